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

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
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
    if (m_hasWildcards)
        cut();
}

QueryPattern QueryPattern::literal(const QString &text)
{
    QueryPattern pattern(text);
    pattern.m_hasWildcards = false;
    pattern.m_pieces.clear();
    return pattern;
}

void QueryPattern::cut()
{
    for (std::size_t from = 0; from <= m_folded.size();) {
        const std::size_t to = std::min(m_folded.find('*', from), m_folded.size());
        Piece piece{m_folded.substr(from, to - from)};
        piece.firstLetters = std::min(piece.text.find('?'), piece.text.size());
        m_pieces.push_back(std::move(piece));
        from = to + 1;
    }
}

bool QueryPattern::isAt(const Piece &piece, std::string_view text, std::size_t at)
{
    if (at + piece.text.size() > text.size())
        return false;
    return std::ranges::equal(piece.text, text.substr(at, piece.text.size()),
                              [](char wanted, char letter) { return wanted == '?' || wanted == letter; });
}

std::size_t QueryPattern::find(const Piece &piece, std::string_view text, std::size_t from)
{
    const auto letters = std::string_view(piece.text).substr(0, piece.firstLetters);
    for (; from + piece.text.size() <= text.size(); ++from) {
        from = text.find(letters, from);
        if (from == std::string_view::npos || isAt(piece, text, from))
            return from;
    }
    return std::string_view::npos;
}

bool QueryPattern::matches(std::string_view text) const
{
    if (!m_hasWildcards)
        return text == m_folded;
    // Each piece as early as it can be: what stands behind has the most room then.
    const Piece &first = m_pieces.front();
    const Piece &last = m_pieces.back();
    if (m_pieces.size() == 1)
        return text.size() == first.text.size() && isAt(first, text, 0);
    if (text.size() < first.text.size() + last.text.size() || !isAt(first, text, 0) ||
        !isAt(last, text, text.size() - last.text.size()))
        return false;
    const std::string_view between = text.substr(0, text.size() - last.text.size());
    std::size_t at = first.text.size();
    for (std::size_t i = 1; i + 1 < m_pieces.size(); ++i) {
        at = find(m_pieces[i], between, at);
        if (at == std::string_view::npos)
            return false;
        at += m_pieces[i].text.size();
    }
    return true;
}

bool QueryPattern::matchesAny(std::string_view text) const
{
    // Folding changes no length of a text that is ASCII, and such are nearly all.
    if (!m_hasWildcards && text.size() != m_folded.size() && isAscii(text))
        return false;
    return matches(foldedText(text));
}

bool QueryPattern::isIn(std::string_view text) const
{
    return m_hasWildcards ? matches(text) : text.find(m_folded) != std::string_view::npos;
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
    if (!isAscii(folded))
        return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())).toCaseFolded().toStdString();
    for (char &c : folded) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return folded;
}

} // namespace drover
