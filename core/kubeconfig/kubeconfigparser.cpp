#include "core/kubeconfig/entryreader.h"
#include "core/kubeconfig/kubeconfigentries.h"
#include "core/kubeconfig/kubeconfigtext.h"
#include "core/kubeconfig/yamlvalue.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace drover {

namespace {

constexpr QLatin1StringView kExecExtension("client.authentication.k8s.io/exec");
constexpr QLatin1StringView kExecV1("client.authentication.k8s.io/v1");

/// The extension that is meant for login plugins.
QByteArray execConfigOf(const EntryReader &cluster)
{
    for (const EntryReader &extension : cluster.maps("extensions")) {
        if (extension.text("name") != kExecExtension)
            continue;
        const YamlValue *value = extension.value("extension");
        const QJsonValue json = value ? toJson(*value) : QJsonValue();
        return QJsonDocument(json.toObject()).toJson(QJsonDocument::Compact);
    }
    return {};
}

ClusterEntry readEntry(const EntryReader &fields, ClusterEntry entry)
{
    entry.server = fields.text("server");
    entry.tlsServerName = fields.text("tls-server-name");
    entry.insecureSkipTlsVerify = fields.flag("insecure-skip-tls-verify");
    entry.caFile = fields.path("certificate-authority");
    entry.caData = fields.base64("certificate-authority-data");
    entry.proxyUrl = fields.text("proxy-url");
    entry.disableCompression = fields.flag("disable-compression");
    entry.execConfig = execConfigOf(fields);
    return entry;
}

ExecPlugin readExec(const EntryReader &fields)
{
    ExecPlugin exec;
    exec.apiVersion = fields.text("apiVersion");
    exec.command = fields.text("command");
    // A plain word is looked up in PATH; a path counts from the file's folder.
    if (exec.command.contains(QDir::separator()))
        exec.command = fields.absolutePath(exec.command);
    exec.arguments = fields.texts("args");
    for (const EntryReader &variable : fields.maps("env"))
        exec.environment.emplace_back(variable.text("name"), variable.text("value"));
    exec.installHint = fields.text("installHint");
    exec.provideClusterInfo = fields.flag("provideClusterInfo");
    exec.interactiveMode = fields.text("interactiveMode");
    if (exec.interactiveMode.isEmpty() && exec.apiVersion != kExecV1)
        exec.interactiveMode = QStringLiteral("IfAvailable");
    return exec;
}

Impersonation readImpersonation(const EntryReader &fields)
{
    Impersonation impersonation;
    impersonation.user = fields.text("as");
    impersonation.uid = fields.text("as-uid");
    impersonation.groups = fields.texts("as-groups");
    const EntryReader extra = fields.map("as-user-extra");
    const YamlValue *keys = fields.value("as-user-extra");
    if (!keys)
        return impersonation;
    for (const auto &[key, value] : keys->fields)
        impersonation.extra.emplace_back(QString::fromStdString(key), extra.texts(key));
    return impersonation;
}

AuthProvider readAuthProvider(const EntryReader &fields)
{
    AuthProvider provider;
    provider.name = fields.text("name");
    // Its other fields (client secret, refresh token) are for a login that Drover does not do.
    provider.idToken = fields.map("config").text("id-token").toUtf8();
    return provider;
}

UserEntry readEntry(const EntryReader &fields, UserEntry entry)
{
    entry.certificateFile = fields.path("client-certificate");
    entry.certificateData = fields.base64("client-certificate-data");
    entry.keyFile = fields.path("client-key");
    entry.keyData = fields.base64("client-key-data");
    entry.token = fields.text("token");
    entry.tokenFile = fields.path("tokenFile");
    entry.impersonation = readImpersonation(fields);
    entry.basicUser = fields.text("username");
    entry.basicPassword = fields.text("password");
    if (fields.has("auth-provider"))
        entry.authProvider = readAuthProvider(fields.map("auth-provider"));
    if (fields.has("exec"))
        entry.exec = readExec(fields.map("exec"));
    return entry;
}

ContextEntry readEntry(const EntryReader &fields, ContextEntry entry)
{
    entry.cluster = fields.text("cluster");
    entry.user = fields.text("user");
    entry.nameSpace = fields.text("namespace");
    return entry;
}

/// A list like `clusters`, whose items hold a name and, under `inner`, the fields.
template <typename Entry>
std::vector<Entry> readNamed(const EntryReader &root, std::string_view list, std::string_view inner,
                             const QString &file)
{
    std::vector<Entry> entries;
    QSet<QString> names;
    for (const EntryReader &item : root.maps(list)) {
        Entry entry;
        entry.file = file;
        entry.name = item.text("name");
        if (names.contains(entry.name))
            item.refuse("name",
                        KubeconfigText::tr("repeats the name \"%1\" in this list").arg(entry.name));
        names.insert(entry.name);
        entries.push_back(readEntry(item.map(inner), std::move(entry)));
    }
    return entries;
}

void checkKind(const EntryReader &root)
{
    const QString version = root.text("apiVersion");
    if (!version.isEmpty() && version != QLatin1StringView("v1"))
        root.refuse("apiVersion", KubeconfigText::tr("must be v1"));
    const QString kind = root.text("kind");
    if (!kind.isEmpty() && kind != QLatin1StringView("Config"))
        root.refuse("kind", KubeconfigText::tr("must be Config"));
}

Error yamlError(const YamlFault &fault, const QString &file)
{
    const QString where =
        fault.line > 0 ? KubeconfigText::tr("%1, line %2").arg(file).arg(fault.line) : file;
    return failure(Error::Kind::Config,
                   KubeconfigText::tr("%1: the file %2.").arg(where, fault.rule))
        .value();
}

} // namespace

Result<KubeconfigEntries> parseKubeconfig(const QByteArray &bytes, const QString &file)
{
    const auto yaml = parseYaml(bytes);
    if (!yaml)
        return tl::unexpected(yamlError(yaml.error(), file));
    const EntryReader root(**yaml, file);
    checkKind(root);
    KubeconfigEntries entries;
    entries.clusters = readNamed<ClusterEntry>(root, "clusters", "cluster", file);
    entries.users = readNamed<UserEntry>(root, "users", "user", file);
    entries.contexts = readNamed<ContextEntry>(root, "contexts", "context", file);
    entries.currentContext = root.text("current-context");
    entries.currentContextFile = file;
    if (root.fault())
        return tl::unexpected(*root.fault());
    return entries;
}

} // namespace drover
