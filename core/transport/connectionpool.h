#pragma once

#include "core/base/clock.h"
#include "core/transport/httpconnection.h"

#include <memory>
#include <vector>

namespace drover {

/// Keeps connections that have served their request for the next one.
///
/// A request has its connection to itself, so a watch never keeps others waiting.
/// Thread: the client's. Units: milliseconds. Errors: none; a connection that ends while it waits
/// here is forgotten.
class ConnectionPool
{
public:
    explicit ConnectionPool(std::shared_ptr<const Route> route);
    ~ConnectionPool();

    /// One that has waited no longer than `maxIdle`, the last used first; else a new one.
    ConnectionPtr take(std::chrono::milliseconds maxIdle);
    /// The whole answer was read, and the server keeps the connection open.
    void giveBack(ConnectionPtr connection);
    /// A connection was lost or fell silent: those that wait may be as dead.
    void dropIdle();

private:
    class Waiting;
    std::shared_ptr<const Route> m_route;
    std::vector<std::unique_ptr<Waiting>> m_idle; ///< the last used at the end
};

} // namespace drover
