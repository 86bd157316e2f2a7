#pragma once

#include "app/demo/events/demoevents.h"
#include "app/demo/life/nodefollower.h"
#include "app/demo/workloads/demoworkloads.h"

namespace drover::demo {

/// Turns what happens to nodes and pods into events, and repeats what is still wrong. Idle until
/// start(): each event moves the version of the server.
///
/// Thread: the state's. Errors: none.
class EventRecorder : public QObject
{
    Q_OBJECT

public:
    EventRecorder(DemoState &state, DemoWorkloads &workloads, DemoEvents &events,
                  QObject *parent = nullptr);

    void start();
    void repeatTroubles(); ///< happens by itself every eleven seconds

private:
    void followNode(const DemoEvent &change);
    void followPod(const DemoPodPtr &before, const DemoPodPtr &after);
    bool isHeard(const DemoPod &pod) const;
    QByteArray whyNowhere(const DemoPod &pod) const;

    DemoState &m_state;
    DemoWorkloads &m_workloads;
    DemoEvents &m_events;
    NodeFollower m_nodes;
    QTimer m_repeat;
};

} // namespace drover::demo
