#include "tests/probe/proberig.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

namespace drover {

namespace {

constexpr int kLimitMs = 30'000;

} // namespace

ProbeRig::ProbeRig()
{
    server.state().seedNodes(4);
    QFile file(m_folder.filePath(QStringLiteral("config")));
    if (!server.listen() || !file.open(QIODevice::WriteOnly))
        qFatal("no demo server, or no place for its kubeconfig");
    file.write("apiVersion: v1\nkind: Config\n"
               "clusters: [{name: c, cluster: {server: \"" +
               server.url().toEncoded() +
               "\"}}]\nusers: [{name: u, user: {}}]\n"
               "contexts: [{name: demo, context: {cluster: c, user: u}}]\n");
}

void ProbeRig::start(const QStringList &arguments)
{
    m_probe.start(QStringLiteral(DROVER_PROBE),
                  QStringList{arguments.first(), QStringLiteral("--kubeconfig"),
                              m_folder.filePath(QStringLiteral("config"))} +
                      arguments.mid(1));
}

QJsonObject ProbeRig::report()
{
    // The server lives on this thread: it must go on while the probe runs.
    const auto isOver = [this] { return m_probe.state() == QProcess::NotRunning; };
    if (!QTest::qWaitFor(isOver, kLimitMs))
        return {};
    m_errors = m_probe.readAllStandardError();
    m_output = m_probe.readAllStandardOutput();
    return QJsonDocument::fromJson(m_output).object();
}

} // namespace drover
