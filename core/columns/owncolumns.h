#pragma once

#include "core/jsonpath/jsonpath.h"
#include "core/nodes/nodecolumns.h"
#include "core/settings/tablelayout.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace drover {

/// What a column that the user made shows of a node.
///
/// Labels and annotations are in the cache, and so is a path that names one of them. What other
/// paths find is in Node::paths once it was read with them; until then it is Unread, never missing.
/// A value that is not of the column's type stays the text it is.
/// Thread: any; pure. Units: of quantities cores (in thousandths), bytes or a count. Errors: by
/// ownColumnFault(); the cells of such a column say it as well.
std::function<CellValue(const Node &)> ownColumnValue(const OwnColumn &own);
/// The text that the value is read from; see core/objects/foundvalues.h.
struct OwnColumnText {
    bool isRead = true;
    std::string_view text; ///< a null view: the node has none
};
std::function<OwnColumnText(const Node &)> ownColumnText(const OwnColumn &own);
/// The same of a label that is shown as it is; of all else none.
std::function<std::string_view(const Node &)> ownColumnLabel(const OwnColumn &own);
CellKind ownColumnKind(const OwnColumn &own);
/// Its title, or the last part of its key; a number's unit is said behind.
QString ownColumnTitle(const OwnColumn &own);
/// What is wrong with its key; nothing: it can be shown.
std::optional<JsonPathError> ownColumnFault(const OwnColumn &own);
/// The path that nodes must be read with for it, if any.
std::optional<std::string> ownColumnPath(const OwnColumn &own);

} // namespace drover
