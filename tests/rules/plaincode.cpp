#include "tests/rules/plaincode.h"

#include <algorithm>

namespace drover::rules {

namespace {

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

/// A ' between digits, as in 10'000.
bool isDigitSeparator(const QString &text, qsizetype at)
{
    qsizetype start = at;
    while (start > 0 && (isWord(text[start - 1]) || text[start - 1] == u'\''))
        --start;
    return start < at && text[start].isDigit();
}

void blank(QString &text, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < std::min(to, text.size()); ++i) {
        if (text[i] != u'\n')
            text[i] = u' ';
    }
}

/// Behind the closing quote of the literal that opens at `at`.
qsizetype endOfQuoted(const QString &text, qsizetype at)
{
    const QChar quote = text[at];
    qsizetype i = at + 1;
    while (i < text.size() && text[i] != quote)
        i += text[i] == u'\\' ? 2 : 1;
    return std::min(i + 1, text.size());
}

/// Behind R"delimiter( … )delimiter", whose quote is at `at`.
qsizetype endOfRaw(const QString &text, qsizetype at)
{
    const qsizetype open = text.indexOf(u'(', at);
    if (open < 0)
        return text.size();
    const QString close = u')' + text.mid(at + 1, open - at - 1) + u'"';
    const qsizetype end = text.indexOf(close, open);
    return end < 0 ? text.size() : end + close.size();
}

qsizetype endOfComment(const QString &text, qsizetype at)
{
    const bool line = text[at + 1] == u'/';
    const qsizetype end = line ? text.indexOf(u'\n', at) : text.indexOf(u"*/", at + 2);
    if (end < 0)
        return text.size();
    return line ? end : end + 2;
}

bool startsComment(const QString &text, qsizetype at)
{
    return text[at] == u'/' && at + 1 < text.size() &&
           (text[at + 1] == u'/' || text[at + 1] == u'*');
}

} // namespace

QString plainCode(const QString &text)
{
    QString code = text;
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text[i];
        qsizetype end = i + 1;
        if (startsComment(text, i)) {
            end = endOfComment(text, i);
            blank(code, i, end);
        } else if (c == u'"' && i > 0 && text[i - 1] == u'R') {
            end = endOfRaw(text, i);
            blank(code, i + 1, end - 1);
        } else if (c == u'"' || (c == u'\'' && !isDigitSeparator(text, i))) {
            end = endOfQuoted(text, i);
            blank(code, i + 1, end - 1);
        }
        i = end;
    }
    return code;
}

QString withoutDirectives(QString code)
{
    for (qsizetype start = 0; start < code.size();) {
        qsizetype end = code.indexOf(u'\n', start);
        end = end < 0 ? code.size() : end;
        const bool directive = QStringView(code).mid(start, end - start).trimmed().startsWith(u'#');
        while (directive && end < code.size() && code[end - 1] == u'\\') {
            const qsizetype next = code.indexOf(u'\n', end + 1);
            end = next < 0 ? code.size() : next;
        }
        if (directive)
            blank(code, start, end);
        start = end + 1;
    }
    return code;
}

} // namespace drover::rules
