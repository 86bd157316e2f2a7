#pragma once

#include "app/demo/demoserver.h"

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace drover {

/// drover_probe beside a demo server of four nodes, which lives on the test's thread.
///
/// Thread: the test's; waiting runs the event loop. Errors: a server that cannot listen ends the
/// test program.
class ProbeRig
{
public:
    ProbeRig();

    /// The command, then its flags; the kubeconfig is added, with the context "demo" in it.
    void start(const QStringList &arguments);
    QJsonObject report(); ///< after the program's end
    int exitCode() const { return m_probe.exitCode(); }
    const QByteArray &output() const { return m_output; }
    const QByteArray &errors() const { return m_errors; }

    demo::DemoServer server;

private:
    QTemporaryDir m_folder;
    QProcess m_probe;
    QByteArray m_output;
    QByteArray m_errors;
};

} // namespace drover
