#pragma once

#include "app/demo/nodes/demostate.h"

#include <QTimer>

#include <chrono>

namespace drover::demo {

/// Tells of each change of a node, a little after it happened: as a controller that watches.
///
/// Thread: the state's. Errors: none.
class NodeFollower : public QObject
{
    Q_OBJECT

public:
    explicit NodeFollower(DemoState &state, QObject *parent = nullptr);

    void setLag(std::chrono::milliseconds lag) { m_timer.setInterval(lag); }

Q_SIGNALS:
    void nodeChanged(const drover::demo::DemoEvent &event);
    void skipped(); ///< the history was forgotten before it was read: look at all nodes

private:
    void look();

    DemoState &m_state;
    QTimer m_timer;
    quint64 m_seen;
};

} // namespace drover::demo
