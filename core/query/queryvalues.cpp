#include "core/query/queryvalues.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace drover {

namespace {

std::optional<std::int64_t> secondsOf(QChar unit)
{
    switch (unit.toLower().unicode()) {
    case u's':
        return 1;
    case u'm':
        return 60;
    case u'h':
        return 3600;
    case u'd':
        return 86'400;
    case u'w':
        return 7 * 86'400;
    case u'y':
        return 365 * 86'400;
    default:
        return std::nullopt;
    }
}

// Nine digits of years stay within 64 bits of seconds.
constexpr qsizetype kMostDigits = 9;

} // namespace

std::optional<std::chrono::seconds> queryDuration(QStringView text)
{
    std::int64_t total = 0;
    if (text.isEmpty())
        return std::nullopt;
    while (!text.isEmpty()) {
        qsizetype digits = 0;
        while (digits < text.size() && text.at(digits).isDigit())
            ++digits;
        if (digits == 0 || digits > kMostDigits || digits == text.size())
            return std::nullopt;
        const auto unit = secondsOf(text.at(digits));
        if (!unit)
            return std::nullopt;
        total += text.first(digits).toLongLong() * *unit;
        text = text.sliced(digits + 1);
    }
    return std::chrono::seconds(total);
}

std::optional<Timestamp> queryTime(QStringView text)
{
    const std::string utf8 = text.toUtf8().toStdString();
    if (const auto time = parseTimestamp(utf8))
        return time;
    return parseTimestamp(utf8 + "T00:00:00Z");
}

int QueryVersion::compare(const KubeVersion &version) const
{
    const int parts[] = {version.major, version.minor, version.patch};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (parts[i] != numbers[i])
            return parts[i] < numbers[i] ? -1 : 1;
    }
    return 0;
}

std::optional<QueryVersion> queryVersion(QStringView text)
{
    if (text.startsWith(u'v', Qt::CaseInsensitive))
        text = text.sliced(1);
    const QList<QStringView> parts = text.split(u'.');
    if (parts.size() > 3)
        return std::nullopt;
    QueryVersion version;
    for (const QStringView part : parts) {
        bool isNumber = false;
        const int number = part.toInt(&isNumber);
        if (!isNumber || number < 0)
            return std::nullopt;
        version.numbers.push_back(number);
    }
    return version;
}

QueryPattern::QueryPattern(const QString &text)
    : m_folded(text.toCaseFolded().toStdString()),
      m_hasWildcards(m_folded.find_first_of("*?") != std::string::npos)
{
}

QueryPattern QueryPattern::literal(const QString &text)
{
    QueryPattern pattern(text);
    pattern.m_hasWildcards = false;
    return pattern;
}

bool QueryPattern::matches(std::string_view text) const
{
    if (!m_hasWildcards)
        return text == m_folded;
    // On a mismatch only the last "*" can take more: linear in practice, never exponential.
    const std::string_view pattern = m_folded;
    std::size_t t = 0;
    std::size_t p = 0;
    std::size_t star = std::string_view::npos;
    std::size_t taken = 0;
    while (t < text.size()) {
        if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t]) && pattern[p] != '*') {
            ++t;
            ++p;
        } else if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            taken = t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++taken;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

bool holds(QueryOperator op, int order)
{
    switch (op) {
    case QueryOperator::Has:
    case QueryOperator::Equal:
    case QueryOperator::In:
        return order == 0;
    case QueryOperator::NotEqual:
    case QueryOperator::NotIn:
        return order != 0;
    case QueryOperator::Less:
        return order < 0;
    case QueryOperator::LessOrEqual:
        return order <= 0;
    case QueryOperator::Greater:
        return order > 0;
    case QueryOperator::GreaterOrEqual:
        return order >= 0;
    case QueryOperator::Exists:
        return true;
    }
    return false;
}

int orderOfAmounts(const QuantityParts &left, const QuantityParts &right)
{
    const auto parts = [](const QuantityParts &one) {
        const auto nano = std::int64_t(one.nano);
        return one.isNegative ? std::pair(-one.whole, -nano) : std::pair(one.whole, nano);
    };
    return orderOf(parts(left), parts(right));
}

std::string foldedText(std::string_view utf8)
{
    std::string folded(utf8);
    const bool isAscii = std::all_of(folded.begin(), folded.end(),
                                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!isAscii)
        return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())).toCaseFolded().toStdString();
    for (char &c : folded) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return folded;
}

} // namespace drover
