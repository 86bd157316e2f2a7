#pragma once

#include <QNetworkAccessManager>
#include <QNetworkProxy>

#include <memory>
#include <vector>

namespace drover {

/// Spreads requests over network access managers, so that a watch never keeps others waiting and a
/// dead connection can be left behind.
///
/// Qt runs at most six HTTP/1.1 requests per host and manager, and lets the seventh wait in
/// silence; it gives no access to the connections it keeps. So a watch has a manager of its own
/// while it runs, six short requests share one, and "a new connection" means a new manager.
///
/// Thread: one, with an event loop. Errors: none.
class ConnectionPool
{
    struct Lane;

public:
    /// A place in the pool for one request. The manager lives as long, even if the pool does not.
    class Lease
    {
    public:
        Lease() = default;
        explicit Lease(std::shared_ptr<Lane> lane);
        Lease(Lease &&) noexcept = default;
        Lease &operator=(Lease &&other) noexcept;
        ~Lease();

        QNetworkAccessManager &manager() const;
        /// The connection proved dead: no later request may get this manager.
        void retire();

    private:
        void release();
        std::shared_ptr<Lane> m_lane;
    };

    explicit ConnectionPool(QNetworkProxy proxy);

    /// `fresh`: over a connection no request has used; those of its class are left behind.
    Lease take(bool isWatch, bool fresh);
    const QNetworkProxy &proxy() const { return m_proxy; }

private:
    QNetworkProxy m_proxy;
    std::vector<std::shared_ptr<Lane>> m_lanes;
};

} // namespace drover
