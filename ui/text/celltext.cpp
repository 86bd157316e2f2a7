#include "ui/text/celltext.h"

#include "core/base/joined.h"
#include "core/base/quantity.h"
#include "core/objects/nodehealth.h"
#include "ui/text/healthtext.h"
#include "ui/text/plaintext.h"
#include "ui/text/quantitytext.h"
#include "ui/text/striptext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CellText)
};

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

bool isOptionalText(CellKind kind)
{
    return kind == CellKind::Text || kind == CellKind::Name;
}

bool isFigure(CellKind kind)
{
    return kind == CellKind::Share || kind == CellKind::PodCount || kind == CellKind::Strip;
}

QString missingText(const NodeColumn &column)
{
    const CellKind kind = column.kind;
    if (column.own) // what it looks for need not be there
        return QStringLiteral("–");
    // Blank says: nothing is wrong, nothing keeps pods away.
    if (kind == CellKind::Conditions || kind == CellKind::Taints)
        return {};
    return isOptionalText(kind) || isFigure(kind) ? QStringLiteral("–") : notReported();
}

/// A server's digits stay as they are: whoever compares two nodes must not be fooled by a locale.
QString numberText(double number)
{
    return QLocale().toString(number, 'g', QLocale::FloatingPointShortest);
}

QString numberText(CellKind kind, std::int64_t number)
{
    // Always two decimals and no unit, so that the points of a column stand under each other.
    if (kind == CellKind::MilliCpu)
        return QLocale().toString(static_cast<double>(number) / 1000.0, 'f', 2);
    return kind == CellKind::Bytes ? bytesText(number) : countText(number);
}

QString timeText(CellKind kind, Timestamp time, WallTime now)
{
    return kind == CellKind::Age ? timeSince(notAhead(time, now), now) : localDateTime(time);
}

QString timeValueToolTip(const CellValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return Words::tr("This is not a time: %1").arg(*text);
    const auto *time = std::get_if<Timestamp>(&value);
    return timeToolTip(time ? *time : Timestamp());
}

QString statusToolTip(const Node &node)
{
    QStringList lines{statusText(node)};
    if (const QString theirs = kubectlStatus(node); theirs != lines.front())
        lines.append(Words::tr("kubectl says %1.").arg(theirs));
    if (const NodeCondition *ready = conditionOf(node, "Ready")) {
        if (ready->status != "True" && !ready->message.empty())
            lines.append(toText(ready->message));
    } else {
        lines.append(Words::tr("The server did not report the condition Ready."));
    }
    for (const NodeCondition *state : lifecycleStates(node))
        lines.append(QStringLiteral("%1: %2").arg(lifecycleWord(*state), toText(state->message)));
    return lines.join(QLatin1Char('\n'));
}

QString taintLines(const Node &node)
{
    QStringList lines;
    for (const Taint &taint : node.taints)
        lines.append(taintText(taint));
    return lines.join(QLatin1Char('\n'));
}

QString firstTaint(const Node &node, bool isShort)
{
    if (node.taints.empty())
        return {};
    QString first = taintText(node.taints.front());
    // The domain of a key says who made it; what it is about stands behind the slash.
    if (const qsizetype slash = first.indexOf(u'/'); isShort && slash >= 0)
        first.replace(0, slash, u'…');
    const auto more = static_cast<int>(node.taints.size()) - 1;
    return more == 0 ? first : Words::tr("%1, +%2").arg(first, QString::number(more));
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

QString podsText(const Node &node, std::int64_t count)
{
    const auto most = quantityValue(valueOf(node.allocatable, "pods"));
    return most ? Words::tr("%1/%2", "pods, how many the node takes")
                      .arg(countText(count), countText(*most))
                : countText(count);
}

/// In one line: it is copied as a cell.
QString hourText(const Node &node, const NodeFigures &figures, WallTime now)
{
    return remarks(QStringList{stripSummary(figures.strip(node.name))} +
                   markLines(figures.marks(node), now).split(u'\n'));
}

QString hourToolTip(const Node &node, const NodeFigures &figures, WallTime now)
{
    const QString marks = markLines(figures.marks(node), now);
    const QString stood = stripLines(figures.strip(node.name), now);
    return marks.isEmpty() ? stood : stood + u'\n' + marks;
}

QString figureText(const Node &node, const NodeColumn &column, const CellContext &context)
{
    const CellValue value = cellValue(node, column, context.figures);
    if (std::holds_alternative<Unread>(value))
        return QStringLiteral("…");
    const auto *number = std::get_if<std::int64_t>(&value);
    if (!number)
        return missingText(column);
    if (column.kind == CellKind::Strip)
        return hourText(node, *context.figures, context.now);
    return column.kind == CellKind::PodCount ? podsText(node, *number)
                                             : QStringLiteral("%1%").arg(*number);
}

/// How old it is, or why it is not there.
QString figureToolTip(const Node &node, const NodeColumn &column, const CellContext &context)
{
    if (!context.figures)
        return {};
    if (column.kind == CellKind::Strip)
        return hourToolTip(node, *context.figures, context.now);
    const auto read = context.figures->readAt(column.figure, node.name);
    if (read && !isMissing(cellValue(node, column, context.figures)))
        return Words::tr("%1: %2", "column, cell")
                   .arg(QCoreApplication::translate("NodeColumn", column.title),
                        figureText(node, column, context)) +
               u'\n' + Words::tr("As of %1").arg(exactMoment(*read, context.now));
    const NodeFigures::Standing standing = context.figures->standing(column.figure);
    if (!standing.isServed)
        return Words::tr("metrics.k8s.io is not served here.");
    if (standing.error)
        return errorSentence(*standing.error);
    return std::holds_alternative<Unread>(cellValue(node, column, context.figures))
               ? Words::tr("Not read yet.")
               : Words::tr("There is none for this node.");
}

QString ownToolTip(const Node &node, const NodeColumn &column)
{
    const CellValue value = column.of(node);
    if (std::holds_alternative<Unread>(value))
        return Words::tr("This is being read from the server.");
    if (std::holds_alternative<std::monostate>(value))
        return Words::tr("This node has no such value.");
    const bool isTime = column.kind == CellKind::Age || column.kind == CellKind::Time;
    const auto *text = std::get_if<QString>(&value);
    if (text && isNumeric(column.kind) && !isTime)
        return Words::tr("This is not a number: %1").arg(*text);
    return isTime ? timeValueToolTip(value) : QString();
}

} // namespace

