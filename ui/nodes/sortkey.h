#pragma once

#include "core/nodes/nodecolumns.h"

#include <Qt>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace drover::ui {

/// A raw value made ready for many comparisons: a byte compare stands for natural order.
///
/// Thread: any; values and pure functions. Errors: none.
struct SortKey {
    bool missing = false;
    std::int64_t number = 0;
    std::string text;

    bool operator==(const SortKey &) const = default;
};

/// Ages count as time passed: ascending begins with the youngest.
SortKey sortKeyOf(CellKind kind, const CellValue &value);
/// The same of a text; a null view: missing.
SortKey sortKeyOf(CellKind kind, std::string_view utf8);

/// Negative, zero or positive in the direction asked for; missing last in both.
int compare(const SortKey &left, const SortKey &right, Qt::SortOrder order = Qt::AscendingOrder);

/// Puts those of `keys`, none of which is missing, that `places` name in ascending order.
void sortByKey(std::vector<int> &places, const std::vector<SortKey> &keys);

} // namespace drover::ui
