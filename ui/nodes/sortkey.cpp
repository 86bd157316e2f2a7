#include "ui/nodes/sortkey.h"

#include "core/query/queryvalues.h"
#include "ui/text/celltext.h"

#include <QString>

#include <algorithm>
#include <bit>
#include <compare>
#include <limits>

namespace drover::ui {

namespace {

/// Bytes that compare as naturalCompare() does: a run of digits becomes '0', its length, itself.
std::string naturalKey(std::string_view utf8)
{
    const std::string folded = foldedText(utf8);
    std::string key;
    key.reserve(folded.size() * 2 + 8);
    const auto isDigit = [&](std::size_t i) { return folded[i] >= '0' && folded[i] <= '9'; };
    for (std::size_t i = 0; i < folded.size();) {
        if (!isDigit(i)) {
            key += folded[i++];
            continue;
        }
        while (i + 1 < folded.size() && folded[i] == '0' && isDigit(i + 1))
            ++i;
        const std::size_t begin = i;
        while (i < folded.size() && isDigit(i))
            ++i;
        key += '0';
        key += static_cast<char>(std::min<std::size_t>(i - begin, 255));
        key.append(folded, begin, i - begin);
    }
    key += '\0';
    key += utf8; // node-01 and node-1 are two names
    return key;
}

/// Numbers that are ordered as the doubles are.
std::int64_t orderedBits(double number)
{
    const auto bits = std::bit_cast<std::int64_t>(number == 0 ? 0.0 : number);
    return bits < 0 ? std::numeric_limits<std::int64_t>::min() - bits : bits;
}

std::int64_t severityOf(const StatusValue &status)
{
    return status.readiness * 4 + (status.cordoned ? 2 : 0) + (status.lifecycle ? 1 : 0);
}

/// Eight bytes from `at` on as a number that is ordered as they are; zeros behind the end.
std::uint64_t bytesAt(std::string_view text, std::size_t at)
{
    std::uint64_t bytes = 0;
    for (std::size_t i = at; i < at + 8; ++i)
        bytes = bytes << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0);
    return bytes;
}

/// How many bytes all of them begin with.
std::size_t commonLength(const std::vector<int> &places, const std::vector<SortKey> &keys)
{
    const auto textAt = [&](int place) { return std::string_view(keys[static_cast<std::size_t>(place)].text); };
    std::string_view common = places.empty() ? std::string_view() : textAt(places.front());
    for (const int place : places) {
        const std::string_view text = textAt(place);
        const std::size_t most = std::min(common.size(), text.size());
        std::size_t length = 0;
        while (length < most && common[length] == text[length])
            ++length;
        common = common.substr(0, length);
    }
    return common.size();
}

} // namespace

SortKey sortKeyOf(CellKind kind, std::string_view utf8)
{
    SortKey key;
    key.missing = !utf8.data();
    if (!key.missing)
        key.text = kind == CellKind::Name ? naturalKey(utf8) : std::string(utf8);
    return key;
}

SortKey sortKeyOf(CellKind kind, const CellValue &value)
{
    SortKey key;
    const bool isAgo = kind == CellKind::Age || kind == CellKind::AsOf;
    key.missing = isMissing(value);
    if (const auto *text = std::get_if<QString>(&value)) {
        const std::string utf8 = text->toStdString();
        key.text = kind == CellKind::Name ? naturalKey(utf8) : utf8;
        if (isNumeric(kind)) // none that could be read
            key.number = std::numeric_limits<std::int64_t>::max();
    } else if (const auto *real = std::get_if<double>(&value))
        key.number = orderedBits(*real);
    else if (const auto *number = std::get_if<std::int64_t>(&value))
        key.number = *number;
    else if (const auto *status = std::get_if<StatusValue>(&value))
        key.number = severityOf(*status);
    else if (const auto *time = std::get_if<Timestamp>(&value))
        key.number = isAgo ? -time->microseconds() : time->microseconds();
    return key;
}

int compare(const SortKey &left, const SortKey &right, Qt::SortOrder order)
{
    if (left.missing || right.missing)
        return int(left.missing) - int(right.missing);
    int result = left.text.compare(right.text);
    if (left.number != right.number)
        result = left.number < right.number ? -1 : 1;
    return order == Qt::AscendingOrder ? result : -result;
}

void sortByKey(std::vector<int> &places, const std::vector<SortKey> &keys)
{
    // Sixteen bytes behind what all begin with decide nearly always, without a look at the texts.
    struct Short {
        std::int64_t number;
        std::uint64_t first;
        std::uint64_t second;
        int place;
    };
    const std::size_t common = commonLength(places, keys);
    std::vector<Short> all;
    all.reserve(places.size());
    for (const int place : places) {
        const SortKey &key = keys[static_cast<std::size_t>(place)];
        all.push_back({key.number, bytesAt(key.text, common), bytesAt(key.text, common + 8), place});
    }
    std::ranges::sort(all, [&](const Short &left, const Short &right) {
        if (left.number != right.number)
            return left.number < right.number;
        if (left.first != right.first)
            return left.first < right.first;
        if (left.second != right.second)
            return left.second < right.second;
        return keys[static_cast<std::size_t>(left.place)].text < keys[static_cast<std::size_t>(right.place)].text;
    });
    std::ranges::transform(all, places.begin(), &Short::place);
}

} // namespace drover::ui
