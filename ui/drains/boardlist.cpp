#include "ui/drains/boardlist.h"

#include "ui/details/roomydelegate.h"
#include "ui/drains/boardmodel.h"
#include "ui/drains/drainlist.h"
#include "ui/theme/spacing.h"

#include <QContextMenuEvent>
#include <QHeaderView>

#include <algorithm>
#include <numeric>
#include <ranges>

namespace drover::ui {

namespace {

constexpr int kIcon = 3 * kSpace; ///< with its gap
constexpr int kWidestName = 48 * kSpace;
constexpr int kWidestBudget = 34 * kSpace;
constexpr int kLeastAnswer = 12 * kSpace;
constexpr int kWidestAnswer = 64 * kSpace;
constexpr int kMostLines = 3; ///< an answer goes on in the next one
constexpr int kSpared = 3 * kSpace; ///< of an answer, before the list scrolls
constexpr int kSampleRows = 200;

int widestOf(int column)
{
    if (column == BoardModel::AnswerColumn)
        return kWidestAnswer;
    return column == BoardModel::BudgetColumn ? kWidestBudget : kWidestName;
}

constexpr int kGiving[] = {BoardModel::BudgetColumn, BoardModel::DueColumn}; ///< room for the answers

int linesOf(const std::vector<int> &words, int space, int width)
{
    int lines = 1;
    int end = 0;
    for (const int word : words) {
        const bool isNext = end > 0 && end + space + word > width;
        lines += isNext ? 1 : 0;
        end = isNext || end == 0 ? word : end + space + word;
    }
    return lines;
}

/// The least that holds it in as many lines as it may have.
int brokenWidth(const QString &text, const QFontMetrics &metrics)
{
    const int all = metrics.horizontalAdvance(text);
    if (!text.contains(u' ')) // most; while pods go this is asked of each frame
        return all;
    std::vector<int> words;
    for (const QString &word : text.split(u' '))
        words.push_back(metrics.horizontalAdvance(word) + 1); // metrics round down
    const int space = metrics.horizontalAdvance(u' ');
    const int longest = *std::ranges::max_element(words);
    const auto widths = std::views::iota(longest, std::max(all, longest));
    const auto least = std::ranges::partition_point(
        widths, [&](int width) { return linesOf(words, space, width) > kMostLines; });
    return least == widths.end() ? all : *least;
}

/// With what a cell has no room for.
QString wholeText(const QModelIndex &cell)
{
    const QVariant whole = cell.data(Qt::AccessibleTextRole);
    return whole.isValid() ? whole.toString() : cell.data().toString();
}

} // namespace

BoardList::BoardList(QAbstractItemModel &pods, QWidget *parent) : QTreeView(parent)
{
    setUpBoardList(*this);
    setModel(&pods);
    setAccessibleName(tr("Pods of the drain"));
    setUniformRowHeights(false);
    auto *growing = new RoomyDelegate(1, this);
    growing->setMostLines(kMostLines);
    setItemDelegate(growing);
    header()->setStretchLastSection(false);
    connect(header(), &QHeaderView::sectionResized, this, [this] { scheduleDelayedItemsLayout(); });
    beginColumns();
}

void BoardList::beginColumns()
{
    m_widest.assign(BoardModel::ColumnCount, 0);
    m_least = m_widest;
}

/// What holds its texts unbroken, or in as many lines as they may have.
int BoardList::contentWidth(int column, bool areBroken) const
{
    const QAbstractItemModel &pods = *model();
    const int icon = column == BoardModel::StateColumn ? kIcon : 0;
    int widest = fontMetrics().horizontalAdvance(
        pods.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    const int rows = std::min(pods.rowCount(), kSampleRows);
    for (int row = 0; row < rows; ++row) {
        const QString text = pods.index(row, column).data().toString();
        widest = std::max(widest, areBroken ? brokenWidth(text, fontMetrics())
                                            : icon + fontMetrics().horizontalAdvance(text));
    }
    return std::min(widest + 2 * kSpace + 2, widestOf(column));
}

void BoardList::fitColumns()
{
    bool isWider = false;
    const auto fit = [&](std::vector<int> &widths, int column, bool areBroken) {
        int &widest = widths[static_cast<std::size_t>(column)];
        const int now = contentWidth(column, areBroken);
        isWider = isWider || now > widest;
        widest = std::max(widest, now);
    };
    for (int column = 0; column < BoardModel::AnswerColumn; ++column)
        fit(m_widest, column, false);
    for (const int column : kGiving)
        fit(m_least, column, true);
    fit(m_widest, BoardModel::AnswerColumn, true);
    if (isWider)
        sizeColumns();
}

void BoardList::sizeColumns()
{
    std::vector<int> widths = m_widest;
    int &answer = widths.back();
    const int wanted = std::max(answer, kLeastAnswer);
    // Whether there is a bar goes by the rows' heights, and these by the widths.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    int room = width() - 2 * frameWidth() - bar - std::accumulate(widths.begin(), widths.end() - 1, 0);
    for (const int column : kGiving) {
        int &width = widths[static_cast<std::size_t>(column)];
        const int given = std::clamp(wanted - room, 0, width - m_least[static_cast<std::size_t>(column)]);
        width -= given;
        room += given;
    }
    // What holds a pod is said nowhere else in the list: one scrolls to it where there is no room.
    answer = wanted - room <= kSpared ? std::max(room, kLeastAnswer) : wanted;
    for (int column = 0; column <= BoardModel::AnswerColumn; ++column)
        setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
}

QString BoardList::currentText() const
{
    QStringList cells;
    for (int column = 0; currentIndex().isValid() && column < BoardModel::ColumnCount; ++column)
        cells << wholeText(currentIndex().siblingAtColumn(column));
    return cells.join(u'\t');
}

void BoardList::contextMenuEvent(QContextMenuEvent *event)
{
    if (const std::optional<QPoint> place = menuPlace(*this, *event))
        Q_EMIT menuWanted(*place);
}

void BoardList::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    sizeColumns();
}

} // namespace drover::ui
