#include "app/demo/rights/demousers.h"

#include "app/demo/api/routecontext.h"

#include <algorithm>

namespace drover::demo {

namespace {

struct KnownGroup {
    const char *resource;
    const char *group;
};

constexpr KnownGroup kGroups[] = {
    {"nodes", ""},
    {"pods", ""},
    {"events", ""},
    {"poddisruptionbudgets", "policy"},
    {"daemonsets", "apps"},
    {"replicasets", "apps"},
    {"statefulsets", "apps"},
    {"jobs", "batch"},
    {"leases", "coordination.k8s.io"},
};

DemoUser withoutRights(const QString &name)
{
    return {name, {}, false, false, false, false, {}};
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
        return DemoUser{QStringLiteral("admin"), {}, true, true, true, true, {}};
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

bool mayDo(const DemoUser &user, const QByteArray &verb, const QByteArray &group,
           const QByteArray &what)
{
    const auto known =
        std::find_if(std::begin(kGroups), std::end(kGroups), [&](const KnownGroup &one) {
            return what.split('/').first() == one.resource;
        });
    if (known != std::end(kGroups) && group != known->group)
        return false;
    const auto fits = [](const QByteArray &wanted, const QByteArray &is) {
        return wanted == "*" || wanted == is;
    };
    for (const DemoRule &rule : user.rules)
        if (fits(rule.verb, verb) && fits(rule.what, what))
            return rule.allowed;
    if (what == "nodes") {
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
