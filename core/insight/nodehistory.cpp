#include "core/insight/nodehistory.h"

#include "core/operations/cordon.h"

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

using State = StripSpan::State;

State stateOf(const Node &node)
{
    switch (readinessOf(node)) {
    case Readiness::NotReady:
        return State::NotReady;
    case Readiness::Unknown:
    case Readiness::NotReported:
        return State::Unknown;
    case Readiness::Ready:
        break;
    }
    return troubledConditions(node).empty() ? State::Ready : State::Pressed;
}

/// Since when the node stands as it does, as far as it tells: the newest change of a condition that
/// counts.
WallTime standsSince(const Node &node, WallTime now)
{
    Timestamp newest;
    for (const NodeCondition &condition : node.conditions) {
        const Polarity polarity = polarityOf(condition);
        if (polarity != Polarity::Neutral && polarity != Polarity::Lifecycle)
            newest = std::max(newest, condition.lastTransition);
    }
    return newest.isReported() ? std::min(newest.wallTime(), now) : now;
}

/// Since when the node is cordoned, as far as it tells.
WallTime cordonedSince(const Node &node, WallTime now)
{
    const Timestamp tainted = cordonTaintedAt(node);
    return tainted.isReported() ? std::min(tainted.wallTime(), now) : now;
}

TimelineEntry plainEntry(TimelineEntry::Kind kind, WallTime at, const QString &to = {})
{
    TimelineEntry entry;
    entry.kind = kind;
    entry.at = at;
    entry.to = to;
    return entry;
}

/// Adds a span, joined with the one before where both say the same.
void join(std::vector<StripSpan> &spans, StripSpan span)
{
    if (span.from >= span.to)
        return;
    if (!spans.empty() && spans.back().state == span.state &&
        spans.back().isCordoned == span.isCordoned)
        spans.back().to = span.to;
    else
        spans.push_back(span);
}

} // namespace

bool NodeHistory::look(const NodePtr &node, WallTime now)
{
    Track &track = m_tracks[std::string(node->name)];
    const NodePtr before = std::exchange(track.last, node);
    if (!std::exchange(m_begun, m_begun.value_or(now)))
        addAbsence();
    const auto standsFrom = [&node](WallTime at) {
        return Stand{at, stateOf(*node), node->unschedulable};
    };
    if (!before || before->uid != node->uid) {
        add(node->name, track, plainEntry(TimelineEntry::Kind::Seen, now, plainStatus(*node)));
        const WallTime since = track.stands.empty() ? standsSince(*node, now) : now;
        // It stood before it was cordoned: how long ago that was must not be taken for it.
        const WallTime cordoned = node->unschedulable ? cordonedSince(*node, now) : since;
        if (cordoned > since)
            push(node->name, track, {since, stateOf(*node), false});
        push(node->name, track, standsFrom(std::max(since, cordoned)));
        return true;
    }
    std::vector<TimelineEntry> changes = changesBetween(*before, *node, now);
    const bool hasChanged = !changes.empty();
    WallTime at = now;
    for (TimelineEntry &change : changes) {
        if (change.kind == TimelineEntry::Kind::Readiness ||
            change.kind == TimelineEntry::Kind::Condition)
            at = change.at;
        add(node->name, track, std::move(change));
    }
    if (hasChanged)
        push(node->name, track, standsFrom(at));
    return hasChanged;
}

void NodeHistory::gone(std::string_view name, WallTime now)
{
    const auto track = m_tracks.find(name);
    if (track == m_tracks.end())
        return;
    track->second.last.reset();
    TimelineEntry entry = plainEntry(TimelineEntry::Kind::Removed, now);
    entry.isBad = true;
    add(name, track->second, std::move(entry));
    push(name, track->second, {now, State::Gone, false});
    m_gone.emplace_back(name);
    if (m_gone.size() > m_limits.goneNodes)
        forgetGone();
}

void NodeHistory::setConnected(bool isConnected, WallTime at, std::optional<WallTime> seen)
{
    const bool isOpen = !m_gaps.empty() && !m_gaps.back().until;
    if (isConnected && isOpen) {
        Gap &gap = m_gaps.back();
        gap.until = std::max(at, gap.from);
        keepGap(gap.from, *gap.until);
    } else if (!isConnected && !isOpen) {
        m_gaps.push_back({at, std::nullopt});
        keepGap(at, seen.value_or(at)); // this run may not come to see its end
    }
    if (m_gaps.size() > m_limits.gaps)
        m_gaps.pop_front();
}

std::vector<TimelineEntry> NodeHistory::entriesOf(std::string_view name) const
{
    const auto track = m_tracks.find(name);
    if (track == m_tracks.end())
        return {};
    std::vector<TimelineEntry> gaps;
    for (const Gap &gap : m_gaps) {
        TimelineEntry entry = plainEntry(TimelineEntry::Kind::Gap, gap.from);
        entry.until = gap.until;
        gaps.push_back(std::move(entry));
    }
    const auto &entries = track->second.entries;
    // What came later stands first where times are the same.
    return mergedTimeline({{entries.rbegin(), entries.rend()}, std::move(gaps)});
}

