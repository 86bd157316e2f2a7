#include "core/insight/timeline.h"

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

using Kind = TimelineEntry::Kind;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString readinessWord(Readiness readiness)
{
    switch (readiness) {
    case Readiness::Ready:
        return u"Ready"_s;
    case Readiness::NotReady:
        return u"NotReady"_s;
    case Readiness::Unknown:
    case Readiness::NotReported:
        break;
    }
    return u"Unknown"_s;
}

/// The server's time of a change, where it tells one that is news.
WallTime timeOf(Timestamp told, Timestamp before, WallTime seen)
{
    return told.isReported() && told != before ? told.wallTime() : seen;
}

TimelineEntry entry(Kind kind, WallTime at, const QString &subject, const QString &from,
                    const QString &to)
{
    TimelineEntry made;
    made.kind = kind;
    made.at = at;
    made.subject = subject;
    made.from = from;
    made.to = to;
    return made;
}

bool isTroubled(const NodeCondition &condition)
{
    const Polarity polarity = polarityOf(condition);
    return polarity == Polarity::Bad || polarity == Polarity::Unknown;
}

void addConditions(const Node &before, const Node &after, WallTime seen,
                   std::vector<TimelineEntry> &changes)
{
    for (const NodeCondition &now : after.conditions) {
        const NodeCondition *then = conditionOf(before, now.type);
        if (then && then->status == now.status)
            continue;
        const bool isReady = now.type == "Ready";
        const WallTime at =
            timeOf(now.lastTransition, then ? then->lastTransition : Timestamp(), seen);
        TimelineEntry change =
            isReady ? entry(Kind::Readiness, at, text(now.type), readinessWord(readinessOf(before)),
                            readinessWord(readinessOf(after)))
                    : entry(Kind::Condition, at, text(now.type),
                            then ? text(then->status) : QString(), text(now.status));
        change.reason = text(now.reason);
        change.detail = text(now.message);
        change.isBad = isTroubled(now);
        changes.push_back(std::move(change));
    }
    for (const NodeCondition &then : before.conditions) {
        if (!conditionOf(after, then.type))
            changes.push_back(
                entry(Kind::Condition, seen, text(then.type), text(then.status), {}));
    }
}

const Taint *taintLike(const Node &node, const Taint &taint)
{
    const auto found =
        std::find_if(node.taints.begin(), node.taints.end(), [&taint](const Taint &other) {
            return other.key == taint.key && other.effect == taint.effect;
        });
    return found == node.taints.end() ? nullptr : &*found;
}

void addTaints(const Node &before, const Node &after, WallTime seen,
               std::vector<TimelineEntry> &changes)
{
    for (const Taint &now : after.taints) {
        const Taint *then = taintLike(before, now);
        if (then && then->value == now.value)
            continue;
        const WallTime at = timeOf(now.timeAdded, then ? then->timeAdded : Timestamp(), seen);
        TimelineEntry change = entry(Kind::Taint, at, taintText(now),
                                     then ? taintText(*then) : QString(), taintText(now));
        change.isBad = true;
        changes.push_back(std::move(change));
    }
    for (const Taint &then : before.taints) {
        if (!taintLike(after, then))
            changes.push_back(entry(Kind::Taint, seen, taintText(then), taintText(then), {}));
    }
}

void addText(Kind kind, std::string_view before, std::string_view after, WallTime seen,
             std::vector<TimelineEntry> &changes)
{
    if (before != after && !before.empty() && !after.empty())
        changes.push_back(entry(kind, seen, {}, text(before), text(after)));
}

WallTime wallTimeOf(Timestamp time)
{
    return time.isReported() ? time.wallTime() : WallTime();
}

} // namespace

std::vector<TimelineEntry> changesBetween(const Node &before, const Node &after, WallTime seen)
{
    std::vector<TimelineEntry> changes;
    addConditions(before, after, seen, changes);
    addTaints(before, after, seen, changes);
    if (before.unschedulable != after.unschedulable) {
        const auto word = [](bool isTrue) { return isTrue ? u"true"_s : u"false"_s; };
        changes.push_back(entry(Kind::Cordon, seen, {}, word(before.unschedulable),
                                word(after.unschedulable)));
    }
    addText(Kind::Version, before.systemInfo.kubeletVersion, after.systemInfo.kubeletVersion, seen,
            changes);
    addText(Kind::Boot, before.systemInfo.bootId, after.systemInfo.bootId, seen, changes);
    std::stable_sort(changes.begin(), changes.end(),
                     [](const auto &a, const auto &b) { return a.at < b.at; });
    return changes;
}

std::vector<TimelineEntry> timelineOf(std::span<const ClusterEventPtr> events)
{
    std::vector<TimelineEntry> entries;
    for (const ClusterEventPtr &event : events) {
        TimelineEntry made = entry(Kind::Event, wallTimeOf(lastSeen(*event)),
                                   QString::fromStdString(event->reason), {}, {});
        made.reason = QString::fromStdString(event->source);
        made.detail = QString::fromStdString(event->message);
        made.isBad = event->isWarning();
        made.count = timesSeen(*event);
        entries.push_back(std::move(made));
    }
    return entries;
}

std::vector<TimelineEntry> timelineOf(const JournalEntries &journal, const ClusterId &cluster,
                                      const QString &node)
{
    std::vector<TimelineEntry> entries;
    for (const JournalEntry &written : journal) {
        if (written.node != node || !(written.cluster == cluster))
            continue;
        TimelineEntry made = entry(Kind::Write, written.at, written.action, {}, {});
        made.reason = written.by;
        made.detail =
            written.result.isEmpty() ? whatText(written) : whatText(written) + u": "_s + written.result;
        made.isBad = written.outcome == JournalEntry::Outcome::Failed;
        entries.push_back(std::move(made));
    }
    return entries;
}

std::vector<TimelineEntry> mergedTimeline(std::vector<std::vector<TimelineEntry>> parts)
{
    std::vector<TimelineEntry> all;
    for (std::vector<TimelineEntry> &part : parts)
        std::move(part.begin(), part.end(), std::back_inserter(all));
    std::stable_sort(all.begin(), all.end(),
                     [](const auto &a, const auto &b) { return a.at > b.at; });
    return all;
}

} // namespace drover
