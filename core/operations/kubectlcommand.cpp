#include "core/operations/kubectlcommand.h"

#include "core/base/plainline.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace drover {

QString shellQuoted(const QString &text)
{
    static const QRegularExpression kPlain(u"\\A[A-Za-z0-9_./:@%+=,-]+\\z"_s);
    if (kPlain.match(text).hasMatch())
        return text;
    // Quotes do not help where it is pasted: a terminal takes control characters for keys.
    QString quoted = withoutControls(text);
    quoted.replace(u'\'', u"'\\''"_s);
    return u'\'' + quoted + u'\'';
}

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
