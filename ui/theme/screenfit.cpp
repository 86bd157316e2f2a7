#include "ui/theme/screenfit.h"

#include "ui/theme/spacing.h"

#include <QScreen>
#include <QWidget>

namespace drover::ui {

namespace {

// What desktops put around a window is not known before it is shown.
constexpr QSize kFrame{kSpace, 4 * kSpace};

} // namespace

void resizeOnScreen(QWidget &window, QSize wanted)
{
    window.resize(wanted.boundedTo(window.screen()->availableSize() - kFrame));
}

bool isOnLowScreen(const QWidget &window)
{
    constexpr int kLow = 480;
    return window.screen()->availableSize().height() < kLow;
}

} // namespace drover::ui
