#pragma once

#include "app/demo/api/routecontext.h"
#include "app/demo/http/demoanswer.h"

namespace drover::demo {

/// Request → answer: who asks, may they, which handler.
///
/// Thread: the server's. Errors: become answers, with the Status of a real server.
class DemoRoutes
{
public:
    DemoRoutes(const DemoOptions &options, DemoState &state, DemoWorkloads &workloads,
               DemoEvents &events, DemoFaults &faults);

    DemoAnswer answer(const DemoRequest &request, const PeerFacts &peer);

private:
    DemoAnswer route(const RouteContext &context, RequestKind kind) const;

    const DemoOptions &m_options;
    DemoState &m_state;
    DemoWorkloads &m_workloads;
    DemoEvents &m_events;
    DemoFaults &m_faults;
};

} // namespace drover::demo
