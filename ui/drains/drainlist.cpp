#include "ui/drains/drainlist.h"

#include "core/base/duration.h"
#include "ui/drains/drainsmodel.h"
#include "ui/theme/spacing.h"
#include "ui/theme/tableheader.h"
#include "ui/writes/gonebar.h"

#include <QResizeEvent>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kLeastName = 16 * kSpace;
constexpr int kLeastState = 18 * kSpace; ///< the longest can be told from the others
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

DrainList::DrainList(DrainsModel &drains, QWidget *parent) : QTreeView(parent)
{
    setUpBoardList(*this);
    setModel(&drains);
    setAccessibleName(tr("Drains of this cluster"));
    setItemDelegate(new RoomyDelegate(2, this));
    setItemDelegateForColumn(DrainsModel::GoneColumn, new GoneDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(24 * kSpace);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
}

int DrainList::widthFor(const QString &text) const
{
    return fontMetrics().horizontalAdvance(text) + 2 * kSpace + 1; // it rounds down
}

void DrainList::sizeColumns()
{
    // How many are gone stands beside the list as well, how the drain stands does not.
    const int wanted = widthFor(goneText(500, 500));
    const bool hasGone = viewport()->width() - wanted >= kLeastState;
    const int gone = hasGone ? wanted : 0;
    const int time = widthFor(leftText(humanDuration(kLongest)));
    const int room = viewport()->width() - gone;
    const bool hasTime = hasGone && room - time >= kLeastName;
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
