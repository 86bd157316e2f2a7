#include "core/api/paths.h"

namespace drover {

namespace {

constexpr char kNodes[] = "/api/v1/nodes";

QByteArray encoded(std::string_view value)
{
    return QByteArray(value.data(), static_cast<qsizetype>(value.size())).toPercentEncoding();
}

} // namespace

QByteArray nodesList()
{
    return QByteArrayLiteral("/api/v1/nodes");
}

QByteArray nodesPage(int limit, std::string_view continueToken)
{
    QByteArray target = kNodes + QByteArrayLiteral("?limit=") + QByteArray::number(limit);
    // With a token the version is fixed by it; a resourceVersion beside it is an error.
    if (!continueToken.empty())
        target += "&continue=" + encoded(continueToken);
    return target;
}

QByteArray nodesWatch(std::optional<std::string_view> version, std::chrono::seconds timeout)
{
    QByteArray target = kNodes + QByteArrayLiteral("?watch=1&allowWatchBookmarks=true");
    if (version)
        target += "&resourceVersion=" + encoded(*version);
    return target + "&timeoutSeconds=" + QByteArray::number(static_cast<qint64>(timeout.count()));
}

QByteArray nodesCheck(std::string_view version)
{
    return kNodes + QByteArrayLiteral("?limit=1&resourceVersion=") + encoded(version) +
           "&resourceVersionMatch=NotOlderThan";
}

} // namespace drover
