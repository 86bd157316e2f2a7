#include "tests/app/startrig.h"

#include "core/base/clock.h"
#include "core/settings/settingsstore.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr char kSaid[] = "said";

} // namespace

StartRig::StartRig() : m_environment(QProcessEnvironment::systemEnvironment())
{
    const std::pair<QString, QString> folders[] = {
        {u"HOME"_s, u"home"_s},           {u"XDG_CONFIG_HOME"_s, u"config"_s},
        {u"XDG_DATA_HOME"_s, u"data"_s},  {u"XDG_STATE_HOME"_s, u"state"_s},
        {u"XDG_RUNTIME_DIR"_s, u"run"_s}, {u"XDG_CACHE_HOME"_s, u"cache"_s}};
    for (const auto &[name, folder] : folders) {
        QDir().mkpath(path(folder));
        QFile::setPermissions(path(folder), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_environment.insert(name, path(folder));
    }
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    m_environment.remove(u"KUBECONFIG"_s);
}

void StartRig::setEnvironment(const QString &name, const QString &value)
{
    m_environment.insert(name, value);
}

QString StartRig::writeKubeconfig(const QString &name, const QStringList &contexts) const
{
    QByteArray text = "apiVersion: v1\nkind: Config\nusers: [{name: u, user: {}}]\n"
                      "clusters: [{name: c, cluster: {server: 'http://127.0.0.1:1'}}]\ncontexts:\n";
    for (const QString &context : contexts)
        text += "- {name: " + context.toUtf8() + ", context: {cluster: c, user: u}}\n";
    text += "current-context: " + contexts.value(0).toUtf8() + '\n';
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s cannot be written", qPrintable(path(name)));
    return path(name);
}

std::unique_ptr<QProcess> StartRig::start(const QStringList &arguments, const QString &folder) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(folder.isEmpty() ? m_home.path() : folder);
    process->start(QStringLiteral(DROVER_PROGRAM), arguments);
    return process;
}

QStringList StartRig::tabs() const
{
    SystemClock clock;
    const SettingsStore store(path(u"nowhere"_s), path(u"state/drover"_s), clock);
    QStringList contexts;
    for (const WindowState::Tab &tab : store.window().tabs) {
        if (!tab.isAllClusters)
            contexts.append(tab.cluster.context);
    }
    return contexts;
}

QByteArray saidBy(QProcess &process)
{
    const QByteArray said = process.property(kSaid).toByteArray() + process.readAllStandardError();
    process.setProperty(kSaid, said);
    return said;
}

} // namespace drover
