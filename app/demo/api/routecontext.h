#pragma once

#include "app/demo/api/demooptions.h"
#include "app/demo/api/requestpath.h"
#include "app/demo/events/demoevents.h"
#include "app/demo/http/demoanswer.h"
#include "app/demo/http/demorequest.h"
#include "app/demo/nodes/demostate.h"
#include "app/demo/workloads/demoworkloads.h"

#include <QString>

namespace drover::demo {

/// What a connection knows of its peer before any request.
struct PeerFacts {
    QString certificateName; ///< common name; empty: no certificate
    bool badCertificate = false;
};

/// What an answer is made from.
struct RouteContext {
    const DemoRequest &request;
    const DemoUser &user;
    const DemoOptions &options;
    DemoState &state;
    DemoWorkloads &workloads;
    DemoEvents &events;
    DemoFaults &faults;
    RequestPath path;
};

} // namespace drover::demo
