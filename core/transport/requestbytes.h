#pragma once

#include "core/base/error.h"
#include "core/kubeconfig/clusterconfig.h"
#include "core/transport/httpclient.h"
#include "core/transport/route.h"

#include <QByteArray>

namespace drover {

/// The request as it goes over the wire, body included, credentials too where it is encrypted.
///
/// Thread: any, pure. Errors: Config, for a token or header that would break out of its line.
/// Source: RFC 9112, 3.
Result<QByteArray> requestBytes(const HttpRequest &request, const ClusterConfig &config,
                                const Route &route);

} // namespace drover
