#pragma once

#include <QString>

#include <vector>

namespace drover::ui {

class NodeFilter;

/// Nodes as text, with what a table's cells say of them in the columns given. `places`: among its
/// rows(); see NodeRows.
///
/// Thread: the GUI thread. Errors: none.

/// A line a node, tabs between cells; `hasTitles`: a line of titles first.
QString nodesAsText(const NodeFilter &filter, const std::vector<int> &places,
                    const std::vector<int> &columns, bool hasTitles = false);
/// The same as comma-separated values, with a line of titles, for spreadsheets: a cell that one
/// would take for a formula (it begins with = + - @, a tab or a line end) has an apostrophe before
/// it, unless it is a number. Source: RFC 4180; OWASP, "CSV Injection".
QString nodesAsCsv(const NodeFilter &filter, const std::vector<int> &places,
                   const std::vector<int> &columns);

} // namespace drover::ui
