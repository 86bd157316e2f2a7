#include "core/kubeconfig/kubeconfigchanges.h"

#include "core/kubeconfig/kubeconfigtext.h"

#include <QFile>

#include <algorithm>

namespace drover {

namespace {

const Kubeconfig *sourceOf(const ClusterId &id, const KubeconfigSet &set)
{
    const auto found =
        std::find_if(set.sources().begin(), set.sources().end(),
                     [&id](const Kubeconfig &source) { return source.source() == id.source; });
    return found == set.sources().end() ? nullptr : &*found;
}

bool hasContext(const Kubeconfig &source, const QString &name)
{
    return std::any_of(
        source.contexts().begin(), source.contexts().end(),
        [&name](const KubeContext &context) { return context.id.context == name; });
}

ClusterUpdate missing(const ClusterConfig &open, const Kubeconfig *source)
{
    const bool isFileGone = !QFile::exists(open.file);
    if (source && !source->problems().empty() && !isFileGone)
        return {open.id, ClusterChange::Unreadable, {}, source->problems().front()};
    Error error;
    error.kind = Error::Kind::Config;
    error.message =
        isFileGone ? KubeconfigText::tr("%1: the file does not exist any more.").arg(open.file)
                   : KubeconfigText::tr("%1: the context \"%2\" is not there any more.")
                         .arg(open.file, open.id.context);
    return {open.id, ClusterChange::Removed, {}, error};
}

} // namespace

bool isSameServer(const ClusterConfig &a, const ClusterConfig &b)
{
    return a.server == b.server && a.caPem == b.caPem && a.proxy == b.proxy &&
           a.tlsServerName == b.tlsServerName &&
           a.insecureSkipTlsVerify == b.insecureSkipTlsVerify;
}

ClusterUpdate updateOf(const ClusterConfig &open, const KubeconfigSet &now)
{
    const Kubeconfig *source = sourceOf(open.id, now);
    if (!source || !hasContext(*source, open.id.context))
        return missing(open, source);
    const Result<ClusterConfig> config = source->resolve(open.id.context);
    if (!config)
        return {open.id, ClusterChange::Unreadable, {}, config.error()};
    if (*config == open)
        return {open.id, ClusterChange::Nothing, *config, {}};
    return {open.id,
            isSameServer(open, *config) ? ClusterChange::Credentials : ClusterChange::Server,
            *config,
            {}};
}

} // namespace drover
