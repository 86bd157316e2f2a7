#include "core/kubeconfig/smallfile.h"

#include "core/kubeconfig/kubeconfigtext.h"

#include <QFile>
#include <QFileInfo>

namespace drover {

tl::expected<QByteArray, QString> readSmallFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.exists())
        return tl::unexpected(KubeconfigText::tr("does not exist"));
    if (QFileInfo(path).isDir())
        return tl::unexpected(KubeconfigText::tr("is a folder"));
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(KubeconfigText::tr("cannot be read: %1").arg(file.errorString()));
    QByteArray bytes;
    while (bytes.size() <= limit) {
        const QByteArray chunk = file.read(limit + 1 - bytes.size());
        if (chunk.isEmpty())
            break;
        bytes += chunk;
    }
    if (file.error() != QFileDevice::NoError)
        return tl::unexpected(KubeconfigText::tr("cannot be read: %1").arg(file.errorString()));
    if (bytes.size() > limit)
        return tl::unexpected(KubeconfigText::tr("is larger than %1 KiB").arg(limit / 1024));
    return bytes;
}

} // namespace drover
