#pragma once

#include <QString>
#include <QTreeView>

namespace drover::ui {

/// A list as the pages that ask show it: whole rows are selected and copied, our header stands over
/// it, nothing is edited.
///
/// Thread: GUI. Errors: none.
class LookList : public QTreeView
{
    Q_OBJECT

public:
    /// `copyRole` gives a cell's text with nothing cut. `model` must outlive the list.
    LookList(QAbstractItemModel &model, int copyRole, const QString &name, QWidget *parent);

    /// The width that this text takes as a cell.
    int cellWidth(const QString &text) const;

Q_SIGNALS:
    void resized(); ///< the room for columns is another

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace drover::ui
