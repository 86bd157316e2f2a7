#include "ui/nodes/nodeheader.h"

#include "ui/actions/actionset.h"
#include "ui/text/celltext.h"
#include "ui/theme/spacing.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>

namespace drover::ui {

namespace {

// Widths come from this many rows, spread over the table: measuring all of 65,000 takes seconds.
constexpr int kSampleRows = 200;
constexpr int kWidestColumn = 30 * kSpace;
constexpr int kWidestName = 38 * kSpace;
constexpr int kSortMark = 2 * kSpace;

const NodeColumn &columnOf(int column)
{
    return nodeColumns()[static_cast<std::size_t>(column)];
}

/// Room for what a cell may come to say, so that the column need not jump when it does.
QString longestUsualText(CellKind kind)
{
    if (kind == CellKind::Status)
        return QStringLiteral("NotReady · Cordoned");
    return kind == CellKind::Age ? QStringLiteral("59m59s") : QString();
}

} // namespace

NodeHeader::NodeHeader(const NodeFilter &filter, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_filter(filter)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setTextElideMode(Qt::ElideRight);
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
    for (const int column : visibleColumns())
        fit(column);
}

void NodeHeader::fit(int column)
{
    if (!isSectionHidden(column))
        resizeSection(column, widthOf(column));
}

int NodeHeader::widthOf(int column) const
{
    const NodeColumn &spec = columnOf(column);
    const QFontMetrics metrics = fontMetrics();
    const QString title = m_filter.headerData(column, orientation(), Qt::DisplayRole).toString();
    int text = metrics.horizontalAdvance(longestUsualText(spec.kind));
    const int rows = m_filter.rowCount();
    const int step = std::max(1, rows / kSampleRows);
    for (int row = 0; row < rows; row += step) {
        const QString cell = cellText(*m_filter.nodeAt(row), spec, m_filter.now());
        text = std::max(text, metrics.horizontalAdvance(cell));
    }
    if (spec.kind == CellKind::Status)
        text += 3 * kSpace; // the icon and its gap
    const bool isName = spec.id == QLatin1StringView("name");
    text = std::min(text, isName ? kWidestName : kWidestColumn);
    return std::max(text, metrics.horizontalAdvance(title) + kSortMark) + 2 * kSpace + 2;
}

std::unique_ptr<QMenu> NodeHeader::makeMenu()
{
    auto menu = std::make_unique<QMenu>();
    for (int column = 0; column < count(); ++column) {
        const QString title = m_filter.headerData(column, orientation(), Qt::DisplayRole).toString();
        QAction *toggle = menu->addAction(title);
        toggle->setCheckable(true);
        toggle->setChecked(!isSectionHidden(column));
        // Without a name no row can be told from another.
        toggle->setEnabled(columnOf(column).id != QLatin1StringView("name"));
        connect(toggle, &QAction::toggled, this,
                [this, column](bool isShown) { showColumn(column, isShown); });
    }
    menu->addSeparator();
    QAction *reset = menu->addAction(plainActionText(actionSpec(QLatin1StringView("reset-columns"))));
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
