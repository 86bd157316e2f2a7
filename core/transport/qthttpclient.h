#pragma once

#include "core/credentials/credentialslog.h"
#include "core/kubeconfig/clusterconfig.h"
#include "core/transport/httpclient.h"
#include "core/transport/proxyrules.h"

#include <QObject>

#include <memory>

namespace drover {

/// HTTP/1.1 to one cluster's API server, over Qt's sockets.
///
/// TLS, proxy and base path are the cluster's; each request brings its own credentials, and a
/// request with another client certificate than the one before goes over new connections. So does
/// one after the file of the certificate authority has changed.
/// Destroying the client abandons its calls: their sinks hear nothing more.
/// Thread: made on any, then used and destroyed on one that has an event loop. Units: milliseconds.
/// Errors: Network, Tls, Timeout, Config, Auth (the server refuses the client certificate),
/// Protocol (no HTTP, or broken compression). Secrets: none in any error or log.
class QtHttpClient final : public HttpClient
{
public:
    explicit QtHttpClient(ClusterConfig config,
                          ProxyEnvironment environment = ProxyEnvironment::from(
                              QProcessEnvironment::systemEnvironment()));
    ~QtHttpClient() override;

    /// From now on requests go where the new config says, over new connections; those under way
    /// go on as they are.
    void setConfig(ClusterConfig config);

    [[nodiscard]] std::unique_ptr<HttpCall> send(HttpRequest request, HttpSink &sink) override;

private:
    struct Connections;
    void rereadAuthority();
    Connections &connectionsFor(const Credentials &credentials);

    ClusterConfig m_config;
    ProxyEnvironment m_environment;
    UnreadableFile m_unreadable; ///< the authority's
    // Made with the first request, on the using thread.
    std::unique_ptr<Connections> m_connections;
    std::unique_ptr<QObject> m_lifetime; ///< its end abandons the calls
};

} // namespace drover
