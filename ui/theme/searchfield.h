#pragma once

#include "ui/theme/icons.h"

class QLineEdit;

namespace drover::ui {

/// A field to search in: an icon ahead of it, and a button that clears it. Who hears the window meets
/// the icon as a picture, and the button by its name. Thread: GUI. Errors: none.
void makeSearchField(QLineEdit &field, QLatin1StringView icon = QLatin1StringView("search"));

} // namespace drover::ui
