#include "ui/drains/drainlist.h"

#include "core/base/duration.h"
#include "ui/drains/drainsmodel.h"
#include "ui/theme/spacing.h"
#include "ui/theme/tableheader.h"
#include "ui/writes/gonebar.h"

#include <QContextMenuEvent>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace drover::ui {

namespace {

constexpr int kLeastWidth = 24 * kSpace;
constexpr int kLeastName = 16 * kSpace;
constexpr int kLeastState = 18 * kSpace; ///< so that a longer word seldom moves the columns
constexpr int kIcon = 3 * kSpace;        ///< with its gap
constexpr std::chrono::seconds kLongest{9 * 60 + 59}; ///< as it is written

} // namespace

void setUpBoardList(QTreeView &list)
{
    list.setHeader(new TableHeader(&list));
    list.setRootIsDecorated(false);
    list.setUniformRowHeights(true);
    list.setAllColumnsShowFocus(true);
    list.setFrameShape(QFrame::NoFrame);
    list.setEditTriggers(QAbstractItemView::NoEditTriggers);
    list.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    list.header()->setSectionsMovable(false);
}

std::optional<QPoint> menuPlace(const QTreeView &list, const QContextMenuEvent &event)
{
    const bool isByMouse = event.reason() == QContextMenuEvent::Mouse;
    const QModelIndex row = isByMouse ? list.indexAt(event.pos()) : list.currentIndex();
    if (!row.isValid())
        return {};
    return isByMouse ? event.globalPos() : list.viewport()->mapToGlobal(list.visualRect(row).bottomLeft());
}

DrainList::DrainList(DrainsModel &drains, QWidget *parent) : QTreeView(parent)
{
    setUpBoardList(*this);
    setModel(&drains);
    setAccessibleName(tr("Drains of this cluster"));
    setItemDelegate(new RoomyDelegate(2, this));
    setItemDelegateForColumn(DrainsModel::GoneColumn, new GoneDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(kLeastWidth);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    setTextElideMode(Qt::ElideMiddle); // names begin alike
    connect(&drains, &DrainsModel::dataChanged, this, &DrainList::fitStates);
    connect(&drains, &DrainsModel::rowsInserted, this, &DrainList::fitStates);
}

/// How a drain stands is never cut. A word that was there may come again: room that was given stays.
void DrainList::fitStates()
{
    int widest = m_widestState;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QString text = model()->index(row, DrainsModel::NodeColumn).data().toString();
        widest = std::max(widest, kIcon + widthFor(text.section(u'\n', 1)));
    }
    if (std::exchange(m_widestState, widest) == widest)
        return;
    setMinimumWidth(std::max(kLeastWidth, widest + verticalScrollBar()->sizeHint().width()));
    sizeColumns();
}

void DrainList::contextMenuEvent(QContextMenuEvent *event)
{
    if (const std::optional<QPoint> place = menuPlace(*this, *event))
        Q_EMIT menuWanted(*place);
}

int DrainList::widthFor(const QString &text) const
{
    return fontMetrics().horizontalAdvance(text) + 2 * kSpace + 1; // it rounds down
}

void DrainList::sizeColumns()
{
    // How many are gone stands beside the list as well, how the drain stands does not.
    const int wanted = widthFor(goneText(500, 500));
    const int state = std::max(kLeastState, m_widestState);
    const bool hasGone = viewport()->width() - wanted >= state;
    const int gone = hasGone ? wanted : 0;
    const int time = widthFor(leftText(humanDuration(kLongest)));
    const int room = viewport()->width() - gone;
    const bool hasTime = hasGone && room - time >= std::max(kLeastName, m_widestState);
    setColumnHidden(DrainsModel::GoneColumn, !hasGone);
    setColumnHidden(DrainsModel::TimeColumn, !hasTime);
    setColumnWidth(DrainsModel::NodeColumn, hasTime ? room - time : room);
    setColumnWidth(DrainsModel::GoneColumn, gone);
    setColumnWidth(DrainsModel::TimeColumn, time);
}

void DrainList::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    sizeColumns();
}

} // namespace drover::ui