std::vector<StripSpan> NodeHistory::stripOf(std::string_view name, WallTime from,
                                            WallTime to) const
{
    const auto track = m_tracks.find(name);
    std::vector<StripSpan> spans;
    Stand current{from, State::Unseen, false};
    if (track != m_tracks.end()) {
        for (const Stand &next : track->second.stands) {
            const WallTime until = std::clamp(next.at, from, to);
            join(spans, {std::max(current.at, from), until, current.state, current.isCordoned});
            current = next;
        }
    }
    join(spans, {std::max(current.at, from), to, current.state, current.isCordoned});
    return withGaps(spans);
}

std::vector<ReadinessTurn> NodeHistory::flipsOf(std::string_view name, WallTime from) const
{
    std::vector<ReadinessTurn> flips;
    const auto track = m_tracks.find(name);
    if (track == m_tracks.end())
        return flips;
    for (const TimelineEntry &entry : track->second.entries) {
        if (entry.kind == TimelineEntry::Kind::Readiness && entry.at >= from)
            flips.push_back({entry.at, entry.from, entry.to});
    }
    std::ranges::stable_sort(flips, {}, &ReadinessTurn::at);
    return flips;
}

std::chrono::seconds NodeHistory::connectedFor(WallTime from, WallTime to) const
{
    WallTime place = std::max(from, std::min(m_begun.value_or(to), m_firstKept.value_or(to)));
    WallTime::duration connected{0};
    for (const Gap &gap : m_gaps) {
        connected += std::clamp(gap.from, place, std::max(place, to)) - place;
        place = std::max(place, gap.until.value_or(to));
    }
    connected += std::max(place, to) - place;
    return std::chrono::duration_cast<std::chrono::seconds>(connected);
}

void NodeHistory::add(std::string_view name, Track &track, TimelineEntry entry)
{
    // The first sight tells of this run of the program, not of the node.
    if (m_gathersNews && entry.kind != TimelineEntry::Kind::Seen)
        m_news.push_back({HistoryRecord::Kind::Entry, entry.at, std::string(name), entry, {}, false,
                          {}});
    track.entries.push_back(std::move(entry));
    ++m_entryCount;
    if (track.entries.size() > m_limits.entriesPerNode) {
        track.entries.erase(track.entries.begin());
        --m_entryCount;
    }
    if (m_entryCount > m_limits.entries)
        thinOut();
}

/// `stand.at` may lie before what was recorded last: the server's clock, or news that came late.
void NodeHistory::push(std::string_view name, Track &track, Stand stand)
{
    if (!track.stands.empty()) {
        const Stand &last = track.stands.back();
        if (last.state == stand.state && last.isCordoned == stand.isCordoned)
            return;
        stand.at = std::max(stand.at, last.at);
    }
    track.stands.push_back(stand);
    if (m_gathersNews)
        tellStand(name, track);
    if (track.stands.size() > m_limits.states)
        track.stands.erase(track.stands.begin());
}

/// Takes a quarter of the fullest tracks, until an eighth of the room is free: to look over all of
/// them must be rare, where each of very many nodes has one entry.
void NodeHistory::thinOut()
{
    const std::size_t wanted = m_limits.entries - m_limits.entries / 8;
    while (m_entryCount > wanted) {
        std::size_t fullest = 0;
        for (const auto &[name, track] : m_tracks)
            fullest = std::max(fullest, track.entries.size());
        for (auto &[name, track] : m_tracks) {
            auto &entries = track.entries;
            if (m_entryCount <= wanted)
                return;
            if (entries.empty() || entries.size() <= fullest / 2)
                continue;
            const std::size_t taken = std::max<std::size_t>(1, entries.size() / 4);
            entries.erase(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(taken));
            m_entryCount -= taken;
        }
    }
}

void NodeHistory::forgetGone()
{
    const auto track = m_tracks.find(m_gone.front());
    if (track != m_tracks.end() && !track->second.last) {
        m_entryCount -= track->second.entries.size();
        m_tracks.erase(track);
    }
    m_gone.pop_front();
}

std::vector<StripSpan> NodeHistory::withGaps(const std::vector<StripSpan> &spans) const
{
    if (spans.empty())
        return spans;
    std::vector<Gap> near; // a row is drawn often, and most gaps are long past
    std::copy_if(m_gaps.begin(), m_gaps.end(), std::back_inserter(near), [&spans](const Gap &gap) {
        return gap.from < spans.back().to && (!gap.until || *gap.until > spans.front().from);
    });
    std::vector<StripSpan> result;
    for (const StripSpan &span : spans) {
        WallTime place = span.from;
        for (const Gap &gap : near) {
            const WallTime begin = std::clamp(gap.from, place, span.to);
            const WallTime end = std::clamp(gap.until.value_or(span.to), begin, span.to);
            join(result, {place, begin, span.state, span.isCordoned});
            join(result, {begin, end, State::Gap, false});
            place = end;
        }
        join(result, {place, span.to, span.state, span.isCordoned});
    }
    return result;
}

} // namespace drover
