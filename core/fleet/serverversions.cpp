#include "core/fleet/serverversions.h"

#include "core/insight/serverversion.h"

#include <algorithm>

namespace drover {

ServerVersions::ServerVersions(QObject *parent) : QObject(parent)
{
}

ServerVersions::~ServerVersions() = default;

ServerVersions::Server *ServerVersions::serverOf(int cluster)
{
    const auto found = std::ranges::find(m_servers, cluster, &Server::cluster);
    return found == m_servers.end() ? nullptr : &*found;
}

void ServerVersions::ask(int cluster, ApiRequests &requests)
{
    if (!serverOf(cluster))
        m_servers.push_back({cluster, {}, {}});
    Server &server = *serverOf(cluster);
    if (server.call)
        return;
    server.call = requests.ask<std::string>(
        requestServerVersion(),
        [this, cluster](const Result<std::string> &version) { take(cluster, version); });
}

void ServerVersions::take(int cluster, const Result<std::string> &version)
{
    Server *server = serverOf(cluster);
    if (!server)
        return;
    // It must not go while its own handler runs.
    const ApiRequests::CallPtr ended = std::move(server->call);
    if (!version || *version == server->version)
        return;
    server->version = *version;
    Q_EMIT changed();
}

void ServerVersions::forget(int cluster)
{
    std::erase_if(m_servers, [cluster](const Server &server) { return server.cluster == cluster; });
}

std::string ServerVersions::versionOf(int cluster) const
{
    const auto found = std::ranges::find(m_servers, cluster, &Server::cluster);
    return found == m_servers.end() ? std::string() : found->version;
}

} // namespace drover
