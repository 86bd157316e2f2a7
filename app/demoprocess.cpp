#include "app/demoprocess.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace drover {

namespace {

constexpr int kEndsWithinMs = 2'000;

} // namespace

DemoProcess::DemoProcess(QString program, QObject *parent)
    : QObject(parent), m_program(std::move(program))
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoProcess::readOutput);
    connect(&m_process, &QProcess::finished, this, &DemoProcess::finish);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT failed(tr("The demo cannot be started: %1 was not found or may not be run.")
                              .arg(m_process.program()));
    });
}

DemoProcess::~DemoProcess()
{
    m_process.disconnect(this);
    if (!isStarted())
        return;
    m_process.closeWriteChannel();
    if (m_process.waitForFinished(kEndsWithinMs))
        return;
    m_process.kill();
    m_process.waitForFinished(kEndsWithinMs);
}

QString DemoProcess::findProgram()
{
    const QString name = QStringLiteral("drover-demo");
    const QDir here(QCoreApplication::applicationDirPath());
    for (const QString &folder : {QStringLiteral("./"), QStringLiteral("../libexec/drover/")}) {
        const QString program = QDir::cleanPath(here.filePath(folder + name));
        if (QFileInfo(program).isExecutable())
            return program;
    }
    return name;
}

QStringList DemoProcess::arguments(std::optional<int> nodes, const QString &kubeconfig)
{
    QStringList arguments{QStringLiteral("--exit-with-stdin"), QStringLiteral("--kubeconfig-out"),
                          kubeconfig};
    if (nodes)
        arguments << QStringLiteral("--nodes") << QString::number(*nodes);
    return arguments;
}

void DemoProcess::start(std::optional<int> nodes)
{
    if (isStarted())
        return;
    m_kubeconfig.clear();
    const QString file = m_folder.filePath(QStringLiteral("demo.kubeconfig"));
    m_process.start(m_program, arguments(nodes, file));
}

void DemoProcess::readOutput()
{
    while (m_process.canReadLine()) {
        const QByteArray line = m_process.readLine().trimmed();
        if (!line.startsWith("ready ") || !m_kubeconfig.isEmpty())
            continue;
        m_kubeconfig = QFile::decodeName(line.mid(6));
        Q_EMIT ready(m_kubeconfig);
    }
}

void DemoProcess::finish()
{
    Q_EMIT failed(m_kubeconfig.isEmpty() ? tr("The demo ended before it was ready.")
                                         : tr("The demo ended; its clusters are gone."));
}

} // namespace drover
