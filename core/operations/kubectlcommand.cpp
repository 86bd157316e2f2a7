#include "core/operations/kubectlcommand.h"

using namespace Qt::Literals::StringLiterals;

namespace drover {

QString kubectlCommand(const ClusterId &cluster, const QString &words)
{
    QString command = u"kubectl"_s;
    if (!cluster.source.isEmpty())
        command += u" --kubeconfig "_s + shellQuoted(cluster.source);
    return command + u" --context "_s + shellQuoted(cluster.context) + u' ' + words;
}

QString kubectlGetNodes(const ClusterId &cluster, const QStringList &names)
{
    QString words = u"get node"_s;
    for (const QString &name : names)
        words += u' ' + shellQuoted(name);
    return kubectlCommand(cluster, words + u" -o wide"_s);
}

} // namespace drover
