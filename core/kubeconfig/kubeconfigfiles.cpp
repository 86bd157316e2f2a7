#include "core/kubeconfig/kubeconfigfiles.h"

#include <QDir>
#include <QFile>

namespace drover {

QStringList defaultKubeconfigFiles()
{
    const QString list = QFile::decodeName(qgetenv("KUBECONFIG"));
    if (list.isEmpty())
        return {QDir::cleanPath(QDir::homePath() + QStringLiteral("/.kube/config"))};
    QStringList files;
    for (const QString &path : list.split(QDir::listSeparator(), Qt::SkipEmptyParts))
        files << QDir::cleanPath(QDir::current().absoluteFilePath(path));
    files.removeDuplicates();
    return files;
}

} // namespace drover
