#pragma once

#include <QTreeView>

namespace drover::ui {

class DrainsModel;

/// The drains of a cluster, one row a drain. Nothing in it is cut but names: where there is no room
/// for the times they go, which the drain that is chosen shows beside it.
///
/// Thread: GUI. Units: device-independent pixels. Errors: none.
class DrainList final : public QTreeView
{
    Q_OBJECT

public:
    /// `drains` must outlive it.
    explicit DrainList(DrainsModel &drains, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int widthFor(const QString &text) const;
    void sizeColumns();
};

/// How the board's lists look and behave.
void setUpBoardList(QTreeView &list);

} // namespace drover::ui
