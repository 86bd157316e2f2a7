#include "app/demo/api/demousers.h"

#include "app/demo/api/demoroutes.h"

#include <algorithm>

namespace drover::demo {

namespace {

DemoUser withoutRights(const QString &name)
{
    return {name, {}, false, false, false, false};
}

template <typename Matches>
std::optional<DemoUser> findUser(const DemoOptions &options, Matches matches)
{
    const auto at = std::find_if(options.users.begin(), options.users.end(), matches);
    return at == options.users.end() ? std::nullopt : std::optional(*at);
}

} // namespace

std::optional<DemoUser> userOf(const DemoRequest &request, const PeerFacts &peer,
                               const DemoOptions &options)
{
    if (options.users.empty())
        return DemoUser{QStringLiteral("admin"), {}, true, true, true, true};
    if (peer.badCertificate)
        return std::nullopt;
    const QByteArray credentials = request.header("authorization");
    if (!credentials.isEmpty()) {
        return findUser(options, [&](const DemoUser &user) {
            return !user.token.isEmpty() && credentials == "Bearer " + user.token;
        });
    }
    if (!peer.certificateName.isEmpty()) {
        const auto known = findUser(
            options, [&](const DemoUser &user) { return user.name == peer.certificateName; });
        return known ? known : withoutRights(peer.certificateName);
    }
    if (!options.anonymous)
        return std::nullopt;
    return withoutRights(QStringLiteral("system:anonymous"));
}

bool mayDo(const DemoUser &user, const QByteArray &verb, const QByteArray &resource)
{
    if (resource == "nodes") {
        if (verb == "get")
            return user.mayGet;
        if (verb == "list")
            return user.mayList;
        if (verb == "watch")
            return user.mayWatch;
    }
    return user.mayWrite;
}

} // namespace drover::demo
