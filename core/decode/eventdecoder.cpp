#include "core/decode/eventdecoder.h"

#include "core/decode/objectreader.h"
#include "core/decode/selectorfields.h"

#include <QCoreApplication>

namespace drover {

namespace {

using json::ErrorCode;
using json::Value;
using simdjson::SUCCESS;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EventDecoder)
};

void readTime(Value &value, Timestamp &target)
{
    if (const auto text = json::textOf(value))
        target = parseTimestamp(*text).value_or(Timestamp());
}

void trim(std::string &text)
{
    constexpr std::string_view kSpace = " \t\r\n";
    text.erase(0, std::min(text.find_first_not_of(kSpace), text.size()));
    text.erase(text.find_last_not_of(kSpace) + 1);
}

ErrorCode readMetadata(Value &value, ClusterEvent &event)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "name")
            json::readText(field, event.name);
        else if (key == "namespace")
            json::readText(field, event.nameSpace);
        else if (key == "uid")
            json::readText(field, event.uid);
        else if (key == "resourceVersion")
            json::readText(field, event.resourceVersion);
        else if (key == "creationTimestamp")
            readTime(field, event.created);
        return SUCCESS;
    });
}

ErrorCode readSubject(Value &value, ClusterEvent::Subject &subject)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "kind")
            json::readText(field, subject.kind);
        else if (key == "namespace")
            json::readText(field, subject.nameSpace);
        else if (key == "name")
            json::readText(field, subject.name);
        else if (key == "uid")
            json::readText(field, subject.uid);
        else if (key == "fieldPath")
            json::readText(field, subject.fieldPath);
        return SUCCESS;
    });
}

ErrorCode readSeries(Value &value, ClusterEvent &event)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "count")
            event.seriesCount = json::numberOf(field).value_or(0);
        else if (key == "lastObservedTime")
            readTime(field, event.seriesLast);
        return SUCCESS;
    });
}

/// Who reported it: the old field and the new one, whichever was sent.
struct Reporters {
    std::string component;
    std::string host;
    std::string reportingComponent;
    std::string reportingInstance;
};

ErrorCode readSource(Value &value, Reporters &reporters)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "component")
            json::readText(field, reporters.component);
        else if (key == "host")
            json::readText(field, reporters.host);
        return SUCCESS;
    });
}

ErrorCode readText(std::string_view key, Value &field, ClusterEvent &event, Reporters &reporters)
{
    if (key == "type")
        json::readText(field, event.type);
    else if (key == "reason")
        json::readText(field, event.reason);
    else if (key == "message")
        json::readText(field, event.message);
    else if (key == "reportingComponent")
        json::readText(field, reporters.reportingComponent);
    else if (key == "reportingInstance")
        json::readText(field, reporters.reportingInstance);
    return SUCCESS;
}

ErrorCode readEventFields(Value &value, ClusterEvent &event)
{
    Reporters reporters;
    const ErrorCode error = json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "metadata")
            return readMetadata(field, event);
        if (key == "involvedObject")
            return readSubject(field, event.subject);
        if (key == "series")
            return readSeries(field, event);
        if (key == "source")
            return readSource(field, reporters);
        if (key == "count")
            event.count = json::numberOf(field).value_or(0);
        else if (key == "firstTimestamp")
            readTime(field, event.firstTimestamp);
        else if (key == "lastTimestamp")
            readTime(field, event.lastTimestamp);
        else if (key == "eventTime")
            readTime(field, event.eventTime);
        else
            return readText(key, field, event, reporters);
        return SUCCESS;
    });
    event.source = reporters.component.empty() ? reporters.reportingComponent
                                               : reporters.component;
    event.host = reporters.host.empty() ? reporters.reportingInstance : reporters.host;
    trim(event.message);
    return error;
}

} // namespace

Result<ClusterEventPage> decodeClusterEvents(const std::string &body)
{
    const QString what = Words::tr("The list of events");
    std::vector<std::shared_ptr<ClusterEvent>> events;
    auto head = json::readListBody(body, what, "EventList", [&](Value &value) {
        return readEventFields(value, *events.emplace_back(std::make_shared<ClusterEvent>()));
    });
    if (!head)
        return tl::unexpected(std::move(head.error()));
    if (json::hasNameless(events))
        return tl::unexpected(json::namelessError(what));
    return ClusterEventPage{{events.begin(), events.end()},
                            std::move(head->resourceVersion),
                            std::move(head->continueToken)};
}

Result<ObjectEvent<ClusterEvent>> decodeClusterEventLine(std::string_view line)
{
    return json::readEvent<ClusterEvent>(line, Words::tr("A line of the watch on events"),
                                         readEventFields);
}

} // namespace drover
