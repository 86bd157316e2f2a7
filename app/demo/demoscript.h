#pragma once

#include "app/demo/demomishaps.h"
#include "app/demo/nodes/demostate.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace drover::demo {

/// Life in a demo cluster: nodes with faults, heartbeats, mishaps, a load of writes.
/// The same seed gives the same faults on the same nodes.
///
/// Thread: the state's. Units: changes per second. Errors: none.
class DemoScript : public QObject
{
    Q_OBJECT

public:
    explicit DemoScript(DemoState &state, QObject *parent = nullptr);

    /// Gives some of the seeded nodes their faults: in a small world one of each kind, in a larger
    /// one some of each in a hundred. Outside the history.
    void furnish();

    void startHeartbeats(); ///< each node about every five minutes, spread evenly
    void startMishaps() { m_mishaps.start(); } ///< nodes that flap, nodes that reboot

    /// Stamps `annotationKey` of random nodes with the microseconds since the epoch.
    void startLoad(double changesPerSecond, const QByteArray &annotationKey);

private:
    void beat();
    void write();

    DemoState &m_state;
    QTimer m_beat;
    QTimer m_write;
    std::vector<QByteArray> m_names;
    DemoMishaps m_mishaps;
    double m_beatsOwed = 0;
    std::size_t m_nextBeat = 0;
    double m_writesPerSecond = 0;
    qint64 m_written = 0;
    QElapsedTimer m_writingSince;
    QByteArray m_annotationKey;
};

} // namespace drover::demo
