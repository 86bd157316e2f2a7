#pragma once

#include <QTreeView>

#include <vector>

namespace drover::ui {

/// The pods of a drain as the board lists them. Columns are as wide as what stood in them since the
/// drain was chosen, so that nothing moves back and forth; the server's answer takes what is left, in
/// up to three lines. Where that is not enough, budgets and what a pod waits for break first; then one
/// scrolls to its end.
///
/// Thread: GUI. Units: device-independent pixels. Errors: none.
class BoardList final : public QTreeView
{
    Q_OBJECT

public:
    /// `pods`: BoardModel's columns; must outlive it.
    explicit BoardList(QAbstractItemModel &pods, QWidget *parent = nullptr);

    void fitColumns();   ///< the pods have other texts
    void beginColumns(); ///< it is another drain, or what comes and goes is over

    QString currentText() const; ///< its cells, joined by tabs; those of budgets with their counts

Q_SIGNALS:
    void menuWanted(const QPoint &place); ///< of the current pod; on the screen

protected:
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    int contentWidth(int column, bool areBroken) const;
    void sizeColumns();

    std::vector<int> m_widest; ///< by column; of answers, in several lines
    std::vector<int> m_least;  ///< of those that give room, in several lines too
};

} // namespace drover::ui
