#pragma once

#include "core/drain/clusteroperations.h"

#include <QColor>

class QHBoxLayout;
class QWidget;

namespace drover::ui {

/// The first row of a dialog that writes: what it does, and where the cluster is one of production
/// that word, in its colour.
///
/// Thread: the GUI thread. Errors: none. `operations` must outlive the dialog.
QHBoxLayout *dialogHeading(QLatin1StringView icon, const QString &heading, const ClusterOperations &operations,
                           const QColor &colour, QWidget *dialog);

} // namespace drover::ui
