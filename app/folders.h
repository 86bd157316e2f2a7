#pragma once

#include <QString>

namespace drover {

/// Where this program keeps what: the XDG places, each with a folder of ours in it. A variable that
/// names a relative folder counts as unset.
///
/// Thread: any. Errors: none; whether a folder can be made is seen when it is written to.
/// Source: XDG Base Directory Specification 0.8.
QString settingsFolder(); ///< what the user set
QString dataFolder();     ///< journal, history, pasted kubeconfigs
QString stateFolder();    ///< what the window looked like

/// For sockets that this user's other programs of ours find: below XDG_RUNTIME_DIR, else in the
/// folder for temporary files, for this user alone (0700). Made where it is missing; empty where
/// it cannot be made, or belongs to somebody else.
QString runtimeFolder();

} // namespace drover
