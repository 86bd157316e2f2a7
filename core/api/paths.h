#pragma once

#include <QByteArray>

#include <chrono>
#include <optional>
#include <string_view>

namespace drover {

/// Targets of requests about nodes: path and query, percent-encoded, beginning with "/".
///
/// With a `name` it is about that node alone, which a user may be allowed who may not list all.
/// Thread: any; pure. Units: seconds. Errors: none.
/// Source: Kubernetes API reference, core/v1 Node; API concepts, "Resource versions".
QByteArray nodesList(std::string_view name = {}); ///< the newest version, in one answer
/// At most `limit` nodes; the token is that of the page before, empty for the first.
QByteArray nodesPage(int limit, std::string_view continueToken, std::string_view name = {});
/// Changes after `version`; nothing: a replay of all nodes first. Bookmarks are asked for.
QByteArray nodesWatch(std::optional<std::string_view> version, std::chrono::seconds timeout,
                      std::string_view name = {});
/// One node at `version` or later, or exactly then: fails where the server's history ends before
/// `version`, or begins after it.
QByteArray nodesCheck(std::string_view version, std::string_view name = {}, bool exactly = false);
/// GET one node at `version` or later.
QByteArray nodeCheck(std::string_view version, std::string_view name);

} // namespace drover
