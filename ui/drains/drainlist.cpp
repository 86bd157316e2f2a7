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

namespace drover::ui {

namespace {

constexpr int kLeastWidth = 24 * kSpace;
constexpr int kLeastName = 16 * kSpace;
constexpr int kLeastState = 18 * kSpace; ///< so that a longer word seldom moves the columns
constexpr int kIcon = 3 * kSpace;        ///< with its gap
constexpr std::chrono::seconds kUsual{119}; ///< so that the next second seldom moves the columns

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
    connect(&drains, &DrainsModel::dataChanged, this, &DrainList::fitTexts);
    connect(&drains, &DrainsModel::rowsInserted, this, &DrainList::fitTexts);
}

/// Of the column's cells from this line on. Whether it grew.
bool DrainList::growFor(int &widest, int column, int line, int beside) const
{
    const int before = widest;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QString text = model()->index(row, column).data().toString();
        for (const QString &shown : text.split(u'\n').mid(line))
            widest = std::max(widest, beside + widthFor(shown));
    }
    return widest != before;
}

/// How a drain stands is never cut. A word that was there may come again: room that was given stays.
void DrainList::fitTexts()
{
    const bool isState = growFor(m_widestState, DrainsModel::NodeColumn, 1, kIcon);
    const bool isGone = growFor(m_widestGone, DrainsModel::GoneColumn, 0, 0);
    const bool isTime = growFor(m_widestTime, DrainsModel::TimeColumn, 0, 0);
    if (!isState && !isGone && !isTime)
        return;
    setMinimumWidth(std::max(kLeastWidth, m_widestState + verticalScrollBar()->sizeHint().width()));
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
    const int wanted = std::max(m_widestGone, header()->sectionSizeHint(DrainsModel::GoneColumn));
    const int state = std::max(kLeastState, m_widestState);
    const bool hasGone = viewport()->width() - wanted >= state;
    const int gone = hasGone ? wanted : 0;
    const int time = std::max({m_widestTime, widthFor(wordedDuration(kUsual)),
                               header()->sectionSizeHint(DrainsModel::TimeColumn)});
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
