#include "ui/text/celltext.h"

#include "core/base/duration.h"
#include "core/objects/nodehealth.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>
#include <QTimeZone>

#include <algorithm>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CellText)
};

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

struct LifecycleWord {
    std::string_view type;
    const char *word;
};

// Source: the node lifecycle conditions of KEP-5683.
constexpr LifecycleWord kLifecycleWords[] = {
    {"DrainInProgress", QT_TRANSLATE_NOOP("CellText", "Draining")},
    {"Drained", QT_TRANSLATE_NOOP("CellText", "Drained")},
    {"MaintenancePlanned", QT_TRANSLATE_NOOP("CellText", "Maintenance planned")},
    {"MaintenanceInProgress", QT_TRANSLATE_NOOP("CellText", "In maintenance")},
    {"GracefulNodeShutdownInProgress", QT_TRANSLATE_NOOP("CellText", "Shutting down")},
};

QString lifecycleWord(const NodeCondition &condition)
{
    const auto known =
        std::find_if(std::begin(kLifecycleWords), std::end(kLifecycleWords),
                     [&](const LifecycleWord &word) { return word.type == condition.type; });
    return known == std::end(kLifecycleWords) ? toText(condition.type) : Words::tr(known->word);
}

QString readinessWord(Readiness readiness)
{
    if (readiness == Readiness::Ready)
        return Words::tr("Ready");
    return readiness == Readiness::NotReady ? Words::tr("NotReady") : Words::tr("Unknown");
}

bool isOptionalText(CellKind kind)
{
    return kind == CellKind::Text || kind == CellKind::Name || kind == CellKind::Taints;
}

QString missingText(CellKind kind)
{
    if (kind == CellKind::Conditions) // blank says: all is as it should be
        return {};
    return isOptionalText(kind) ? QStringLiteral("–") : Words::tr("not reported");
}

QString numberText(CellKind kind, std::int64_t number, const QLocale &locale)
{
    if (kind == CellKind::MilliCpu)
        return locale.toString(static_cast<double>(number) / 1000.0, 'f', 2);
    if (kind == CellKind::Bytes)
        return locale.formattedDataSize(number, 1, QLocale::DataSizeIecFormat);
    return locale.toString(number);
}

QString dateText(Timestamp time, const QLocale &locale, const QTimeZone &zone)
{
    const QDateTime date = QDateTime::fromSecsSinceEpoch(time.seconds(), zone);
    return locale.toString(date, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString timeText(CellKind kind, Timestamp time, const TextContext &context)
{
    return kind == CellKind::Age
               ? ageText(time, context.now)
               : dateText(time, context.locale, QTimeZone::systemTimeZone());
}

QString timeToolTip(const CellValue &value, const TextContext &context)
{
    const auto *time = std::get_if<Timestamp>(&value);
    if (!time)
        return Words::tr("The server did not report this time.");
    return Words::tr("%1 local time\n%2 UTC")
        .arg(dateText(*time, context.locale, QTimeZone::systemTimeZone()),
             dateText(*time, context.locale, QTimeZone::utc()));
}

QString statusToolTip(const Node &node)
{
    QStringList lines{kubectlStatus(node)};
    if (const NodeCondition *ready = conditionOf(node, "Ready")) {
        if (ready->status != "True" && !ready->message.empty())
            lines.append(toText(ready->message));
    } else {
        lines.append(Words::tr("The server did not report the condition Ready."));
    }
    return lines.join(QLatin1Char('\n'));
}

QString taintLines(const Node &node)
{
    QStringList lines;
    for (const Taint &taint : node.taints)
        lines.append(taintText(taint));
    return lines.join(QLatin1Char('\n'));
}

QString conditionLines(const Node &node)
{
    QStringList lines;
    for (const NodeCondition *condition : troubledConditions(node)) {
        lines.append(QStringLiteral("%1=%2: %3")
                         .arg(toText(condition->type), toText(condition->status),
                              toText(condition->message)));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString ageText(Timestamp time, WallTime now)
{
    using std::chrono::duration_cast;
    using std::chrono::seconds;
    const auto age = duration_cast<seconds>(now - time.wallTime());
    // A server's clock may run a little ahead of ours: that is no time in the future.
    constexpr seconds kClockSkew{5};
    if (age < -kClockSkew)
        return Words::tr("in %1").arg(humanDuration(-age));
    return humanDuration(std::max(age, seconds(0)));
}

QString statusText(const Node &node)
{
    QStringList words{readinessWord(readinessOf(node))};
    if (node.unschedulable)
        words.append(Words::tr("Cordoned"));
    for (const NodeCondition *state : lifecycleStates(node))
        words.append(lifecycleWord(*state));
    return words.join(QStringLiteral(" · "));
}

QString cellText(const Node &node, const NodeColumn &column, const TextContext &context)
{
    if (column.kind == CellKind::Status)
        return statusText(node);
    const CellValue value = column.value(node);
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return numberText(column.kind, *number, context.locale);
    if (const auto *time = std::get_if<Timestamp>(&value))
        return timeText(column.kind, *time, context);
    return missingText(column.kind);
}

QString cellToolTip(const Node &node, const NodeColumn &column, const TextContext &context)
{
    if (column.kind == CellKind::Status)
        return statusToolTip(node);
    if (column.kind == CellKind::Age || column.kind == CellKind::Time)
        return timeToolTip(column.value(node), context);
    if (column.kind == CellKind::Taints)
        return taintLines(node);
    return column.kind == CellKind::Conditions ? conditionLines(node) : QString();
}

QString cellCopyText(const Node &node, const NodeColumn &column, const TextContext &context)
{
    if (column.kind == CellKind::Status)
        return kubectlStatus(node);
    if (isOptionalText(column.kind) && isMissing(column.value(node)))
        return {};
    return cellText(node, column, context);
}

bool isNumeric(CellKind kind)
{
    return kind == CellKind::MilliCpu || kind == CellKind::Bytes || kind == CellKind::Count ||
           kind == CellKind::Age || kind == CellKind::Time;
}

bool isTicking(CellKind kind)
{
    return kind == CellKind::Age;
}

} // namespace drover::ui
