#pragma once

#include "app/demo/nodes/demostate.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <vector>

namespace drover::demo {

/// Life in a demo cluster: nodes with faults, heartbeats, a node that flaps, a load of writes.
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
    void startFlapping();   ///< the nodes that flap change between Ready and NotReady
    std::chrono::milliseconds flapInterval() const; ///< between two of these changes

    /// Stamps `annotationKey` of random nodes with the microseconds since the epoch.
    void startLoad(double changesPerSecond, const QByteArray &annotationKey);

private:
    void beat();
    void flap();
    void write();

    DemoState &m_state;
    QTimer m_beat;
    QTimer m_flap;
    QTimer m_write;
    std::vector<QByteArray> m_names;
    std::vector<QByteArray> m_flapping;
    double m_beatsOwed = 0;
    std::size_t m_nextBeat = 0;
    std::size_t m_nextFlap = 0;
    double m_writesPerSecond = 0;
    qint64 m_written = 0;
    QElapsedTimer m_writingSince;
    QByteArray m_annotationKey;
};

} // namespace drover::demo