QString statusText(const Node &node)
{
    QStringList words{readinessText(readinessOf(node)).word};
    if (node.unschedulable)
        words.append(Words::tr("Cordoned"));
    for (const NodeCondition *state : lifecycleStates(node))
        words.append(lifecycleWord(*state));
    return words.join(QStringLiteral(" · "));
}

QString statusText(const QString &plain)
{
    const qsizetype comma = plain.indexOf(u',');
    return comma < 0 ? plain
                     : plain.first(comma) + QStringLiteral(" · ") + Words::tr("Cordoned");
}

QString drainingStatus(const Node &node, DrainStand stand)
{
    const QString word = readinessText(readinessOf(node)).word;
    switch (stand) {
    case DrainStand::Paused:
        return Words::tr("%1 · Drain paused", "status of a node").arg(word);
    case DrainStand::Blocked:
        return Words::tr("%1 · Blocked", "status of a node that is drained").arg(word);
    case DrainStand::BlockedForGood:
        return Words::tr("%1 · Blocked for good", "status of a node that is drained").arg(word);
    case DrainStand::Draining:
        break;
    }
    return Words::tr("%1 · Draining", "status of a node").arg(word);
}

StateText statusState(const Node &node, std::optional<DrainStand> stand)
{
    StateText state = readinessText(readinessOf(node));
    state.word = stand ? drainingStatus(node, *stand) : statusText(node);
    if (state.tone != Tone::Good)
        return state;
    if (stand == DrainStand::Blocked || stand == DrainStand::BlockedForGood) {
        state.icon = QLatin1StringView("lock");
        state.tone = stand == DrainStand::Blocked ? Tone::Neutral : Tone::Bad;
    }
    return state;
}

QString cellText(const Node &node, const NodeColumn &column, const CellContext &context)
{
    if (isFigure(column.kind))
        return figureText(node, column, context);
    if (column.kind == CellKind::Status)
        return statusText(node);
    if (column.kind == CellKind::Taints)
        return firstTaint(node, false);
    const CellValue value = column.of(node);
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (std::holds_alternative<Unread>(value))
        return QStringLiteral("…");
    if (const auto *number = std::get_if<double>(&value))
        return numberText(*number);
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return numberText(column.kind, *number);
    if (const auto *time = std::get_if<Timestamp>(&value))
        return timeText(column.kind, *time, context.now);
    return missingText(column);
}

QString narrowCellText(const Node &node, const NodeColumn &column, const CellContext &context)
{
    return column.kind == CellKind::Taints ? firstTaint(node, true)
                                           : cellText(node, column, context);
}

QString cellToolTip(const Node &node, const NodeColumn &column, const CellContext &context)
{
    if (isFigure(column.kind))
        return figureToolTip(node, column, context);
    if (column.own)
        return ownToolTip(node, column);
    if (column.kind == CellKind::Status)
        return statusToolTip(node);
    if (column.kind == CellKind::Age || column.kind == CellKind::Time)
        return timeValueToolTip(column.of(node));
    if (column.kind == CellKind::Taints)
        return taintLines(node);
    return column.kind == CellKind::Conditions ? conditionLines(node) : QString();
}

QString cellCopyText(const Node &node, const NodeColumn &column, const CellContext &context)
{
    if (isFigure(column.kind))
        return isMissing(cellValue(node, column, context.figures))
                   ? QString()
                   : figureText(node, column, context);
    if (column.kind == CellKind::Status)
        return statusText(node);
    const CellValue value = column.of(node);
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (std::holds_alternative<Unread>(value))
        return Words::tr("(not read yet)");
    if ((isOptionalText(column.kind) || column.own) && isMissing(value))
        return {};
    return cellText(node, column, context);
}

bool isNumeric(CellKind kind)
{
    return kind == CellKind::MilliCpu || kind == CellKind::Bytes || kind == CellKind::Count ||
           kind == CellKind::Age || kind == CellKind::Time || kind == CellKind::Share ||
           kind == CellKind::PodCount || kind == CellKind::Number;
}

bool isTicking(CellKind kind)
{
    return kind == CellKind::Age || kind == CellKind::AsOf;
}

QString fittedTaint(const QString &text, int width, const QFontMetrics &metrics)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 0 || metrics.horizontalAdvance(text) <= width)
        return text;
    const auto end = std::find_if(text.begin() + colon + 1, text.end(),
                                  [](QChar c) { return !c.isLetter(); });
    const QString count(end, text.end() - end);
    const QString tail = text.sliced(colon);
    const int room = width - metrics.horizontalAdvance(tail);
    if (room >= metrics.horizontalAdvance(u'…'))
        return metrics.elidedText(text.first(colon), Qt::ElideRight, room) + tail;
    return metrics.elidedText(text.chopped(count.size()), Qt::ElideLeft,
                              width - metrics.horizontalAdvance(count)) +
           count;
}

} // namespace drover::ui
