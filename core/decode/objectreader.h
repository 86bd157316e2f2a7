#pragma once

#include "core/decode/objectevent.h"
#include "core/json/jsonread.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace drover::json {

/// What stands around the items of a List.
struct ListHead {
    std::string kind;
    std::string apiVersion;
    std::string resourceVersion;
    std::string continueToken;
};

/// What a line of a watch is, beside its object.
struct EventHead {
    std::string type;
    std::string error; ///< the line itself, where it is an ERROR event
};

using ReadValue = std::function<ErrorCode(Value &)>;

/// Reads bodies and lines of kinds that are not cached: one object, a List, a line of a watch.
/// Internal to core/api. `what` names the subject in errors: "The list of pods".
///
/// Bytes that are no UTF-8 become U+FFFD. `read` is called once for the object, once an item, and
/// for the object of a line whatever the line's type is.
/// Thread: any. Errors: Protocol, and what a Status in place of the subject says.
Result<void> readBody(std::string_view body, const QString &what, const ReadValue &read);
Result<ListHead> readListBody(std::string_view body, const QString &what, std::string_view kind,
                              const ReadValue &readItem);
Result<EventHead> readEventLine(std::string_view line, const QString &what,
                                const ReadValue &readObject);

/// The error of an ERROR event.
Error errorOfEvent(const EventHead &head);
/// For an object that cannot be told from others.
Error namelessError(const QString &what);

template <typename Event>
typename Event::Kind eventKindOf(std::string_view type)
{
    using Kind = typename Event::Kind;
    if (type == "ADDED")
        return Kind::Added;
    if (type == "MODIFIED")
        return Kind::Modified;
    if (type == "DELETED")
        return Kind::Deleted;
    if (type == "BOOKMARK")
        return Kind::Bookmark;
    return type == "ERROR" ? Kind::ErrorEvent : Kind::Other;
}

template <typename Object>
bool isNameless(const Object &object)
{
    return object.name.empty() || object.nameSpace.empty();
}

template <typename Object>
bool hasNameless(const std::vector<std::shared_ptr<Object>> &objects)
{
    return std::any_of(objects.begin(), objects.end(),
                       [](const auto &object) { return isNameless(*object); });
}

/// Reads a line of a watch on objects of one kind; `read` fills one.
template <typename Object>
Result<ObjectEvent<Object>> readEvent(std::string_view line, const QString &what,
                                      ErrorCode (*read)(Value &, Object &))
{
    using Event = ObjectEvent<Object>;
    const auto object = std::make_shared<Object>();
    auto head = readEventLine(line, what, [&](Value &value) { return read(value, *object); });
    if (!head)
        return tl::unexpected(std::move(head.error()));
    Event event;
    event.kind = eventKindOf<Event>(head->type);
    if (event.kind == Event::Kind::ErrorEvent)
        event.error = errorOfEvent(*head);
    if (event.kind == Event::Kind::ErrorEvent || event.kind == Event::Kind::Other)
        return event;
    event.resourceVersion = object->resourceVersion;
    if (event.kind == Event::Kind::Bookmark)
        return event;
    if (isNameless(*object))
        return tl::unexpected(namelessError(what));
    event.object = object;
    return event;
}

} // namespace drover::json
