#include "app/demo/life/duequeue.h"

#include <algorithm>

namespace drover::demo {

DueQueue::DueQueue(QObject *parent) : QObject(parent)
{
    m_clock.start();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DueQueue::run);
}

void DueQueue::add(std::chrono::milliseconds in, std::function<void()> what)
{
    m_due.emplace(m_clock.elapsed() + in.count(), std::move(what));
    arm();
}

// What is added on the way, and is due at once, waits for the next turn of the event loop.
void DueQueue::run()
{
    const qint64 now = m_clock.elapsed();
    std::vector<std::function<void()>> ready;
    for (auto at = m_due.begin(); at != m_due.end() && at->first <= now; at = m_due.erase(at))
        ready.push_back(std::move(at->second));
    for (const auto &what : ready)
        what();
    arm();
}

void DueQueue::arm()
{
    if (!m_due.empty())
        m_timer.start(std::max<int>(int(m_due.begin()->first - m_clock.elapsed()), 0));
}

} // namespace drover::demo
