#include "tests/live/childprogram.h"

#include <QFile>

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <utility>

namespace drover {

namespace {
constexpr int kStartLimitMs = 10'000;
constexpr int kEndLimitMs = 15'000;
constexpr qint64 kLogTail = 4'000;
constexpr int kNiceness = 5;
} // namespace

ChildProgram::ChildProgram(QString program, QString logFile)
    : m_program(std::move(program)), m_logFile(std::move(logFile))
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_logFile, QIODevice::Append);
    // Runs between fork and exec: only calls that are safe there.
    m_process.setChildProcessModifier([] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::setpriority(PRIO_PROCESS, 0, kNiceness);
    });
}

ChildProgram::~ChildProgram()
{
    kill();
}

bool ChildProgram::start(const QStringList &arguments)
{
    m_process.start(m_program, arguments);
    return m_process.waitForStarted(kStartLimitMs);
}

void ChildProgram::terminate()
{
    if (!isRunning())
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(kEndLimitMs))
        kill();
}

void ChildProgram::kill()
{
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished(kEndLimitMs);
}

void ChildProgram::freeze()
{
    signalIt(SIGSTOP);
}

void ChildProgram::thaw()
{
    signalIt(SIGCONT);
}

void ChildProgram::signalIt(int signal)
{
    if (isRunning())
        ::kill(static_cast<pid_t>(m_process.processId()), signal);
}

QString ChildProgram::log() const
{
    QFile file(m_logFile);
    if (!file.open(QIODevice::ReadOnly))
        return QString();
    if (file.size() > kLogTail)
        file.seek(file.size() - kLogTail);
    return QString::fromUtf8(file.readAll());
}

} // namespace drover
