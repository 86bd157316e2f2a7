#include "app/wakewatch.h"

namespace drover {

namespace {

using namespace std::chrono_literals;

constexpr auto kLookEvery = 2s;
// The two clocks are read one after the other, so their difference trembles.
constexpr auto kLeastSleep = 1s;

} // namespace

WakeWatch::WakeWatch(Clock &clock, Suspended suspended, QObject *parent)
    : QObject(parent), m_clock(clock), m_suspended(std::move(suspended))
{
}

WakeWatch::~WakeWatch() = default;

void WakeWatch::start()
{
    if (m_timer)
        return;
    m_seen = m_suspended();
    m_timer = m_clock.callAfter(kLookEvery, [this] { look(); });
    followNetwork();
}

void WakeWatch::look()
{
    m_timer = m_clock.callAfter(kLookEvery, [this] { look(); });
    const std::chrono::milliseconds suspended = m_suspended();
    if (suspended - std::exchange(m_seen, suspended) >= kLeastSleep)
        Q_EMIT woke();
}

void WakeWatch::followNetwork()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            &WakeWatch::takeReachability);
}

void WakeWatch::takeReachability(QNetworkInformation::Reachability reachability)
{
    if (reachability == QNetworkInformation::Reachability::Online)
        Q_EMIT woke();
}

} // namespace drover
