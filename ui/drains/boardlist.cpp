#include "ui/drains/boardlist.h"

#include "ui/details/roomydelegate.h"
#include "ui/drains/boardmodel.h"
#include "ui/drains/drainlist.h"
#include "ui/theme/spacing.h"

#include <QContextMenuEvent>
#include <QHeaderView>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kIcon = 3 * kSpace; ///< with its gap
constexpr int kWidestName = 48 * kSpace;
constexpr int kWidestBudget = 34 * kSpace;
constexpr int kLeastAnswer = 12 * kSpace;
constexpr int kWidestAnswer = 64 * kSpace;
constexpr int kSpared = 3 * kSpace; ///< of an answer, before the list scrolls
constexpr int kSampleRows = 200;

int widestOf(int column)
{
    if (column == BoardModel::AnswerColumn)
        return kWidestAnswer;
    return column == BoardModel::BudgetColumn ? kWidestBudget : kWidestName;
}

/// With what a cell has no room for.
QString wholeText(const QModelIndex &cell)
{
    const QVariant whole = cell.data(Qt::AccessibleTextRole);
    return whole.isValid() ? whole.toString() : cell.data().toString();
}

} // namespace

BoardList::BoardList(QAbstractItemModel &pods, QWidget *parent) : QTreeView(parent)
{
    setUpBoardList(*this);
    setModel(&pods);
    setAccessibleName(tr("Pods of the drain"));
    setItemDelegate(new RoomyDelegate(1, this));
    header()->setStretchLastSection(false);
    beginColumns();
}

void BoardList::beginColumns()
{
    m_widest.assign(BoardModel::ColumnCount, 0);
}

int BoardList::contentWidth(int column) const
{
    const QAbstractItemModel &pods = *model();
    const int icon = column == BoardModel::StateColumn ? kIcon : 0;
    int widest = fontMetrics().horizontalAdvance(
        pods.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    const int rows = std::min(pods.rowCount(), kSampleRows);
    for (int row = 0; row < rows; ++row)
        widest = std::max(
            widest, icon + fontMetrics().horizontalAdvance(pods.index(row, column).data().toString()));
    return std::min(widest + 2 * kSpace + 2, widestOf(column));
}

void BoardList::fitColumns()
{
    bool isWider = false;
    for (int column = 0; column <= BoardModel::AnswerColumn; ++column) {
        int &widest = m_widest[static_cast<std::size_t>(column)];
        const int now = contentWidth(column);
        isWider = isWider || now > widest;
        widest = std::max(widest, now);
    }
    if (isWider)
        sizeColumns();
}

void BoardList::sizeColumns()
{
    int room = viewport()->width();
    for (int column = 0; column < BoardModel::AnswerColumn; ++column) {
        const int width = m_widest[static_cast<std::size_t>(column)];
        setColumnWidth(column, width);
        room -= width;
    }
    // What holds a pod is said nowhere else in the list: one scrolls to it where there is no room.
    const int wanted = std::max(m_widest[BoardModel::AnswerColumn], kLeastAnswer);
    setColumnWidth(BoardModel::AnswerColumn, wanted - room <= kSpared ? std::max(room, kLeastAnswer) : wanted);
}

QString BoardList::currentText() const
{
    QStringList cells;
    for (int column = 0; currentIndex().isValid() && column < BoardModel::ColumnCount; ++column)
        cells << wholeText(currentIndex().siblingAtColumn(column));
    return cells.join(u'\t');
}

void BoardList::contextMenuEvent(QContextMenuEvent *event)
{
    if (const std::optional<QPoint> place = menuPlace(*this, *event))
        Q_EMIT menuWanted(*place);
}

void BoardList::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    sizeColumns();
}

} // namespace drover::ui
