#include "ui/fleet/fleetheader.h"

#include "ui/actions/actiontable.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>

namespace drover::ui {

namespace {

using Id = QLatin1StringView;

// As NodeHeader: all cells of a large table cannot be measured.
constexpr int kSampleRows = 200;
constexpr int kWidest = 28 * kSpace;
constexpr int kPadding = 2 * kSpace + 2;
constexpr int kIcon = 3 * kSpace;

constexpr Id kDefault[] = {Id("cluster"),    Id("as-of"),   Id("status"), Id("name"),
                           Id("roles"),      Id("conditions"), Id("version"), Id("zone"),
                           Id("pool"),       Id("taints"),  Id("heartbeat"), Id("age")};

/// Room for what a cell may come to say.
QString longestUsualText(const NodeColumn *column, int section)
{
    if (section == FleetModel::AsOfColumn)
        return QStringLiteral("59m59s old");
    if (column && column->kind == CellKind::Status)
        return QStringLiteral("NotReady · Cordoned");
    return column && column->kind == CellKind::Age ? QStringLiteral("59m59s") : QString();
}

bool isMustBe(Id id)
{
    return id == Id("cluster") || id == Id("as-of") || id == Id("name");
}

} // namespace

FleetHeader::FleetHeader(FleetModel &model, QWidget *parent) : TableHeader(parent), m_model(model)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setMinimumSectionSize(5 * kSpace);
    connect(this, &QHeaderView::sectionResized, this,
            [this] { m_isTouched = m_isTouched || !m_isFitting; });
    connect(this, &QHeaderView::sectionMoved, this, [this] {
        if (!m_isFitting)
            Q_EMIT columnsChanged();
    });
    connect(this, &QHeaderView::sectionClicked, this, [this](int column) {
        sortByColumn(column, !QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier));
    });
    connect(&model, &FleetModel::sorted, this, &FleetHeader::showSort);
}

std::vector<int> FleetHeader::visibleColumns() const
{
    std::vector<int> columns;
    for (int place = 0; place < count(); ++place) {
        if (const int column = logicalIndex(place); !isSectionHidden(column))
            columns.push_back(column);
    }
    return columns;
}

void FleetHeader::showColumn(int column, bool isShown)
{
    const QScopedValueRollback fitting(m_isFitting, true);
    setSectionHidden(column, !isShown);
    if (isShown)
        resizeSection(column, widthOf(column));
    Q_EMIT columnsChanged();
}

void FleetHeader::resetColumns()
{
    TableLayout layout;
    for (const Id id : kDefault)
        layout.columns.append({id, 0});
    for (const SortColumn &key : m_model.sortKeys())
        layout.sort.append({m_model.idOf(key.column), key.order == Qt::DescendingOrder});
    setLayout(layout);
}

void FleetHeader::fitWidths()
{
    if (m_isTouched)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    for (const int column : visibleColumns())
        resizeSection(column, widthOf(column));
}

int FleetHeader::widthOf(int column) const
{
    const QFontMetrics metrics = fontMetrics();
    const NodeColumn *spec = m_model.nodeColumnAt(column);
    int text = metrics.horizontalAdvance(longestUsualText(spec, column));
    const int step = std::max(1, m_model.rowCount() / kSampleRows);
    for (int row = 0; row < m_model.rowCount(); row += step)
        text = std::max(text, metrics.horizontalAdvance(m_model.index(row, column).data().toString()));
    const bool hasIcon = column == FleetModel::AsOfColumn || (spec && spec->kind == CellKind::Status);
    const QString title = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return std::max(std::min(text + (hasIcon ? kIcon : 0), kWidest),
                    metrics.horizontalAdvance(title) + kSortMark) +
           kPadding;
}

void FleetHeader::sortByColumn(int column, bool isAlone)
{
    if (column == FleetModel::AsOfColumn)
        return showSort();
    std::vector<SortColumn> keys = m_model.sortKeys();
    const auto known = std::ranges::find(keys, column, &SortColumn::column);
    const NodeColumn *spec = m_model.nodeColumnAt(column);
    const bool isWorstFirst = spec && spec->kind == CellKind::Status;
    const Qt::SortOrder first = isWorstFirst ? Qt::DescendingOrder : Qt::AscendingOrder;
    const Qt::SortOrder second = isWorstFirst ? Qt::AscendingOrder : Qt::DescendingOrder;
    if (isAlone)
        keys = {{column, known == keys.begin() && !keys.empty() && known->order == first ? second : first}};
    else if (known == keys.end() && keys.size() < NodeOrder::kMostKeys)
        keys.push_back({column, first});
    else if (known != keys.end() && known->order == first)
        known->order = second;
    else if (known != keys.end() && keys.size() > 1)
        keys.erase(known);
    m_model.sortBy(keys);
    showSort();
}

