#pragma once

#include "app/demo/events/democlusterevent.h"
#include "app/demo/objects/objectstore.h"

#include <QTimer>

namespace drover::demo {

/// The events of a demo cluster. What repeats within the hour is counted, not added; what did not
/// for an hour expires, as in etcd.
///
/// Thread: the state's. Errors: none.
class DemoEvents : public QObject
{
    Q_OBJECT

public:
    explicit DemoEvents(DemoState &state, QObject *parent = nullptr);

    const Objects<DemoClusterEvent> &all() const { return m_events; }

    /// Times that are not given are now, and so is an identity.
    void record(DemoClusterEvent event);
    void expire(qint64 nowSecs); ///< what is an hour old; happens by itself twice a minute
    void compact() { m_events.compact(); } ///< forgets the history
    bool remembers(quint64 version) const { return version >= m_events.oldestVersion(); }
    void restoreBackup(quint64 version); ///< which it must remember

private:
    DemoState &m_state;
    Objects<DemoClusterEvent> m_events;
    std::map<QByteArray, QByteArray> m_keys; // by sameness
    QTimer m_sweep;
    quint64 m_recorded = 0;
};

} // namespace drover::demo
