#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QProcess;
QT_END_NAMESPACE

namespace drover {

/// Asks the user's login shell where it looks for programs: a desktop's own PATH lacks what the
/// user's profile adds.
///
/// Thread: one with an event loop. Units: it may take 5 s. Errors: none; a shell that does not tell
/// is logged, and gives no folders.
class LoginShell
{
public:
    using Done = std::function<void(QStringList folders)>;

    explicit LoginShell(Clock &clock); ///< must outlive it
    ~LoginShell();

    /// Once. `done` comes later, and not after this object is gone; absolute folders only.
    void askForPath(Done done);

private:
    void finish();

    Clock &m_clock;
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<Clock::Timer> m_limit;
    Done m_done;
};

/// The folders of a PATH; relative ones are left out, for they would run a program of whatever
/// folder Drover was started in. Thread: any. Errors: none.
QStringList foldersOfPath(const QByteArray &path);

/// Whether the folders are only those that every system has: so a program started from a desktop
/// often finds it. Thread: any. Errors: none.
bool isBarePath(const QStringList &folders);

} // namespace drover
