#include "core/journal/journallines.h"

#include "core/base/redact.h"
#include "core/objects/timestamp.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

// The kind of a line; anything else is not ours.
constexpr QLatin1StringView kKindKey("drover");
constexpr QLatin1StringView kBegin("begin");
constexpr QLatin1StringView kEnd("end");

struct TextField {
    QLatin1StringView key;
    QString JournalEntry::*member;
};

constexpr TextField kTextFields[] = {
    {QLatin1StringView("id"), &JournalEntry::id},
    {QLatin1StringView("instance"), &JournalEntry::instance},
    {QLatin1StringView("cluster"), &JournalEntry::clusterName},
    {QLatin1StringView("user"), &JournalEntry::user},
    {QLatin1StringView("by"), &JournalEntry::by},
    {QLatin1StringView("node"), &JournalEntry::node},
    {QLatin1StringView("uid"), &JournalEntry::nodeUid},
    {QLatin1StringView("action"), &JournalEntry::action},
    {QLatin1StringView("what"), &JournalEntry::what},
    {QLatin1StringView("before"), &JournalEntry::before},
    {QLatin1StringView("after"), &JournalEntry::after},
    {QLatin1StringView("kubectl"), &JournalEntry::kubectl},
    {QLatin1StringView("parent"), &JournalEntry::parent},
};

constexpr QString JournalEntry::*kRedactedFields[] = {
    &JournalEntry::what, &JournalEntry::before, &JournalEntry::after, &JournalEntry::kubectl};

QString timeText(WallTime time)
{
    const auto since =
        std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(since.count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

std::optional<WallTime> timeOf(const QJsonValue &value)
{
    const std::optional<Timestamp> time = parseTimestamp(value.toString().toStdString());
    return time ? std::optional(time->wallTime()) : std::nullopt;
}

JournalEntry::Outcome outcomeOf(const QString &name)
{
    using Outcome = JournalEntry::Outcome;
    for (const Outcome outcome : {Outcome::Done, Outcome::Failed, Outcome::Cancelled, Outcome::Blocked}) {
        if (name == journalOutcomeName(outcome))
            return outcome;
    }
    return Outcome::Sent;
}

QByteArray lineOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

JournalEntry entryOfBegin(const QJsonObject &json, WallTime at)
{
    JournalEntry entry;
    entry.at = at;
    for (const TextField &field : kTextFields)
        entry.*field.member = json.value(field.key).toString();
    entry.cluster = {json.value("source"_L1).toString(), json.value("context"_L1).toString()};
    entry.undoBody = json.value("undo"_L1).toString().toUtf8();
    entry.details = json.value("details"_L1).toObject();
    return entry;
}

/// Whole, but for what looks like a credential.
QString redactedWhole(const QString &text)
{
    return redact(text, 2 * text.size() + 1024);
}

} // namespace

QLatin1StringView journalOutcomeName(JournalEntry::Outcome outcome)
{
    switch (outcome) {
    case JournalEntry::Outcome::Sent:
        return "sent"_L1;
    case JournalEntry::Outcome::Done:
        return "done"_L1;
    case JournalEntry::Outcome::Failed:
        return "failed"_L1;
    case JournalEntry::Outcome::Cancelled:
        return "cancelled"_L1;
    case JournalEntry::Outcome::Blocked:
        return "blocked"_L1;
    }
    Q_UNREACHABLE();
}

JournalEntry redactedEntry(JournalEntry entry)
{
    const QString undo = QString::fromUtf8(entry.undoBody);
    const QString before = entry.before;
    const QString after = entry.after;
    for (QString JournalEntry::*field : kRedactedFields)
        entry.*field = redactedWhole(entry.*field);
    if (before != entry.before || after != entry.after || redactedWhole(undo) != undo)
        entry.undoBody.clear();
    return entry;
}

QByteArray beginLine(JournalEntry entry)
{
    entry = redactedEntry(std::move(entry));
    QJsonObject json{{kKindKey, kBegin}, {"at"_L1, timeText(entry.at)}};
    const auto insert = [&json](QLatin1StringView key, const QString &text) {
        if (!text.isEmpty())
            json.insert(key, text);
    };
    for (const TextField &field : kTextFields)
        insert(field.key, entry.*field.member);
    insert("source"_L1, entry.cluster.source);
    insert("context"_L1, entry.cluster.context);
    insert("undo"_L1, QString::fromUtf8(entry.undoBody));
    if (!entry.details.isEmpty())
        json.insert("details"_L1, entry.details);
    return lineOf(json);
}

QByteArray endLine(const QString &id, WallTime at, JournalEntry::Outcome outcome,
                   const QString &result)
{
    QJsonObject json{{kKindKey, kEnd},
                     {"id"_L1, id},
                     {"at"_L1, timeText(at)},
                     {"outcome"_L1, journalOutcomeName(outcome)}};
    if (!result.isEmpty())
        json.insert("result"_L1, redact(result));
    return lineOf(json);
}

std::optional<JournalLine> parseJournalLine(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    const QString kind = json.value(kKindKey).toString();
    const std::optional<WallTime> at = timeOf(json.value("at"_L1));
    const QString id = json.value("id"_L1).toString();
    if (!at || id.isEmpty() || (kind != kBegin && kind != kEnd))
        return std::nullopt;
    JournalLine result;
    result.isEnd = kind == kEnd;
    if (!result.isEnd) {
        result.entry = entryOfBegin(json, *at);
        return result;
    }
    result.entry.id = id;
    result.entry.ended = *at;
    result.entry.outcome = outcomeOf(json.value("outcome"_L1).toString());
    result.entry.result = json.value("result"_L1).toString();
    return result;
}

} // namespace drover
