#include "core/credentials/loginshell.h"

#include "core/credentials/credentialslog.h"
#include "core/credentials/pluginprocess.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <utility>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace drover {

namespace {

constexpr std::chrono::seconds kTimeLimit{5};

QString shellOfUser()
{
    const QString named = qEnvironmentVariable("SHELL");
#ifdef Q_OS_UNIX
    const passwd *entry = named.isEmpty() ? ::getpwuid(::getuid()) : nullptr;
    if (entry && entry->pw_shell)
        return QFile::decodeName(entry->pw_shell);
#endif
    return named;
}

/// The last line: profiles may print before it.
QByteArray lastLine(const QByteArray &output)
{
    const QByteArray text = output.trimmed();
    return text.mid(text.lastIndexOf('\n') + 1);
}

} // namespace

QStringList foldersOfPath(const QByteArray &path)
{
    QStringList folders =
        QFile::decodeName(path).split(QDir::listSeparator(), Qt::SkipEmptyParts);
    folders.removeIf([](const QString &folder) { return QDir::isRelativePath(folder); });
    return folders;
}

bool isBarePath(const QStringList &folders)
{
    static const QStringList everywhere{
        QStringLiteral("/usr/local/sbin"), QStringLiteral("/usr/local/bin"),
        QStringLiteral("/usr/sbin"),       QStringLiteral("/usr/bin"),
        QStringLiteral("/sbin"),           QStringLiteral("/bin"),
        QStringLiteral("/usr/games"),      QStringLiteral("/usr/local/games"),
        QStringLiteral("/snap/bin")};
    return std::all_of(folders.begin(), folders.end(),
                       [](const QString &folder) { return everywhere.contains(folder); });
}

LoginShell::LoginShell(Clock &clock) : m_clock(clock) {}

LoginShell::~LoginShell()
{
    if (m_process)
        endPlugin(*m_process);
}

void LoginShell::askForPath(Done done)
{
    m_done = std::move(done);
    m_process = std::make_unique<QProcess>();
    preparePlugin(*m_process);
    m_process->setStandardErrorFile(QProcess::nullDevice());
    m_process->setProgram(shellOfUser());
    m_process->setArguments(
        {QStringLiteral("-l"), QStringLiteral("-c"), QStringLiteral("printenv PATH")});
    QObject::connect(m_process.get(), &QProcess::finished, m_process.get(), [this] { finish(); });
    QObject::connect(
        m_process.get(), &QProcess::errorOccurred, m_process.get(),
        [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                finish();
        },
        Qt::QueuedConnection); // it may come from within start()
    m_limit = m_clock.callAfter(kTimeLimit, [this] { finish(); });
    m_process->start(QIODevice::ReadOnly);
}

void LoginShell::finish()
{
    if (!m_process)
        return;
    m_limit.reset();
    const bool isGood = m_process->state() == QProcess::NotRunning && m_process->exitCode() == 0 &&
                        m_process->error() != QProcess::FailedToStart;
    const QStringList folders =
        isGood ? foldersOfPath(lastLine(m_process->readAllStandardOutput())) : QStringList();
    if (folders.isEmpty())
        qCWarning(credentialsLog, "The login shell %ls does not tell its PATH.",
                  qUtf16Printable(m_process->program()));
    endPlugin(*m_process);
    // Not at once: this may run inside one of its signals.
    m_process.release()->deleteLater();
    const Done done = std::exchange(m_done, {});
    done(folders);
}

} // namespace drover
