#pragma once

#include "core/settings/tablelayout.h"

#include <string>
#include <vector>

namespace drover::ui {

class NodeFilter;
class NodeHeader;

/// How a node table stands, as a value, and back again.
///
/// Thread: the GUI thread. Units: device-independent pixels. Errors: none; what the table does not
/// have is left out.
TableLayout layoutOf(const NodeFilter &filter, const NodeHeader &header);
void applyLayout(NodeFilter &filter, NodeHeader &header, const TableLayout &layout);
/// Its columns alone, own ones included; sort and groups stay.
void applyColumns(NodeFilter &filter, NodeHeader &header, const TableLayout &layout);
/// What nodes must be read with for what the table shows, sorts and groups by; see Node::paths.
std::vector<std::string> pathsOf(const NodeFilter &filter, const NodeHeader &header);

} // namespace drover::ui
