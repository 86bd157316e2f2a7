#include "ui/drains/planlist.h"

#include "ui/details/roomydelegate.h"
#include "ui/theme/spacing.h"
#include "ui/theme/tableheader.h"

#include <QResizeEvent>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kMostLines = 24; ///< a reason is read to its end, also where columns are narrow
// What is longer goes on in the next line.
constexpr int kWidestName = 48 * kSpace;
constexpr int kWidestCell = 24 * kSpace;
constexpr int kPadding = 2 * kSpace + 2; // metrics round down

constexpr int kLeastPod = 18 * kSpace;
constexpr int kLeastBudget = 14 * kSpace;
constexpr int kLeastPlace = 15 * kSpace;
constexpr int kLeastWhat = 26 * kSpace;

// Answers are long: where there is one, the others break before it does.
constexpr int kLeastAnswer = 18 * kSpace;
constexpr int kLeastWhatBeside = 19 * kSpace;
constexpr int kLeastBudgetBeside = 13 * kSpace;

constexpr int kIcon = 3 * kSpace; ///< with its gap

} // namespace

PlanList::PlanList(PlanModel &model, QWidget *parent) : QTreeView(parent), m_plans(model)
{
    setHeader(new TableHeader(this));
    setModel(&model);
    setAccessibleName(tr("Plan, pod by pod"));
    setRootIsDecorated(false);
    auto *growing = new RoomyDelegate(2, this);
    growing->setMostLines(kMostLines);
    setItemDelegate(growing);
    // A name is never cut; the rest of that cell, which the others say too, takes what they leave.
    auto *naming = new RoomyDelegate(2, this);
    naming->setMostLines(kMostLines, RoomyDelegate::Growth::WithFirstParagraph);
    setItemDelegateForColumn(PlanModel::PodColumn, naming);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(false);
    header()->moveSection(PlanModel::ServerColumn, PlanModel::BudgetColumn);
    setColumnHidden(PlanModel::ServerColumn, true);
    connect(header(), &QHeaderView::sectionResized, this,
            [this] { scheduleDelayedItemsLayout(); });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_currentRow = std::max(currentIndex().row(), 0); });
}

void PlanList::showPlans()
{
    for (int row = 0; row < m_plans.rowCount(); ++row)
        setFirstColumnSpanned(row, {},
                              m_plans.index(row, 0).data(RoomyDelegate::HeadingRole).toBool());
    const int row = std::min(m_currentRow, m_plans.rowCount() - 1);
    if (row >= 0)
        selectionModel()->setCurrentIndex(m_plans.index(row, 0), QItemSelectionModel::NoUpdate);
    measure();
    sizeColumns();
}

/// Of the first of its lines, which stand beside an icon as well.
int PlanList::widest(int column, int firstLines) const
{
    int width = 0;
    for (int row = 0; row < m_plans.rowCount(); ++row) {
        const QModelIndex index = m_plans.index(row, column);
        if (index.siblingAtColumn(0).data(RoomyDelegate::HeadingRole).toBool())
            continue;
        const int icon = m_plans.hasSign(index) ? kIcon : 0;
        for (const QString &line : index.data().toString().split(u'\n').mid(0, firstLines))
            width = std::max(width, icon + fontMetrics().horizontalAdvance(line));
    }
    return width + kPadding;
}

void PlanList::measure()
{
    for (int column = PlanModel::WhatColumn; column < PlanModel::ColumnCount; ++column)
        m_wanted[std::size_t(column)] = widest(column, 2);
    m_wanted[PlanModel::PodColumn] = std::min(widest(PlanModel::PodColumn, 1), kWidestName);
    m_wanted[PlanModel::BudgetColumn] = std::min(m_wanted[PlanModel::BudgetColumn], kWidestCell);
    m_wholePod = std::min(widest(PlanModel::PodColumn, 2), kWidestName);
    m_lines.measure(m_plans, fontMetrics());
}

void PlanList::setServerShown(bool isShown)
{
    if (isShown != isColumnHidden(PlanModel::ServerColumn))
        return;
    setColumnHidden(PlanModel::ServerColumn, !isShown);
    sizeColumns();
}

void PlanList::sizeColumns()
{
    if (isColumnHidden(PlanModel::ServerColumn))
        share();
    else
        shareWithServer();
}

void PlanList::share()
{
    int left = std::max(viewport()->width() - kLeastPod - kLeastBudget - kLeastPlace - kLeastWhat, 0);
    const auto take = [&](int wanted, int least) {
        const int more = std::clamp(wanted - least, 0, left);
        left -= more;
        return least + more;
    };
    int pod = take(m_wanted[PlanModel::PodColumn], kLeastPod);
    const int budget = take(m_wanted[PlanModel::BudgetColumn], kLeastBudget);
    const int room = left + kLeastPlace + kLeastWhat;
    // Either can be the longer one.
    const std::vector<int> widths =
        m_lines.lowest({{PlanModel::WhatColumn, kLeastWhat}, {PlanModel::PlaceColumn, kLeastPlace}}, room);
    int what = widths[0];
    const int place = widths[1];
    const int spare =
        std::clamp(what - std::max(m_wanted[PlanModel::WhatColumn], kLeastWhat), 0, std::max(m_wholePod - pod, 0));
    pod += spare; // of what no line needs
    what -= spare;
    setColumnWidth(PlanModel::PodColumn, pod);
    setColumnWidth(PlanModel::BudgetColumn, budget);
    setColumnWidth(PlanModel::PlaceColumn, place);
    setColumnWidth(PlanModel::WhatColumn, what);
}

/// By what stands in them: a column has no more than its texts need unbroken, as long as another does.
void PlanList::shareWithServer()
{
    const std::vector<PlanLines::Column> columns{{PlanModel::WhatColumn, kLeastWhatBeside},
                                                 {PlanModel::ServerColumn, kLeastAnswer},
                                                 {PlanModel::BudgetColumn, kLeastBudgetBeside},
                                                 {PlanModel::PlaceColumn, kLeastPlace}};
    int left = viewport()->width() - kLeastPod;
    for (const PlanLines::Column &one : columns)
        left -= one.least;
    int pod = kLeastPod + std::clamp(m_wanted[PlanModel::PodColumn] - kLeastPod, 0, std::max(left, 0));
    std::vector<int> widths = m_lines.lowest(columns, viewport()->width() - pod);
    int spare = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int needed = std::max(m_wanted[std::size_t(columns[i].column)], columns[i].least);
        spare += std::max(widths[i] - needed, 0);
        widths[i] = std::min(widths[i], needed);
    }
    const int more = std::clamp(m_wholePod - pod, 0, spare);
    pod += more;
    widths[0] += spare - more;
    setColumnWidth(PlanModel::PodColumn, pod);
    for (std::size_t i = 0; i < columns.size(); ++i)
        setColumnWidth(columns[i].column, widths[i]);
}

void PlanList::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        sizeColumns();
}

} // namespace drover::ui
