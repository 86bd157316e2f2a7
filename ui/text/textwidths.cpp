#include "ui/text/textwidths.h"

#include <QFontMetrics>

namespace drover::ui {

namespace {

constexpr qsizetype kMost = 4096; ///< some 500 kB

} // namespace

int TextWidths::of(const QString &text, const QFont &font, const QFontMetrics &metrics)
{
    if (font != m_font || m_widths.size() > kMost) {
        m_widths.clear();
        m_font = font;
    }
    const auto known = m_widths.constFind(text);
    return known != m_widths.cend() ? *known : *m_widths.insert(text, metrics.horizontalAdvance(text));
}

} // namespace drover::ui
