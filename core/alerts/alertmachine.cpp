#include "core/alerts/alertmachine.h"

#include "core/objects/nodehealth.h"

#include <algorithm>

namespace drover {

namespace {

using namespace std::chrono_literals;

// A kubelet that restarts, a network that blinks: most of what is over within a minute mends itself.
constexpr auto kNodeAfter = 60s;
constexpr auto kLostAfter = 60s;
// The controllers mark the nodes of a zone that fell within some seconds of each other.
constexpr auto kGather = 5s;
// A resumed watch is Live before it has sent what it missed.
constexpr auto kSettle = 3s;

const std::string kConnection = "connection";

struct Watched {
    std::string_view condition;
    AlertTopic topic;
};

constexpr std::array kWatched{Watched{"Ready", AlertTopic::NotReady},
                              Watched{"MemoryPressure", AlertTopic::Pressure},
                              Watched{"DiskPressure", AlertTopic::Pressure},
                              Watched{"PIDPressure", AlertTopic::Pressure}};

std::string idOf(std::string_view node, std::string_view condition)
{
    return std::string(node) + '/' + std::string(condition);
}

/// A kubelet's silence makes a node not ready; of its pressure it only says nothing.
bool isTrouble(const NodeCondition *condition, AlertTopic topic)
{
    if (!condition)
        return false;
    const Polarity polarity = polarityOf(*condition);
    return polarity == Polarity::Bad ||
           (polarity == Polarity::Unknown && topic == AlertTopic::NotReady);
}

TimePoint dueAt(Moment now, std::chrono::milliseconds after, WallTime since)
{
    const auto age = std::max(now.wall - since, WallTime::duration::zero());
    const auto rest = std::max<WallTime::duration>(after - age, WallTime::duration::zero());
    return now.steady + std::chrono::duration_cast<TimePoint::duration>(rest);
}

void noteBlocked(AlertEntry &entry, const DrainProgress &progress)
{
    std::set<std::string> budgets;
    entry.pods = 0;
    for (const PodProgress &pod : progress.pods) {
        if (!pod.blockedSince)
            continue;
        ++entry.pods;
        for (const BudgetPtr &budget : pod.budgets)
            budgets.insert(std::string(budget->name));
    }
    entry.budgets.assign(budgets.begin(), budgets.end());
}

} // namespace

void AlertMachine::look(const Node &node, Moment now, std::chrono::milliseconds serverAhead)
{
    for (const Watched &watched : kWatched) {
        const NodeCondition *condition = conditionOf(node, watched.condition);
        if (isTrouble(condition, watched.topic))
            take(node, *condition, watched.topic, now, serverAhead);
        else if (auto &tracks = slot(watched.topic).tracks; !tracks.empty())
            tracks.erase(idOf(node.name, watched.condition));
    }
}

void AlertMachine::take(const Node &node, const NodeCondition &condition, AlertTopic topic,
                        Moment now, std::chrono::milliseconds serverAhead)
{
    Track &track = slot(topic).tracks[idOf(node.name, condition.type)];
    track.entry.status = condition.status;
    track.entry.reason = condition.reason;
    if (track.uid == node.uid)
        return; // NotReady that becomes Unknown is the same trouble
    track.uid = node.uid;
    track.isKnown = false;
    track.entry.node = node.name;
    track.entry.condition = condition.type;
    track.entry.since = condition.lastTransition.isReported()
                            ? condition.lastTransition.wallTime() - serverAhead
                            : now.wall;
    track.due = dueAt(now, kNodeAfter, track.entry.since);
}

void AlertMachine::gone(std::string_view node)
{
    for (const Watched &watched : kWatched)
        slot(watched.topic).tracks.erase(idOf(node, watched.condition));
}

void AlertMachine::setFreshness(const Freshness &freshness, bool isComplete, Moment now)
{
    const bool wasCurrent = m_isCurrent;
    m_isCurrent =
        std::holds_alternative<Live>(freshness) || std::holds_alternative<Polling>(freshness);
    m_isCatchingUp = false;
    if (m_isCurrent) {
        slot(AlertTopic::ConnectionLost).tracks.clear();
        if (m_hasBegun && !wasCurrent)
            m_settled = now.steady + kSettle;
        if (isComplete)
            begin(now.steady);
    } else if (const auto *reconnecting = std::get_if<Reconnecting>(&freshness)) {
        m_isCatchingUp = reconnecting->catchingUp;
        if (!m_isCatchingUp)
            noteLoss(reconnecting->since, now);
    } else if (const auto *stale = std::get_if<Stale>(&freshness)) {
        noteLoss(stale->since, now);
    }
}

/// Nodes that have been in trouble for longer than a minute when the watching begins are not told
/// of: whoever opens a tab, or turns this on, sees them in the table and in the tab's counts. A
/// notice of them at each start would say for weeks what everybody on duty knows, and who has learned
/// to click it away misses the next one. What falls while a connection is lost is news when it is back.
void AlertMachine::begin(TimePoint now)
{
    if (std::exchange(m_hasBegun, true))
        return;
    for (const AlertTopic topic : {AlertTopic::NotReady, AlertTopic::Pressure}) {
        for (auto &[id, track] : slot(topic).tracks)
            track.isKnown = track.due <= now;
    }
}

/// Counted from when it is seen, not from when all was well last: a computer that slept for hours has
/// its connection back in seconds.
void AlertMachine::noteLoss(WallTime since, Moment now)
{
    if (!m_hasBegun)
        return; // there was no connection to lose, and the tab says why
    Track lost;
    lost.entry.since = since;
    lost.due = now.steady + kLostAfter;
    slot(AlertTopic::ConnectionLost).tracks.try_emplace(kConnection, std::move(lost));
}

void AlertMachine::lookAt(const std::string &drain, const DrainProgress &progress, Moment now)
{
    auto &blocked = slot(AlertTopic::DrainBlocked).tracks;
    auto &ended = slot(AlertTopic::DrainEnded).tracks;
    if (const auto since = progress.blockedSince()) {
        Track &track = blocked[drain];
        track.entry.node = progress.node;
        track.entry.since = *since;
        track.due = dueAt(now, kBlockedLong, *since);
        noteBlocked(track.entry, progress);
    } else {
        blocked.erase(drain);
    }
    if (progress.isRunning()) {
        m_running.insert(drain);
        ended.erase(drain);
    } else if (m_running.erase(drain) > 0) {
        Track track;
        track.entry.node = progress.node;
        track.entry.since = progress.ended.value_or(now.wall);
        track.entry.drain = std::make_shared<const DrainProgress>(progress);
        track.due = now.steady;
        ended.insert_or_assign(drain, std::move(track));
    }
}

void AlertMachine::forget(const std::string &drain)
{
    m_running.erase(drain);
    slot(AlertTopic::DrainBlocked).tracks.erase(drain);
    slot(AlertTopic::DrainEnded).tracks.erase(drain);
}

void AlertMachine::dismiss(AlertTopic topic)
{
    Slot &known = slot(topic);
    for (const std::string &id : known.told) {
        if (const auto track = known.tracks.find(id); track != known.tracks.end())
            track->second.isKnown = true;
    }
    known.told.clear();
}

bool AlertMachine::isLost(TimePoint now) const
{
    const auto &tracks = slot(AlertTopic::ConnectionLost).tracks;
    const auto lost = tracks.find(kConnection);
    return lost != tracks.end() && lost->second.due <= now;
}

/// Of nodes nothing is told that may be old: for a minute what was told stays, then it makes way for
/// the one alert that the connection is lost.
AlertMachine::Reach AlertMachine::reachOf(AlertTopic topic, TimePoint now) const
{
    switch (topic) {
    case AlertTopic::ConnectionLost:
        return m_isCatchingUp ? Reach::Held : Reach::Open;
    case AlertTopic::NotReady:
    case AlertTopic::Pressure:
        if (isLost(now) && !m_isCatchingUp)
            return Reach::Withdrawn;
        return m_hasBegun && m_isCurrent && m_settled <= now ? Reach::Open : Reach::Held;
    case AlertTopic::DrainBlocked:
    case AlertTopic::DrainEnded:
        break;
    }
    return Reach::Open;
}

std::vector<Alert> AlertMachine::take(TimePoint now)
{
    std::vector<Alert> alerts;
    for (const AlertTopic topic : kAlertTopics) {
        if (std::optional<Alert> alert = changeOf(topic, now))
            alerts.push_back(std::move(*alert));
    }
    return alerts;
}

std::optional<Alert> AlertMachine::changeOf(AlertTopic topic, TimePoint now)
{
    Slot &changed = slot(topic);
    const Reach reach = reachOf(topic, now);
    if (reach == Reach::Held)
        return std::nullopt;
    Alert alert;
    alert.topic = topic;
    std::set<std::string> wanted;
    for (const auto &[id, track] : changed.tracks) {
        if (reach == Reach::Withdrawn || track.isKnown || track.due > now)
            continue;
        wanted.insert(id);
        alert.entries.push_back(track.entry);
        alert.isNews = alert.isNews || !changed.told.contains(id);
    }
    if (wanted == changed.told || (!wanted.empty() && now < changed.next))
        return std::nullopt;
    changed.told = std::move(wanted);
    changed.next = now + kGather;
    return alert;
}

std::optional<TimePoint> AlertMachine::deadline() const
{
    std::optional<TimePoint> due;
    for (const AlertTopic topic : kAlertTopics) {
        const bool isOfNodes = topic == AlertTopic::NotReady || topic == AlertTopic::Pressure;
        const bool isHeld = isOfNodes ? !m_hasBegun || !m_isCurrent
                                      : topic == AlertTopic::ConnectionLost && m_isCatchingUp;
        if (isHeld)
            continue;
        const Slot &waiting = slot(topic);
        const TimePoint first = std::max(waiting.next, isOfNodes ? m_settled : TimePoint{});
        const auto consider = [&due](TimePoint point) { due = std::min(due.value_or(point), point); };
        for (const auto &[id, track] : waiting.tracks) {
            if (!track.isKnown && !waiting.told.contains(id))
                consider(std::max(track.due, first));
        }
        for (const std::string &id : waiting.told) {
            if (!waiting.tracks.contains(id))
                consider(first);
        }
    }
    return due;
}

} // namespace drover
