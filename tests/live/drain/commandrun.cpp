#include "tests/live/drain/commandrun.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QtTest/QTest>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::Literals::StringLiterals;

namespace drover {

std::unique_ptr<CommandRun> CommandRun::kubectl(const QString &kubeconfig, const QStringList &words)
{
    const QString cache = QFileInfo(kubeconfig).path() + u"/kubectl-cache"_s;
    return std::make_unique<CommandRun>(
        u"kubectl"_s,
        QStringList{u"--kubeconfig="_s + kubeconfig, u"--cache-dir="_s + cache} + words);
}

std::unique_ptr<CommandRun> CommandRun::probe(const QString &kubeconfig, const QStringList &words)
{
    return std::make_unique<CommandRun>(
        QCoreApplication::applicationDirPath() + u"/drover_probe"_s,
        words + QStringList{u"--kubeconfig"_s, kubeconfig, u"--context"_s, u"live"_s});
}

bool CommandRun::hasKubectl()
{
    return !QStandardPaths::findExecutable(u"kubectl"_s).isEmpty();
}

CommandRun::CommandRun(const QString &program, const QStringList &arguments)
{
    // Runs between fork and exec: only calls that are safe there.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(program, arguments);
}

CommandRun::~CommandRun()
{
    kill();
}

bool CommandRun::waitForEnd(int limitMs)
{
    return QTest::qWaitFor([this] { return hasEnded(); }, limitMs);
}

void CommandRun::interrupt()
{
    if (m_process.waitForStarted())
        ::kill(static_cast<pid_t>(m_process.processId()), SIGINT);
}

void CommandRun::kill()
{
    if (hasEnded())
        return;
    m_process.kill();
    m_process.waitForFinished();
}

const QString &CommandRun::output()
{
    return m_output += QString::fromUtf8(m_process.readAllStandardOutput());
}

const QString &CommandRun::errors()
{
    return m_errors += QString::fromUtf8(m_process.readAllStandardError());
}

QJsonObject CommandRun::report()
{
    return QJsonDocument::fromJson(output().toUtf8()).object();
}

} // namespace drover
