#include "ui/details/conditiontext.h"

#include "core/objects/nodehealth.h"
#include "ui/details/conditionsmodel.h"
#include "ui/text/healthtext.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConditionColumn)
};

QString twoLines(Timestamp time, WallTime now)
{
    if (!time.isReported())
        return notReported();
    return localDateTime(time) + QLatin1Char('\n') + ago(notAhead(time, now), now);
}

QString reported(std::string_view text)
{
    return text.empty() ? notReported() : toText(text);
}

QString polarityToolTip(const NodeCondition &condition)
{
    switch (polarityOf(condition)) {
    case Polarity::Good: return Words::tr("This is as it should be.");
    case Polarity::Bad: return Words::tr("This is not as it should be.");
    case Polarity::Unknown: return Words::tr("Nobody knows: the status is neither True nor False.");
    case Polarity::Neutral: return Words::tr("Drover does not know whether this is good or bad.");
    case Polarity::Lifecycle: break;
    }
    return Words::tr("A state that somebody put the node in, not a fault.");
}

QString noToolTip(const NodeCondition &)
{
    return {};
}

constexpr ConditionColumn kColumns[] = {
    {QT_TRANSLATE_NOOP("ConditionColumn", "Type"),
     [](const NodeCondition &c, WallTime) { return toText(c.type); },
     [](const NodeCondition &c) { return toText(c.type); }, false},
    {QT_TRANSLATE_NOOP("ConditionColumn", "Status"),
     [](const NodeCondition &c, WallTime) { return conditionStatusText(c); }, polarityToolTip,
     false},
    {QT_TRANSLATE_NOOP("ConditionColumn", "For"),
     [](const NodeCondition &c, WallTime now) {
         return timeSince(notAhead(c.lastTransition, now), now);
     },
     noToolTip, true},
    {QT_TRANSLATE_NOOP("ConditionColumn", "Last transition"),
     [](const NodeCondition &c, WallTime now) { return twoLines(c.lastTransition, now); },
     [](const NodeCondition &c) { return timeToolTip(c.lastTransition); }, true},
    {QT_TRANSLATE_NOOP("ConditionColumn", "Last heartbeat"),
     [](const NodeCondition &c, WallTime now) { return twoLines(c.lastHeartbeat, now); },
     [](const NodeCondition &c) { return timeToolTip(c.lastHeartbeat); }, true},
    {QT_TRANSLATE_NOOP("ConditionColumn", "Reason"),
     [](const NodeCondition &c, WallTime) { return reported(c.reason); },
     [](const NodeCondition &c) { return toText(c.reason); }, false},
    {QT_TRANSLATE_NOOP("ConditionColumn", "Message"),
     [](const NodeCondition &c, WallTime) { return folded(reported(c.message), 500); },
     [](const NodeCondition &c) { return toText(c.message); }, false},
};
static_assert(std::size(kColumns) == ConditionsModel::ColumnCount);

} // namespace

const ConditionColumn &conditionColumn(int column)
{
    return kColumns[column];
}

QString conditionColumnTitle(int column)
{
    return Words::tr(kColumns[column].title);
}

StateText conditionLook(const NodeCondition &condition)
{
    StateText look = polarityText(polarityOf(condition));
    if (polarityOf(condition) == Polarity::Bad && condition.type != "Ready") {
        look.icon = QLatin1StringView(isPressure(condition) ? "status-pressure" : "warning");
        look.tone = Tone::Warning;
    }
    return look;
}

QString conditionStatusText(const NodeCondition &condition)
{
    const QString status = reported(condition.status);
    const Polarity polarity = polarityOf(condition);
    if (polarity == Polarity::Unknown && condition.status == "Unknown")
        return status; // "Unknown · unknown" says it twice
    QString meaning = polarityText(polarity).word;
    if (polarity == Polarity::Lifecycle)
        meaning = condition.status == "True" ? Words::tr("active") : Words::tr("not active");
    return Words::tr("%1 · %2", "status, what it means").arg(status, meaning);
}

} // namespace drover::ui
