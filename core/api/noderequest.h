#pragma once

#include "core/api/apirequest.h"
#include "core/objects/node.h"

#include <QByteArray>

#include <string>
#include <string_view>

namespace drover {

/// One node beside the cache: its path, and the answer that holds it.
///
/// Thread: any; each node brings its own pool of texts. Errors: Protocol where the answer is no
/// node. Source: Kubernetes API reference, core/v1 Node.
QByteArray nodePath(std::string_view name);
Result<NodePtr> readNode(const std::string &body);
/// GET, from the newest version.
ApiRequest<NodePtr> nodeRequest(std::string_view name);

} // namespace drover
