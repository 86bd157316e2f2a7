#include "ui/window/tabmark.h"

#include "ui/clusters/clustertab.h"
#include "ui/theme/spacing.h"
#include "ui/theme/statuspalette.h"
#include "ui/writes/guardmark.h"

#include <QPainter>
#include <QTabBar>

namespace drover::ui {

namespace {

/// A piece of the colour. Its line tells a colour like the bar's from the bar.
class Swatch final : public QWidget
{
public:
    explicit Swatch(QWidget *parent) : QWidget(parent)
    {
        setObjectName(QLatin1StringView("swatch"));
        setFixedSize(kSpace, 2 * kSpace);
        setAttribute(Qt::WA_TransparentForMouseEvents); // it is a part of the tab
    }
    void setColor(const QColor &color)
    {
        m_color = color;
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), statusColors(palette()).outline);
        painter.fillRect(rect().adjusted(1, 1, -1, -1), m_color);
    }

private:
    QColor m_color;
};

} // namespace

void markTab(QTabBar &bar, int index, const ClusterTab &tab, const QPalette &palette)
{
    if (tab.info().isDemo)
        bar.setTabTextColor(index, toneColor(Tone::Neutral, palette));
    const QColor color = guardColor(tab.guard(), palette);
    auto *swatch = dynamic_cast<Swatch *>(bar.tabButton(index, QTabBar::LeftSide));
    if (!color.isValid() && swatch) {
        bar.setTabButton(index, QTabBar::LeftSide, nullptr);
        delete swatch;
    }
    if (!color.isValid())
        return;
    if (!swatch) {
        swatch = new Swatch(&bar);
        bar.setTabButton(index, QTabBar::LeftSide, swatch);
    }
    swatch->setColor(color);
}

} // namespace drover::ui
