#pragma once

#include "core/nodes/apirequests.h"
#include "core/plan/drainplan.h"

#include <QString>

#include <functional>
#include <map>
#include <unordered_map>
#include <vector>

namespace drover {

/// What the server says to a removal that was only tried.
///
/// Thread: a plain value, any. Errors: in the words.
struct TrialAnswer {
    enum class Kind {
        Confirmed, ///< it would be done
        NotNow,    ///< a budget has no room for it
        Refused,   ///< for good: a missing right, two budgets, an admission rule
        Gone,      ///< the pod is not there any more, or another took its name
        NoAnswer,  ///< the server could not be asked
    };
    Kind kind = Kind::NoAnswer;
    QString words; ///< the server's; of NoAnswer what went wrong
};

/// "Ask the server": each removal of plans as a dry run. Nothing is written and no budget is
/// charged, so the answers hold for each pod alone, not for all of them together.
///
/// Few are under way at once, so that other requests of the session get their turn.
/// Thread: the GUI thread; destroying it ends it. Errors: per pod.
class EvictionTrial
{
public:
    /// `changed` is called after each answer, never from within start(). `requests` must outlive
    /// it.
    EvictionTrial(ApiRequests &requests, std::function<void()> changed);

    void start(const std::vector<DrainPlan> &plans);
    const std::unordered_map<std::string, TrialAnswer> &answers() const { return m_answers; }
    std::size_t askedCount() const { return m_asked.size(); } ///< answered or not
    bool isRunning() const { return m_answers.size() < m_asked.size(); }

private:
    struct Asked {
        std::string uid;
        ApiRequest<Done> request;
    };
    void sendNext();
    void take(std::size_t index, const Result<Done> &answer);

    ApiRequests &m_requests;
    std::function<void()> m_changed;
    std::vector<Asked> m_asked;
    std::size_t m_next = 0;
    std::map<std::size_t, ApiRequests::CallPtr> m_calls;
    std::unordered_map<std::string, TrialAnswer> m_answers; ///< by the pod's uid
};

} // namespace drover
