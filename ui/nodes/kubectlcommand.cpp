#include "ui/nodes/kubectlcommand.h"

#include <QRegularExpression>

namespace drover::ui {

QString shellQuoted(const QString &text)
{
    static const QRegularExpression kPlain(QStringLiteral("\\A[A-Za-z0-9_./:@%+=,-]+\\z"));
    if (kPlain.match(text).hasMatch())
        return text;
    QString quoted = text;
    quoted.replace(u'\'', QStringLiteral("'\\''"));
    return u'\'' + quoted + u'\'';
}

QString kubectlGetNodes(const ClusterId &cluster, const QStringList &names)
{
    QStringList words{QStringLiteral("kubectl")};
    if (!cluster.source.isEmpty())
        words << QStringLiteral("--kubeconfig") << shellQuoted(cluster.source);
    words << QStringLiteral("--context") << shellQuoted(cluster.context);
    words << QStringLiteral("get") << QStringLiteral("node");
    for (const QString &name : names)
        words << shellQuoted(name);
    words << QStringLiteral("-o") << QStringLiteral("wide");
    return words.join(u' ');
}

} // namespace drover::ui
