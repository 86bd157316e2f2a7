#pragma once

#include "core/insight/historyrecord.h"
#include "core/insight/timeline.h"
#include "core/objects/node.h"

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace drover {

/// What changed on each node while Drover was connected, now or in earlier runs, and how each stood
/// when. A pure recorder: it is told each look at a node, and compares it with the last.
///
/// What was before the first sight is known as far back as the node's own lastTransitionTime tells;
/// that it is cordoned, as far back as the time on the taint of that.
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
    /// What is shown is true from `at` on, or was true until `at`, which was found out at `seen`.
    void setConnected(bool isConnected, WallTime at, std::optional<WallTime> seen = {});

    /// Newest first, gaps among them.
    std::vector<TimelineEntry> entriesOf(std::string_view name) const;
    /// Without holes and overlaps, oldest first, from `from` to `to`; neighbours differ.
    std::vector<StripSpan> stripOf(std::string_view name, WallTime from, WallTime to) const;
    /// When readiness changed since `from`, oldest first.
    std::vector<ReadinessTurn> flipsOf(std::string_view name, WallTime from) const;
    /// How much of that while Drover was connected, in earlier runs too: of the rest it saw nothing.
    std::chrono::seconds connectedFor(WallTime from, WallTime to) const;
    std::size_t entryCount() const { return m_entryCount; }

    /// From now on what is worth to be kept is gathered for takeNews().
    void gatherNews() { m_gathersNews = true; }
    HistoryRecords takeNews() { return std::exchange(m_news, {}); }
    /// What was kept by an earlier run comes before all that was seen in this one; in between there
    /// was nobody to see, but for a run that keeps it, too (`isShared`) and was alive a moment ago.
    void restore(const HistoryRecords &records, bool isShared = false);

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
        bool isFirstTold = false; ///< the first stand is among the news
    };
    struct Gap {
        WallTime from;
        std::optional<WallTime> until;
    };

    void add(std::string_view name, Track &track, TimelineEntry entry);
    void push(std::string_view name, Track &track, Stand stand);
    void tellStand(std::string_view name, Track &track);
    void restoreNode(Track &track, std::vector<TimelineEntry> entries, std::vector<Stand> stands);
    void restoreGaps(const HistoryRecords &records);
    void addAbsence();
    void keepGap(WallTime from, WallTime until);
    void thinOut();
    void forgetGone();
    std::vector<StripSpan> withGaps(const std::vector<StripSpan> &spans) const;

    Limits m_limits;
    std::map<std::string, Track, std::less<>> m_tracks;
    std::deque<std::string> m_gone; ///< names, oldest first; some may have come again
    std::deque<Gap> m_gaps;
    std::size_t m_entryCount = 0;
    std::optional<WallTime> m_begun;    ///< the first look
    std::optional<WallTime> m_leftOff; ///< the last that an earlier run saw; nothing: no such run
    bool m_isSeenByAnother = false;    ///< that run goes on
    std::optional<WallTime> m_firstKept; ///< the first that an earlier run saw, as far as is kept
    bool m_gathersNews = false;
    HistoryRecords m_news;
};

} // namespace drover
