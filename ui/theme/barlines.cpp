#include "ui/theme/barlines.h"

#include "ui/theme/statuspalette.h"

#include <QPainter>
#include <QStyleOptionTab>
#include <QStyleOptionTabBarBase>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kFrontBar = 4;  ///< above the tab in front
constexpr int kFrontLine = 2; ///< around it
constexpr int kSeparatorGap = 6;
constexpr int kGripEdge = 1; ///< clear of the panes
constexpr int kGrip = 40;
constexpr int kDots = 6;
constexpr int kDot = 2;

} // namespace

void drawTabFrame(const QStyleOptionTab &tab, const QPalette &palette, QPainter &painter)
{
    const bool isInFront = tab.state.testFlag(QStyle::State_Selected);
    const QColor line = isInFront ? palette.color(QPalette::WindowText) : statusColors(palette).outline;
    const QRect &all = tab.rect;
    const int width = isInFront ? kFrontLine : 1;
    const int top = isInFront ? kFrontBar : 1;
    painter.fillRect(QRect(all.left(), all.top(), all.width(), top), line);
    painter.fillRect(QRect(all.left(), all.top(), width, all.height()), line);
    painter.fillRect(QRect(all.right() - width + 1, all.top(), width, all.height()), line);
    if (!isInFront)
        painter.fillRect(QRect(all.left(), all.bottom(), all.width(), 1), line);
}

void drawTabBase(const QStyleOptionTabBarBase &base, QPainter &painter)
{
    const QColor line = statusColors(base.palette).outline;
    const QRect &front = base.selectedTabRect;
    const int y = base.rect.bottom();
    const int left = front.isEmpty() ? base.rect.right() + 1 : front.left();
    painter.fillRect(QRect(QPoint(base.rect.left(), y), QPoint(left - 1, y)), line);
    if (!front.isEmpty())
        painter.fillRect(QRect(QPoint(front.right() + 1, y), QPoint(base.rect.right(), y)), line);
}

void drawBarSeparator(const QStyleOption &option, QPainter &painter)
{
    QColor line = statusColors(option.palette).outline;
    if (!isHighContrast(option.palette))
        line.setAlphaF(0.5F); // it parts, and cannot be used
    const QRect &all = option.rect;
    if (option.state.testFlag(QStyle::State_Horizontal))
        painter.fillRect(QRect(all.center().x(), all.top() + kSeparatorGap, 1, all.height() - 2 * kSeparatorGap),
                         line);
    else
        painter.fillRect(QRect(all.left() + kSeparatorGap, all.center().y(), all.width() - 2 * kSeparatorGap, 1),
                         line);
}

void drawGrip(const QStyleOption &option, QPainter &painter)
{
    const bool isUpright = option.state.testFlag(QStyle::State_Horizontal); // the panes lie side by side
    const QRect &all = option.rect;
    const int length = isUpright ? all.height() : all.width();
    const int across = isUpright ? all.width() : all.height();
    const auto fill = [&](int at, int extent, int side, int thick, const QColor &color) {
        const QRect piece = isUpright ? QRect(side, at, thick, extent) : QRect(at, side, extent, thick);
        painter.fillRect(piece.translated(all.topLeft()), color);
    };
    const QColor outline = statusColors(option.palette).outline;
    if (isHighContrast(option.palette)) {
        const int grip = std::min(kGrip, length);
        fill(0, length, across / 2, 1, outline);
        fill((length - grip) / 2, grip, kGripEdge, across - 2 * kGripEdge, option.palette.color(QPalette::WindowText));
        return;
    }
    for (int dot = 0; dot < kDots; ++dot)
        fill(length / 2 + (2 * dot - kDots) * kDot, kDot, (across - kDot) / 2, kDot, outline);
}

} // namespace drover::ui
