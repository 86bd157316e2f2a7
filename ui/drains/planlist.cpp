#include "ui/drains/planlist.h"

#include "ui/details/roomydelegate.h"
#include "ui/theme/spacing.h"
#include "ui/theme/tableheader.h"

#include <QResizeEvent>

#include <algorithm>
#include <span>

namespace drover::ui {

namespace {

constexpr int kMostLines = 12; ///< a reason is read to its end

struct Share {
    int column;
    int least; ///< in kSpace
    int part;  ///< of a hundred, of what is left when the others have what they want
};
// What is longer goes on in the next line.
constexpr int kWidestName = 48 * kSpace;
constexpr int kWidestCell = 24 * kSpace;
constexpr int kPadding = 3 * kSpace;

constexpr Share kShares[] = {{PlanModel::PodColumn, 18, 0},
                             {PlanModel::BudgetColumn, 14, 0},
                             {PlanModel::PlaceColumn, 15, 0},
                             {PlanModel::WhatColumn, 26, 100}};
// Answers are long: a budget breaks before they do.
constexpr Share kWithServer[] = {{PlanModel::PodColumn, 18, 0},
                                 {PlanModel::PlaceColumn, 15, 0},
                                 {PlanModel::WhatColumn, 21, 30},
                                 {PlanModel::ServerColumn, 18, 60},
                                 {PlanModel::BudgetColumn, 13, 10}};

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

/// Of the first of its lines.
int PlanList::widest(int column, int firstLines) const
{
    int width = 0;
    for (int row = 0; row < m_plans.rowCount(); ++row) {
        const QModelIndex index = m_plans.index(row, column);
        if (index.siblingAtColumn(0).data(RoomyDelegate::HeadingRole).toBool())
            continue;
        for (const QString &line : index.data().toString().split(u'\n').mid(0, firstLines))
            width = std::max(width, fontMetrics().horizontalAdvance(line));
    }
    return width + kPadding;
}

void PlanList::measure()
{
    m_wanted[PlanModel::PodColumn] = std::min(widest(PlanModel::PodColumn, 1), kWidestName);
    m_wanted[PlanModel::BudgetColumn] = std::min(widest(PlanModel::BudgetColumn, 2), kWidestCell);
    m_placeText = widest(PlanModel::PlaceColumn, 2);
    m_whatText = widest(PlanModel::WhatColumn, 2);
}

/// Why there is no place can be longer than what happens: of their room each has what its text is of both.
int PlanList::placeWanted(int room) const
{
    const int fair = room * m_placeText / (m_placeText + m_whatText);
    return std::min(std::max(fair, kWidestCell), m_placeText);
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
    const bool hasServer = !isColumnHidden(PlanModel::ServerColumn);
    const std::span<const Share> shares =
        hasServer ? std::span<const Share>(kWithServer) : std::span<const Share>(kShares);
    int left = viewport()->width();
    for (const Share &one : shares)
        left -= one.least * kSpace;
    left = std::max(left, 0);
    m_wanted[PlanModel::PlaceColumn] = std::min(m_placeText, kWidestCell);
    for (const Share &one : shares) {
        const int least = one.least * kSpace;
        if (one.column == PlanModel::PlaceColumn && !hasServer) // the last before what happens
            m_wanted[PlanModel::PlaceColumn] = placeWanted(left + least + shares.back().least * kSpace);
        const int wanted = std::clamp(m_wanted[std::size_t(one.column)] - least, 0, left);
        if (one.part == 0)
            left -= wanted;
        setColumnWidth(one.column, least + (one.part == 0 ? wanted : left * one.part / 100));
    }
}

void PlanList::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        sizeColumns();
}

} // namespace drover::ui
