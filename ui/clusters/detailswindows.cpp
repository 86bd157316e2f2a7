#include "ui/clusters/detailswindows.h"

#include "ui/details/detailspane.h"
#include "ui/clusters/detailswindow.h"
#include "ui/pods/podwindow.h"

namespace drover::ui {

DetailsWindows::DetailsWindows(NodeCache &cache, Clock &clock, QString cluster, QWidget *tab)
    : QObject(tab), m_cache(cache), m_clock(clock), m_cluster(std::move(cluster)), m_tab(tab)
{
}

DetailsWindows::~DetailsWindows()
{
    for (const QPointer<DetailsWindow> &window : m_windows)
        delete window;
}

void DetailsWindows::open(const QString &node)
{
    if (node.isEmpty())
        return;
    m_windows.removeIf([](const QPointer<DetailsWindow> &window) { return !window; });
    for (const QPointer<DetailsWindow> &window : m_windows) {
        if (window->pane().nodeName() != node)
            continue;
        window->raise();
        window->activateWindow();
        return;
    }
    auto *window = new DetailsWindow(m_cache, m_clock, m_cluster, m_tab);
    m_windows.append(window);
    connect(window, &DetailsWindow::pressed, this,
            [this, window](const QKeySequence &keys) { Q_EMIT pressed(*window, keys); });
    if (m_furnish)
        m_furnish(window->pane());
    window->showFreshness(m_freshness, m_clock.wallNow());
    window->pane().follow(m_followed);
    window->showNode(node);
    window->show();
}

void DetailsWindows::follow(const QString &node)
{
    m_followed = node;
    for (const QPointer<DetailsWindow> &window : m_windows) {
        if (window)
            window->pane().follow(node);
    }
}

void DetailsWindows::setCluster(const QString &name)
{
    m_cluster = name;
    for (const QPointer<DetailsWindow> &window : m_windows) {
        if (window)
            window->setCluster(name);
    }
}

void DetailsWindows::renewWords()
{
    for (const QPointer<DetailsWindow> &window : m_windows) {
        if (!window)
            continue;
        const DetailsPane::Place place = window->pane().place();
        renewPodWindows(*window);
        keepPodWindows(window->pane(), *window);
        window->setPane(new DetailsPane(m_cache, m_clock, window));
        if (m_furnish)
            m_furnish(window->pane());
        window->showFreshness(m_freshness, m_clock.wallNow());
        window->pane().goBackTo(place);
    }
}

void DetailsWindows::showFreshness(const Freshness &freshness, WallTime now)
{
    m_freshness = freshness;
    for (const QPointer<DetailsWindow> &window : m_windows) {
        if (window)
            window->showFreshness(freshness, now);
    }
}

} // namespace drover::ui
