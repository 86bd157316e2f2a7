#include "ui/theme/sharebar.h"

#include <QPainter>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr std::int64_t kWhole = 100;
constexpr int kMark = 2;
constexpr int kLeast = 2; ///< wide: less than that is nothing to the eye

/// What the bar stands in; gives where its share goes.
QRect paintWhole(QPainter &painter, const QRect &place, const QPalette &palette, const QColor &only)
{
    const StatusColors colors = statusColors(palette);
    if (!only.isValid() && !isHighContrast(palette)) {
        painter.fillRect(place, colors.line);
        return place;
    }
    if (!only.isValid())
        painter.fillRect(place, palette.color(QPalette::Base));
    painter.setPen(only.isValid() ? only : colors.outline); // no shade is strong beside any colour
    painter.drawRect(place.adjusted(0, 0, -1, -1));
    return place.adjusted(1, 1, -1, -1);
}

} // namespace

void paintShareBar(QPainter &painter, const QRect &place, std::int64_t percent, Tone tone,
                   const QPalette &palette, const QColor &only)
{
    const QRect whole = paintWhole(painter, place, palette, only);
    if (percent <= 0)
        return;
    const std::int64_t shown = std::max(percent, kWhole);
    const auto end = static_cast<int>(whole.width() * std::min(percent, kWhole) / shown);
    QRect part = whole;
    part.setWidth(std::max(end, kLeast));
    painter.fillRect(part, only.isValid() ? only : toneColor(tone, palette));
    if (percent <= kWhole)
        return;
    const StatusColors colors = statusColors(palette);
    QRect beyond = whole;
    beyond.setLeft(part.right() + 1 + kMark);
    if (!only.isValid())
        painter.fillRect(beyond, tone == Tone::Dimmed ? colors.dimmed : colors.bad);
    painter.fillRect(QRect(part.right() + 1, place.top() - kMark, kMark, place.height() + 2 * kMark),
                     only.isValid() ? only : palette.color(QPalette::Text));
}

} // namespace drover::ui
