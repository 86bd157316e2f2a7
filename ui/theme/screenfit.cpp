#include "ui/theme/screenfit.h"

#include "ui/theme/spacing.h"

#include <QGuiApplication>
#include <QRegion>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace drover::ui {

namespace {

// What desktops put around a window is not known before it is shown.
constexpr QSize kFrame{kSpace, 4 * kSpace};

} // namespace

void resizeOnScreen(QWidget &window, QSize wanted)
{
    window.resize(wanted.boundedTo(window.screen()->availableSize() - kFrame));
}

bool bringOnScreen(QWidget &window)
{
    QRegion screens;
    for (const QScreen *screen : QGuiApplication::screens())
        screens += screen->availableGeometry();
    const QRect before = window.geometry();
    const bool isFilling = window.windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen);
    if (isFilling || QRegion(before).subtracted(screens).isEmpty())
        return false;
    const int edge = kFrame.width() / 2;
    const QRect room =
        window.screen()->availableGeometry().adjusted(edge, kFrame.height() - edge, -edge, -edge);
    QRect fitted(before.topLeft(), before.size().boundedTo(room.size()));
    fitted.moveRight(std::min(fitted.right(), room.right()));
    fitted.moveBottom(std::min(fitted.bottom(), room.bottom()));
    fitted.moveLeft(std::max(fitted.left(), room.left()));
    fitted.moveTop(std::max(fitted.top(), room.top()));
    window.setGeometry(fitted);
    return true;
}

bool isOnLowScreen(const QWidget &window)
{
    constexpr int kLow = 480;
    return window.screen()->availableSize().height() < kLow;
}

} // namespace drover::ui
