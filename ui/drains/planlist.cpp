#include "ui/drains/planlist.h"

#include "ui/details/roomydelegate.h"
#include "ui/drains/planmodel.h"
#include "ui/theme/spacing.h"
#include "ui/theme/tableheader.h"

#include <QResizeEvent>

#include <algorithm>
#include <iterator>
#include <span>

namespace drover::ui {

namespace {

constexpr int kMostLines = 6;
constexpr int kMostAnswered = 12; ///< lines of the server's own words

struct Share {
    int column;
    int least; ///< in kSpace
    int part;  ///< of a hundred, of what is left when all have their least
};
// A longer name goes on in the next line.
constexpr int kWidestName = 48 * kSpace;
constexpr int kPadding = 3 * kSpace;

constexpr Share kShares[] = {{PlanModel::PodColumn, 18, 34},
                             {PlanModel::WhatColumn, 26, 31},
                             {PlanModel::BudgetColumn, 14, 10},
                             {PlanModel::PlaceColumn, 15, 25}};
constexpr Share kWithServer[] = {{PlanModel::PodColumn, 18, 25},
                                 {PlanModel::WhatColumn, 22, 20},
                                 {PlanModel::ServerColumn, 18, 35},
                                 {PlanModel::BudgetColumn, 13, 10},
                                 {PlanModel::PlaceColumn, 14, 10}};

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
    auto *answering = new RoomyDelegate(2, this);
    answering->setMostLines(kMostAnswered);
    setItemDelegateForColumn(PlanModel::ServerColumn, answering);
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
    measureNames();
    sizeColumns();
}

void PlanList::measureNames()
{
    m_nameWidth = 0;
    for (int row = 0; row < m_plans.rowCount(); ++row) {
        const QModelIndex index = m_plans.index(row, PlanModel::PodColumn);
        if (!index.data(RoomyDelegate::HeadingRole).toBool())
            m_nameWidth = std::max(
                m_nameWidth, fontMetrics().horizontalAdvance(index.data().toString().section(u'\n', 0, 0)));
    }
    m_nameWidth = std::min(m_nameWidth + kPadding, kWidestName);
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
    const auto share = [this](const auto &shares) {
        int left = viewport()->width();
        for (const Share &one : shares)
            left -= one.least * kSpace;
        left = std::max(left, 0);
        const Share &pods = *std::begin(shares);
        const int named = std::min(m_nameWidth - pods.least * kSpace, left);
        const int more = std::max(named, left * pods.part / 100);
        setColumnWidth(pods.column, pods.least * kSpace + more);
        for (const Share &one : std::span(shares).subspan(1))
            setColumnWidth(one.column, one.least * kSpace + (left - more) * one.part / (100 - pods.part));
    };
    if (isColumnHidden(PlanModel::ServerColumn))
        share(kShares);
    else
        share(kWithServer);
}

void PlanList::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        sizeColumns();
}

} // namespace drover::ui
