#include "ui/nodes/nodeorder.h"

#include "ui/nodes/nodegroups.h"
#include "ui/nodes/noderows.h"
#include "ui/text/celltext.h"

#include <QString>

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <numeric>
#include <unordered_map>

namespace drover::ui {

namespace {

// From so many rows on, ranking all keys costs less than it saves.
constexpr std::size_t kManyRows = 1000;
constexpr int kMissing = std::numeric_limits<int>::max();

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

/// Numbers that are ordered as the doubles are.
std::int64_t orderedBits(double number)
{
    const auto bits = std::bit_cast<std::int64_t>(number == 0 ? 0.0 : number);
    return bits < 0 ? std::numeric_limits<std::int64_t>::min() - bits : bits;
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
    const bool isAgo = kind == CellKind::Age || kind == CellKind::AsOf;
    key.missing = isMissing(value);
    if (const auto *text = std::get_if<QString>(&value)) {
        key.text = kind == CellKind::Name ? naturalKey(*text) : text->toStdString();
        if (isNumeric(kind)) // none that could be read
            key.number = std::numeric_limits<std::int64_t>::max();
    } else if (const auto *real = std::get_if<double>(&value))
        key.number = orderedBits(*real);
    else if (const auto *number = std::get_if<std::int64_t>(&value))
        key.number = *number;
    else if (const auto *status = std::get_if<StatusValue>(&value))
        key.number = severityOf(*status);
    else if (const auto *time = std::get_if<Timestamp>(&value))
        key.number = isAgo ? -time->microseconds() : time->microseconds();
    return key;
}

NodeOrder::NodeOrder(const TableColumns &columns, const NodeGroups *groups, const NodeRows *rows)
    : m_columns(&columns), m_groups(groups), m_rows(rows)
{
    m_levels.push_back({{*nodeColumnOf(QLatin1StringView("name"))}, {}, {}});
}

std::vector<SortColumn> NodeOrder::keys() const
{
    std::vector<SortColumn> keys;
    for (std::size_t i = 0; i < m_keyCount; ++i)
        keys.push_back(m_levels[i].by);
    return keys;
}

int NodeOrder::groupRank(int row) const
{
    return m_groups ? m_groups->rankOfRow(row) : 0;
}

SortKey NodeOrder::keyOf(const Level &level, int row, const Node &node) const
{
    const NodeColumn &column = m_columns->at(level.by.column);
    return sortKeyOf(column.kind, m_rows ? m_rows->value(row, column) : column.of(node));
}

void NodeOrder::setKeys(const std::vector<SortColumn> &keys, const NodeBatch &nodes)
{
    const int name = *nodeColumnOf(QLatin1StringView("name"));
    std::vector<Level> before = std::exchange(m_levels, {});
    const auto add = [&](const SortColumn &by) {
        const auto isSame = [&](const Level &level) { return level.by.column == by.column; };
        if (std::ranges::any_of(m_levels, isSame))
            return false;
        Level level{by, {}, {}};
        if (const auto known = std::ranges::find_if(before, isSame); known != before.end()) {
            level.keys = std::move(known->keys);
            level.ranks = std::move(known->ranks);
        } else {
            level.keys.reserve(nodes.size());
            for (const NodePtr &node : nodes)
                level.keys.push_back(keyOf(level, static_cast<int>(level.keys.size()), *node));
        }
        m_levels.push_back(std::move(level));
        return true;
    };
    m_keyCount = 0;
    for (const SortColumn &by : keys) {
        if (m_keyCount == kMostKeys || !add(by))
            continue;
        ++m_keyCount;
        // In a cluster no two nodes share one: what stands behind never decides.
        if (by.column == name && !m_columns->hasClusters())
            return;
    }
    add({name});
}

void NodeOrder::insert(int first, int last, const NodeBatch &nodes)
{
    for (Level &level : m_levels) {
        level.ranks.clear();
        std::vector<SortKey> fresh;
        fresh.reserve(static_cast<std::size_t>(last - first + 1));
        for (int row = first; row <= last; ++row)
            fresh.push_back(keyOf(level, row, *nodes[static_cast<std::size_t>(row)]));
        level.keys.insert(level.keys.begin() + first, std::make_move_iterator(fresh.begin()),
                          std::make_move_iterator(fresh.end()));
    }
}

void NodeOrder::remove(int first, int last)
{
    for (Level &level : m_levels) {
        level.keys.erase(level.keys.begin() + first, level.keys.begin() + last + 1);
        if (!level.ranks.empty()) // a rank that nobody has harms no order
            level.ranks.erase(level.ranks.begin() + first, level.ranks.begin() + last + 1);
    }
}

bool NodeOrder::renew(Level &level, int row, const Node &node) const
{
    SortKey key = keyOf(level, row, node);
    SortKey &place = level.keys[static_cast<std::size_t>(row)];
    if (key == place)
        return false;
    place = std::move(key);
    level.ranks.clear();
    return true;
}

bool NodeOrder::update(int row, const Node &node)
{
    bool isMoved = false;
    for (Level &level : m_levels)
        isMoved |= renew(level, row, node);
    return isMoved;
}

bool NodeOrder::updateFigure(int column, int row, const Node &node)
{
    const auto level = std::find_if(m_levels.begin(), m_levels.end(),
                                    [column](const Level &one) { return one.by.column == column; });
    return level != m_levels.end() && renew(*level, row, node);
}

bool NodeOrder::less(int leftRow, int rightRow) const
{
    if (const int group = groupRank(leftRow) - groupRank(rightRow); group != 0)
        return group < 0;
    const auto left = static_cast<std::size_t>(leftRow);
    const auto right = static_cast<std::size_t>(rightRow);
    for (const Level &level : m_levels) {
        const int order = level.ranks.empty()
                              ? compare(level.keys[left], level.keys[right], level.by.order)
                              : placeIn(level, left) - placeIn(level, right);
        if (order != 0)
            return order < 0;
    }
    return leftRow < rightRow;
}

/// The rank in the direction asked for; missing last in both.
int NodeOrder::placeIn(const Level &level, std::size_t row)
{
    const int rank = level.ranks[row];
    return level.by.order == Qt::AscendingOrder || rank == kMissing ? rank : -rank;
}

/// Equal keys have one rank, so that whoever compares needs no key any more.
void NodeOrder::rank(Level &level)
{
    const std::vector<SortKey> &keys = level.keys;
    std::vector<int> firsts; // a row of each key
    std::vector<int> keyOf(keys.size(), -1);
    std::unordered_map<std::string_view, int> byText;
    std::unordered_map<std::int64_t, int> byNumber;
    const bool isText = std::ranges::all_of(keys, [](const SortKey &key) { return key.number == 0; });
    const bool isNumber = std::ranges::all_of(keys, [](const SortKey &key) { return key.text.empty(); });
    for (std::size_t row = 0; row < keys.size(); ++row) {
        if (keys[row].missing)
            continue;
        const auto fresh = static_cast<int>(firsts.size());
        int known = fresh;
        if (isNumber)
            known = byNumber.try_emplace(keys[row].number, fresh).first->second;
        else if (isText)
            known = byText.try_emplace(keys[row].text, fresh).first->second;
        keyOf[row] = known;
        if (known == fresh)
            firsts.push_back(static_cast<int>(row));
    }
    std::vector<int> order(firsts.size());
    std::iota(order.begin(), order.end(), 0);
    const auto keyAt = [&](int one) -> const SortKey & {
        return keys[static_cast<std::size_t>(firsts[static_cast<std::size_t>(one)])];
    };
    std::ranges::sort(order, [&](int left, int right) {
        return compare(keyAt(left), keyAt(right), Qt::AscendingOrder) < 0;
    });
    std::vector<int> ranks(firsts.size());
    int rank = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const bool isSame = i > 0 && keyAt(order[i - 1]) == keyAt(order[i]);
        rank += isSame ? 0 : 1;
        ranks[static_cast<std::size_t>(order[i])] = rank;
    }
    level.ranks.resize(keys.size());
    std::ranges::transform(keyOf, level.ranks.begin(), [&](int key) {
        return key < 0 ? kMissing : ranks[static_cast<std::size_t>(key)];
    });
}

void NodeOrder::sort(std::vector<int> &rows)
{
    if (rows.size() < kManyRows) {
        std::ranges::sort(rows, [this](int left, int right) { return less(left, right); });
        return;
    }
    // The ranks travel with their row: a look into the levels is a miss of the cache.
    struct Placed {
        std::array<int, kMostKeys + 2> places; ///< group, keys, name
        int row;
    };
    for (Level &level : m_levels) {
        if (level.ranks.empty())
            rank(level);
    }
    std::vector<Placed> placed;
    placed.reserve(rows.size());
    for (const int row : rows) {
        Placed one{{groupRank(row)}, row};
        for (std::size_t i = 0; i < m_levels.size(); ++i)
            one.places[i + 1] = placeIn(m_levels[i], static_cast<std::size_t>(row));
        placed.push_back(one);
    }
    std::ranges::sort(placed, [](const Placed &left, const Placed &right) {
        const auto order = left.places <=> right.places;
        return order != 0 ? order < 0 : left.row < right.row;
    });
    std::ranges::transform(placed, rows.begin(), &Placed::row);
}

} // namespace drover::ui
