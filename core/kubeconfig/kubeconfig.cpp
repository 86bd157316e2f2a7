#include "core/kubeconfig/kubeconfig.h"

#include "core/base/joined.h"
#include "core/kubeconfig/contextcheck.h"
#include "core/kubeconfig/contextresolver.h"
#include "core/kubeconfig/kubeconfigentries.h"
#include "core/kubeconfig/kubeconfigfiles.h"
#include "core/kubeconfig/kubeconfigtext.h"
#include "core/kubeconfig/serveraddress.h"
#include "core/kubeconfig/smallfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>

namespace drover {

struct KubeconfigContents {
    QString source;
    KubeconfigEntries entries;
};

namespace {

constexpr QLatin1StringView kLeftOut("FileLeftOut");
constexpr qint64 kFileLimit = 8 * 1024 * 1024;

Error configError(const QString &message)
{
    Error error;
    error.kind = Error::Kind::Config;
    error.message = message;
    return error;
}

using FileBytes = tl::expected<QByteArray, QString>;

/// Tells files apart that were changed, are gone, or cannot be read any more.
class Fingerprint
{
public:
    void add(const FileBytes &bytes)
    {
        const QByteArray what = bytes ? *bytes : bytes.error().toUtf8();
        m_hash.addData(QByteArray::number(what.size()) + (bytes ? '+' : '-'));
        m_hash.addData(what);
    }
    QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha1};
};

Result<KubeconfigEntries> parseFile(const FileBytes &bytes, const QString &path)
{
    if (!bytes)
        return tl::unexpected(
            configError(KubeconfigText::tr("%1: the file %2.").arg(path, bytes.error())));
    return parseKubeconfig(*bytes, path);
}

Error leftOut(Error error)
{
    error.causes.push_back({kLeftOut, {}, {}});
    return error;
}

KubeContext describe(const ContextParts &parts, const QString &source)
{
    const ContextEntry &entry = *parts.context;
    KubeContext context;
    context.id = {source, entry.name};
    context.file = entry.file;
    context.cluster = entry.cluster;
    context.server = parts.cluster ? shownAddress(parts.cluster->server) : QString();
    context.user = entry.user;
    context.nameSpace = entry.nameSpace.isEmpty() ? QStringLiteral("default") : entry.nameSpace;
    context.notSupported = unsupportedIn(parts);
    context.broken = contextFault(parts);
    return context;
}

template <typename Entry>
QHash<QString, const Entry *> byName(const std::vector<Entry> &entries)
{
    QHash<QString, const Entry *> index;
    for (const Entry &entry : entries)
        index.insert(entry.name, &entry);
    return index;
}

std::vector<KubeContext> describeAll(const KubeconfigContents &contents)
{
    const auto clusters = byName(contents.entries.clusters);
    const auto users = byName(contents.entries.users);
    std::vector<KubeContext> contexts;
    for (const ContextEntry &entry : contents.entries.contexts)
        contexts.push_back(describe(
            {&entry, clusters.value(entry.cluster), users.value(entry.user)}, contents.source));
    return contexts;
}

QString contextNames(const std::vector<KubeContext> &contexts)
{
    QStringList names;
    for (const KubeContext &context : contexts)
        names << context.id.context;
    return names.isEmpty() ? KubeconfigText::tr("none") : listed(names);
}

} // namespace

bool isFileLeftOut(const Error &problem)
{
    return problem.hasCause(kLeftOut);
}

Kubeconfig::Kubeconfig() : m_contents(std::make_shared<KubeconfigContents>())
{}

Kubeconfig Kubeconfig::loadDefault()
{
    return load(defaultKubeconfigFiles(), QString(), false);
}

Kubeconfig Kubeconfig::loadFile(const QString &path)
{
    const QString absolute = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    return load({absolute}, absolute, true);
}

Kubeconfig Kubeconfig::load(const QStringList &paths, const QString &source, bool mustExist)
{
    Kubeconfig config;
    config.m_files = paths;
    auto contents = std::make_shared<KubeconfigContents>();
    contents->source = source;
    Fingerprint fingerprint;
    for (const QString &path : paths) {
        const FileBytes bytes = readSmallFile(path, kFileLimit);
        fingerprint.add(bytes);
        if (!mustExist && !QFile::exists(path))
            continue;
        if (const auto entries = parseFile(bytes, path))
            contents->entries.merge(*entries);
        else
            config.m_problems.push_back(leftOut(entries.error()));
    }
    config.m_fingerprint = fingerprint.result();
    config.m_currentContext = contents->entries.currentContext;
    if (!config.m_currentContext.isEmpty() && !contents->entries.context(config.m_currentContext))
        config.m_problems.push_back(configError(
            KubeconfigText::tr("%1: current-context names \"%2\", which is not defined.")
                .arg(contents->entries.currentContextFile, config.m_currentContext)));
    config.m_contexts = describeAll(*contents);
    config.m_contents = std::move(contents);
    return config;
}

bool Kubeconfig::isCurrent() const
{
    Fingerprint now;
    for (const QString &path : m_files)
        now.add(readSmallFile(path, kFileLimit));
    return m_files.isEmpty() || now.result() == m_fingerprint;
}

QString Kubeconfig::source() const
{
    return m_contents->source;
}

Result<ClusterConfig> Kubeconfig::resolve(const QString &context) const
{
    return resolveWith(context, &resolveContext);
}

Result<ClusterConfig> Kubeconfig::resolveServer(const QString &context) const
{
    return resolveWith(context, &resolveCluster);
}

Result<ClusterConfig> Kubeconfig::resolveWith(const QString &context, Resolver resolver) const
{
    const KubeconfigEntries &entries = m_contents->entries;
    const ContextEntry *entry = entries.context(context);
    if (!entry)
        return tl::unexpected(configError(
            KubeconfigText::tr("%1: there is no context \"%2\". Contexts: %3.")
                .arg(m_files.join(QDir::listSeparator()), context, contextNames(m_contexts))));
    return resolver({entry, entries.cluster(entry->cluster), entries.user(entry->user)},
                    m_contents->source);
}

} // namespace drover
