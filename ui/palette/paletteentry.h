#pragma once

#include "ui/theme/statuspalette.h"

#include <QLatin1StringView>
#include <QString>

#include <cstdint>

namespace drover::ui {

/// One thing that the palette offers.
///
/// Thread: a plain value, any. Errors: none.
struct PaletteEntry {
    /// In the order in which alike hits stand.
    enum class Kind : std::uint8_t { Action, Tab, Context, Filter, Setting, Node };

    Kind kind = Kind::Action;
    QString text;
    QString detail;  ///< beside it, in a quiet colour: the menu, the cluster, the query
    QString keys;    ///< at the end of the row
    QString refusal; ///< why it cannot be done now; empty: it can
    QLatin1StringView icon;
    Tone iconTone = Tone::Dimmed;
    int place = 0; ///< what the one who made it finds it by
    /// It is found by this, too, behind what is found by its text unless it begins so: kubectl's word.
    QString also{};
    bool isOld = false; ///< what it says may not be true any more; `detail` says since when

    bool operator==(const PaletteEntry &) const = default;
};

} // namespace drover::ui
