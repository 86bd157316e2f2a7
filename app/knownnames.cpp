#include "app/knownnames.h"

#include "core/columns/nodegrouping.h"
#include "ui/text/language.h"

#include <algorithm>

namespace drover {

namespace {

/// The columns of a table of one cluster are among those of several.
const NodeColumn *columnOf(const QString &id)
{
    for (const auto columns : {nodeColumns(), clusterColumns()}) {
        const auto found = std::ranges::find(columns, id, &NodeColumn::id);
        if (found != columns.end())
            return &*found;
    }
    return nullptr;
}

} // namespace

KnownNames knownNames()
{
    KnownNames known;
    known.isLanguage = [](const QString &tag) { return ui::Language::tagOf(tag).has_value(); };
    known.isColumn = [](const QString &id) { return columnOf(id) != nullptr; };
    known.isGroup = [](const QString &id) {
        const NodeColumn *column = columnOf(id);
        return column && NodeGrouping::canGroupBy(*column);
    };
    return known;
}

} // namespace drover
