#include "core/credentials/pluginprocess.h"

#include "core/credentials/loginshell.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

namespace drover {

QStringList pluginFolders(const QStringList &loginPath)
{
    QStringList folders = loginPath + foldersOfPath(qgetenv("PATH"));
    const QString home = QDir::homePath();
    folders << home + QStringLiteral("/bin") << home + QStringLiteral("/.local/bin")
            << home + QStringLiteral("/.krew/bin") << QStringLiteral("/usr/local/bin")
            << QStringLiteral("/opt/homebrew/bin") << QStringLiteral("/snap/bin")
            << QStringLiteral("/usr/lib/google-cloud-sdk/bin");
    folders.removeDuplicates();
    return folders;
}

QString findPlugin(const QString &command, const QStringList &folders)
{
    if (!command.contains(QDir::separator()))
        return QStandardPaths::findExecutable(command, folders);
    const QFileInfo file(command);
    return file.isFile() && file.isExecutable() ? command : QString();
}

void preparePlugin(QProcess &process)
{
    process.setStandardInputFile(QProcess::nullDevice());
#ifdef Q_OS_UNIX
    process.setChildProcessModifier([] { ::setsid(); });
#endif
}

void endPlugin(QProcess &process)
{
    process.disconnect();
#ifdef Q_OS_UNIX
    if (process.processId() > 0)
        ::kill(-static_cast<pid_t>(process.processId()), SIGKILL);
#endif
    process.kill();
    // A killed process is gone in microseconds; without this ~QProcess warns and waits itself.
    process.waitForFinished(1000);
}

} // namespace drover
