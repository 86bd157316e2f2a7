#pragma once

#include "core/decode/nodefields.h"

#include <array>
#include <memory>

namespace drover {

/// Moves the texts of a node from the JSON to where they stay: those that many nodes share to the
/// pool, the others with the arrays into one block that the node owns.
///
/// Thread: the pool's. Units: bytes. Errors: none; what the pool does not take, the node keeps
/// itself.
class NodeAssembler
{
public:
    explicit NodeAssembler(std::shared_ptr<TextPool> pool);

    /// `node` and `arrays` view the JSON; afterwards `node` views the pool and its own storage.
    void settle(Node &node, NodeArrays &arrays);

private:
    /// Direct-mapped, before the pool: the same hundred texts come with each node.
    static constexpr std::size_t kRecentBits = 10;

    void share(std::string_view &text);
    void keep(std::string_view &text);
    void keepQuantities(std::vector<KeyValue> &entries);
    void placeTexts(Node &node, NodeArrays &arrays);
    void store(Node &node, NodeArrays &arrays);

    std::shared_ptr<TextPool> m_pool;
    std::array<std::string_view, 1u << kRecentBits> m_recent;
    std::string_view m_name;                  ///< of the node at hand, in the JSON
    std::vector<std::string_view *> m_owned;  ///< texts to copy into the node's block
    std::vector<std::string_view *> m_asName; ///< texts equal to the name
    std::size_t m_ownedBytes = 0;
};

} // namespace drover
