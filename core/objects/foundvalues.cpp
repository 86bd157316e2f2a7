#include "core/objects/foundvalues.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace drover {

namespace {

constexpr std::string_view kCut = "…";

/// Behind the element that begins at `from`: at a comma or the bracket that closes the list.
std::size_t elementEnd(std::string_view list, std::size_t from)
{
    int depth = 0;
    bool isText = false;
    for (std::size_t at = from; at < list.size(); ++at) {
        const char sign = list[at];
        if (isText && sign == '\\') {
            ++at;
        } else if (sign == '"') {
            isText = !isText;
        } else if (!isText) {
            if (depth == 0 && (sign == ',' || sign == ']'))
                return at;
            depth += sign == '[' || sign == '{' ? 1 : sign == ']' || sign == '}' ? -1 : 0;
        }
    }
    return list.size();
}

void useElement(std::string_view element, const std::function<void(std::string_view)> &use)
{
    if (element.size() < 2 || element.front() != '"' || element.back() != '"')
        return use(element);
    const std::string_view inner = element.substr(1, element.size() - 2);
    if (inner.find('\\') == std::string_view::npos)
        return use(inner);
    const QByteArray json = '[' + QByteArray(element.data(), qsizetype(element.size())) + ']';
    use(QJsonDocument::fromJson(json).array().first().toString().toStdString());
}

/// A list is compact JSON; one that was cut ends where it was cut.
void eachElement(std::string_view found, const std::function<void(std::string_view)> &use)
{
    if (found.size() < 2 || found.front() != '[')
        return use(found);
    std::size_t at = 1;
    while (at < found.size() && found[at] != ']') {
        const std::size_t end = elementEnd(found, at);
        useElement(found.substr(at, end - at), use);
        at = end + (end < found.size() && found[end] == ',' ? 1 : 0);
    }
}

} // namespace

std::string foundText(std::string_view found)
{
    std::string text;
    text.reserve(found.size());
    for (const char sign : found) {
        if (sign == kBetweenFound)
            text += ", ";
        else
            text += sign;
    }
    return text;
}

void eachFound(std::string_view found, const std::function<void(std::string_view)> &use)
{
    for (std::size_t at = 0;;) {
        const std::size_t end = std::min(found.find(kBetweenFound, at), found.size());
        eachElement(found.substr(at, end - at), use);
        if (end == found.size())
            return;
        at = end + 1;
    }
}

bool isCutFound(std::string_view found)
{
    // Between two characters: up to three bytes earlier.
    return found.size() + 3 > kLongestFound && found.ends_with(kCut);
}

} // namespace drover
