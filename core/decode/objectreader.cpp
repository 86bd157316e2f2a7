#include "core/decode/objectreader.h"

#include "core/json/statusdecoder.h"

#include <QCoreApplication>

#include <optional>

namespace drover::json {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ObjectReader)
};

using simdjson::SUCCESS;

ErrorCode parseOnce(const simdjson::padded_string &text, const ReadValue &read)
{
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    if (const ErrorCode error = parser.iterate(text).get(document))
        return error;
    Value root;
    if (const ErrorCode error = document.get_value().get(root))
        return error;
    if (!tokenOf(root).starts_with('{'))
        return simdjson::INCORRECT_TYPE;
    if (const ErrorCode error = read(root))
        return error;
    return document.current_location().error() == simdjson::OUT_OF_BOUNDS
               ? SUCCESS
               : simdjson::TRAILING_CONTENT;
}

/// The parser looks at all bytes before anything is read, so `read` runs once.
ErrorCode parse(std::string_view text, const ReadValue &read)
{
    const ErrorCode error = parseOnce(simdjson::padded_string(text), read);
    if (error != simdjson::UTF8_ERROR)
        return error;
    const std::string repaired =
        QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toStdString();
    return parseOnce(simdjson::padded_string(repaired), read);
}

void keepText(Value &value, std::string &target)
{
    if (const auto text = textOf(value))
        target = *text;
}

Error invalid(const QString &what, ErrorCode code)
{
    Error error;
    error.message = Words::tr("%1 is not valid JSON: %2")
                        .arg(what, QString::fromUtf8(simdjson::error_message(code)));
    return error;
}

ErrorCode readListMetadata(Value &value, ListHead &head)
{
    return eachField(value, [&](std::string_view key, Value &field) {
        if (key == "resourceVersion")
            keepText(field, head.resourceVersion);
        else if (key == "continue")
            keepText(field, head.continueToken);
        return SUCCESS;
    });
}

std::optional<Error> listFault(const ListHead &head, const QString &what, std::string_view kind,
                               bool hasUsableItems)
{
    Error error;
    if (!hasUsableItems || (!head.kind.empty() && head.kind != kind))
        error.message = Words::tr("%1: an object of kind \"%2\" came in its place.")
                            .arg(what, QString::fromStdString(head.kind).left(100));
    else if (head.resourceVersion.empty())
        error.message = Words::tr("%1 has no metadata.resourceVersion.").arg(what);
    else
        return std::nullopt;
    return error;
}

} // namespace

Result<void> readBody(std::string_view body, const QString &what, const ReadValue &read)
{
    if (auto told = errorFromStatus(body, 200))
        return tl::unexpected(*std::move(told));
    if (const ErrorCode error = parse(body, read))
        return tl::unexpected(invalid(what, error));
    return {};
}

Result<ListHead> readListBody(std::string_view body, const QString &what, std::string_view kind,
                              const ReadValue &readItem)
{
    ListHead head;
    bool hasUsableItems = true; // absent and null are an empty list, as Go decodes them
    const ErrorCode error = parse(body, [&](Value &root) {
        return eachField(root, [&](std::string_view key, Value &field) {
            if (key == "kind")
                keepText(field, head.kind);
            else if (key == "apiVersion")
                keepText(field, head.apiVersion);
            else if (key == "metadata")
                return readListMetadata(field, head);
            else if (key == "items") {
                const std::string_view token = tokenOf(field);
                hasUsableItems = token == "null" || token.starts_with('[');
                return eachElement(field, readItem);
            }
            return SUCCESS;
        });
    });
    const auto fault = error ? invalid(what, error) : listFault(head, what, kind, hasUsableItems);
    if (!fault)
        return head;
    // A Status is small; a list is not parsed twice to learn that it is none.
    if (auto told = head.resourceVersion.empty() ? errorFromStatus(body, 200) : std::nullopt)
        return tl::unexpected(*std::move(told));
    return tl::unexpected(*fault);
}

Result<EventHead> readEventLine(std::string_view line, const QString &what,
                                const ReadValue &readObject)
{
    EventHead head;
    bool hasObject = false;
    const ErrorCode error = parse(line, [&](Value &root) {
        return eachField(root, [&](std::string_view key, Value &field) {
            if (key == "type")
                keepText(field, head.type);
            else if (key == "object") {
                hasObject = true;
                return readObject(field);
            }
            return SUCCESS;
        });
    });
    if (error)
        return tl::unexpected(invalid(what, error));
    if (head.type == "ERROR" || head.type.empty()) {
        // A Status may come in place of events, under HTTP 200.
        if (auto told = head.type.empty() ? errorFromStatus(line, 200) : std::nullopt)
            return tl::unexpected(*std::move(told));
        head.error = line;
    }
    if (head.type.empty() || !hasObject)
        return failure(Error::Kind::Protocol,
                       Words::tr("%1 has no field type or no field object.").arg(what));
    return head;
}

Error errorOfEvent(const EventHead &head)
{
    std::optional<Error> told;
    const ErrorCode failed = parse(head.error, [&](Value &root) {
        return eachField(root, [&](std::string_view key, Value &field) {
            Object object;
            if (key != "object" || field.get_object().get(object))
                return SUCCESS;
            std::string_view text;
            if (const ErrorCode error = object.raw_json().get(text))
                return error;
            told = errorFromStatus(text);
            return SUCCESS;
        });
    });
    if (told && !failed)
        return *std::move(told);
    Error error;
    error.message = Words::tr("The watch ended with an error that says nothing.");
    return error;
}

Error namelessError(const QString &what)
{
    Error error;
    error.message =
        Words::tr("%1: an object has no metadata.name or no metadata.namespace.").arg(what);
    return error;
}

} // namespace drover::json
