// What the tabs are called and marked with.

#include "ui/window/clustertabs.h"

#include "ui/states/sessionstate.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/window/tabmark.h"
#include "ui/window/tabtitle.h"

#include <QResizeEvent>
#include <QTabBar>
#include <QToolButton>

namespace drover::ui {

namespace {

constexpr int kCloseIcon = 12;
constexpr int kSlack = 4 * kSpace; ///< so that a count of one figure more does not change all names

} // namespace

void ClusterTabs::nameBar()
{
    tabBar()->setAccessibleName(tr("Open clusters"));
}

QWidget *ClusterTabs::makeCloseButton(ClusterTab &tab)
{
    auto *button = new QToolButton(tabBar());
    button->setAutoRaise(true);
    button->setIcon(themedIcon(QLatin1StringView("close"), Tone::Dimmed));
    button->setIconSize({kCloseIcon, kCloseIcon});
    button->setFocusPolicy(Qt::NoFocus); // Ctrl+W is the way by keyboard
    button->setToolTip(tr("Close the tab"));
    button->setAccessibleName(tr("Close %1").arg(tab.info().displayName));
    // Queued: the button goes with its tab.
    connect(button, &QToolButton::clicked, this, [this, &tab] { closeTab(indexOf(&tab)); },
            Qt::QueuedConnection);
    return button;
}

void ClusterTabs::showMarks(const ClusterTab &tab)
{
    const int index = indexOf(&tab);
    if (index < 0)
        return;
    const QString title = tabTitle(tab, m_areNamesWhole);
    // Setting it lays the whole bar out anew.
    if (tabText(index) != title) {
        setTabText(index, title);
        tabBar()->tabButton(index, QTabBar::RightSide)->setAccessibleName(tr("Close %1").arg(tab.info().displayName));
        fitNames();
    }
    markTab(*tabBar(), index, tab, palette());
    const Freshness &freshness = tab.freshness();
    const QString word = freshnessText(freshness, m_clock.wallNow());
    const QString toolTip = tabDescription(tab, word);
    if (tabToolTip(index) == toolTip)
        return;
    setTabToolTip(index, toolTip);
    setTabIcon(index, themedIcon(freshnessIcon(freshness), freshnessTone(freshness)));
    Q_EMIT tabsChanged();
}

void ClusterTabs::renewWords()
{
    nameBar();
    for (const Open &open : m_open) {
        const int index = indexOf(open.tab);
        QWidget *button = tabBar()->tabButton(index, QTabBar::RightSide);
        tabBar()->setTabButton(index, QTabBar::RightSide, makeCloseButton(*open.tab));
        delete button;
        open.tab->renewWords();
    }
    Q_EMIT tabsChanged();
}

void ClusterTabs::changeEvent(QEvent *event)
{
    QTabWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (const Open &open : m_open)
        markTab(*tabBar(), indexOf(open.tab), *open.tab, palette());
    Q_EMIT tabsChanged(); // whoever shows a colour of theirs
}

/// Whole where all of them have room, else all are short.
void ClusterTabs::fitNames()
{
    int wanted = m_areNamesWhole ? 0 : kSlack;
    for (int i = 0; i < count(); ++i) {
        wanted += tabBar()->tabRect(i).width();
        const ClusterTab *tab = tabAt(i);
        const auto widthOf = [this](const QString &text) {
            return tabBar()->fontMetrics().size(Qt::TextShowMnemonic, text).width();
        };
        if (tab)
            wanted += widthOf(tabTitle(*tab, true)) - widthOf(tabText(i));
    }
    const QWidget *corner = cornerWidget();
    const bool areWhole = wanted <= width() - (corner ? corner->sizeHint().width() : 0);
    if (areWhole == m_areNamesWhole)
        return;
    m_areNamesWhole = areWhole;
    for (int i = 0; i < count(); ++i) {
        const ClusterTab *tab = tabAt(i);
        if (tab && tabBar()->tabButton(i, QTabBar::RightSide)) // else it is not all there yet
            showMarks(*tab);
    }
}

void ClusterTabs::resizeEvent(QResizeEvent *event)
{
    QTabWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitNames();
}

void ClusterTabs::tabRemoved(int index)
{
    QTabWidget::tabRemoved(index);
    fitNames();
}

} // namespace drover::ui
