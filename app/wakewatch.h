#pragma once

#include "core/base/clock.h"

#include <QNetworkInformation>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace drover {

/// Tells when connections have become doubtful at once: the machine slept, or is on the network
/// again.
///
/// Thread: the GUI thread. Units: milliseconds. Errors: where the system does not tell, nothing
/// comes, and a session's own rules notice a dead connection within 30 s.
class WakeWatch : public QObject
{
    Q_OBJECT

public:
    using Suspended = std::function<std::chrono::milliseconds()>;

    /// `suspended` gives the time slept so far. `clock` must outlive it.
    WakeWatch(Clock &clock, Suspended suspended, QObject *parent = nullptr);
    ~WakeWatch() override;

    /// Once there is a connection to doubt: the system's libraries for the network take several
    /// megabytes. Further calls do nothing.
    void start();
    /// The system tells of another reach of the network.
    void takeReachability(QNetworkInformation::Reachability reachability);

Q_SIGNALS:
    void woke();

private:
    void look();
    void followNetwork();

    Clock &m_clock;
    Suspended m_suspended;
    std::chrono::milliseconds m_seen{0};
    std::unique_ptr<Clock::Timer> m_timer;
};

} // namespace drover
