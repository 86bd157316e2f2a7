#pragma once

#include "app/options.h"

#include <QLockFile>

#include <memory>
#include <optional>

namespace drover {

/// What a start finds: another program of this user on this screen, which takes what was asked, or
/// none.
///
/// Thread: main's, before the window system is asked for. Errors: said in `notice`.
struct Entrance {
    std::optional<int> exitCode; ///< the other program took it; this one ends so
    QString socket;              ///< where to listen for later starts; empty: nowhere
    std::unique_ptr<QLockFile> lock; ///< held until then, so that two starts see each other
    QString notice;                  ///< to say in the window
    bool isBesideAnother = false;    ///< the tabs of last time are the other program's
};

/// Needs a QCoreApplication; waits for the other program, two seconds where it does not react.
Entrance enter(const Options &options);

} // namespace drover
