#pragma once

#include "core/insight/timeline.h"
#include "core/objects/node.h"

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace drover {

/// What changed on each node since Drover connected, and how each stood when. A pure recorder: it
/// is told each look at a node, and compares it with the last.
///
/// What was before the first sight is known as far back as the node's own lastTransitionTime tells.
/// Bounded: the oldest entries of the node with the most go first.
/// Thread: any, one at a time; Drover runs it on the GUI thread. Units: UTC. Errors: none.
class NodeHistory
{
public:
    struct Limits {
        std::size_t entriesPerNode = 500;
        std::size_t entries = 50'000;
        std::size_t gaps = 1000;
        std::size_t states = 240; ///< a node
        std::size_t goneNodes = 1000;
    };

    NodeHistory() : NodeHistory(Limits{}) {}
    explicit NodeHistory(Limits limits) : m_limits(limits) {}

    /// A node as it is now: the first look, or a later one. Gives whether anything was recorded.
    bool look(const NodePtr &node, WallTime now);
    void gone(std::string_view name, WallTime now);
    /// What is shown is true from `at` on, or was true until `at`.
    void setConnected(bool isConnected, WallTime at);

    /// Newest first, gaps among them.
    std::vector<TimelineEntry> entriesOf(std::string_view name) const;
    /// Without holes and overlaps, oldest first, from `from` to `to`; neighbours differ.
    std::vector<StripSpan> stripOf(std::string_view name, WallTime from, WallTime to) const;
    /// When readiness changed since `from`, oldest first.
    std::vector<WallTime> flipsOf(std::string_view name, WallTime from) const;
    std::size_t entryCount() const { return m_entryCount; }

private:
    /// How a node stands from `at` until the next.
    struct Stand {
        WallTime at;
        StripSpan::State state = StripSpan::State::Unseen;
        bool isCordoned = false;
    };
    struct Track {
        NodePtr last; ///< null: gone
        // Vectors: a deque would cost a kilobyte a node.
        std::vector<TimelineEntry> entries;
        std::vector<Stand> stands;
    };
    struct Gap {
        WallTime from;
        std::optional<WallTime> until;
    };

    void add(Track &track, TimelineEntry entry);
    void stand(Track &track, const Node &node, WallTime at);
    void push(Track &track, Stand stand);
    void thinOut();
    void forgetGone();
    std::vector<StripSpan> withGaps(const std::vector<StripSpan> &spans) const;

    Limits m_limits;
    std::map<std::string, Track, std::less<>> m_tracks;
    std::deque<std::string> m_gone; ///< names, oldest first; some may have come again
    std::deque<Gap> m_gaps;
    std::size_t m_entryCount = 0;
};

} // namespace drover
