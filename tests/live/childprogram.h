#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace drover {

/// A program that a test runs beside itself, and that never outlives it: the kernel ends it when
/// the test dies, however it dies. What it prints goes to a file, for when it fails.
///
/// Thread: the test's main thread. Units: milliseconds. Errors: false, and log().
class ChildProgram
{
public:
    ChildProgram(QString program, QString logFile);
    ~ChildProgram();
    ChildProgram(const ChildProgram &) = delete;
    ChildProgram &operator=(const ChildProgram &) = delete;

    bool start(const QStringList &arguments);
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    void terminate(); ///< asks, waits, and kills what does not listen
    void kill();      ///< at once, as a power cut would
    void freeze();    ///< its sockets stay open and say nothing
    void thaw();
    /// The end of what it printed.
    QString log() const;

private:
    void signalIt(int signal);

    QString m_program;
    QString m_logFile;
    QProcess m_process;
};

} // namespace drover
