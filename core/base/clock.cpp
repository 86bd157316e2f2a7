#include "core/base/clock.h"

#include <QTimer>

namespace drover {

namespace {

class QtTimer final : public Clock::Timer
{
public:
    QtTimer(std::chrono::milliseconds delay, std::function<void()> call)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, std::move(call));
        m_timer.start(delay);
    }

private:
    QTimer m_timer;
};

} // namespace

TimePoint SystemClock::now() const
{
    return std::chrono::steady_clock::now();
}

WallTime SystemClock::wallNow() const
{
    return std::chrono::system_clock::now();
}

std::unique_ptr<Clock::Timer> SystemClock::callAfter(std::chrono::milliseconds delay,
                                                     std::function<void()> call)
{
    return std::make_unique<QtTimer>(delay, std::move(call));
}

} // namespace drover
