#include "ui/nodes/nodeheader.h"

#include "ui/theme/spacing.h"

#include <QLocale>
#include <QScopedValueRollback>
#include <QTime>

#include <algorithm>
#include <functional>
#include <utility>

namespace drover::ui {

namespace {

// Widths come from this many rows, spread over the table: measuring all of 65,000 takes seconds.
constexpr int kSampleRows = 200;
constexpr std::size_t kFewRows = 64; ///< while more come
constexpr int kWidestName = 38 * kSpace;
constexpr int kWidestText = 24 * kSpace;
constexpr int kWidestConditions = 38 * kSpace; ///< three, as of a node that has gone silent
constexpr int kWidestTaint = 26 * kSpace;
constexpr int kPadding = 2 * kSpace + 2;
constexpr int kBar = 4 * kSpace + kSpace; ///< of a share, and its gap
constexpr int kStrip = 12 * kSpace;       ///< an hour: a minute is over a pixel

/// Room for what a cell may come to say, so that the column need not jump when it does.
QString longestUsualText(CellKind kind)
{
    if (kind == CellKind::Status)
        return QStringLiteral("NotReady · Blocked for good");
    if (kind == CellKind::Share)
        return QStringLiteral("100%");
    if (kind == CellKind::AsOf)
        return QStringLiteral("9m59s old");
    return kind == CellKind::Age ? QStringLiteral("59m59s") : QString();
}

/// What comes to stand beside the title: the time of asking.
QString laterTitle(const NodeColumn &column)
{
    switch (column.figure) {
    case NodeFigure::Pods:
    case NodeFigure::CpuRequests:
    case NodeFigure::MemoryRequests:
        return QStringLiteral(" · ") + QLocale().toString(QTime(22, 0), QLocale::ShortFormat);
    case NodeFigure::CpuUsed:
    case NodeFigure::MemoryUsed:
    case NodeFigure::LastHour:
    case NodeFigure::Cluster:
    case NodeFigure::AsOf:
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

NodeHeader::NodeHeader(NodeFilter &filter, QWidget *parent)
    : TableHeader(parent), m_filter(filter)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setMinimumSectionSize(5 * kSpace);
    connect(this, &QHeaderView::sectionResized, this, [this](int column, int before, int width) {
        if (!m_isFitting && before > 0 && width > 0) // else it was hidden or shown
            takeWidth(column, width);
    });
    connect(this, &QHeaderView::sectionMoved, this, [this] {
        if (!m_isFitting)
            Q_EMIT columnsChanged();
    });
    connect(this, &QHeaderView::sectionClicked, this, &NodeHeader::click);
    connect(&filter, &NodeFilter::valuesRead, this, &NodeHeader::fitRead);
    connect(&filter, &NodeFilter::sorted, this, &NodeHeader::showSort);
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
    std::erase(m_asNeeded, column);
    std::erase(m_set, column);
    if (isShown) {
        fit(column);
        m_asNeeded.push_back(column);
    }
    fitWidths();
    Q_EMIT columnsChanged();
}

void NodeHeader::takeWidth(int column, int width)
{
    if (!isSet(column))
        m_set.push_back(column);
    std::erase(m_asNeeded, column);
    if (const auto need = std::ranges::find(m_needs, column, &Need::column); need != m_needs.end())
        *need = {column, width, width};
    Q_EMIT widthSet();
}

/// A width that nobody had set is nobody's again.
std::function<void()> NodeHeader::wayBackOf(int logicalIndex)
{
    if (isSet(logicalIndex))
        return TableHeader::wayBackOf(logicalIndex);
    const bool isAsNeeded = std::ranges::find(m_asNeeded, logicalIndex) != m_asNeeded.end();
    const auto known = std::ranges::find(m_needs, logicalIndex, &Need::column);
    const Need before = known == m_needs.end() ? Need{logicalIndex, 0, 0} : *known;
    return [this, isAsNeeded, before, width = sectionSize(logicalIndex)] {
        if (std::erase(m_set, before.column) == 0)
            return; // it was not moved
        if (isAsNeeded)
            m_asNeeded.push_back(before.column);
        const auto need = std::ranges::find(m_needs, before.column, &Need::column);
        if (need != m_needs.end())
            *need = before.whole > 0 ? before : Need{before.column, width, width};
        {
            const QScopedValueRollback fitting(m_isFitting, true);
            resizeSection(before.column, width);
        }
        Q_EMIT widthSet(); // what was told of it is so no more
    };
}

int NodeHeader::widthToKeep(int column) const
{
    if (isSet(column))
        return sectionSize(column);
    const auto need = std::ranges::find(m_needs, column, &Need::column);
    return fitted() == 0 || need == m_needs.end() ? 0 : need->least;
}

void NodeHeader::showColumns(const std::vector<Shown> &columns, int fitted)
{
    std::vector<Shown> shown;
    const auto isAsked = [&](int column) {
        return std::ranges::find(columns, column, &Shown::column) != columns.end();
    };
    for (const int column : m_filter.columns().usual()) {
        if (m_filter.columns().isNeeded(column) && !isAsked(column))
            shown.push_back({column});
    }
    shown.insert(shown.end(), columns.begin(), columns.end());
    {
        const QScopedValueRollback fitting(m_isFitting, true);
        std::vector<char> isShown(static_cast<std::size_t>(count()), char(false));
        for (const Shown &one : shown)
            isShown[static_cast<std::size_t>(one.column)] = char(true);
        for (int column = 0; column < count(); ++column)
            setSectionHidden(column, !isShown[static_cast<std::size_t>(column)]);
        m_isKept = fitted > 0 && fitted == titlesWidth();
        int place = 0;
        m_asNeeded.clear();
        m_set.clear();
        for (const auto &[column, width, isSet] : shown) {
            moveSection(visualIndex(column), place++);
            if (width == 0)
                m_asNeeded.push_back(column);
            else if (fitted == 0 || isSet)
                m_set.push_back(column);
            const bool isTaken = this->isSet(column) || (width > 0 && m_isKept);
            isTaken ? resizeSection(column, width) : fit(column);
        }
        m_isFitted = false;
        m_needs.clear();
    }
    fitWidths();
    Q_EMIT columnsChanged();
}

void NodeHeader::resetColumns()
{
    {
        const QScopedValueRollback fitting(m_isFitting, true);
        for (int column = 0; column < count(); ++column)
            moveSection(visualIndex(column), column);
    }
    std::vector<Shown> usual;
    for (const int column : m_filter.columns().usual())
        usual.push_back({column});
    showColumns(usual);
}

void NodeHeader::fitWidths()
{
    const QScopedValueRollback fitting(m_isFitting, true);
    m_titles = titlesWidth();
    if (m_isKept) {
        const auto cluster = m_filter.columns().indexOf(QStringLiteral("cluster"));
        if (cluster && !isSet(*cluster) && sectionSize(*cluster) < widthOf(*cluster, wholeWidthOf(*cluster)))
            fit(*cluster);
        keepNeeds();
        return shareRoom();
    }
    m_firstRows = m_filter.allNodes().size();
    m_isFitted = m_firstRows > 0;
    m_needs.clear();
    for (const int column : visibleColumns()) {
        const int whole = isSet(column) ? sectionSize(column) : wholeWidthOf(column);
        m_needs.push_back({column, isSet(column) ? whole : widthOf(column, whole), whole});
    }
    shareRoom();
}

void NodeHeader::fitFirstRows(bool areAll)
{
    const std::size_t rows = m_filter.allNodes().size();
    const bool isOver = std::exchange(m_hasAllRows, areAll) && areAll;
    const std::size_t more = rows < kFewRows ? m_firstRows / 4 : m_firstRows;
    const bool isDue = rows > m_firstRows + (areAll ? 0 : more);
    if (m_isKept || isOver || !isDue)
        return;
    fitWidths();
}

/// Where the widths of an earlier table stay nothing is narrower than there.
void NodeHeader::keepNeeds()
{
    std::vector<Need> needs;
    for (const int column : visibleColumns()) {
        const auto known = std::ranges::find(m_needs, column, &Need::column);
        const int least = known == m_needs.end() ? sectionSize(column) : known->least;
        needs.push_back({column, least, isSet(column) ? least : wholeWidthOf(column)});
    }
    m_needs = std::move(needs);
}

/// To the columns that are cut, left to right. Measures nothing: the width of the table changes with
/// each step of the pointer.
void NodeHeader::shareRoom()
{
    const QScopedValueRollback fitting(m_isFitting, true);
    std::erase_if(m_needs, [this](const Need &need) { return need.column >= count() || isSectionHidden(need.column); });
    std::ranges::sort(m_needs, {}, [this](const Need &need) { return visualIndex(need.column); });
    int room = width();
    for (const Need &need : m_needs)
        room -= need.least;
    for (const Need &need : m_needs) {
        const int more = std::clamp(need.whole - need.least, 0, std::max(room, 0));
        resizeSection(need.column, need.least + more);
        room -= more;
    }
}

void NodeHeader::resizeEvent(QResizeEvent *event)
{
    TableHeader::resizeEvent(event);
    shareRoom();
}

/// The widths of before were those of other letters.
void NodeHeader::changeEvent(QEvent *event)
{
    TableHeader::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    m_isKept = false;
    fitWidths();
}

/// The values of a column come after it is shown.
void NodeHeader::fitRead()
{
    {
        const QScopedValueRollback fitting(m_isFitting, true);
        for (const int column : m_asNeeded)
            fit(column);
    }
    fitWidths();
}

int NodeHeader::fitted() const
{
    return m_isFitted || m_isKept ? m_titles : 0;
}

int NodeHeader::titlesWidth() const
{
    int width = 0;
    for (const int column : visibleColumns())
        width += fontMetrics().horizontalAdvance(m_filter.columns().titleOf(column));
    return width;
}

void NodeHeader::fit(int column)
{
    if (isSectionHidden(column))
        return;
    const int width = widthOf(column, wholeWidthOf(column));
    resizeSection(column, width);
    if (const auto need = std::ranges::find(m_needs, column, &Need::column); need != m_needs.end())
        need->least = width;
}

int NodeHeader::titleWidth(int column) const
{
    const QString title = m_filter.columns().titleOf(column);
    return fontMetrics().horizontalAdvance(title + laterTitle(m_filter.columns().at(column))) + kSortMark + kPadding;
}

int NodeHeader::widthOf(int column, int whole) const
{
    const int least = titleWidth(column) + sortRankWidth(column);
    return std::max(std::min(whole, widestOf(m_filter.columns().at(column))), least);
}

int NodeHeader::wholeWidthOf(int column, int first, int last) const
{
    const NodeColumn &spec = m_filter.columns().at(column);
    if (spec.kind == CellKind::Strip)
        return kStrip + kPadding;
    const QFontMetrics metrics = fontMetrics();
    int text = metrics.horizontalAdvance(longestUsualText(spec.kind));
    if (spec.figure == NodeFigure::Cluster) { // also those that the sample misses
        for (const int cluster : m_filter.rows().clusters())
            text = std::max(text, metrics.horizontalAdvance(m_filter.rows().factsOf(cluster).name));
    }
    const auto measure = [&](int place) {
        if (place >= 0)
            text = std::max(text, metrics.horizontalAdvance(m_filter.textOf(place, spec)));
    };
    const int rows = m_filter.rowCount();
    for (int row = 0; row < rows; row += std::max(1, rows / kSampleRows))
        measure(m_filter.placeAt(row));
    for (int row = std::max(first, 0); row <= std::min(last, rows - 1); ++row)
        measure(m_filter.placeAt(row));
    // Also of those that a filter hides: it may be one of an earlier start.
    const auto nodes = int(m_filter.allNodes().size());
    for (int place = 0; place < nodes; place += std::max(1, nodes / kSampleRows))
        measure(place);
    if (spec.kind == CellKind::Status || spec.kind == CellKind::AsOf)
        text += 3 * kSpace; // the icon and its gap
    if (spec.kind == CellKind::Share)
        text += kBar;
    return text + kPadding;
}

} // namespace drover::ui