/// Qt knows one sorted section: the first.
void FleetHeader::showSort()
{
    if (!m_model.sortKeys().empty())
        setSortIndicator(m_model.sortKeys().front().column, m_model.sortKeys().front().order);
    viewport()->update();
}

void FleetHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    TableHeader::initStyleOptionForIndex(option, logicalIndex);
    const auto key = std::ranges::find(m_model.sortKeys(), logicalIndex, &SortColumn::column);
    option->sortIndicator = QStyleOptionHeader::None;
    if (key != m_model.sortKeys().end()) // as Qt has it: an arrow down is ascending
        option->sortIndicator = key->order == Qt::AscendingOrder ? QStyleOptionHeader::SortDown
                                                                 : QStyleOptionHeader::SortUp;
}

QString FleetHeader::sortRank(int logicalIndex) const
{
    const auto key = std::ranges::find(m_model.sortKeys(), logicalIndex, &SortColumn::column);
    if (m_model.sortKeys().size() < 2 || key == m_model.sortKeys().end())
        return {};
    return locale().toString(key - m_model.sortKeys().begin() + 1);
}

void FleetHeader::popUpMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < count(); ++column) {
        QAction *toggle =
            menu->addAction(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        toggle->setCheckable(true);
        toggle->setChecked(!isSectionHidden(column));
        // Without these no row can be told from another.
        const QByteArray id = m_model.idOf(column).toLatin1();
        toggle->setEnabled(!isMustBe(Id(id)));
        connect(toggle, &QAction::toggled, this,
                [this, column](bool isShown) { showColumn(column, isShown); });
    }
    menu->addSeparator();
    connect(menu->addAction(
                QCoreApplication::translate("Action", actionSpec(Id("reset-columns")).text)),
            &QAction::triggered, this, &FleetHeader::resetColumns);
    menu->popup(globalPosition);
}

void FleetHeader::contextMenuEvent(QContextMenuEvent *event)
{
    popUpMenu(event->globalPos());
}

TableLayout FleetHeader::layout() const
{
    TableLayout layout;
    for (const int column : visibleColumns())
        layout.columns.append({m_model.idOf(column), m_isTouched ? sectionSize(column) : 0});
    for (const SortColumn &key : m_model.sortKeys())
        layout.sort.append({m_model.idOf(key.column), key.order == Qt::DescendingOrder});
    return layout;
}

void FleetHeader::setLayout(const TableLayout &layout)
{
    if (layout.columns.isEmpty())
        return resetColumns();
    {
        const QScopedValueRollback fitting(m_isFitting, true);
        std::vector<char> isShown(static_cast<std::size_t>(count()), char(false));
        int place = 0;
        m_isTouched = false;
        for (const TableLayout::Column &wanted : layout.columns) {
            const int column = m_model.columnOf(wanted.id);
            if (column < 0 || isShown[static_cast<std::size_t>(column)])
                continue;
            isShown[static_cast<std::size_t>(column)] = char(true);
            moveSection(visualIndex(column), place++);
            resizeSection(column, wanted.width > 0 ? wanted.width : widthOf(column));
            m_isTouched = m_isTouched || wanted.width > 0;
        }
        for (int column = 0; column < count(); ++column) {
            const QByteArray id = m_model.idOf(column).toLatin1();
            setSectionHidden(column, !isShown[static_cast<std::size_t>(column)] && !isMustBe(Id(id)));
        }
    }
    std::vector<SortColumn> keys;
    for (const TableLayout::SortKey &key : layout.sort) {
        if (const int column = m_model.columnOf(key.column); column >= 0)
            keys.push_back({column, key.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder});
    }
    if (keys.empty()) // the worst first
        keys.push_back({m_model.columnOf(QStringLiteral("status")), Qt::DescendingOrder});
    m_model.sortBy(std::move(keys));
    Q_EMIT columnsChanged();
}

} // namespace drover::ui
