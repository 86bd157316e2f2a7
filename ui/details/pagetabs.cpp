#include "ui/details/pagetabs.h"

#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QActionGroup>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QResizeEvent>
#include <QShortcut>
#include <QTabBar>
#include <QToolButton>

#include <vector>

namespace drover::ui {

/// A bar whose arrow keys go to the pages that have no room in it, too.
class PageTabs::Bar final : public QTabBar
{
public:
    explicit Bar(PageTabs *tabs) : QTabBar(tabs), m_tabs(tabs) {}

    int widthOf(int index) const { return tabSizeHint(index).width(); }
    /// Qt 6.4 scrolls for the tabs that were there, and does not scroll back for those that are.
    void scrollBack()
    {
        QResizeEvent event(size(), size());
        resizeEvent(&event);
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool isBack = event->key() == Qt::Key_Left;
        if (!isBack && event->key() != Qt::Key_Right) {
            QTabBar::keyPressEvent(event);
            return;
        }
        const int next = currentIndex() + (isBack == isRightToLeft() ? 1 : -1);
        if (next >= 0 && next < count())
            m_tabs->openPage(next);
    }
    /// A title has another length.
    void tabLayoutChange() override
    {
        QTabBar::tabLayoutChange();
        m_tabs->fit();
    }

private:
    PageTabs *m_tabs;
};

PageTabs::PageTabs(QWidget *parent)
    : QTabWidget(parent), m_bar(new Bar(this)), m_all(new QToolButton(this)),
      m_list(new QMenu(this))
{
    setTabBar(m_bar);
    setFocusPolicy(Qt::NoFocus); // its bar takes it
    setDocumentMode(true);
    m_bar->setElideMode(Qt::ElideNone);
    m_bar->setUsesScrollButtons(true); // else the widest title would be the pane's least width
    m_all->setIcon(themedIcon(QLatin1StringView("down")));
    m_all->setAutoRaise(true);
    m_all->setToolTip(tr("All pages"));
    m_all->setAccessibleName(m_all->toolTip());
    m_all->setFocusPolicy(Qt::TabFocus);
    setCornerWidget(m_all, Qt::TopRightCorner);
    connect(m_all, &QToolButton::clicked, this, &PageTabs::listPages);
    connect(this, &QTabWidget::currentChanged, this, &PageTabs::fit);
}

void PageTabs::openPage(int index)
{
    showTab(index, true); // what is hidden is never made current
    setCurrentIndex(index);
}

void PageTabs::fit()
{
    if (m_isFitting || count() == 0)
        return;
    m_isFitting = true;
    int room = width() - buttonWidth() - kSpace;
    std::vector<bool> fits(static_cast<std::size_t>(count()), false);
    const auto take = [&](int index) {
        const int width = m_bar->widthOf(index);
        fits[static_cast<std::size_t>(index)] = width <= room;
        room -= width;
    };
    const int current = currentIndex();
    if (current >= 0)
        room -= m_bar->widthOf(current);
    for (int index = 0; index < count() && room > 0; ++index) {
        if (index != current)
            take(index);
    }
    int hidden = 0;
    for (int index = 0; index < count(); ++index) {
        const bool isShown = index == current || fits[static_cast<std::size_t>(index)];
        showTab(index, isShown);
        hidden += isShown ? 0 : 1;
    }
    showHidden(hidden);
    m_bar->scrollBack();
    giveKeys();
    m_isFitting = false;
}

void PageTabs::title(int index, const QString &text)
{
    if (tabText(index) != text)
        setTabText(index, text);
}

void PageTabs::mark(int index, QLatin1StringView icon, Tone tone)
{
    const std::pair<QString, Tone> wanted(icon, tone);
    if (std::exchange(m_marks[widget(index)], wanted) != wanted)
        setTabIcon(index, icon.isEmpty() ? QIcon() : themedIcon(icon, tone));
}

void PageTabs::showTab(int index, bool isShown)
{
    // Where nothing changes Qt 6.4 forgets that the bar is to be laid out anew.
    if (m_bar->isTabVisible(index) != isShown)
        m_bar->setTabVisible(index, isShown);
}

/// With the longest text it may have, so that its own width decides nothing.
int PageTabs::buttonWidth() const
{
    const QString longest = tr("%1 more", "pages").arg(count());
    return m_all->iconSize().width() + m_all->fontMetrics().horizontalAdvance(longest) +
           3 * kSpace;
}

void PageTabs::showHidden(int count)
{
    m_all->setText(count == 0 ? QString() : tr("%1 more", "pages").arg(count));
    m_all->setToolButtonStyle(count == 0 ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

/// A tab that is hidden has lost its mnemonic.
void PageTabs::giveKeys()
{
    for (int index = 0; index < m_keys.size(); ++index) {
        const bool isShown = index >= count() || m_bar->isTabVisible(index);
        m_keys[index]->setKey(isShown ? QKeySequence() : QKeySequence::mnemonic(tabText(index)));
    }
}

void PageTabs::listPages()
{
    m_list->clear();
    delete m_list->findChild<QActionGroup *>();
    auto *group = new QActionGroup(m_list); // one of them is in front: marks for a choice, no boxes
    for (int index = 0; index < count(); ++index) {
        QAction *page = m_list->addAction(tabIcon(index), tabText(index), this, [this, index] {
            openPage(index);
            widget(index)->setFocus(Qt::TabFocusReason);
        });
        page->setCheckable(true);
        page->setChecked(index == currentIndex());
        group->addAction(page);
    }
    m_list->popup(m_all->mapToGlobal(m_all->rect().bottomLeft()));
}

void PageTabs::resizeEvent(QResizeEvent *event)
{
    QTabWidget::resizeEvent(event);
    fit();
}

void PageTabs::changeEvent(QEvent *event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void PageTabs::tabInserted(int index)
{
    QTabWidget::tabInserted(index);
    // None is ever deleted: fitting may happen while the children are being shown.
    const int place = static_cast<int>(m_keys.size());
    m_keys.append(new QShortcut(this));
    connect(m_keys.back(), &QShortcut::activated, this, [this, place] { openPage(place); });
    fit();
}

void PageTabs::tabRemoved(int index)
{
    QTabWidget::tabRemoved(index);
    fit();
}

} // namespace drover::ui
