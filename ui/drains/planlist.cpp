#include "ui/drains/planlist.h"

#include "ui/details/roomydelegate.h"
#include "ui/theme/spacing.h"
#include "ui/theme/tableheader.h"

#include <QResizeEvent>

#include <algorithm>

namespace drover::ui {

namespace {

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

constexpr int kOneIn = 20; ///< by which a plan may be higher for all that stands below names of pods
constexpr int kIcon = 3 * kSpace; ///< with its gap

} // namespace

PlanList::PlanList(PlanModel &model, QWidget *parent) : QTreeView(parent), m_plans(model)
{
    setHeader(new TableHeader(this));
    setModel(&model);
    setAccessibleName(tr("Plan, pod by pod"));
    setRootIsDecorated(false);
    auto *growing = new RoomyDelegate(2, this);
    growing->setMostLines(PlanLines::kMost);
    setItemDelegate(growing);
    // A name is never cut; the rest of that cell, which the others say too, takes what they leave.
    auto *naming = new RoomyDelegate(2, this);
    naming->setMostLines(PlanLines::kMost, RoomyDelegate::Growth::WithFirstParagraph);
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
    const std::vector<PlanLines::Column> columns{{PlanModel::WhatColumn, kLeastWhat},
                                                 {PlanModel::BudgetColumn, kLeastBudget},
                                                 {PlanModel::PlaceColumn, kLeastPlace}};
    const int width = viewport()->width();
    const int left = std::max(width - kLeastPod - kLeastWhat - kLeastBudget - kLeastPlace, 0);
    const auto podOf = [left](int wanted) { return kLeastPod + std::clamp(wanted - kLeastPod, 0, left); };
    int pod = podOf(m_wanted[PlanModel::PodColumn]);
    PlanLines::Shares shares = m_lines.lowest(columns, width - pod);
    if (const int whole = podOf(m_wholePod); whole > pod) {
        const PlanLines::Shares others = m_lines.lowest(columns, width - whole);
        if (others.cost - shares.cost <= shares.cost / kOneIn) {
            pod = whole;
            shares = others;
        }
    }
    setColumnWidth(PlanModel::PodColumn, pod);
    for (std::size_t i = 0; i < columns.size(); ++i)
        setColumnWidth(columns[i].column, shares.widths[i]);
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
    std::vector<int> widths = m_lines.lowest(columns, viewport()->width() - pod).widths;
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
