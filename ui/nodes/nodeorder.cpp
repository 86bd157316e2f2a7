#include "ui/nodes/nodeorder.h"

#include "ui/nodes/nodegroups.h"
#include "ui/nodes/noderows.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <unordered_map>

namespace drover::ui {

namespace {

// From so many rows on, ranking all keys costs less than it saves.
constexpr std::size_t kManyRows = 1000;
// Of so many new keys one in … they are sorted in one by one.
constexpr std::size_t kFewOf = 16;
constexpr int kMissing = std::numeric_limits<int>::max();

// Where so many are different each is taken for another: one that is not costs less than to find it.
constexpr std::size_t kMostKnown = 4096;

/// Keys that are there already, by what they are made of.
class KnownKeys
{
public:
    explicit KnownKeys(std::vector<SortKey> &keys) : m_keys(keys) {}

    int placeOf(SortKey key)
    {
        if (key.missing)
            return kMissing;
        if (!key.text.empty() && key.number != 0)
            return add(std::move(key));
        const int known = key.text.empty() ? find(m_byNumber, key.number) : find(m_byText, key.text);
        return known < 0 ? add(std::move(key)) : known;
    }

    /// `utf8` must outlive this.
    int placeOf(CellKind kind, std::string_view utf8)
    {
        if (!utf8.data())
            return kMissing;
        const int known = find(m_byUtf8, utf8);
        return known < 0 ? add(sortKeyOf(kind, utf8)) : known;
    }

private:
    /// −1: it is to be added, at the end.
    template <typename Map, typename Key> int find(Map &map, const Key &key) const
    {
        if (map.size() >= kMostKnown) {
            const auto known = map.find(key);
            return known == map.end() ? -1 : known->second;
        }
        const auto [known, isNew] = map.try_emplace(key, static_cast<int>(m_keys.size()));
        return isNew ? -1 : known->second;
    }

    int add(SortKey key)
    {
        m_keys.push_back(std::move(key));
        return static_cast<int>(m_keys.size()) - 1;
    }

