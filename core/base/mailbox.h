#pragma once

#include <mutex>
#include <utility>
#include <vector>

namespace drover {

/// Hands values from one thread to another; the program's one mutex.
///
/// Values never ride in a queued signal (see ARCHITECTURE.md, "Threads"): the sender posts here
/// and emits a wake-up without payload when post() says that one is due.
/// Thread: post() on the sender's, take() on the receiver's. Errors: none.
template <typename T> class Mailbox
{
public:
    /// True when the receiver must be woken: it has not been since its last take().
    [[nodiscard]] bool post(T value)
    {
        const std::lock_guard guard(m_mutex);
        m_values.push_back(std::move(value));
        return !std::exchange(m_armed, true);
    }

    /// All values since the last call, oldest first.
    [[nodiscard]] std::vector<T> take()
    {
        const std::lock_guard guard(m_mutex);
        m_armed = false;
        return std::exchange(m_values, {});
    }

private:
    std::mutex m_mutex;
    std::vector<T> m_values;
    bool m_armed = false;
};

} // namespace drover
