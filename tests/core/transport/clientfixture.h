#pragma once

#include "core/transport/qthttpclient.h"

#include <QUrl>

namespace drover {

/// A cluster at the address, with no proxy around whatever the environment says.
inline ClusterConfig clusterAt(const QUrl &server)
{
    ClusterConfig config;
    config.server = server;
    config.clusterName = QStringLiteral("the-cluster");
    config.userName = QStringLiteral("the-user");
    return config;
}

inline HttpRequest getOf(const QByteArray &target)
{
    HttpRequest request;
    request.target = target;
    request.headers = {{"Accept", "application/json"}};
    request.idleLimit = std::chrono::seconds(20);
    return request;
}

} // namespace drover
