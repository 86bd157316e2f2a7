#include "ui/nodes/nodeorder.h"

#include <QString>

#include <algorithm>
#include <numeric>

namespace drover::ui {

namespace {

// How many columns chosen earlier still decide between equals; more than that nobody recalls.
constexpr std::size_t kMostLevels = 4;
// From so many rows on, ranking all names costs less than it saves.
constexpr std::size_t kManyRows = 1000;

/// Bytes that compare as naturalCompare() does: a run of digits becomes '0', its length, itself.
std::string naturalKey(const QString &text)
{
    const QByteArray utf8 = text.toCaseFolded().toUtf8();
    std::string key;
    key.reserve(static_cast<std::size_t>(utf8.size()) * 2 + 8);
    const auto isDigit = [&](qsizetype i) { return utf8[i] >= '0' && utf8[i] <= '9'; };
    for (qsizetype i = 0; i < utf8.size();) {
        if (!isDigit(i)) {
            key += utf8[i++];
            continue;
        }
        while (i + 1 < utf8.size() && utf8[i] == '0' && isDigit(i + 1))
            ++i;
        const qsizetype begin = i;
        while (i < utf8.size() && isDigit(i))
            ++i;
        key += '0';
        key += static_cast<char>(std::min<qsizetype>(i - begin, 255));
        key.append(utf8.constData() + begin, static_cast<std::size_t>(i - begin));
    }
    key += '\0';
    key += text.toStdString(); // node-01 and node-1 are two names
    return key;
}

std::int64_t severityOf(const StatusValue &status)
{
    return status.readiness * 4 + (status.cordoned ? 2 : 0) + (status.lifecycle ? 1 : 0);
}

/// Negative, zero or positive in the direction asked for; missing last in both.
int compare(const SortKey &left, const SortKey &right, Qt::SortOrder order)
{
    if (left.missing || right.missing)
        return int(left.missing) - int(right.missing);
    int result = left.text.compare(right.text);
    if (left.number != right.number)
        result = left.number < right.number ? -1 : 1;
    return order == Qt::AscendingOrder ? result : -result;
}

} // namespace

SortKey sortKeyOf(CellKind kind, const CellValue &value)
{
    SortKey key;
    key.missing = isMissing(value);
    if (const auto *text = std::get_if<QString>(&value))
        key.text = kind == CellKind::Name ? naturalKey(*text) : text->toStdString();
    else if (const auto *number = std::get_if<std::int64_t>(&value))
        key.number = *number;
    else if (const auto *status = std::get_if<StatusValue>(&value))
        key.number = severityOf(*status);
    else if (const auto *time = std::get_if<Timestamp>(&value))
        key.number = kind == CellKind::Age ? -time->microseconds() : time->microseconds();
    return key;
}

NodeOrder::NodeOrder()
{
    m_levels.push_back({*nodeColumnOf(QLatin1StringView("name")), Qt::AscendingOrder, {}});
}

SortKey NodeOrder::keyOf(const Level &level, const Node &node, const NodeFigures *figures)
{
    const NodeColumn &column = nodeColumns()[static_cast<std::size_t>(level.column)];
    return sortKeyOf(column.kind, cellValue(node, column, figures));
}

void NodeOrder::sortBy(int column, Qt::SortOrder order, const NodeBatch &nodes,
                       const NodeFigures *figures)
{
    Level level{column, order, {}};
    const auto known = std::find_if(m_levels.begin(), m_levels.end(),
                                    [column](const Level &old) { return old.column == column; });
    if (known != m_levels.end()) {
        level.keys = std::move(known->keys);
        m_levels.erase(known);
    } else {
        level.keys.reserve(nodes.size());
        for (const NodePtr &node : nodes)
            level.keys.push_back(keyOf(level, *node, figures));
    }
    // No two nodes share a name: what stands behind it never decides.
    if (column == *nodeColumnOf(QLatin1StringView("name")))
        m_levels.clear();
    m_levels.insert(m_levels.begin(), std::move(level));
    if (m_levels.size() > kMostLevels)
        m_levels.erase(m_levels.end() - 2);
}

void NodeOrder::insert(int first, int last, const NodeBatch &nodes, const NodeFigures *figures)
{
    m_nameRanks.clear();
    for (Level &level : m_levels) {
        std::vector<SortKey> fresh;
        fresh.reserve(static_cast<std::size_t>(last - first + 1));
        for (int row = first; row <= last; ++row)
            fresh.push_back(keyOf(level, *nodes[static_cast<std::size_t>(row)], figures));
        level.keys.insert(level.keys.begin() + first, std::make_move_iterator(fresh.begin()),
                          std::make_move_iterator(fresh.end()));
    }
}

void NodeOrder::remove(int first, int last)
{
    if (!m_nameRanks.empty()) // a rank that nobody has harms no order
        m_nameRanks.erase(m_nameRanks.begin() + first, m_nameRanks.begin() + last + 1);
    for (Level &level : m_levels)
        level.keys.erase(level.keys.begin() + first, level.keys.begin() + last + 1);
}

bool NodeOrder::renew(Level &level, int row, const Node &node, const NodeFigures *figures)
{
    SortKey key = keyOf(level, node, figures);
    SortKey &place = level.keys[static_cast<std::size_t>(row)];
    if (key == place)
        return false;
    place = std::move(key);
    return true;
}

bool NodeOrder::update(int row, const Node &node, const NodeFigures *figures)
{
    bool isMoved = false;
    for (Level &level : m_levels)
        isMoved |= renew(level, row, node, figures);
    return isMoved;
}

bool NodeOrder::updateFigure(int column, int row, const Node &node, const NodeFigures *figures)
{
    const auto level = std::find_if(m_levels.begin(), m_levels.end(),
                                    [column](const Level &one) { return one.column == column; });
    return level != m_levels.end() && renew(*level, row, node, figures);
}

bool NodeOrder::less(int leftRow, int rightRow) const
{
    const auto left = static_cast<std::size_t>(leftRow);
    const auto right = static_cast<std::size_t>(rightRow);
    const bool isByRank = !m_nameRanks.empty() && m_levels.size() > 1;
    const std::size_t compared = m_levels.size() - (isByRank ? 1 : 0);
    for (std::size_t i = 0; i < compared; ++i) {
        const Level &level = m_levels[i];
        if (const int order = compare(level.keys[left], level.keys[right], level.order); order != 0)
            return order < 0;
    }
    if (!isByRank)
        return leftRow < rightRow;
    const bool isBefore = m_nameRanks[left] < m_nameRanks[right];
    return m_levels.back().order == Qt::AscendingOrder ? isBefore : !isBefore && left != right;
}

void NodeOrder::rankNames()
{
    const std::vector<SortKey> &names = m_levels.back().keys;
    std::vector<int> rows(names.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::sort(rows.begin(), rows.end(), [&](int left, int right) {
        const int order = names[static_cast<std::size_t>(left)].text.compare(
            names[static_cast<std::size_t>(right)].text);
        return order != 0 ? order < 0 : left < right;
    });
    m_nameRanks.resize(names.size());
    for (std::size_t rank = 0; rank < rows.size(); ++rank)
        m_nameRanks[static_cast<std::size_t>(rows[rank])] = static_cast<int>(rank);
}

void NodeOrder::sort(std::vector<int> &rows)
{
    if (rows.size() >= kManyRows && m_nameRanks.empty())
        rankNames();
    // The deciding key travels with its row: a look into the levels is a miss of the cache.
    struct Placed {
        bool isMissing;
        std::int64_t number;
        const std::string *text;
        int row;
    };
    const Level &level = m_levels.front();
    const bool isByName = m_levels.size() == 1 && !m_nameRanks.empty();
    std::vector<Placed> placed;
    placed.reserve(rows.size());
    for (const int row : rows) {
        const SortKey &key = level.keys[static_cast<std::size_t>(row)];
        const std::int64_t number =
            isByName ? m_nameRanks[static_cast<std::size_t>(row)] : key.number;
        placed.push_back({key.missing, number, isByName ? nullptr : &key.text, row});
    }
    const bool isUp = level.order == Qt::AscendingOrder;
    std::sort(placed.begin(), placed.end(), [&](const Placed &left, const Placed &right) {
        if (left.isMissing != right.isMissing)
            return right.isMissing;
        if (!left.isMissing && left.number != right.number)
            return isUp == (left.number < right.number);
        if (!left.isMissing && left.text) {
            if (const int order = left.text->compare(*right.text); order != 0)
                return isUp == (order < 0);
        }
        return less(left.row, right.row);
    });
    std::transform(placed.begin(), placed.end(), rows.begin(),
                   [](const Placed &one) { return one.row; });
}

} // namespace drover::ui
