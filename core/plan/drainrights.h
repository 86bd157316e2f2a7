#pragma once

#include "core/nodes/apirequests.h"
#include "core/plan/drainplan.h"
#include "core/plan/drainquery.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace drover {

/// Whether the user may remove the pods that a drain is to remove. Asked before the first write, so
/// that a drain that can evict nothing does not cordon either. One question for all namespaces;
/// only where that is denied, the pods are read and one is asked for each namespace that loses any.
///
/// Thread: the GUI thread; destroying it ends it. Errors: handed over, Forbidden where a right is
/// missing; a review that fails forbids nothing: the server decides at the act.
class DrainRights
{
public:
    /// Nothing: the drain may go on.
    using Answer = std::function<void(const std::optional<Error> &)>;

    /// Both must outlive it.
    DrainRights(ApiRequests &requests, Clock &clock, std::string node, DrainOptions options,
                Answer answer);

    void ask();

private:
    void askFor(const std::string &nameSpace, std::function<void(bool isDenied)> answered);
    void readPods();
    void takeFacts(const DrainFacts &facts);
    void endWhenAllAnswered();

    ApiRequests &m_requests;
    Clock &m_clock;
    std::string m_node;
    DrainOptions m_options;
    Answer m_answer;
    std::unique_ptr<DrainQuery> m_query;
    std::map<std::string, ApiRequests::CallPtr> m_calls; ///< by namespace
    std::size_t m_open = 0;
    QStringList m_denied;
};

} // namespace drover
