#include "core/kubeconfig/clusterconfig.h"

#include <algorithm>

namespace drover {

namespace {

bool isLoopbackIpv4(const QString &host)
{
    const QStringList parts = host.split(u'.');
    const bool areNumbers = std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        bool isNumber = false;
        return part.toUInt(&isNumber) <= 255 && isNumber;
    });
    return parts.size() == 4 && areNumbers && parts.first() == QLatin1StringView("127");
}

} // namespace

bool isLoopback(const ClusterConfig &config)
{
    const QString host = config.server.host();
    return host == QLatin1StringView("localhost") || host == QLatin1StringView("::1") ||
           isLoopbackIpv4(host);
}

} // namespace drover
