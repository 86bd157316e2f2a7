#pragma once

#include "core/settings/tablelayout.h"

#include <QLatin1StringView>

#include <span>

namespace drover {

/// A set of columns for one question.
///
/// Thread: any; constant. Errors: none; a layout keeps the own columns that it had, unseen.
struct ColumnPreset {
    QLatin1StringView id;
    const char *title; ///< source text, translated in context "ColumnPreset" when shown
    std::span<const QLatin1StringView> columns; ///< left to right; empty: the default set
    std::span<const QLatin1StringView> sort;    ///< a "-" before the id: descending
};

std::span<const ColumnPreset> columnPresets();
/// Its columns and sort keys; own columns and group of `before` stay.
TableLayout layoutOf(const ColumnPreset &preset, const TableLayout &before);

} // namespace drover
