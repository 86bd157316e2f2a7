#include "ui/insight/timelinetext.h"

#include "core/base/duration.h"
#include "ui/details/conditiontext.h"
#include "ui/text/healthtext.h"
#include "ui/text/quantitytext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>
#include <QStringList>

#include <string>

namespace drover::ui {

namespace {

using Kind = TimelineEntry::Kind;
using Icon = QLatin1StringView;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TimelineText)
};

QString change(const QString &from, const QString &to)
{
    if (from.isEmpty() || to.isEmpty())
        return from.isEmpty() ? to : Words::tr("%1 → none", "from").arg(from);
    return Words::tr("%1 → %2", "from, to").arg(from, to);
}

/// Both where both are there.
QString joined(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    return Words::tr("%1: %2", "reason, message").arg(first, second);
}

QString taintWords(const TimelineEntry &entry)
{
    if (entry.from.isEmpty())
        return Words::tr("Taint added");
    return entry.to.isEmpty() ? Words::tr("Taint removed") : Words::tr("Taint changed");
}

QString gapWords(const TimelineEntry &entry, WallTime now)
{
    if (!entry.until)
        return Words::tr("until now, since Drover is not connected: what happened meanwhile is not known");
    // From the times as they are read: two of them may each be most of a second further.
    using std::chrono::seconds;
    const auto length = std::chrono::floor<seconds>(*entry.until) - std::chrono::floor<seconds>(entry.at);
    return Words::tr("until %1 (%2): Drover was not connected, or did not run")
        .arg(exactMoment(*entry.until, now), wordedDuration(length));
}

TimelineWords eventWords(const TimelineEntry &entry)
{
    TimelineWords words{entry.subject, entry.detail, entry.reason, Icon("info"), Tone::Dimmed};
    if (entry.count > 1)
        words.what = Words::tr("%1 (×%2)", "reason of an event, how often")
                         .arg(entry.subject, countText(entry.count));
    if (entry.isBad) {
        words.icon = Icon("warning");
        words.tone = Tone::Warning;
    }
    return words;
}

/// What it turned to, as the table and the page of conditions show it.
StateText lookAfter(const TimelineEntry &entry)
{
    if (entry.kind == Kind::Readiness) {
        if (entry.to == QLatin1StringView("Ready"))
            return readinessText(Readiness::Ready);
        return readinessText(entry.to == QLatin1StringView("NotReady") ? Readiness::NotReady
                                                                       : Readiness::Unknown);
    }
    const std::string type = entry.subject.toStdString();
    const std::string status = entry.to.toStdString();
    NodeCondition condition;
    condition.type = type;
    condition.status = status;
    StateText look = status.empty() ? polarityText(Polarity::Neutral) : conditionLook(condition);
    if (!entry.isBad)
        look.tone = Tone::Dimmed;
    return look;
}

TimelineWords conditionWords(const TimelineEntry &entry)
{
    const StateText look = lookAfter(entry);
    const bool isReady = entry.kind == Kind::Readiness;
    TimelineWords words;
    words.what = isReady ? change(entry.from, entry.to)
                         : Words::tr("%1: %2", "condition, change of its status")
                               .arg(entry.subject, change(entry.from, entry.to));
    words.detail = joined(entry.reason, entry.detail);
    words.icon = look.icon;
    words.tone = look.tone;
    return words;
}

TimelineWords writeWords(const TimelineEntry &entry)
{
    const Tone tone = entry.isBad ? Tone::Bad : Tone::Neutral;
    return {Words::tr("Drover: %1", "an action").arg(entry.subject), entry.detail, entry.reason,
            entry.isBad ? Icon("error") : Icon("journal"), tone};
}

} // namespace

TimelineWords timelineWords(const TimelineEntry &entry, WallTime now)
{
    const bool isCordoned = entry.to == QLatin1StringView("true");
    switch (entry.kind) {
    case Kind::Seen:
        return {Words::tr("First seen since connecting"), entry.to, {}, Icon("details"), Tone::Dimmed};
    case Kind::Readiness:
    case Kind::Condition:
        return conditionWords(entry);
    case Kind::Taint:
        return {taintWords(entry),
                entry.from.isEmpty() || entry.to.isEmpty() ? entry.subject
                                                           : change(entry.from, entry.to),
                {}, Icon("taint"), entry.isBad ? Tone::Warning : Tone::Dimmed};
    case Kind::Cordon:
        return {isCordoned ? Words::tr("Cordoned") : Words::tr("Uncordoned"), {}, {},
                isCordoned ? Icon("cordon") : Icon("uncordon"), Tone::Neutral};
    case Kind::Version:
        return {Words::tr("Another kubelet"), change(entry.from, entry.to), {}, Icon("refresh"),
                Tone::Neutral};
    case Kind::Boot:
        return {Words::tr("Rebooted"), Words::tr("boot ID %1").arg(change(entry.from, entry.to)),
                {}, Icon("reconnecting"), Tone::Warning};
    case Kind::Removed:
        return {Words::tr("Node removed"), {}, {}, Icon("delete"), Tone::Bad};
    case Kind::Gap:
        return {Words::tr("No record"), gapWords(entry, now), {}, Icon("unplugged"),
                Tone::Dimmed};
    case Kind::Event:
        return eventWords(entry);
    case Kind::Write:
        break;
    }
    return writeWords(entry);
}

TimelineGroup timelineGroup(Kind kind)
{
    switch (kind) {
    case Kind::Seen:
    case Kind::Readiness:
    case Kind::Condition:
    case Kind::Removed: break;
    case Kind::Taint: return TimelineGroup::Taints;
    case Kind::Cordon: return TimelineGroup::Cordons;
    case Kind::Version:
    case Kind::Boot: return TimelineGroup::Versions;
    case Kind::Gap: return TimelineGroup::Gaps;
    case Kind::Event: return TimelineGroup::Events;
    case Kind::Write: return TimelineGroup::Writes;
    }
    return TimelineGroup::Conditions;
}

QString timelineGroupText(TimelineGroup group)
{
    switch (group) {
    case TimelineGroup::Conditions: return Words::tr("Conditions");
    case TimelineGroup::Taints: return Words::tr("Taints");
    case TimelineGroup::Cordons: return Words::tr("Cordons");
    case TimelineGroup::Versions: return Words::tr("Versions and boots");
    case TimelineGroup::Events: return Words::tr("Events");
    case TimelineGroup::Writes: return Words::tr("Writes");
    case TimelineGroup::Gaps: break;
    }
    return Words::tr("Gaps");
}

} // namespace drover::ui
