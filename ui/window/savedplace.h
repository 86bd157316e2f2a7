#pragma once

#include <QByteArray>
#include <QRect>

namespace drover::ui {

/// Of a window's place what QWidget::saveGeometry() wrote, and restoreGeometry() gives back only where the
/// screen is about as wide as it was.
///
/// Thread: any. Units: device-independent pixels. Errors: what is no such thing fills no screen.
struct SavedPlace {
    QRect normal; ///< while it does not fill its screen
    Qt::WindowStates state;

    bool fillsScreen() const { return state != Qt::WindowNoState; }
};

SavedPlace savedPlaceOf(const QByteArray &geometry);

} // namespace drover::ui
