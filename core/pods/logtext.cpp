#include "core/pods/logtext.h"

#include "core/objects/timestamp.h"

#include <algorithm>
#include <array>

namespace drover {

namespace {

constexpr char kEscape = '\x1b';
constexpr qsizetype kTab = 8;
constexpr std::int64_t kSecond = 1'000'000'000;

/// The number of bytes of a colour sequence (ESC [ digits and semicolons m) at the front; 0: none.
std::size_t colourLength(std::string_view bytes)
{
    if (!bytes.starts_with("\x1b["))
        return 0;
    const std::size_t end = bytes.find_first_not_of("0123456789;:", 2);
    return end != std::string_view::npos && bytes[end] == 'm' ? end + 1 : 0;
}

bool isPlain(unsigned char byte)
{
    return byte >= 0x20 && byte < 0x7f;
}

QString decoded(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

std::string withoutColours(std::string_view bytes)
{
    std::string rest;
    rest.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = bytes[at] == kEscape ? colourLength(bytes.substr(at)) : 0;
        if (length == 0)
            rest += bytes[at];
        at += std::max<std::size_t>(length, 1);
    }
    return rest;
}

bool turnsDirection(char16_t unit)
{
    return (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069);
}

void appendShown(QString &shown, QChar character)
{
    const char16_t unit = character.unicode();
    if (unit == u'\t')
        shown += QString(kTab - shown.size() % kTab, QLatin1Char(' '));
    else if (unit < 0x20)
        shown += QChar(char16_t(0x2400 + unit));
    else if (unit == 0x7f)
        shown += QChar(0x2421);
    else if ((unit > 0x7f && unit < 0xa0) || turnsDirection(unit) || unit == 0x2028 ||
             unit == 0x2029)
        shown += QChar(QChar::ReplacementCharacter);
    else
        shown += character;
}

/// The length of "2026-11-25T12:00:00.5Z" at the front, with the blank behind it; 0: none.
std::size_t timeLength(std::string_view line)
{
    constexpr std::size_t kShortest = 20; // "2026-11-25T12:00:00Z"
    constexpr std::size_t kLongest = 35;  // with nine digits and an offset
    const std::size_t blank = line.substr(0, kLongest + 1).find(' ');
    const bool mayBe = blank != std::string_view::npos && blank >= kShortest &&
                       line[4] == '-' && line[10] == 'T' && line[13] == ':';
    return mayBe ? blank + 1 : 0;
}

/// What is finer than a second, of "…:00.123456789Z".
std::int64_t fractionOf(std::string_view time)
{
    constexpr std::size_t kPoint = 19;
    std::int64_t fraction = 0;
    if (time.size() <= kPoint || time[kPoint] != '.')
        return 0;
    std::int64_t unit = kSecond;
    for (std::size_t at = kPoint + 1; at < time.size() && unit > 1; ++at) {
        if (time[at] < '0' || time[at] > '9')
            break;
        unit /= 10;
        fraction += unit * (time[at] - '0');
    }
    return fraction;
}

} // namespace

LogLine timedLogLine(std::string line)
{
    const std::size_t length = timeLength(line);
    if (length == 0)
        return {std::move(line), 0};
    const std::string_view time = std::string_view(line).substr(0, length - 1);
    const auto parsed = parseTimestamp(time);
    if (!parsed)
        return {std::move(line), 0};
    const std::int64_t nanoseconds = parsed->seconds() * kSecond + fractionOf(time);
    line.erase(0, length);
    return {std::move(line), nanoseconds};
}

std::string logTimeText(std::int64_t nanoseconds)
{
    std::string text = formatTimestamp(Timestamp(nanoseconds / kSecond * 1'000'000));
    std::int64_t fraction = nanoseconds % kSecond;
    if (fraction == 0)
        return text;
    std::array<char, 9> digits{};
    for (auto at = digits.rbegin(); at != digits.rend(); ++at, fraction /= 10)
        *at = static_cast<char>('0' + fraction % 10);
    std::string_view shown(digits.data(), digits.size());
    shown = shown.substr(0, shown.find_last_not_of('0') + 1);
    text.insert(text.size() - 1, "." + std::string(shown));
    return text;
}

QString logText(std::string_view bytes)
{
    if (std::all_of(bytes.begin(), bytes.end(),
                    [](char byte) { return isPlain(static_cast<unsigned char>(byte)); }))
        return QString::fromLatin1(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const QString whole = hasTerminalColours(bytes) ? decoded(withoutColours(bytes))
                                                    : decoded(bytes);
    QString shown;
    shown.reserve(whole.size());
    for (const QChar character : whole)
        appendShown(shown, character);
    return shown;
}

bool hasTerminalColours(std::string_view bytes)
{
    for (std::size_t at = bytes.find(kEscape); at != std::string_view::npos;
         at = bytes.find(kEscape, at + 1)) {
        if (colourLength(bytes.substr(at)) > 0)
            return true;
    }
    return false;
}

} // namespace drover
