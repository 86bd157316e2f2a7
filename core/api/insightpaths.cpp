#include "core/api/insightpaths.h"

#include "core/api/noderequest.h"
#include "core/api/podpaths.h"

#include <string>

namespace drover {

namespace {

constexpr char kUsage[] = "/apis/metrics.k8s.io/v1beta1";

QByteArray encoded(std::string_view value)
{
    return QByteArray(value.data(), static_cast<qsizetype>(value.size())).toPercentEncoding();
}

void add(QByteArray &target, const char *name, std::string_view value)
{
    if (!value.empty())
        target += (target.contains('?') ? '&' : '?') + QByteArray(name) + '=' + encoded(value);
}

void addWatch(QByteArray &target, std::string_view version, std::chrono::seconds timeout)
{
    add(target, "watch", "1");
    add(target, "allowWatchBookmarks", "true");
    add(target, "resourceVersion", version);
    add(target, "timeoutSeconds", std::to_string(timeout.count()));
}

QByteArray inNamespace(std::string_view nameSpace, const char *resource)
{
    const QByteArray place =
        nameSpace.empty() ? QByteArray() : "/namespaces/" + encoded(nameSpace);
    return "/api/v1" + place + resource;
}

QByteArray events(std::string_view nameSpace, std::string_view kind, std::string_view name)
{
    QByteArray target = inNamespace(nameSpace, "/events");
    add(target, "fieldSelector",
        "involvedObject.kind=" + std::string(kind) + ",involvedObject.name=" + std::string(name));
    return target;
}

void addPage(QByteArray &target, int limit, std::string_view continueToken)
{
    add(target, "limit", std::to_string(limit));
    add(target, "continue", continueToken);
}

} // namespace

QByteArray eventsAbout(std::string_view nameSpace, std::string_view kind, std::string_view name,
                       int limit, std::string_view continueToken)
{
    QByteArray target = events(nameSpace, kind, name);
    addPage(target, limit, continueToken);
    return target;
}

QByteArray nodeFallEvents(int limit, std::string_view continueToken)
{
    QByteArray target = inNamespace({}, "/events");
    add(target, "fieldSelector", "involvedObject.kind=Node,reason=NodeNotReady");
    addPage(target, limit, continueToken);
    return target;
}

QByteArray watchEventsAbout(std::string_view nameSpace, std::string_view kind,
                            std::string_view name, std::string_view version,
                            std::chrono::seconds timeout)
{
    QByteArray target = events(nameSpace, kind, name);
    addWatch(target, version, timeout);
    return target;
}

QByteArray podByName(std::string_view nameSpace, std::string_view name)
{
    QByteArray target = inNamespace(nameSpace, "/pods");
    add(target, "fieldSelector", "metadata.name=" + std::string(name));
    return target;
}

QByteArray watchPodByName(std::string_view nameSpace, std::string_view name,
                          std::string_view version, std::chrono::seconds timeout)
{
    QByteArray target = podByName(nameSpace, name);
    addWatch(target, version, timeout);
    return target;
}

QByteArray podLogPath(const LogQuery &query)
{
    QByteArray target = podPath(query.nameSpace, query.pod) + "/log";
    add(target, "container", query.container);
    if (query.follows)
        add(target, "follow", "true");
    if (query.isPrevious)
        add(target, "previous", "true");
    if (query.withTimes)
        add(target, "timestamps", "true");
    if (query.tailLines)
        add(target, "tailLines", std::to_string(*query.tailLines));
    add(target, "sinceTime", formatTimestamp(query.since));
    return target;
}

QByteArray nodeLeasePath(std::string_view node)
{
    return "/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/" + encoded(node);
}

QByteArray nodeUsagePath(std::string_view node)
{
    return kUsage + QByteArray("/nodes") + (node.empty() ? QByteArray() : '/' + encoded(node));
}

QByteArray podUsagePath(std::string_view nameSpace)
{
    return kUsage + (nameSpace.empty() ? QByteArray() : "/namespaces/" + encoded(nameSpace)) +
           "/pods";
}

QByteArray podTable(int limit, std::string_view continueToken)
{
    QByteArray target = podsEverywhere(limit, continueToken);
    add(target, "includeObject", "None");
    return target;
}

QByteArray podTableAccept()
{
    return QByteArrayLiteral("application/json;as=Table;v=v1;g=meta.k8s.io,application/json");
}

QByteArray kubeletPath(std::string_view node, std::string_view path)
{
    return nodePath(node) + "/proxy/" +
           QByteArray(path.data(), static_cast<qsizetype>(path.size()));
}

} // namespace drover
