#pragma once

#include <QList>
#include <QString>

namespace drover::ui {

class NodeFilter;

/// Rows of a table as text, with what their cells say in the columns given.
///
/// Thread: the GUI thread. Errors: none; heads of groups are left out.

/// A line a row, tabs between cells; `hasTitles`: a line of titles first.
QString rowsAsText(const NodeFilter &filter, const QList<int> &rows,
                   const std::vector<int> &columns, bool hasTitles = false);
/// The same as comma-separated values, with a line of titles, for spreadsheets: a cell that one
/// would take for a formula (it begins with = + - @, a tab or a line end) has an apostrophe before
/// it, unless it is a number. Source: RFC 4180; OWASP, "CSV Injection".
QString rowsAsCsv(const NodeFilter &filter, const QList<int> &rows,
                  const std::vector<int> &columns);

} // namespace drover::ui
