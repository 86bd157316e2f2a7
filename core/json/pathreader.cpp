#include "core/json/pathreader.h"

#include "core/objects/foundvalues.h"

#include <QByteArray>
#include <QLocale>

#include <simdjson.h>

#include <algorithm>
#include <functional>

namespace drover {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;
using Use = std::function<void(element)>;

template <typename T> std::optional<T> as(element value)
{
    T read;
    return value.get<T>().get(read) == simdjson::SUCCESS ? std::optional<T>(read) : std::nullopt;
}

void find(element value, const JsonPath::Field &field, const Use &use)
{
    // Of a doubled key the first counts, as everywhere in simdjson.
    element found;
    if (const auto fields = as<object>(value);
        fields && fields->at_key(field.name).get(found) == simdjson::SUCCESS)
        use(found);
}

void find(element value, const JsonPath::Element &wanted, const Use &use)
{
    const auto elements = as<array>(value);
    if (!elements)
        return;
    const auto size = static_cast<std::int64_t>(elements->size());
    const std::int64_t index = wanted.index < 0 ? wanted.index + size : wanted.index;
    element found;
    if (index >= 0 && elements->at(static_cast<std::size_t>(index)).get(found) == simdjson::SUCCESS)
        use(found);
}

void find(element value, const JsonPath::All &, const Use &use)
{
    if (const auto elements = as<array>(value)) {
        for (const element one : *elements)
            use(one);
    } else if (const auto fields = as<object>(value)) {
        for (const auto field : *fields)
            use(field.value);
    }
}

/// A value as a filter compares it; nothing for lists, objects and null.
std::optional<JsonPath::Literal> literalOf(element value)
{
    if (const auto text = as<std::string_view>(value))
        return std::string(*text);
    if (const auto truth = as<bool>(value))
        return *truth;
    if (const auto number = as<double>(value))
        return *number;
    return std::nullopt;
}

template <typename Step>
void walk(element value, std::span<const Step> steps, const Use &use);

void find(element value, const JsonPath::Filter &filter, const Use &use)
{
    const auto elements = as<array>(value);
    if (!elements)
        return;
    for (const element one : *elements) {
        bool holdsHere = false;
        walk(one, std::span(filter.path), [&](element found) {
            if (filter.compare == JsonPath::Compare::Exists) {
                holdsHere = true;
                return;
            }
            const auto literal = literalOf(found);
            holdsHere = holdsHere || (literal && holds(filter.compare, *literal, filter.literal));
        });
        if (holdsHere)
            use(one);
    }
}

template <typename Step>
void walk(element value, std::span<const Step> steps, const Use &use)
{
    if (steps.empty()) {
        use(value);
        return;
    }
    std::visit(
        [&](const auto &step) {
            find(value, step, [&](element next) { walk(next, steps.subspan(1), use); });
        },
        steps.front());
}

/// Nothing for null.
std::optional<std::string> textOf(element value)
{
    switch (value.type()) {
    case element_type::NULL_VALUE:
        return std::nullopt;
    case element_type::STRING:
        return std::string(*as<std::string_view>(value));
    case element_type::DOUBLE: // as Go writes it: 1.5, 1e-06
        return QByteArray::number(*as<double>(value), 'g', QLocale::FloatingPointShortest)
            .toStdString();
    default:
        return simdjson::to_string(value);
    }
}

/// Ends a text that is too long, between two characters.
void shorten(std::string &text)
{
    if (text.size() <= kLongestFound)
        return;
    std::size_t end = kLongestFound;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    text.resize(end);
    text += "…";
}

} // namespace

struct PathReader::Parser {
    simdjson::dom::parser dom;
};

PathReader::PathReader() : m_parser(std::make_unique<Parser>()) {}

PathReader::~PathReader() = default;

void PathReader::setPaths(std::vector<JsonPath> paths)
{
    m_paths = std::move(paths);
    m_texts.assign(m_paths.size(), {});
}

const std::vector<std::string_view> &PathReader::read(PaddedText json, bool isEvent)
{
    m_found.assign(m_paths.size(), {});
    element root;
    // The bytes are padded already: nothing is copied.
    if (m_parser->dom.parse(json.text.data(), json.text.size(), false).get(root) !=
        simdjson::SUCCESS)
        return m_found;
    if (isEvent) {
        element inner;
        if (root["object"].get(inner) != simdjson::SUCCESS)
            return m_found;
        root = inner;
    }
    for (std::size_t i = 0; i < m_paths.size(); ++i) {
        std::string &text = m_texts[i];
        text.clear();
        bool isFound = false;
        walk(root, std::span<const JsonPath::Step>(m_paths[i].steps), [&](element found) {
            if (text.size() > kLongestFound)
                return;
            if (const auto one = textOf(found)) {
                if (isFound)
                    text += kBetweenFound;
                text += *one;
                isFound = true;
            }
        });
        shorten(text);
        if (isFound)
            m_found[i] = text;
    }
    return m_found;
}

} // namespace drover
