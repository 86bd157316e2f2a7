#include "app/demo/events/demoevents.h"

#include "app/demo/nodes/seededbits.h"

#include <QDateTime>

namespace drover::demo {

namespace {

using namespace std::chrono_literals;

constexpr quint64 kIdentitySalt = 0x6576656e7473;
constexpr qint64 kLifeSecs = 3600;

} // namespace

DemoEvents::DemoEvents(DemoState &state, QObject *parent)
    : QObject(parent), m_state(state), m_events(state)
{
    connect(&m_sweep, &QTimer::timeout, this,
            [this] { expire(QDateTime::currentSecsSinceEpoch()); });
    m_sweep.start(30s);
}

void DemoEvents::record(DemoClusterEvent event)
{
    if (event.lastSecs == 0)
        event.lastSecs = QDateTime::currentSecsSinceEpoch();
    if (event.firstSecs == 0)
        event.firstSecs = event.lastSecs;
    const QByteArray sameness = event.sameness();
    const auto known = m_keys.find(sameness);
    const DemoClusterEventPtr before =
        known == m_keys.end() ? nullptr : m_events.find(known->second);
    if (before) {
        DemoClusterEvent next = *before;
        next.count += event.count;
        next.lastSecs = std::max(next.lastSecs, event.lastSecs);
        m_events.put(std::move(next));
        return;
    }
    event.identity = mix(mix(m_state.seed() ^ kIdentitySalt) + ++m_recorded);
    event.nameSpace = event.subject.nameSpace.isEmpty() ? "default" : event.subject.nameSpace;
    event.name = event.subject.name + '.' + hexOf(event.identity, 8);
    event.createdSecs = event.firstSecs;
    m_keys.insert_or_assign(sameness, event.key());
    m_events.put(std::move(event));
}

void DemoEvents::expire(qint64 nowSecs)
{
    std::vector<DemoClusterEventPtr> old;
    m_events.each([&](const DemoClusterEventPtr &event) {
        if (event->lastSecs + kLifeSecs <= nowSecs)
            old.push_back(event);
    });
    for (const DemoClusterEventPtr &event : old) {
        m_keys.erase(event->sameness());
        m_events.remove(event->key());
    }
}

void DemoEvents::restoreBackup(quint64 version)
{
    m_events.restoreBackup(version);
    m_keys.clear();
    m_events.each([this](const DemoClusterEventPtr &event) {
        m_keys.insert_or_assign(event->sameness(), event->key());
    });
}

} // namespace drover::demo
