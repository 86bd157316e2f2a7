#pragma once

#include "core/base/clock.h"
#include "core/settings/settingsstore.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace drover::ui {

class ClusterTab;
class ClusterTabs;
class MainWindow;

/// Keeps what the window looks like in the store, and gives it back: place and size, the details,
/// the tabs and what each shows, those that were closed.
///
/// Where the settings do not say that each cluster has columns of its own, a tab that comes to the
/// front takes the columns of the one before.
/// Thread: the GUI thread. Errors: the store's.
class WindowMemory : public QObject
{
    Q_OBJECT

public:
    /// How much of its view a tab is given back. A filter that nobody typed hides nodes.
    enum class Extent : std::uint8_t { Table, Whole };

    /// All must outlive it.
    WindowMemory(MainWindow &window, SettingsStore &store, Clock &clock);
    ~WindowMemory() override; ///< keeps what changed last

    /// Place, size and details: before the window is shown.
    void restoreWindow();
    /// The view its cluster had when it was last seen, in whichever tab; the columns of all where
    /// the settings want that, or where it was never seen.
    void restoreTab(ClusterTab &tab, Extent extent);
    /// The tabs of last time are there: from now on what changes is kept. What was not opened
    /// again counts as closed. `isAsLastTime`: the tab of all clusters too is in front again.
    void begin(bool isAsLastTime);
    /// The tab that was closed last, which is closed no more; nothing where there is none.
    std::optional<WindowState::Tab> takeClosed();
    /// It is wanted again, and could not be opened: not lost.
    void keepClosed(const WindowState::Tab &tab);
    /// The store has what changed last, without the wait.
    void remember();

private:
    void follow(ClusterTab &tab);
    void takeFront();
    void restoreFleet();
    void rememberSoon();
    void offerClosed();
    WindowState state() const;
    WindowState::Tab viewOfTab(ClusterTab &tab) const;
    const WindowState::Tab *known(const WindowState::Tab &tab) const;
    bool eventFilter(QObject *watched, QEvent *event) override;

    MainWindow &m_window;
    ClusterTabs &m_tabs;
    SettingsStore &m_store;
    Clock &m_clock;
    QPointer<ClusterTab> m_front;
    QList<WindowState::Tab> m_closed; ///< the last one first
    TableLayout m_layout;             ///< of all tabs, where the settings want the same in all
    bool m_isBegun = false;
    std::unique_ptr<Clock::Timer> m_timer;
};

} // namespace drover::ui
