#pragma once

#include "app/demo/api/demooptions.h"
#include "app/demo/api/requestpath.h"
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
    DemoFaults &faults;
    RequestPath path;
};

/// Request → answer: who asks, may they, which handler.
///
/// Thread: the server's. Errors: become answers, with the Status of a real server.
class DemoRoutes
{
public:
    DemoRoutes(const DemoOptions &options, DemoState &state, DemoWorkloads &workloads,
               DemoFaults &faults);

    DemoAnswer answer(const DemoRequest &request, const PeerFacts &peer);

private:
    DemoAnswer route(const RouteContext &context, RequestKind kind) const;

    const DemoOptions &m_options;
    DemoState &m_state;
    DemoWorkloads &m_workloads;
    DemoFaults &m_faults;
};

} // namespace drover::demo
