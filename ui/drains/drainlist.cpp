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
    setMinimumWidth(28 * kSpace); // each state can be told from the others
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
}

int DrainList::widthFor(const QString &text) const
{
    return fontMetrics().horizontalAdvance(text) + 2 * kSpace + 1; // it rounds down
}

void DrainList::sizeColumns()
{
    const int gone = widthFor(goneText(500, 500));
    const int time = widthFor(leftText(humanDuration(kLongest)));
    const int room = viewport()->width() - gone;
    const bool hasTime = room - time >= kLeastName;
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
