#include "ui/text/textwidths.h"

#include <QFontMetrics>

namespace drover::ui {

namespace {

constexpr qsizetype kMost = 4096;
constexpr qsizetype kLong = 128; ///< characters: it is nobody else's text, and would be kept alone

} // namespace

int TextWidths::of(const QString &text, const QFont &font, const QFontMetrics &metrics)
{
    if (text.size() > kLong)
        return metrics.horizontalAdvance(text);
    if (font != m_font || m_widths.size() > kMost) {
        m_widths.clear();
        m_font = font;
    }
    const auto known = m_widths.constFind(text);
    return known != m_widths.cend() ? *known : *m_widths.insert(text, metrics.horizontalAdvance(text));
}

} // namespace drover::ui
