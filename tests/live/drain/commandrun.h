#pragma once

#include "tests/live/apiserver.h"

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>

namespace drover {

/// One run of kubectl or drover_probe beside the test, on the live cluster.
///
/// Thread: the test's; waiting runs the event loop. Units: milliseconds. Errors: hasEnded() stays
/// false, which a test checks.
class CommandRun
{
public:
    /// `kubeconfig` as ApiServer makes them.
    static std::unique_ptr<CommandRun> kubectl(const QString &kubeconfig, const QStringList &words);
    static std::unique_ptr<CommandRun> probe(const QString &kubeconfig, const QStringList &words);
    static bool hasKubectl();

    CommandRun(const QString &program, const QStringList &arguments);
    ~CommandRun();

    bool waitForEnd(int limitMs = 30'000);
    bool hasEnded() const { return m_process.state() == QProcess::NotRunning; }
    void interrupt(); ///< as Ctrl+C
    void kill();
    bool hasSucceeded() const { return hasEnded() && m_process.exitCode() == 0; }
    /// All that it printed so far.
    const QString &output();
    const QString &errors();
    /// What drover_probe printed.
    QJsonObject report();

private:
    QProcess m_process;
    QString m_output;
    QString m_errors;
};

} // namespace drover
