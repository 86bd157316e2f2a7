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
    {"nodes", "metrics.k8s.io"},
    {"pods", "metrics.k8s.io"},
};

bool isOfAnotherGroup(const DemoAction &action)
{
    const QByteArray resource = action.what.split('/').first();
    bool known = false;
    for (const KnownGroup &one : kGroups) {
        if (resource != one.resource)
            continue;
        if (action.group == one.group)
            return false;
        known = true;
    }
    return known;
}

bool fits(const QByteArray &wanted, const QByteArray &is)
{
    return wanted == "*" || wanted == is;
}

bool fits(const DemoRule &rule, const DemoAction &action)
{
    return fits(rule.verb, action.verb) && fits(rule.what, action.what) &&
           fits(rule.group, action.group) &&
           (rule.names.empty() ||
            std::find(rule.names.begin(), rule.names.end(), action.name) != rule.names.end());
}

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
    const QString nobody = QStringLiteral("system:anonymous");
    const auto known = findUser(options, [&](const DemoUser &user) { return user.name == nobody; });
    return known ? known : withoutRights(nobody);
}

DemoAction actionOf(const DemoRequest &request, const RequestPath &path)
{
    DemoAction action{verbOf(request, path), path.group, path.what(), path.name};
    if (!action.name.isEmpty() || request.method != "GET")
        return action;
    for (const QByteArray &term : request.parameter("fieldSelector").split(','))
        if (term.startsWith("metadata.name="))
            action.name = term.mid(term.lastIndexOf('=') + 1);
    return action;
}

bool mayDo(const DemoUser &user, const DemoAction &action)
{
    if (isOfAnotherGroup(action))
        return false;
    for (const DemoRule &rule : user.rules)
        if (fits(rule, action))
            return rule.allowed;
    if (action.what == "nodes" && action.group.isEmpty()) {
        if (action.verb == "get")
            return user.mayGet;
        if (action.verb == "list")
            return user.mayList;
        if (action.verb == "watch")
            return user.mayWatch;
    }
    return user.mayWrite;
}

} // namespace drover::demo
