#include "core/query/querypathtext.h"

#include <algorithm>

namespace drover {

namespace {

constexpr QStringView kEndsPath = u":=!<>(),'\"{}";

/// Behind what begins at `from` with a bracket or a brace; the end of the text where it is open.
qsizetype bracketEnd(const QString &text, qsizetype from)
{
    const QChar open = text.at(from);
    const QChar close = open == u'{' ? u'}' : u']';
    int depth = 0;
    QChar quote;
    for (qsizetype at = from; at < text.size(); ++at) {
        const QChar sign = text.at(at);
        if (sign == u'\\') {
            ++at;
        } else if (!quote.isNull()) {
            quote = sign == quote ? QChar() : quote;
        } else if (sign == u'"' || sign == u'\'') {
            quote = sign;
        } else {
            depth += sign == open ? 1 : sign == close ? -1 : 0;
            if (depth == 0)
                return at + 1;
        }
    }
    return text.size();
}

} // namespace

qsizetype queryPathEnd(const QString &query, qsizetype from)
{
    const QChar first = query.at(from);
    if (first == u'{')
        return bracketEnd(query, from);
    const QChar second = query.size() > from + 1 ? query.at(from + 1) : QChar();
    if (first != u'.' || !(second.isLetter() || second == u'['))
        return from;
    qsizetype at = from;
    while (at < query.size() && !query.at(at).isSpace() && !kEndsPath.contains(query.at(at))) {
        if (query.at(at) == u'[')
            at = bracketEnd(query, at);
        else
            at += query.at(at) == u'\\' ? 2 : 1;
    }
    return std::min(at, query.size());
}

bool beginsAsNodesDo(const QString &path)
{
    const QString step = path.mid(1);
    const qsizetype end = std::distance(step.begin(), std::ranges::find_if(step, [](QChar c) {
                                            return c == u'.' || c == u'[';
                                        }));
    const QString name = step.first(end);
    const bool isWhole = end < step.size();
    return std::ranges::any_of(
        std::initializer_list<QLatin1StringView>{QLatin1StringView("metadata"), QLatin1StringView("spec"),
                                                 QLatin1StringView("status")},
        [&](QLatin1StringView root) {
            return isWhole ? name == root : QString(root).startsWith(name);
        });
}

QString plainQueryPath(const QString &path)
{
    QString plain = path;
    if (plain.startsWith(u'{'))
        plain.remove(0, 1);
    if (plain.endsWith(u'}'))
        plain.chop(1);
    return plain.trimmed();
}

} // namespace drover
