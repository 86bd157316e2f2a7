#include "core/base/joined.h"
#include "core/kubeconfig/kubeconfig.h"

#include "core/kubeconfig/kubeconfigfiles.h"
#include "core/kubeconfig/kubeconfigtext.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <map>

namespace drover {

namespace {

bool hasContext(const Kubeconfig &source, const QString &name)
{
    const auto &contexts = source.contexts();
    return std::any_of(contexts.begin(), contexts.end(),
                       [&name](const KubeContext &context) { return context.id.context == name; });
}

/// The default kubeconfig where that is just this file: its clusters are not others because the
/// file was named.
Kubeconfig loadedFrom(const QString &path)
{
    const QStringList defaults = defaultKubeconfigFiles();
    const QString file = QFileInfo(path).canonicalFilePath();
    const bool isDefault = defaults.size() == 1 && !file.isEmpty() &&
                           QFileInfo(defaults.first()).canonicalFilePath() == file;
    return isDefault ? Kubeconfig::loadDefault() : Kubeconfig::loadFile(path);
}

QString sourceName(const Kubeconfig &source)
{
    return source.source().isEmpty() ? KubeconfigText::tr("the default kubeconfig")
                                     : source.source();
}

QString noContextsIn(const Kubeconfig &source)
{
    const QString files = source.files().join(QDir::listSeparator());
    return files.isEmpty() ? KubeconfigText::tr("There is no kubeconfig file.")
                           : KubeconfigText::tr("%1: the file holds no contexts.").arg(files);
}

/// What there is, a line each, and the files that could not be read: often the reason.
QString listing(const KubeconfigSet &set)
{
    QString text = KubeconfigText::tr("Contexts:");
    for (const Kubeconfig &source : set.sources()) {
        for (const KubeContext &context : source.contexts())
            text += QStringLiteral("\n  %1 (%2)").arg(context.id.context, context.file);
    }
    if (set.contexts().empty())
        text = sentences({text, KubeconfigText::tr("none.")});
    for (const Kubeconfig &source : set.sources()) {
        if (source.contexts().empty() && source.problems().empty())
            text += u'\n' + noContextsIn(source);
    }
    for (const Error &problem : set.problems())
        text += u'\n' + problem.message;
    return text;
}

std::vector<const Kubeconfig *> holdersOf(const QString &name,
                                          const std::vector<Kubeconfig> &sources)
{
    std::vector<const Kubeconfig *> holders;
    for (const Kubeconfig &source : sources) {
        if (hasContext(source, name))
            holders.push_back(&source);
    }
    return holders;
}

std::vector<ClusterId> currentContexts(const std::vector<Kubeconfig> &sources)
{
    std::vector<ClusterId> ids;
    for (const Kubeconfig &source : sources) {
        if (hasContext(source, source.currentContext()))
            ids.push_back({source.source(), source.currentContext()});
    }
    return ids;
}

tl::unexpected<Error> ambiguous(const QString &name, const std::vector<const Kubeconfig *> &holders)
{
    QString text = KubeconfigText::tr("The context \"%1\" is in several sources:").arg(name);
    for (const Kubeconfig *holder : holders)
        text += QStringLiteral("\n  %1 (%2)").arg(name, sourceName(*holder));
    return failure(Error::Kind::Config, text);
}

} // namespace

KubeconfigSet KubeconfigSet::load(const QStringList &files)
{
    KubeconfigSet set;
    if (files.isEmpty())
        set.m_sources.push_back(Kubeconfig::loadDefault());
    for (const QString &file : files)
        set.addFile(file);
    return set;
}

void KubeconfigSet::addFile(const QString &path)
{
    add(loadedFrom(path));
}

void KubeconfigSet::add(Kubeconfig added)
{
    const auto same =
        std::find_if(m_sources.begin(), m_sources.end(), [&added](const Kubeconfig &source) {
            return source.source() == added.source();
        });
    if (same == m_sources.end())
        m_sources.push_back(std::move(added));
    else
        *same = std::move(added);
}

void KubeconfigSet::needSource(const QString &source)
{
    const auto isIt = [&source](const Kubeconfig &one) { return one.source() == source; };
    if (std::any_of(m_sources.begin(), m_sources.end(), isIt))
        return;
    add(source.isEmpty() ? Kubeconfig::loadDefault() : Kubeconfig::loadFile(source));
}

KubeconfigSet KubeconfigSet::reloaded() const
{
    KubeconfigSet set;
    for (const Kubeconfig &source : m_sources)
        set.m_sources.push_back(source.source().isEmpty() ? Kubeconfig::loadDefault()
                                                          : Kubeconfig::loadFile(source.source()));
    return set;
}

bool KubeconfigSet::isCurrent() const
{
    return std::all_of(m_sources.begin(), m_sources.end(),
                       [](const Kubeconfig &source) { return source.isCurrent(); });
}

std::vector<KubeContext> KubeconfigSet::contexts() const
{
    std::vector<KubeContext> all;
    for (const Kubeconfig &source : m_sources)
        all.insert(all.end(), source.contexts().begin(), source.contexts().end());
    return all;
}

std::vector<Error> KubeconfigSet::problems() const
{
    std::vector<Error> all;
    for (const Kubeconfig &source : m_sources)
        all.insert(all.end(), source.problems().begin(), source.problems().end());
    return all;
}

Result<ClusterConfig> KubeconfigSet::resolve(const ClusterId &id) const
{
    for (const Kubeconfig &source : m_sources) {
        if (source.source() == id.source)
            return source.resolve(id.context);
    }
    return failure(Error::Kind::Config,
                   KubeconfigText::tr("%1: the file is not open.").arg(id.source));
}

Result<std::vector<ClusterId>> KubeconfigSet::choose(const QStringList &names) const
{
    if (names.isEmpty())
        return currentContexts(m_sources);
    std::vector<ClusterId> ids;
    std::map<QString, std::size_t> taken; // of each name, how many of its holders have got a turn
    for (const QString &name : names) {
        const auto holders = holdersOf(name, m_sources);
        if (holders.empty())
            return failure(Error::Kind::Config,
                           KubeconfigText::tr("There is no context \"%1\". ").arg(name) +
                               listing(*this));
        if (holders.size() > 1 && std::size_t(names.count(name)) != holders.size())
            return ambiguous(name, holders);
        const std::size_t turn = taken[name]++;
        if (turn < holders.size()) // one that is named again is open already
            ids.push_back({holders[turn]->source(), name});
    }
    return ids;
}

} // namespace drover
