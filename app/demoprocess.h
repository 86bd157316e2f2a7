#pragma once

#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>

namespace drover {

/// The demo clusters, simulated by a process of their own that this one starts and ends.
///
/// The process is `drover-demo`, from the program's own folder, as it is built, or libexec, as it
/// is installed, else from PATH; it writes a kubeconfig and says `ready FILE`. It ends when its stdin
/// closes, so it cannot outlive us, not even after a crash.
/// Thread: the GUI thread; nothing blocks. Errors: failed().
class DemoProcess : public QObject
{
    Q_OBJECT

public:
    explicit DemoProcess(QString program = findProgram(), QObject *parent = nullptr);
    ~DemoProcess() override;

    /// One cluster of `nodes`, or three of ours. Does nothing while the process runs.
    void start(std::optional<int> nodes);
    bool isStarted() const { return m_process.state() != QProcess::NotRunning; }
    /// The kubeconfig; empty before ready().
    const QString &kubeconfig() const { return m_kubeconfig; }

    /// The program to start: beside ours or in libexec, else by name from PATH.
    static QString findProgram();
    static QStringList arguments(std::optional<int> nodes, const QString &kubeconfig);

Q_SIGNALS:
    void ready(const QString &kubeconfig);
    void failed(const QString &sentence);

private:
    void readOutput();
    void finish();

    QString m_program;
    QProcess m_process;
    QTemporaryDir m_folder;
    QString m_kubeconfig;
};

} // namespace drover
