// What of a NodeHistory outlives the program, and how it comes back.

#include "core/insight/nodehistory.h"

#include <algorithm>
#include <iterator>

namespace drover {

namespace {

using Kind = HistoryRecord::Kind;

// A run that sees says so several times a minute: after a longer silence there was none.
constexpr std::chrono::seconds kLongestSilence{150};
// It is four times a minute, and kept some seconds later.
constexpr std::chrono::seconds kLongestUntold{30};

bool isQuiet(StripSpan::State state, bool isCordoned)
{
    return state == StripSpan::State::Ready && !isCordoned;
}

} // namespace

/// Since when a node is well it tells itself, as long as it stays so: of thousands that are, nothing
/// needs to be kept until one changes.
void NodeHistory::tellStand(std::string_view name, Track &track)
{
    const auto record = [name](const Stand &stand) {
        return HistoryRecord{Kind::Stand,      stand.at, std::string(name), {},
                             stand.state, stand.isCordoned, {}};
    };
    const bool isFirst = track.stands.size() == 1;
    const Stand &last = track.stands.back();
    if (isFirst && isQuiet(last.state, last.isCordoned))
        return;
    if (!isFirst && !track.isFirstTold)
        m_news.push_back(record(track.stands.front()));
    track.isFirstTold = true;
    m_news.push_back(record(last));
}

void NodeHistory::restore(const HistoryRecords &records, bool isShared)
{
    struct Past {
        std::vector<TimelineEntry> entries;
        std::vector<Stand> stands;
    };
    std::map<std::string, Past, std::less<>> pasts;
    for (const HistoryRecord &record : records) {
        if (record.kind == Kind::Entry)
            pasts[record.node].entries.push_back(record.entry);
        else if (record.kind == Kind::Stand)
            pasts[record.node].stands.push_back({record.at, record.state, record.isCordoned});
    }
    for (auto &[name, past] : pasts)
        restoreNode(m_tracks[name], std::move(past.entries), std::move(past.stands));
    const auto last = std::find_if(records.rbegin(), records.rend(), [](const HistoryRecord &record) {
        return record.kind == Kind::Alive || record.kind == Kind::Gap;
    });
    m_isSeenByAnother = isShared && last != records.rend() && last->kind == Kind::Alive;
    restoreGaps(records);
}

void NodeHistory::restoreNode(Track &track, std::vector<TimelineEntry> entries,
                              std::vector<Stand> stands)
{
    const std::size_t known = track.entries.size();
    const std::size_t room = m_limits.entriesPerNode - std::min(known, m_limits.entriesPerNode);
    if (entries.size() > room)
        entries.erase(entries.begin(), entries.end() - static_cast<std::ptrdiff_t>(room));
    m_entryCount += entries.size();
    track.entries.insert(track.entries.begin(), std::make_move_iterator(entries.begin()),
                         std::make_move_iterator(entries.end()));
    for (const Stand &now : track.stands) {
        Stand later = now;
        later.at = stands.empty() ? now.at : std::max(now.at, stands.back().at);
        stands.push_back(later);
    }
    if (stands.size() > m_limits.states)
        stands.erase(stands.begin(), stands.end() - static_cast<std::ptrdiff_t>(m_limits.states));
    track.stands = std::move(stands);
    track.isFirstTold = true;
    while (m_entryCount > m_limits.entries)
        thinOut();
}

void NodeHistory::restoreGaps(const HistoryRecords &records)
{
    std::deque<Gap> gaps;
    const auto add = [&gaps](WallTime from, WallTime until) {
        if (!gaps.empty() && from <= *gaps.back().until)
            gaps.back().until = std::max(*gaps.back().until, until); // one that was kept in parts
        else
            gaps.push_back({from, until});
    };
    std::optional<WallTime> lastAlive; // before the first run there was none to be away from
    for (const HistoryRecord &record : records) {
        if (record.kind != Kind::Alive && record.kind != Kind::Gap)
            continue; // their times are the server's
        m_firstKept = std::min(m_firstKept.value_or(record.at), record.at);
        if (lastAlive && record.at - *lastAlive > kLongestSilence)
            add(*lastAlive, record.at);
        if (record.kind == Kind::Gap)
            add(record.at, record.until);
        lastAlive = std::max({lastAlive.value_or(record.at), record.at, record.until});
    }
    m_leftOff = lastAlive;
    gaps.insert(gaps.end(), m_gaps.begin(), m_gaps.end());
    m_gaps = std::move(gaps);
    while (m_gaps.size() > m_limits.gaps)
        m_gaps.pop_front();
    addAbsence();
}

/// From where an earlier run left off until this one first saw a node, once both are known. It is
/// kept: of a short one the marks of life of both runs would not tell.
void NodeHistory::addAbsence()
{
    if (!m_begun || !m_leftOff || *m_leftOff >= *m_begun)
        return;
    if (m_isSeenByAnother && *m_begun - *m_leftOff <= kLongestUntold)
        return;
    const auto later = std::find_if(m_gaps.begin(), m_gaps.end(), [this](const Gap &gap) {
        return gap.from > *m_leftOff;
    });
    const bool goesOn = later != m_gaps.begin() && std::prev(later)->until >= m_leftOff;
    if (goesOn)
        std::prev(later)->until = m_begun;
    else
        m_gaps.insert(later, {*m_leftOff, *m_begun});
    keepGap(*m_leftOff, *m_begun);
}

/// Before a run saw a node its gaps are within the one since the run before.
void NodeHistory::keepGap(WallTime from, WallTime until)
{
    if (m_gathersNews && m_begun && from < until)
        m_news.push_back({Kind::Gap, from, {}, {}, {}, false, until});
}

} // namespace drover
