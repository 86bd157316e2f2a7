#include "ui/drains/planlist.h"

#include "ui/details/roomydelegate.h"
#include "ui/theme/spacing.h"
#include "ui/theme/tableheader.h"

#include <QResizeEvent>

#include <algorithm>
#include <map>
#include <utility>

namespace drover::ui {

namespace {

constexpr int kMostLines = 24; ///< a reason is read to its end, also where columns are narrow
constexpr int kMostTries = 40;

struct Share {
    int column;
    int least; ///< in kSpace
    int part;  ///< of a hundred, of what is left when the others have what they want
};
// What is longer goes on in the next line.
constexpr int kWidestName = 48 * kSpace;
constexpr int kWidestCell = 24 * kSpace;
constexpr int kPadding = 3 * kSpace;

constexpr int kLeastPod = 18 * kSpace;
constexpr int kLeastBudget = 14 * kSpace;
constexpr int kLeastPlace = 15 * kSpace;
constexpr int kLeastWhat = 26 * kSpace;

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
    m_wholePod = std::min(widest(PlanModel::PodColumn, 2), kWidestName);
    m_placeText = widest(PlanModel::PlaceColumn, 2);
    m_whatText = widest(PlanModel::WhatColumn, 2);
    m_gap = fontMetrics().horizontalAdvance(u' ');
    m_cells.clear();
    std::map<std::pair<QString, QString>, int> texts; // many pods say the same
    for (int row = 0; row < m_plans.rowCount(); ++row) {
        if (!m_plans.index(row, 0).data(RoomyDelegate::HeadingRole).toBool())
            ++texts[{m_plans.index(row, PlanModel::WhatColumn).data().toString(),
                     m_plans.index(row, PlanModel::PlaceColumn).data().toString()}];
    }
    QHash<QString, int> widths; // the same words come again and again
    for (const auto &[text, pods] : texts)
        m_cells.push_back({paragraphsOf(text.first, widths), paragraphsOf(text.second, widths), pods});
}

std::vector<PlanList::Paragraph> PlanList::paragraphsOf(const QString &text,
                                                        QHash<QString, int> &widths) const
{
    std::vector<Paragraph> paragraphs;
    for (const QString &line : text.split(u'\n')) {
        paragraphs.emplace_back();
        for (const QString &word : line.split(u' ')) {
            const auto known = widths.constFind(word);
            paragraphs.back().push_back(
                known != widths.constEnd()
                    ? *known
                    : *widths.insert(word, fontMetrics().horizontalAdvance(word)));
        }
    }
    return paragraphs;
}

/// As the delegate breaks them, but for hyphens.
int PlanList::linesOf(const std::vector<Paragraph> &cell, int width) const
{
    const int room = width - 2 * kSpace;
    int lines = 0;
    for (const Paragraph &words : cell) {
        int end = 0;
        ++lines;
        for (const int word : words) {
            const bool isFirst = end == 0;
            end += isFirst ? word : m_gap + word;
            if (end <= room)
                continue;
            lines += (isFirst ? 0 : 1) + (word - 1) / room; // one longer than a line is broken
            end = (word - 1) % room + 1;
        }
    }
    return lines;
}

/// Where the columns have such widths: of the rows, and of each of their two cells.
std::pair<int, int> PlanList::linesOfAll(int what, int place) const
{
    std::pair<int, int> sum;
    for (const Cells &cells : m_cells) {
        const int happens = linesOf(cells.what, what);
        const int goes = linesOf(cells.place, place);
        sum.first += cells.pods * std::max({happens, goes, 2}); // what is cut off counts too
        sum.second += cells.pods * (happens + goes);
    }
    return sum;
}

/// Either can be the longer one. Where the plan is as low with several widths, fewer lines are broken.
int PlanList::whatWanted(int room) const
{
    int best = room - kLeastPlace;
    std::pair<int, int> least = linesOfAll(best, kLeastPlace);
    const int step = std::max(kSpace, room / kMostTries); // it is done anew with each size of the window
    for (int what = best - step; what >= kLeastWhat; what -= step) {
        const std::pair<int, int> lines = linesOfAll(what, room - what);
        if (lines < least) {
            least = lines;
            best = what;
        }
    }
    return best;
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
    int what = whatWanted(room);
    const int place = room - what;
    const int spare = std::clamp(what - std::max(m_whatText, kLeastWhat), 0, std::max(m_wholePod - pod, 0));
    pod += spare; // of what no line needs
    what -= spare;
    setColumnWidth(PlanModel::PodColumn, pod);
    setColumnWidth(PlanModel::BudgetColumn, budget);
    setColumnWidth(PlanModel::PlaceColumn, place);
    setColumnWidth(PlanModel::WhatColumn, what);
}

void PlanList::shareWithServer()
{
    int left = viewport()->width();
    for (const Share &one : kWithServer)
        left -= one.least * kSpace;
    left = std::max(left, 0);
    m_wanted[PlanModel::PlaceColumn] = std::min(m_placeText, kWidestCell);
    for (const Share &one : kWithServer) {
        const int least = one.least * kSpace;
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
