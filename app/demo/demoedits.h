#pragma once

#include "app/demo/nodes/demostate.h"

#include <QByteArray>

#include <vector>

namespace drover::demo {

// What DemoState::edit() is given, in the words of a test: state.edit("node-00001", cordoned()).
DemoEdit labelled(const QByteArray &key, const QByteArray &value);
DemoEdit unlabelled(const QByteArray &key);
DemoEdit annotated(const QByteArray &key, const QByteArray &value);
DemoEdit cordoned(bool on = true);
DemoEdit tainted(std::vector<DemoTaint> taints);

/// Sets one condition; both times as given (0: the server sends null).
DemoEdit conditioned(const DemoCondition &condition);

/// Ready = `status`, since now: True is healthy, False a kubelet that reports a fault, Unknown one
/// that fell silent (all its conditions become Unknown). Taints follow as the controllers set them.
DemoEdit ready(const QByteArray &status, qint64 nowSecs);

DemoEdit heartbeat(qint64 nowSecs); ///< all that the kubelet reports
DemoEdit withoutStatus();

} // namespace drover::demo
