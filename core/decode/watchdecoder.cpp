#include "core/decode/watchdecoder.h"

#include "core/decode/nodeparser.h"
#include "core/json/statusdecoder.h"

#include <QCoreApplication>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WatchDecoder)
};

using json::ErrorCode;
using json::Value;

constexpr std::string_view kSpace = " \t\r";

enum class EventType { None, Added, Modified, Deleted, Bookmark, Error, Unknown };

EventType eventTypeOf(std::string_view text)
{
    if (text == "ADDED")
        return EventType::Added;
    if (text == "MODIFIED")
        return EventType::Modified;
    if (text == "DELETED")
        return EventType::Deleted;
    if (text == "BOOKMARK")
        return EventType::Bookmark;
    return text == "ERROR" ? EventType::Error : EventType::Unknown;
}

/// What one line holds. Its object is read as its type asks, so the type has to come first; where
/// it does not, the line is read twice.
struct Line {
    EventType type = EventType::None;
    bool objectWasRead = false;
    bool objectWasPassed = false;
    Result<NodePtr> node;
    Bookmark bookmark;
    Error error;
};

ErrorCode readBookmark(Value &value, Bookmark &bookmark)
{
    return json::eachField(value, [&](std::string_view key, Value &metadata) {
        if (key != "metadata")
            return simdjson::SUCCESS;
        return json::eachField(metadata, [&](std::string_view name, Value &field) {
            if (name == "resourceVersion") {
                bookmark.resourceVersion = json::textOf(field).value_or(std::string_view());
            } else if (name == "annotations") {
                return json::eachField(field, [&](std::string_view mark, Value &set) {
                    if (mark == "k8s.io/initial-events-end")
                        bookmark.initialEventsEnd = json::textOf(set) == "true";
                    return simdjson::SUCCESS;
                });
            }
            return simdjson::SUCCESS;
        });
    });
}

ErrorCode readErrorEvent(json::Object object, Error &error)
{
    std::string_view text;
    if (const ErrorCode failed = object.raw_json().get(text))
        return failed;
    if (auto told = errorFromStatus(text)) {
        error = *std::move(told);
    } else {
        error.kind = Error::Kind::Protocol;
        error.message = Words::tr("The watch ended with an error that says nothing.");
    }
    return simdjson::SUCCESS;
}

ErrorCode readObject(NodeParser &parser, Value &value, Line &line)
{
    if (line.type == EventType::None || line.type == EventType::Unknown) {
        line.objectWasPassed = true;
        return simdjson::SUCCESS;
    }
    line.objectWasRead = true;
    if (line.type == EventType::Bookmark)
        return readBookmark(value, line.bookmark);
    json::Object object;
    if (const ErrorCode failed = value.get_object().get(object))
        return failed;
    if (line.type == EventType::Error)
        return readErrorEvent(object, line.error);
    return parser.readNode(object, line.node, true);
}

ErrorCode readLine(NodeParser &parser, PaddedText text, Line &line)
{
    json::Object root;
    if (const ErrorCode failed = parser.open(text, root))
        return failed;
    const ErrorCode failed = json::eachField(root, [&](std::string_view key, Value &field) {
        if (key == "type") {
            const auto type = json::textOf(field);
            line.type = type ? eventTypeOf(*type) : EventType::Unknown;
        } else if (key == "object") {
            return readObject(parser, field, line);
        }
        return simdjson::SUCCESS;
    });
    if (failed)
        return failed;
    return parser.atEnd() ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
}

tl::unexpected<Error> tooLong()
{
    return failure(Error::Kind::Protocol, Words::tr("A watch event is larger than 16 MiB."));
}

/// A page or binary bytes are told at their first byte, not when 16 MiB of them have come.
Result<void> checkStart(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(kSpace);
    if (first == std::string_view::npos || line[first] == '{')
        return {};
    return tl::unexpected(errorFromForeignBody(200, {}, line.substr(first)));
}

/// Hands out what a line that was read holds.
Result<void> deliver(Line line, const WatchDecoder::Sink &sink)
{
    if (line.type == EventType::Unknown)
        return {};
    if (!line.objectWasRead)
        return failure(Error::Kind::Protocol,
                       Words::tr("A line of the watch has no field type or no field object."));
    if (!line.node)
        return tl::unexpected(std::move(line.node.error()));
    switch (line.type) {
    case EventType::Added: sink(Added{*std::move(line.node)}); break;
    case EventType::Modified: sink(Modified{*std::move(line.node)}); break;
    case EventType::Deleted: sink(Deleted{*std::move(line.node)}); break;
    case EventType::Bookmark: sink(std::move(line.bookmark)); break;
    case EventType::Error: sink(ErrorEvent{std::move(line.error)}); break;
    case EventType::None:
    case EventType::Unknown: break;
    }
    return {};
}

} // namespace

WatchDecoder::WatchDecoder(std::shared_ptr<NodeDecoder> decoder) : m_decoder(std::move(decoder)) {}

Result<void> WatchDecoder::feed(std::span<const char> bytes, const Sink &sink)
{
    const std::string_view chunk(bytes.data(), bytes.size());
    std::size_t start = 0;
    while (start < chunk.size()) {
        const std::size_t end = chunk.find('\n', start);
        const std::size_t size = (end == std::string_view::npos ? chunk.size() : end) - start;
        if (m_line.size() + size > kLongestLine)
            return tooLong();
        if (m_line.isEmpty()) {
            if (auto begun = checkStart(chunk.substr(start, size)); !begun)
                return begun;
        }
        if (end == std::string_view::npos || !m_line.isEmpty())
            m_line.append(chunk.substr(start, size));
        if (end == std::string_view::npos)
            break;
        const PaddedText line =
            m_line.isEmpty() ? paddedIn(chunk, start, size, m_tail) : m_line.text();
        if (auto decoded = decodeLine(line, sink); !decoded)
            return decoded;
        m_line.clear();
        start = end + 1;
    }
    return {};
}

Result<void> WatchDecoder::finish(const Sink &sink)
{
    auto decoded = decodeLine(m_line.text(), sink);
    m_line.clear();
    return decoded;
}

Result<void> WatchDecoder::decodeLine(PaddedText line, const Sink &sink)
{
    if (line.text.find_first_not_of(kSpace) == std::string_view::npos)
        return {};
    NodeParser &parser = m_decoder->parser();
    Line read;
    ErrorCode failed = readLine(parser, line, read);
    if (!failed && read.objectWasPassed && read.type != EventType::Unknown)
        failed = readLine(parser, line, read);
    if (failed)
        return invalidJson(Words::tr("A line of the watch"), failed);
    if (read.type == EventType::None) {
        // A Status may come in place of events, under HTTP 200.
        if (auto told = errorFromStatus(line.text, 200))
            return tl::unexpected(*std::move(told));
    }
    return deliver(std::move(read), sink);
}

} // namespace drover
