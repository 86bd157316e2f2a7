#include "ui/nodes/nodeheader.h"

#include "ui/actions/actionset.h"
#include "ui/text/celltext.h"
#include "ui/theme/spacing.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>

namespace drover::ui {

namespace {

// Widths come from this many rows, spread over the table: measuring all of 65,000 takes seconds.
constexpr int kSampleRows = 200;
constexpr int kWidestName = 38 * kSpace;
constexpr int kWidestText = 24 * kSpace;
constexpr int kWidestConditions = 20 * kSpace; ///< the tooltip has them all
constexpr int kWidestTaint = 26 * kSpace;
constexpr int kPadding = 2 * kSpace + 2;
constexpr int kBar = 4 * kSpace + kSpace; ///< of a share, and its gap
constexpr int kStrip = 12 * kSpace;       ///< an hour: a minute is over a pixel

const NodeColumn &columnOf(int column)
{
    return nodeColumns()[static_cast<std::size_t>(column)];
}

/// Without what the header says beside it.
QString titleOf(const NodeColumn &column)
{
    return QCoreApplication::translate("NodeColumn", column.title);
}

/// Room for what a cell may come to say, so that the column need not jump when it does.
QString longestUsualText(CellKind kind)
{
    if (kind == CellKind::Status)
        return QStringLiteral("NotReady · Cordoned");
    if (kind == CellKind::Share)
        return QStringLiteral("100%");
    return kind == CellKind::Age ? QStringLiteral("59m59s") : QString();
}

/// What comes to stand beside the title: the time of asking, or that there is nothing to ask.
QString laterTitle(const NodeColumn &column)
{
    switch (column.figure) {
    case NodeFigure::Pods:
    case NodeFigure::CpuRequests:
    case NodeFigure::MemoryRequests:
        return QStringLiteral(" · 00:00");
    case NodeFigure::CpuUsed:
    case NodeFigure::MemoryUsed:
        return QStringLiteral(" –");
    case NodeFigure::LastHour:
    case NodeFigure::None:
        break;
    }
    return {};
}

int widestOf(const NodeColumn &column)
{
    if (column.kind == CellKind::Conditions)
        return kWidestConditions;
    if (column.kind == CellKind::Taints)
        return kWidestTaint;
    return column.id == QLatin1StringView("name") ? kWidestName : kWidestText;
}

} // namespace

NodeHeader::NodeHeader(const NodeFilter &filter, QWidget *parent)
    : TableHeader(parent), m_filter(filter)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setSortIndicatorShown(true);
    setMinimumSectionSize(5 * kSpace);
    connect(this, &QHeaderView::sectionResized, this,
            [this] { m_isTouched = m_isTouched || !m_isFitting; });
    connect(this, &QHeaderView::sectionMoved, this, &NodeHeader::columnsChanged);
}

std::vector<int> NodeHeader::visibleColumns() const
{
    std::vector<int> columns;
    for (int place = 0; place < count(); ++place) {
        const int column = logicalIndex(place);
        if (!isSectionHidden(column))
            columns.push_back(column);
    }
    return columns;
}

void NodeHeader::showColumn(int column, bool isShown)
{
    if (isSectionHidden(column) != isShown)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    setSectionHidden(column, !isShown);
    if (isShown)
        fit(column);
    Q_EMIT columnsChanged();
}

void NodeHeader::resetColumns()
{
    const QScopedValueRollback fitting(m_isFitting, true);
    for (int column = 0; column < count(); ++column) {
        moveSection(visualIndex(column), column);
        setSectionHidden(column, !columnOf(column).shownByDefault);
        fit(column);
    }
    m_isTouched = false;
    Q_EMIT columnsChanged();
}

void NodeHeader::fitWidths()
{
    if (m_isTouched)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    int room = width();
    for (const int column : visibleColumns()) {
        fit(column);
        room -= sectionSize(column);
    }
    // What is left of the width goes to the columns that were cut, left to right.
    for (const int column : visibleColumns()) {
        const int more = std::clamp(wholeWidthOf(column) - sectionSize(column), 0, std::max(room, 0));
        resizeSection(column, sectionSize(column) + more);
        room -= more;
    }
}

void NodeHeader::fit(int column)
{
    if (!isSectionHidden(column))
        resizeSection(column, widthOf(column));
}

int NodeHeader::widthOf(int column) const
{
    const QString title = titleOf(columnOf(column));
    const int least = fontMetrics().horizontalAdvance(title + laterTitle(columnOf(column))) +
                      kSortMark + kPadding;
    return std::max(std::min(wholeWidthOf(column), widestOf(columnOf(column))), least);
}

int NodeHeader::wholeWidthOf(int column) const
{
    const NodeColumn &spec = columnOf(column);
    if (spec.kind == CellKind::Strip)
        return kStrip + kPadding;
    const QFontMetrics metrics = fontMetrics();
    int text = metrics.horizontalAdvance(longestUsualText(spec.kind));
    const int rows = m_filter.rowCount();
    const int step = std::max(1, rows / kSampleRows);
    for (int row = 0; row < rows; row += step) {
        const QString cell = cellText(*m_filter.nodeAt(row), spec, m_filter.context());
        text = std::max(text, metrics.horizontalAdvance(cell));
    }
    if (spec.kind == CellKind::Status)
        text += 3 * kSpace; // the icon and its gap
    if (spec.kind == CellKind::Share)
        text += kBar;
    return text + kPadding;
}

std::unique_ptr<QMenu> NodeHeader::makeMenu()
{
    auto menu = std::make_unique<QMenu>();
    for (int column = 0; column < count(); ++column) {
        QAction *toggle = menu->addAction(titleOf(columnOf(column)));
        toggle->setCheckable(true);
        toggle->setChecked(!isSectionHidden(column));
        // Without a name no row can be told from another.
        toggle->setEnabled(columnOf(column).id != QLatin1StringView("name"));
        connect(toggle, &QAction::toggled, this,
                [this, column](bool isShown) { showColumn(column, isShown); });
    }
    menu->addSeparator();
    QAction *reset = menu->addAction(QCoreApplication::translate(
        "Action", actionSpec(QLatin1StringView("reset-columns")).text));
    connect(reset, &QAction::triggered, this, &NodeHeader::resetColumns);
    return menu;
}

void NodeHeader::popUpMenu(const QPoint &globalPosition)
{
    QMenu *menu = makeMenu().release();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(globalPosition);
}

void NodeHeader::contextMenuEvent(QContextMenuEvent *event)
{
    popUpMenu(event->globalPos());
}

} // namespace drover::ui
