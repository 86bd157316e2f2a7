#include "core/insight/historyrecord.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

using Kind = HistoryRecord::Kind;
using State = StripSpan::State;
using EntryKind = TimelineEntry::Kind;

template <typename Value> struct Name {
    Value value;
    QLatin1StringView word; ///< stable: files hold it
};

constexpr Name<Kind> kKinds[] = {{Kind::Entry, "entry"_L1},
                                 {Kind::Stand, "stand"_L1},
                                 {Kind::Gap, "gap"_L1},
                                 {Kind::Alive, "alive"_L1}};
constexpr Name<State> kStates[] = {
    {State::Unseen, "unseen"_L1},   {State::Gone, "gone"_L1},         {State::Ready, "ready"_L1},
    {State::Pressed, "pressed"_L1}, {State::NotReady, "notready"_L1}, {State::Unknown, "unknown"_L1}};
constexpr Name<EntryKind> kEntries[] = {
    {EntryKind::Readiness, "readiness"_L1}, {EntryKind::Condition, "condition"_L1},
    {EntryKind::Taint, "taint"_L1},         {EntryKind::Cordon, "cordon"_L1},
    {EntryKind::Version, "version"_L1},     {EntryKind::Boot, "boot"_L1},
    {EntryKind::Removed, "removed"_L1}};

template <typename Value, std::size_t n>
QLatin1StringView wordOf(const Name<Value> (&names)[n], Value value)
{
    const auto found = std::find_if(std::begin(names), std::end(names),
                                    [value](const auto &name) { return name.value == value; });
    return found == std::end(names) ? QLatin1StringView() : found->word;
}

template <typename Value, std::size_t n>
std::optional<Value> valueOf(const Name<Value> (&names)[n], const QJsonValue &json)
{
    const QString word = json.toString();
    const auto found = std::find_if(std::begin(names), std::end(names),
                                    [&word](const auto &name) { return name.word == word; });
    return found == std::end(names) ? std::nullopt : std::optional(found->value);
}

double numberOf(WallTime time)
{
    using std::chrono::microseconds;
    return double(std::chrono::duration_cast<microseconds>(time.time_since_epoch()).count());
}

std::optional<WallTime> timeOf(const QJsonValue &json)
{
    // Doubles hold whole microseconds exactly for some 280 years.
    constexpr double kMost = 9e15;
    const double number = json.toDouble(-1);
    if (number < 0 || number > kMost)
        return std::nullopt;
    const std::chrono::microseconds since(static_cast<std::int64_t>(number));
    return WallTime(std::chrono::duration_cast<WallTime::duration>(since));
}

void addEntry(QJsonObject &json, const TimelineEntry &entry)
{
    json.insert("what"_L1, wordOf(kEntries, entry.kind));
    const auto add = [&json](QLatin1StringView field, const QString &text) {
        if (!text.isEmpty())
            json.insert(field, text);
    };
    add("subject"_L1, entry.subject);
    add("from"_L1, entry.from);
    add("to"_L1, entry.to);
    add("reason"_L1, entry.reason);
    add("detail"_L1, entry.detail);
    if (entry.isBad)
        json.insert("bad"_L1, true);
}

bool readEntry(const QJsonObject &json, HistoryRecord &record)
{
    const auto kind = valueOf(kEntries, json.value("what"_L1));
    TimelineEntry &entry = record.entry;
    entry.kind = kind.value_or(EntryKind::Seen);
    entry.at = record.at;
    entry.subject = json.value("subject"_L1).toString();
    entry.from = json.value("from"_L1).toString();
    entry.to = json.value("to"_L1).toString();
    entry.reason = json.value("reason"_L1).toString();
    entry.detail = json.value("detail"_L1).toString();
    entry.isBad = json.value("bad"_L1).toBool();
    return kind.has_value();
}

bool readStand(const QJsonObject &json, HistoryRecord &record)
{
    const auto state = valueOf(kStates, json.value("state"_L1));
    record.state = state.value_or(State::Unseen);
    record.isCordoned = json.value("cordoned"_L1).toBool();
    return state.has_value();
}

bool readRest(const QJsonObject &json, HistoryRecord &record)
{
    switch (record.kind) {
    case Kind::Entry:
        return !record.node.empty() && readEntry(json, record);
    case Kind::Stand:
        return !record.node.empty() && readStand(json, record);
    case Kind::Gap: {
        const auto until = timeOf(json.value("until"_L1));
        record.until = until.value_or(record.at);
        return until && *until >= record.at;
    }
    case Kind::Alive:
        break;
    }
    return true;
}

} // namespace

QByteArray historyLine(const HistoryRecord &record)
{
    QJsonObject json{{"kind"_L1, wordOf(kKinds, record.kind)}, {"at"_L1, numberOf(record.at)}};
    if (!record.node.empty())
        json.insert("node"_L1, QString::fromStdString(record.node));
    if (record.kind == Kind::Entry)
        addEntry(json, record.entry);
    if (record.kind == Kind::Gap)
        json.insert("until"_L1, numberOf(record.until));
    if (record.kind == Kind::Stand) {
        json.insert("state"_L1, wordOf(kStates, record.state));
        if (record.isCordoned)
            json.insert("cordoned"_L1, true);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<HistoryRecord> parseHistoryLine(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    const auto kind = valueOf(kKinds, json.value("kind"_L1));
    const auto at = timeOf(json.value("at"_L1));
    if (!kind || !at)
        return std::nullopt;
    HistoryRecord record;
    record.kind = *kind;
    record.at = *at;
    record.node = json.value("node"_L1).toString().toStdString();
    return readRest(json, record) ? std::optional(std::move(record)) : std::nullopt;
}

} // namespace drover
