#include "core/api/paths.h"

namespace drover {

namespace {

constexpr char kNodes[] = "/api/v1/nodes";

QByteArray encoded(std::string_view value)
{
    return QByteArray(value.data(), static_cast<qsizetype>(value.size())).toPercentEncoding();
}

QByteArray selectorOf(std::string_view name)
{
    return name.empty() ? QByteArray() : "&fieldSelector=metadata.name%3D" + encoded(name);
}

} // namespace

QByteArray nodesList(std::string_view name)
{
    QByteArray target(kNodes);
    if (const QByteArray selector = selectorOf(name); !selector.isEmpty())
        target += '?' + selector.mid(1);
    return target;
}

QByteArray nodesPage(int limit, std::string_view continueToken, std::string_view name)
{
    QByteArray target = kNodes + QByteArrayLiteral("?limit=") + QByteArray::number(limit);
    // With a token the version is fixed by it; a resourceVersion beside it is an error.
    if (!continueToken.empty())
        target += "&continue=" + encoded(continueToken);
    return target + selectorOf(name);
}

QByteArray nodesWatch(std::optional<std::string_view> version, std::chrono::seconds timeout,
                      std::string_view name)
{
    QByteArray target = kNodes + QByteArrayLiteral("?watch=1&allowWatchBookmarks=true");
    if (version)
        target += "&resourceVersion=" + encoded(*version);
    return target + "&timeoutSeconds=" + QByteArray::number(static_cast<qint64>(timeout.count())) +
           selectorOf(name);
}

QByteArray nodesCheck(std::string_view version, std::string_view name, bool exactly)
{
    return kNodes + QByteArrayLiteral("?limit=1&resourceVersion=") + encoded(version) +
           "&resourceVersionMatch=" + (exactly ? "Exact" : "NotOlderThan") + selectorOf(name);
}

QByteArray nodeCheck(std::string_view version, std::string_view name)
{
    return kNodes + QByteArrayLiteral("/") + encoded(name) + "?resourceVersion=" + encoded(version);
}

} // namespace drover
