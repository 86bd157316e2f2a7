#pragma once

#include "core/base/error.h"
#include "core/base/folderprobe.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace drover {

/// What a journal asks of the system: in one place, because systems differ in it.
///
/// Thread: any. Errors: Config: the path and what the system said, no sentence.

/// The folder, made for this user alone (0700) where it is missing.
Result<void> makePrivateFolder(const QString &folder);
/// Adds the line and its end mark in one write at the end of the file, which is made for this user
/// alone (0600) where it is missing. A line that another program left without an end is closed
/// first, so that it cannot spoil this one.
Result<void> appendLine(const QString &path, const QByteArray &line);
/// What keeps lines from being added to it, as far as its rights go; one that is missing is no fault.
WriteFault lineFaultOf(const QString &path);

/// A file that others see is held as long as this object lives, or the program does: the system
/// lets go of it however the program ends. No process ids: a sandbox gives the same one each time.
///
/// Thread: any. Errors: Config where the file cannot be made.
class RunningMark
{
public:
    static Result<std::unique_ptr<RunningMark>> take(const QString &path);
    ~RunningMark(); ///< takes the file away
    RunningMark(const RunningMark &) = delete;
    RunningMark &operator=(const RunningMark &) = delete;

    /// Whether a living program, this one included, holds it. One that nobody holds is taken away.
    static bool isHeld(const QString &path);

private:
    struct State;
    explicit RunningMark(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace drover
