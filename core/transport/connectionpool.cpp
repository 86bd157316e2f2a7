#include "core/transport/connectionpool.h"

#include <algorithm>
#include <utility>

namespace drover {

namespace {

constexpr int kShortRequests = 6; // Qt's limit per host

/// A lane may be left from within a signal of one of its replies.
struct DeleteLater {
    void operator()(QNetworkAccessManager *manager) const { manager->deleteLater(); }
};

} // namespace

struct ConnectionPool::Lane {
    bool isWatch = false;
    bool isRetired = false;
    int inFlight = 0;
    std::unique_ptr<QNetworkAccessManager, DeleteLater> manager{new QNetworkAccessManager};

    bool hasRoom() const { return inFlight < (isWatch ? 1 : kShortRequests); }
};

ConnectionPool::Lease::Lease(std::shared_ptr<Lane> lane) : m_lane(std::move(lane))
{
    ++m_lane->inFlight;
}

ConnectionPool::Lease &ConnectionPool::Lease::operator=(Lease &&other) noexcept
{
    release();
    m_lane = std::move(other.m_lane);
    return *this;
}

ConnectionPool::Lease::~Lease()
{
    release();
}

QNetworkAccessManager &ConnectionPool::Lease::manager() const
{
    return *m_lane->manager;
}

void ConnectionPool::Lease::retire()
{
    if (m_lane)
        m_lane->isRetired = true;
}

void ConnectionPool::Lease::release()
{
    if (const auto lane = std::exchange(m_lane, nullptr))
        --lane->inFlight;
}

ConnectionPool::ConnectionPool(QNetworkProxy proxy) : m_proxy(std::move(proxy)) {}

ConnectionPool::Lease ConnectionPool::take(bool isWatch, bool fresh)
{
    std::erase_if(m_lanes, [&](const auto &lane) {
        return lane->isRetired || (fresh && lane->isWatch == isWatch);
    });
    const auto found = std::find_if(m_lanes.begin(), m_lanes.end(), [&](const auto &lane) {
        return lane->isWatch == isWatch && lane->hasRoom();
    });
    if (found != m_lanes.end()) {
        const std::shared_ptr<Lane> chosen = *found;
        // One manager is kept for the next request; further idle ones only hold a thread each.
        std::erase_if(m_lanes, [&](const auto &lane) {
            return lane != chosen && lane->isWatch == isWatch && lane->inFlight == 0;
        });
        return Lease(chosen);
    }
    auto lane = std::make_shared<Lane>();
    lane->isWatch = isWatch;
    lane->manager->setProxy(m_proxy);
    lane->manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_lanes.push_back(lane);
    return Lease(std::move(lane));
}

} // namespace drover
