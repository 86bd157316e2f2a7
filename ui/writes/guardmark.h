#pragma once

#include "core/operations/clusterguard.h"

#include <QColor>
#include <QLatin1StringView>
#include <QPalette>
#include <QString>

namespace drover::ui {

/// The colour that marks a cluster on its tab and on every dialog that writes to it: the one the
/// user chose, red for Production; invalid where there is none.
///
/// Thread: the GUI thread. Errors: none.
QColor guardColor(const ClusterGuard &guard, const QPalette &palette);
/// "Careful", "Production", "Read-only".
QString guardText(GuardLevel level);
/// What the level means, a sentence.
QString guardMeaning(GuardLevel level);

} // namespace drover::ui
