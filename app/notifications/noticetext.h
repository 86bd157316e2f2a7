#pragma once

#include "app/notifications/notifier.h"
#include "core/alerts/alert.h"

namespace drover {

/// How an alert is said: what it is of first, so that a glance tells whether to go and look. The
/// server's words in it are names and reasons, each on one line and cut short.
///
/// Thread: the GUI thread; pure. Units: local time. Errors: none. `cluster`: as its tab is called.
Notice noticeOf(const Alert &alert, const QString &cluster, WallTime now);

} // namespace drover
