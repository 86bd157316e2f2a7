#include "core/api/podpaths.h"

#include <string>

namespace drover {

namespace {

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QByteArray encoded(std::string_view value)
{
    return bytesOf(value).toPercentEncoding();
}

QByteArray number(std::int64_t value)
{
    return QByteArray::number(static_cast<qint64>(value));
}

QByteArray inNamespace(const char *group, std::string_view nameSpace, const char *resource,
                       std::string_view name)
{
    return group + QByteArrayLiteral("/namespaces/") + encoded(nameSpace) + resource +
           encoded(name);
}

/// "?name=value" or "&name=value"; nothing for an empty value.
void addQuery(QByteArray &target, const char *name, std::string_view value)
{
    if (!value.empty())
        target += (target.contains('?') ? '&' : '?') + QByteArray(name) + '=' + encoded(value);
}

void addPage(QByteArray &target, int limit, std::string_view continueToken)
{
    if (limit > 0)
        addQuery(target, "limit", std::to_string(limit));
    addQuery(target, "continue", continueToken);
}

void addWatch(QByteArray &target, std::string_view version, std::chrono::seconds timeout)
{
    addQuery(target, "watch", "1");
    addQuery(target, "allowWatchBookmarks", "true");
    addQuery(target, "resourceVersion", version);
    target += "&timeoutSeconds=" + number(timeout.count());
}

QByteArray podsTarget(std::string_view node, std::string_view labelSelector)
{
    QByteArray target = "/api/v1/pods";
    addQuery(target, "fieldSelector", "spec.nodeName=" + std::string(node));
    addQuery(target, "labelSelector", labelSelector);
    return target;
}

QByteArray budgetsTarget(std::string_view policyVersion)
{
    return "/apis/" + bytesOf(policyVersion) + "/poddisruptionbudgets";
}

} // namespace

QByteArray podsOfNode(std::string_view node, std::string_view labelSelector, int limit,
                      std::string_view continueToken)
{
    QByteArray target = podsTarget(node, labelSelector);
    addPage(target, limit, continueToken);
    return target;
}

QByteArray watchPodsOfNode(std::string_view node, std::string_view labelSelector,
                           std::string_view version, std::chrono::seconds timeout)
{
    QByteArray target = podsTarget(node, labelSelector);
    addWatch(target, version, timeout);
    return target;
}

QByteArray podsEverywhere(int limit, std::string_view continueToken)
{
    QByteArray target = "/api/v1/pods";
    addQuery(target, "fieldSelector", "status.phase!=Succeeded,status.phase!=Failed");
    addPage(target, limit, continueToken);
    return target;
}

QByteArray podPath(std::string_view nameSpace, std::string_view name)
{
    return inNamespace("/api/v1", nameSpace, "/pods/", name);
}

QByteArray evictionPath(std::string_view nameSpace, std::string_view podName)
{
    return podPath(nameSpace, podName) + "/eviction";
}

QByteArray budgetsEverywhere(std::string_view policyVersion, int limit,
                             std::string_view continueToken)
{
    QByteArray target = budgetsTarget(policyVersion);
    addPage(target, limit, continueToken);
    return target;
}

QByteArray watchBudgets(std::string_view policyVersion, std::string_view version,
                        std::chrono::seconds timeout)
{
    QByteArray target = budgetsTarget(policyVersion);
    addWatch(target, version, timeout);
    return target;
}

QByteArray daemonSetPath(std::string_view nameSpace, std::string_view name)
{
    return inNamespace("/apis/apps/v1", nameSpace, "/daemonsets/", name);
}

} // namespace drover
