#pragma once

#include "core/objects/nodedelta.h"

#include <algorithm>
#include <random>

namespace drover {

/// What NodeCache promises, written in the plainest way: rows in order of arrival.
///
/// Thread: the test's. Errors: none.
struct PlainRows {
    NodeBatch rows;

    void apply(const NodeDelta &delta)
    {
        for (const NodeKey &name : delta.removed)
            std::erase_if(rows, [&](const NodePtr &node) { return node->name == name; });
        for (const NodePtr &node : delta.upserted) {
            const int row = rowOf(node->name);
            if (row < 0)
                rows.push_back(node);
            else
                rows[static_cast<std::size_t>(row)] = node;
        }
    }
    int rowOf(std::string_view name) const
    {
        const auto found = std::find_if(rows.begin(), rows.end(),
                                        [&](const NodePtr &node) { return node->name == name; });
        return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
    }
};

/// Draws from a seed, the same everywhere.
class Dice
{
public:
    explicit Dice(unsigned seed) : m_engine(seed) {}
    /// 0 … sides − 1.
    int roll(int sides) { return static_cast<int>(m_engine() % static_cast<unsigned>(sides)); }
    bool once(int in) { return roll(in) == 0; }

private:
    std::mt19937 m_engine;
};

} // namespace drover
