#pragma once

#include "ui/theme/statuspalette.h"

#include <QIcon>
#include <QLatin1StringView>
#include <QStringList>

namespace drover::ui {

/// Our symbolic icon of that name, drawn in the palette's colour for the tone when it is painted:
/// it follows light and dark and is sharp at any scaling. A name we have no drawing for is looked
/// up in the desktop's icon theme.
///
/// Thread: GUI. Errors: a null icon for a name that nobody knows.
QIcon themedIcon(QLatin1StringView name, Tone tone = Tone::Text);
/// The names that have a drawing of ours.
QStringList iconNames();
/// The program's own icon, for windows.
QIcon programIcon();

} // namespace drover::ui
