#include "core/objects/measurednodes.h"

#include <algorithm>

namespace drover {

void MeasuredNodes::add(std::string_view name, const MeasuredNode &node)
{
    m_rows.push_back({static_cast<std::uint32_t>(m_names.size()),
                      static_cast<std::uint32_t>(name.size()), node});
    m_names += name;
}

void MeasuredNodes::settle()
{
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](const Row &left, const Row &right) {
        return nameOf(left) < nameOf(right);
    });
    // From behind, so that of equal names the last stays.
    const auto firstKept = std::unique(m_rows.rbegin(), m_rows.rend(),
                                       [this](const Row &left, const Row &right) {
                                           return nameOf(left) == nameOf(right);
                                       });
    m_rows.erase(m_rows.begin(), firstKept.base());
    m_rows.shrink_to_fit();
    m_names.shrink_to_fit();
}

const MeasuredNode *MeasuredNodes::find(std::string_view name, std::size_t &hint) const
{
    if (hint >= m_rows.size() || nameOf(m_rows[hint]) != name) {
        const auto place = std::lower_bound(
            m_rows.begin(), m_rows.end(), name,
            [this](const Row &row, std::string_view wanted) { return nameOf(row) < wanted; });
        hint = static_cast<std::size_t>(place - m_rows.begin());
    }
    if (hint >= m_rows.size() || nameOf(m_rows[hint]) != name)
        return nullptr;
    return &m_rows[hint++].node;
}

const MeasuredNode *MeasuredNodes::find(std::string_view name) const
{
    std::size_t hint = 0;
    return find(name, hint);
}

} // namespace drover
