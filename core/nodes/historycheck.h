#pragma once

#include "core/api/nodeapi.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

namespace drover {

/// Is the history of the server that answers the one that our rows come from? Asked after a lost
/// stream, since a watch tells nothing of it: where etcd was restored from a backup, versions are
/// given out a second time, and what they meant the first time is on our screen.
///
/// The newest node we hold is asked for. Where it is as we have it, the backup was made after its
/// version, so that a watch from just there brings all that followed, or is refused as too old.
/// Where it is another now, it is asked for as it was at our version. Nodes that were deleted after
/// it are asked for too: a backup may have brought them back, and no event would tell.
///
/// Pure. Thread: any, one at a time. Errors: none. Source: Kubernetes API concepts, "Resource
/// versions": of one resource they may be ordered where they are plain decimal numbers.
class HistoryCheck
{
public:
    enum class Verdict : std::uint8_t {
        Ask,     ///< question() is next
        Ours,    ///< a watch from resumeVersion() goes on
        NotOurs, ///< or it cannot be told, or it would cost more than a List
    };

    void forget() { m_deleted.clear(); } ///< all nodes were read anew
    void deleted(const Node &last);      ///< with the version of its deletion

    /// `nodes` are those that were there at `version`, as far as we know.
    Verdict begin(const NodeBatch &nodes, const std::string &version);
    /// The node that was asked for; null: there is none.
    Verdict answered(const NodePtr &found);
    const NodeQuestion &question() const { return m_question; }
    const std::string &resumeVersion() const { return m_resume; }

private:
    struct Deletion {
        NodeKey name;
        std::string version;
    };
    Verdict askDeleted();

    std::deque<Deletion> m_deleted; ///< the last few
    std::deque<NodeKey> m_toAsk;    ///< of them, those that came after the newest node
    NodePtr m_newest;
    bool m_isOrdered = false;
    NodeQuestion m_question;
    std::string m_resume;
};

} // namespace drover
