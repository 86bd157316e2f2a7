#include "ui/objects/syntax.h"

#include <algorithm>
#include <array>

namespace drover::ui {

namespace {

using Kind = SyntaxSpan::Kind;

constexpr int kSignWidth = 2; // of a diff's line

/// Behind the closing quote of the text that begins at `start`, or the line's end.
qsizetype quotedEnd(QStringView line, qsizetype start)
{
    const QChar quote = line[start];
    for (qsizetype i = start + 1; i < line.size(); ++i) {
        const bool isDoubled = quote == u'\'' && line.sliced(i).startsWith(u"''");
        if (isDoubled || (line[i] == u'\\' && quote == u'"'))
            ++i;
        else if (line[i] == quote)
            return i + 1;
    }
    return line.size();
}

bool isQuote(QChar character)
{
    return character == u'"' || character == u'\'';
}

qsizetype skipSpaces(QStringView line, qsizetype at)
{
    while (at < line.size() && line[at] == u' ')
        ++at;
    return at;
}

/// Where the key that begins at `start` ends, before its colon; -1: there is none.
qsizetype keyEnd(QStringView line, qsizetype start)
{
    if (start >= line.size())
        return -1;
    const auto isColon = [line](qsizetype at) {
        return at < line.size() && line[at] == u':' &&
               (at + 1 == line.size() || line[at + 1] == u' ');
    };
    if (isQuote(line[start])) {
        const qsizetype end = quotedEnd(line, start);
        return isColon(end) ? end : -1;
    }
    for (qsizetype i = start; i < line.size(); ++i) {
        if (isColon(i))
            return i;
    }
    return -1;
}

Kind kindOf(QStringView value)
{
    static constexpr std::array<QStringView, 3> kWords{u"true", u"false", u"null"};
    if (std::find(kWords.begin(), kWords.end(), value) != kWords.end())
        return Kind::Word;
    bool isNumber = false;
    [[maybe_unused]] const double number = value.toDouble(&isNumber);
    return isNumber ? Kind::Number : Kind::Text;
}

void addSpan(std::vector<SyntaxSpan> &spans, qsizetype start, qsizetype end, Kind kind)
{
    if (end > start)
        spans.push_back({static_cast<int>(start), static_cast<int>(end - start), kind});
}

void addYaml(QStringView line, qsizetype at, std::vector<SyntaxSpan> &spans)
{
    at = skipSpaces(line, at);
    while (line.sliced(at).startsWith(u"- "))
        at = skipSpaces(line, at + 2);
    if (at < line.size() && line[at] == u'#') {
        addSpan(spans, at, line.size(), Kind::Comment);
        return;
    }
    if (const qsizetype end = keyEnd(line, at); end >= 0) {
        addSpan(spans, at, end, Kind::Key);
        at = skipSpaces(line, end + 1);
    }
    const QStringView value = line.sliced(at);
    if (value.isEmpty() || value == u"-" || value == u"{}" || value == u"[]")
        return;
    if (isQuote(value.front()))
        addSpan(spans, at, quotedEnd(line, at), Kind::Text);
    else
        addSpan(spans, at, line.size(), kindOf(value.trimmed()));
}

/// One line of indented JSON: a key, a value, or both.
void addJson(QStringView line, std::vector<SyntaxSpan> &spans)
{
    qsizetype at = skipSpaces(line, 0);
    if (at < line.size() && line[at] == u'"') {
        const qsizetype end = quotedEnd(line, at);
        const bool isKey = end < line.size() && line[end] == u':';
        addSpan(spans, at, end, isKey ? Kind::Key : Kind::Text);
        if (!isKey)
            return;
        at = skipSpaces(line, end + 1);
    }
    QStringView value = line.sliced(at);
    if (value.endsWith(u','))
        value.chop(1);
    const bool isBracket = !value.isEmpty() && QStringView(u"{}[]").contains(value.front());
    if (!value.isEmpty() && !isBracket)
        addSpan(spans, at, at + value.size(), value.front() == u'"' ? Kind::Text : kindOf(value));
}

} // namespace

std::vector<SyntaxSpan> syntaxOf(QStringView line, Notation notation)
{
    std::vector<SyntaxSpan> spans;
    if (notation == Notation::Json)
        addJson(line, spans);
    else if (notation == Notation::Yaml)
        addYaml(line, 0, spans);
    else if (line.size() > kSignWidth)
        addYaml(line, kSignWidth, spans);
    return spans;
}

} // namespace drover::ui
