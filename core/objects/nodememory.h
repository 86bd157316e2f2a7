#pragma once

#include <atomic>
#include <cstddef>

namespace drover {

/// What the nodes of one cluster weigh, wherever they are held: by the worker, on their way, in the
/// cache. A server that invents nodes without end is stopped by it before the computer is.
///
/// Thread: any. Units: bytes, nearly. Errors: none.
class NodeMemory
{
public:
    /// Five times what 65,000 nodes take, so that all of them may be held twice during a relist.
    static constexpr std::size_t kLimit = 2u << 30;

    explicit NodeMemory(std::size_t limit = kLimit) : m_limit(limit) {}

    bool isFull() const { return m_held.load(std::memory_order_relaxed) >= m_limit; }
    std::size_t held() const { return m_held.load(std::memory_order_relaxed); }
    void take(std::size_t bytes) { m_held.fetch_add(bytes, std::memory_order_relaxed); }
    void giveBack(std::size_t bytes) { m_held.fetch_sub(bytes, std::memory_order_relaxed); }

private:
    const std::size_t m_limit;
    std::atomic<std::size_t> m_held = 0;
};

} // namespace drover
