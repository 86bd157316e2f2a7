#pragma once

#include <QString>

class QAbstractItemModel;
class QTreeView;
class QWidget;

namespace drover::ui {

/// A list as the pages that ask show it: whole rows are selected and copied, our header stands over
/// it, nothing is edited. `copyRole` gives a cell's text with nothing cut.
///
/// Thread: GUI. Errors: none.
QTreeView *makeLookList(QAbstractItemModel &model, int copyRole, const QString &name,
                        QWidget *parent);

} // namespace drover::ui
