#pragma once

#include <QTreeView>

#include <optional>

namespace drover::ui {

class DrainsModel;

/// The drains of a cluster, one row a drain. Nothing in it is cut but names, in their middle: where there
/// is no room for the times and the counts they go, which the drain that is chosen shows beside it.
///
/// Thread: GUI. Units: device-independent pixels. Errors: none.
class DrainList final : public QTreeView
{
    Q_OBJECT

public:
    /// `drains` must outlive it.
    explicit DrainList(DrainsModel &drains, QWidget *parent = nullptr);

Q_SIGNALS:
    void menuWanted(const QPoint &place); ///< of the current drain; on the screen

protected:
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    int widthFor(const QString &text) const;
    bool growFor(int &widest, int column, int line, int beside) const;
    void fitTexts();
    void sizeColumns();

    int m_widestState = 0;
    int m_widestGone = 0;
    int m_widestTime = 0;
};

/// How the board's lists look and behave.
void setUpBoardList(QTreeView &list);
/// Where on the screen a menu of the current row is to stand; nothing where the mouse asked for one
/// beside the rows.
std::optional<QPoint> menuPlace(const QTreeView &list, const QContextMenuEvent &event);

} // namespace drover::ui
