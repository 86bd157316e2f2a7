#pragma once

#include "core/base/clock.h"
#include "core/nodes/apirequests.h"
#include "core/pods/feed.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace drover::ui {

/// A single answer from the server, asked for when somebody looks: what is known of it, and how
/// the asking goes. A fault leaves the answer before it in place.
///
/// Thread: the GUI thread. Units: UTC. Errors: kept, to be said by who shows it.
template <typename T>
class Asked
{
public:
    /// Both must outlive it. `changed` is called when anything below is another.
    Asked(ApiRequests &requests, Clock &clock, std::function<void()> changed)
        : m_requests(requests), m_clock(clock), m_changed(std::move(changed))
    {
    }

    void ask(ApiRequest<T> request)
    {
        m_isSlow = false;
        m_slow = m_clock.callAfter(kPatience, [this] {
            m_isSlow = true;
            m_changed();
        });
        m_call = m_requests.template ask<T>(
            std::move(request), [this](Result<T> answer) { take(std::move(answer)); });
        m_changed();
    }

    void stop() ///< an answer that is still out is not waited for
    {
        m_call.reset();
        m_slow.reset();
        m_isSlow = false;
    }

    void clear() ///< as if nothing had ever been asked
    {
        stop();
        m_answer.reset();
        m_error.reset();
    }

    bool isAsking() const { return m_call != nullptr; }
    /// The answer lets somebody wait: before that a word about it would only flicker.
    bool isSlow() const { return m_isSlow; }
    const std::optional<T> &answer() const { return m_answer; }
    WallTime readAt() const { return m_readAt; } ///< of the answer
    /// With the connection back it is to be asked for anew: what is out went down a dead one.
    bool isMissed() const { return isAsking() || (m_error && isCutOff(*m_error)); }
    const std::optional<Error> &error() const { return m_error; } ///< of the last asking

private:
    static constexpr std::chrono::milliseconds kPatience{300};

    void take(Result<T> answer)
    {
        stop();
        m_error.reset();
        if (answer) {
            m_answer = std::move(*answer);
            m_readAt = m_clock.wallNow();
        } else {
            m_error = std::move(answer.error());
        }
        m_changed();
    }

    ApiRequests &m_requests;
    Clock &m_clock;
    std::function<void()> m_changed;
    ApiRequests::CallPtr m_call;
    std::unique_ptr<Clock::Timer> m_slow;
    bool m_isSlow = false;
    std::optional<T> m_answer;
    WallTime m_readAt{};
    std::optional<Error> m_error;
};

} // namespace drover::ui
