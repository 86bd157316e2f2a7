#pragma once

#include "core/api/rulesreview.h"
#include "core/base/clock.h"
#include "core/nodes/nodescope.h"

#include <optional>
#include <vector>

namespace drover {

/// Decides whether a session follows all nodes or, where that is forbidden, those that the user's
/// rights name. A pure machine beside the NodeWatchers: it hears of refusals, and asks for the
/// rights when there is reason to.
///
/// Named nodes are followed until a rule grants the List of all. Rights that name other nodes, or
/// fewer, change what is followed; no rights at all change nothing: the watchers say Forbidden.
/// Thread: any, one at a time; a session's worker. Units: TimePoint. Errors: a failed review
/// changes nothing and is asked for again.
class NodeReach
{
public:
    /// Each named node costs a watch of its own.
    static constexpr std::size_t kMostNamed = 20;

    enum class Next {
        Nothing,
        AskRights, ///< send a SelfSubjectRulesReview; its answer goes to answered()
        FollowAll,
        FollowNamed, ///< named() has changed
    };

    Next refused(TimePoint now); ///< a watcher met 403
    Next refresh(TimePoint now); ///< the user, or other credentials, want it looked at anew
    /// `isRefused`: what is followed is still forbidden.
    Next answered(const Result<NodeRights> &rights, bool isRefused, TimePoint now);
    Next tick(TimePoint now);
    std::optional<TimePoint> deadline() const { return m_due; }

    const std::vector<NamedNodeRight> &named() const { return m_named; } ///< none: all nodes
    NodeScope scope() const { return {m_named.size(), m_readable}; }

private:
    Next ask(TimePoint now);
    Next narrow(const NodeRights &rights);

    std::vector<NamedNodeRight> m_named;
    std::size_t m_readable = 0;
    bool m_isVoid = false; ///< a rule grants the List of all, and the server refuses it
    bool m_asking = false;
    std::optional<TimePoint> m_asked;
    std::optional<TimePoint> m_due; ///< when to ask again
};

} // namespace drover
