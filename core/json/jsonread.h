#pragma once

#include <simdjson.h>

#include <cstring>
#include <optional>
#include <string_view>

/// Reading JSON field by field, whatever the order, passing over what has another type than
/// expected. Internal to core/api; keeps simdjson out of its other headers.
namespace drover::json {

using Object = simdjson::ondemand::object;
using Value = simdjson::ondemand::value;
using ErrorCode = simdjson::error_code;

/// The token without the white space up to the next one.
inline std::string_view tokenOf(Value &value)
{
    std::string_view token = value.raw_json_token();
    while (!token.empty() && static_cast<unsigned char>(token.back()) <= ' ')
        token.remove_suffix(1);
    return token;
}

/// The text of a string; nothing where the value is none. Without escapes it views the JSON
/// itself: no copy. With them it lies in the parser's buffer, valid until the next parse.
inline std::optional<std::string_view> textOf(Value &value)
{
    std::string_view token = tokenOf(value);
    if (token.size() < 2 || token.front() != '"' || token.back() != '"')
        return std::nullopt;
    token = token.substr(1, token.size() - 2);
    if (token.empty() || !std::memchr(token.data(), '\\', token.size()))
        return token;
    std::string_view plain;
    if (value.get_string().get(plain) != simdjson::SUCCESS)
        return std::nullopt;
    return plain;
}

/// Sets `target` where the value is a string; null and other types leave it.
inline void readText(Value &value, std::string_view &target)
{
    if (const auto text = textOf(value))
        target = *text;
}

/// The key of a field whose value begins at `valueStart`. Its end is found from there, because
/// only white space and the colon stand between.
inline std::string_view keyOf(simdjson::ondemand::field &field)
{
    const char *start = field.key().raw();
    const char *end = field.value().raw_json_token().data();
    do
        --end;
    while (*end != '"');
    const std::string_view key(start, static_cast<std::size_t>(end - start));
    if (key.empty() || !std::memchr(key.data(), '\\', key.size()))
        return key;
    std::string_view plain;
    return field.unescaped_key().get(plain) == simdjson::SUCCESS ? plain : key;
}

/// Whether the bytes are where a value may begin. What nobody reads simdjson passes over by counting
/// brackets, and trusts the first bytes for that: a colon, a comma or a key in their place would
/// lead it past the end of the text (simdjson 3.0, json_iterator::skip_child).
inline bool beginsValue(Value &value)
{
    const std::string_view token = value.raw_json_token();
    if (token.empty())
        return false;
    if (token.front() == '"')
        return token.data()[token.size()] != ':'; // the next bracket, comma, colon or text
    return token.front() != 0 && std::strchr("{[-0123456789tfn", token.front()) != nullptr;
}

/// Calls `use(key, value)` for each field of an open object; `use` returns an ErrorCode.
template <typename Use>
ErrorCode eachField(Object &object, Use &&use)
{
    for (auto result : object) {
        simdjson::ondemand::field field;
        if (const ErrorCode error = std::move(result).get(field))
            return error;
        const std::string_view key = keyOf(field);
        if (!beginsValue(field.value()))
            return simdjson::TAPE_ERROR;
        if (const ErrorCode error = use(key, field.value()))
            return error;
    }
    return simdjson::SUCCESS;
}

/// The same for a value; one that is no object has no fields.
template <typename Use>
ErrorCode eachField(Value &value, Use &&use)
{
    Object object;
    const ErrorCode error = value.get_object().get(object);
    if (error == simdjson::INCORRECT_TYPE)
        return simdjson::SUCCESS;
    return error ? error : eachField(object, use);
}

/// Calls `use(value)` for each element; a value that is no array has none.
template <typename Use>
ErrorCode eachElement(Value &value, Use &&use)
{
    simdjson::ondemand::array array;
    if (const ErrorCode error = value.get_array().get(array))
        return error == simdjson::INCORRECT_TYPE ? simdjson::SUCCESS : error;
    for (auto result : array) {
        Value element;
        if (const ErrorCode failed = std::move(result).get(element))
            return failed;
        if (!beginsValue(element))
            return simdjson::TAPE_ERROR;
        if (const ErrorCode failed = use(element))
            return failed;
    }
    return simdjson::SUCCESS;
}

} // namespace drover::json
