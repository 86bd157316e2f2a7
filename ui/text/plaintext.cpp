#include "ui/text/plaintext.h"

#include <QTextDocument>

#include <algorithm>

namespace drover::ui {

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString plainToolTip(const QString &text)
{
    constexpr qsizetype kLongest = 2000;
    constexpr qsizetype kLongestLine = 100;
    if (text.isEmpty())
        return {};
    QString shown = text.left(kLongest);
    if (text.size() > kLongest)
        shown += QChar(0x2026);
    const bool isShort = std::ranges::all_of(QStringView(shown).split(u'\n'), [](QStringView line) {
        return line.size() <= kLongestLine; // Qt breaks no line of a plain one
    });
    if (isShort && !Qt::mightBeRichText(shown))
        return shown;
    return QStringLiteral("<p style=\"white-space: pre-wrap\">%1</p>").arg(shown.toHtmlEscaped());
}

QString folded(const QString &text, qsizetype limit)
{
    // Cut first: annotations may hold hundreds of kilobytes.
    QString line = text.left(limit + 1).simplified();
    if (text.size() > limit) {
        line.truncate(limit);
        line += QChar(0x2026);
    }
    return line;
}

} // namespace drover::ui
