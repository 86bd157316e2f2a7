#pragma once

#include "core/objects/exactquantity.h"
#include "core/objects/timestamp.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drover {

/// What one of many nodes uses. Nothing: not measured, which is not zero.
struct MeasuredNode {
    Timestamp measured;
    std::optional<ExactQuantity> cpu;
    std::optional<ExactQuantity> memory;
};

/// What all nodes of a cluster use, by name: two blocks of memory, about 100 bytes a node.
///
/// Thread: built on one, then a value for any. Units: as ExactQuantity; bytes. Errors: none; who
/// builds it holds the limit, which is below 4 GiB.
/// Source: metrics.k8s.io/v1beta1 NodeMetricsList.
class MeasuredNodes
{
public:
    /// Of a name that comes twice the last counts.
    void add(std::string_view name, const MeasuredNode &node);
    /// After the last one; before that nothing is found.
    void settle();

    /// Null: not measured. `hint` is the caller's, 0 at first: who asks by name from the first to
    /// the last has no search.
    const MeasuredNode *find(std::string_view name, std::size_t &hint) const;
    const MeasuredNode *find(std::string_view name) const;
    std::size_t count() const { return m_rows.size(); }
    std::size_t bytes() const { return m_names.size() + m_rows.size() * sizeof(Row); }

private:
    struct Row {
        std::uint32_t nameAt = 0; ///< in m_names
        std::uint32_t nameSize = 0;
        MeasuredNode node;
    };

    std::string_view nameOf(const Row &row) const
    {
        return std::string_view(m_names).substr(row.nameAt, row.nameSize);
    }

    std::string m_names;
    std::vector<Row> m_rows; ///< by name, once settled
};

} // namespace drover
