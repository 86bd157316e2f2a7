#include "ui/text/plaintext.h"

namespace drover::ui {

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString plainToolTip(const QString &text)
{
    constexpr qsizetype kLongest = 2000;
    if (text.isEmpty())
        return {};
    QString shown = text.left(kLongest);
    if (text.size() > kLongest)
        shown += QChar(0x2026);
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
