#include "core/kubeconfig/kubeconfigentries.h"

#include "core/kubeconfig/kubeconfigtext.h"

#include <QSet>

#include <algorithm>

namespace drover {

namespace {

template <typename Entry>
const Entry *findEntry(const std::vector<Entry> &entries, const QString &name)
{
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&name](const Entry &entry) { return entry.name == name; });
    return found == entries.end() ? nullptr : &*found;
}

template <typename Entry>
void mergeEntries(std::vector<Entry> &entries, const std::vector<Entry> &later)
{
    QSet<QString> names;
    for (const Entry &entry : entries)
        names.insert(entry.name);
    for (const Entry &entry : later) {
        if (!names.contains(entry.name))
            entries.push_back(entry);
    }
}

Error faultIn(const QString &place, const QString &field, const QString &rule)
{
    Error error;
    error.kind = Error::Kind::Config;
    error.message = KubeconfigText::tr("%1: %2 %3.").arg(place, field, rule);
    return error;
}

} // namespace

const ClusterEntry *KubeconfigEntries::cluster(const QString &name) const
{
    return findEntry(clusters, name);
}

const UserEntry *KubeconfigEntries::user(const QString &name) const
{
    return findEntry(users, name);
}

const ContextEntry *KubeconfigEntries::context(const QString &name) const
{
    return findEntry(contexts, name);
}

void KubeconfigEntries::merge(const KubeconfigEntries &later)
{
    mergeEntries(clusters, later.clusters);
    mergeEntries(users, later.users);
    mergeEntries(contexts, later.contexts);
    if (currentContext.isEmpty()) {
        currentContext = later.currentContext;
        currentContextFile = later.currentContextFile;
    }
}

Error entryFault(const ClusterEntry &entry, const QString &field, const QString &rule)
{
    const QString place = KubeconfigText::tr("%1: cluster \"%2\"").arg(entry.file, entry.name);
    return faultIn(place, field, rule);
}

Error entryFault(const UserEntry &entry, const QString &field, const QString &rule)
{
    const QString place = KubeconfigText::tr("%1: user \"%2\"").arg(entry.file, entry.name);
    return faultIn(place, field, rule);
}

Error entryFault(const ContextEntry &entry, const QString &field, const QString &rule)
{
    const QString place = KubeconfigText::tr("%1: context \"%2\"").arg(entry.file, entry.name);
    return faultIn(place, field, rule);
}

} // namespace drover
