#include "core/kubeconfig/tokenfile.h"

#include "core/kubeconfig/contextcheck.h"
#include "core/kubeconfig/kubeconfigtext.h"
#include "core/kubeconfig/smallfile.h"

namespace drover {

namespace {

constexpr qint64 kSizeLimit = 64 * 1024;

} // namespace

tl::expected<QByteArray, QString> readTokenFile(const QString &path)
{
    auto bytes = readSmallFile(path, kSizeLimit);
    if (!bytes)
        return bytes;
    const QByteArray token = bytes->trimmed();
    if (token.isEmpty())
        return tl::unexpected(KubeconfigText::tr("is empty"));
    if (!isHeaderSafe(token))
        return tl::unexpected(KubeconfigText::tr("holds line breaks or control characters"));
    return token;
}

} // namespace drover
