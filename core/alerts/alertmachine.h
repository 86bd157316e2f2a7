#pragma once

#include "core/alerts/alert.h"
#include "core/nodes/freshness.h"
#include "core/nodes/freshnesstracker.h"
#include "core/objects/node.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace drover {

/// Decides what of a cluster is worth to be told, and when. A pure machine: no socket, timer or
/// QObject.
///
/// A node that is not ready, or under pressure, is told of after a minute, a blocked drain after
/// five, a lost connection after one; a drain that ended at once. What is told of a topic is one
/// alert, which grows, shrinks and ends; what was dismissed is not told again.
/// Thread: any, one at a time. Units: time only as points handed in. Errors: none.
class AlertMachine
{
public:
    /// A node as it is now. `serverAhead`: of the server's clock, by which conditions are dated.
    void look(const Node &node, Moment now, std::chrono::milliseconds serverAhead);
    void gone(std::string_view node);
    /// `isComplete`: all nodes were seen at least once.
    void setFreshness(const Freshness &freshness, bool isComplete, Moment now);
    /// A drain as it is now; one whose end is the first that is seen of it is old news.
    void lookAt(const std::string &drain, const DrainProgress &progress, Moment now);
    void forget(const std::string &drain);
    /// What was told of the topic was dismissed: it counts as known.
    void dismiss(AlertTopic topic);

    /// What is to be told differently from now on.
    std::vector<Alert> take(TimePoint now);
    /// When take() is worth calling again; nothing: only after something happened.
    std::optional<TimePoint> deadline() const;

private:
    struct Track {
        std::string uid;
        AlertEntry entry;
        TimePoint due;
        bool isKnown = false; ///< nobody is to be told
    };
    struct Slot {
        std::map<std::string, Track> tracks;
        std::set<std::string> told; ///< those in the alert that stands
        TimePoint next{};           ///< not before: nodes fall one after the other
    };
    enum class Reach : std::uint8_t { Open, Held, Withdrawn };

    Slot &slot(AlertTopic topic) { return m_slots[std::size_t(topic)]; }
    const Slot &slot(AlertTopic topic) const { return m_slots[std::size_t(topic)]; }
    void take(const Node &node, const NodeCondition &condition, AlertTopic topic, Moment now,
              std::chrono::milliseconds serverAhead);
    void begin(TimePoint now);
    void noteLoss(WallTime since, Moment now);
    bool isLost(TimePoint now) const;
    Reach reachOf(AlertTopic topic, TimePoint now) const;
    std::optional<Alert> changeOf(AlertTopic topic, TimePoint now);

    std::array<Slot, kAlertTopics.size()> m_slots;
    std::set<std::string> m_running; ///< drains
    bool m_hasBegun = false;         ///< all nodes were seen
    bool m_isCurrent = false;        ///< what is seen is true
    bool m_isCatchingUp = false;
    TimePoint m_settled{}; ///< when what a new connection has to tell is surely here
};

} // namespace drover