    std::vector<SortKey> &m_keys;
    std::unordered_map<std::int64_t, int> m_byNumber;
    std::unordered_map<std::string, int> m_byText;
    std::unordered_map<std::string_view, int> m_byUtf8;
};

/// Stable: rows of one place stay as they are. `placeOf` gives 0 … count − 1.
template <typename PlaceOf> void sortByPlace(std::vector<int> &rows, int count, PlaceOf placeOf)
{
    std::vector<int> next(static_cast<std::size_t>(count) + 1, 0);
    for (const int row : rows)
        ++next[static_cast<std::size_t>(placeOf(row)) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<int> sorted(rows.size());
    for (const int row : rows)
        sorted[static_cast<std::size_t>(next[static_cast<std::size_t>(placeOf(row))]++)] = row;
    rows = std::move(sorted);
}

} // namespace

NodeOrder::NodeOrder(const TableColumns &columns, const NodeGroups *groups, const NodeRows *rows)
    : m_columns(&columns), m_groups(groups), m_rows(rows)
{
    m_levels.push_back({{*nodeColumnOf(QLatin1StringView("name"))}});
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
    if (column.isText())
        return sortKeyOf(column.kind, column.textOf(node));
    return sortKeyOf(column.kind, m_rows ? m_rows->value(row, column) : column.of(node));
}

/// Makes the keys of the rows; gives their places.
std::vector<int> NodeOrder::take(Level &level, int first, int last, const NodeBatch &nodes) const
{
    const NodeColumn &column = m_columns->at(level.by.column);
    KnownKeys known(level.keys);
    std::vector<int> places;
    places.reserve(static_cast<std::size_t>(std::max(last - first + 1, 0)));
    for (int row = first; row <= last; ++row) {
        const Node &node = *nodes[static_cast<std::size_t>(row)];
        places.push_back(column.isText() ? known.placeOf(column.kind, column.textOf(node))
                                         : known.placeOf(keyOf(level, row, node)));
    }
    return places;
}

void NodeOrder::setKeys(const std::vector<SortColumn> &keys, const NodeBatch &nodes)
{
    const int name = *nodeColumnOf(QLatin1StringView("name"));
    std::vector<Level> before = std::exchange(m_levels, {});
    const auto add = [&](const SortColumn &by) {
        const auto isSame = [&](const Level &level) { return level.by.column == by.column; };
        if (std::ranges::any_of(m_levels, isSame))
            return false;
        Level level{by};
        if (const auto known = std::ranges::find_if(before, isSame); known != before.end()) {
            level = std::move(*known);
            level.by = by;
        } else {
            level.places = take(level, 0, static_cast<int>(nodes.size()) - 1, nodes);
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
        const std::vector<int> fresh = take(level, first, last, nodes);
        level.places.insert(level.places.begin() + first, fresh.begin(), fresh.end());
        tidy(level);
    }
}

void NodeOrder::remove(int first, int last)
{
    for (Level &level : m_levels) // a key that nobody has harms no order
        level.places.erase(level.places.begin() + first, level.places.begin() + last + 1);
}

bool NodeOrder::renew(Level &level, int row, const Node &node) const
{
    SortKey key = keyOf(level, row, node);
    int &place = level.places[static_cast<std::size_t>(row)];
    if (place == kMissing ? key.missing : key == level.keyAt(place))
        return false;
    place = key.missing ? kMissing : static_cast<int>(level.keys.size());
    if (!key.missing)
        level.keys.push_back(std::move(key));
    tidy(level);
    return true;
}

/// Where most keys are such that no row has any more, these go.
void NodeOrder::tidy(Level &level)
{
    if (level.keys.size() > 2 * std::max(level.places.size(), kManyRows))
        rank(level);
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
        if (const int order = compareRows(level, left, right); order != 0)
            return order < 0;
    }
    return leftRow < rightRow;
}

/// In the direction asked for; missing last in both.
int NodeOrder::compareRows(const Level &level, std::size_t left, std::size_t right)
{
    const int l = level.places[left];
    const int r = level.places[right];
    if (l == kMissing || r == kMissing)
        return int(l == kMissing) - int(r == kMissing);
    if (l >= level.ranked || r >= level.ranked)
        return compare(level.keyAt(l), level.keyAt(r), level.by.order);
    return level.by.order == Qt::AscendingOrder ? l - r : r - l;
}

/// The places of the keys that rows have, in ascending order.
std::vector<int> NodeOrder::inOrder(const Level &level)
{
    std::vector<char> isUsed(level.keys.size(), char(false));
    for (const int place : level.places) {
        if (place != kMissing)
            isUsed[static_cast<std::size_t>(place)] = char(true);
    }
    std::vector<int> known;
    std::vector<int> fresh;
    for (std::size_t place = 0; place < isUsed.size(); ++place) {
        if (isUsed[place])
            (static_cast<int>(place) < level.ranked ? known : fresh).push_back(static_cast<int>(place));
    }
    const bool areFew = fresh.size() < known.size() / kFewOf;
    if (!areFew)
        fresh.insert(fresh.begin(), known.begin(), known.end());
    sortByKey(fresh, level.keys);
    if (!areFew)
        return fresh;
    std::vector<int> all;
    all.reserve(known.size() + fresh.size());
    auto from = known.begin();
    for (const int place : fresh) {
        const auto to = std::upper_bound(from, known.end(), place, [&](int one, int other) {
            return compare(level.keyAt(one), level.keyAt(other)) < 0;
        });
        all.insert(all.end(), from, to);
        all.push_back(place);
        from = to;
    }
    all.insert(all.end(), from, known.end());
    return all;
}

/// Each key once and in order; those that no row has go.
void NodeOrder::rank(Level &level)
{
    std::vector<int> rankOf(level.keys.size(), kMissing);
    std::vector<SortKey> keys;
    for (const int place : inOrder(level)) {
        SortKey &key = level.keys[static_cast<std::size_t>(place)];
        if (keys.empty() || keys.back() != key)
            keys.push_back(std::move(key));
        rankOf[static_cast<std::size_t>(place)] = static_cast<int>(keys.size()) - 1;
    }
    for (int &place : level.places)
        place = place == kMissing ? kMissing : rankOf[static_cast<std::size_t>(place)];
    level.ranked = static_cast<int>(keys.size());
    level.keys = std::move(keys);
}

void NodeOrder::sortByLevel(const Level &level, std::vector<int> &rows)
{
    const int last = level.ranked - 1;
    const bool isAscending = level.by.order == Qt::AscendingOrder;
    sortByPlace(rows, level.ranked + 1, [&](int row) {
        const int place = level.places[static_cast<std::size_t>(row)];
        return place == kMissing ? level.ranked : isAscending ? place : last - place;
    });
}

void NodeOrder::sortByGroup(std::vector<int> &rows) const
{
    if (m_groups && m_groups->isActive())
        sortByPlace(rows, m_groups->size(), [this](int row) { return groupRank(row); });
}

void NodeOrder::sort(std::vector<int> &rows)
{
    const std::size_t all = m_levels.front().places.size();
    for (Level &level : m_levels) {
        if (all >= kManyRows && !level.areRanked())
            rank(level);
    }
    if (rows.size() < kManyRows) {
        std::ranges::sort(rows, [this](int left, int right) { return less(left, right); });
        return;
    }
    // What decides least comes first: each sort leaves alone what it finds equal.
    if (!std::ranges::is_sorted(rows))
        sortByPlace(rows, static_cast<int>(all), [](int row) { return row; });
    for (auto level = m_levels.rbegin(); level != m_levels.rend(); ++level)
        sortByLevel(*level, rows);
    sortByGroup(rows);
}

} // namespace drover::ui
