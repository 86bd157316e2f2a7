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
/// front takes the columns of the one before. Its own are kept meanwhile, so that neither a look at
/// the other choice nor settings that cannot be read cost it any.
/// Thread: the GUI thread. Errors: the store's.
class WindowMemory : public QObject
{
    Q_OBJECT

public:
    /// How much of its view a tab is given back. A filter that nobody typed hides nodes.
    enum class Extent : std::uint8_t { Table, Whole };
    /// What a start opened: the tabs of last time; others, that were named; or none of these.
    enum class Begun : std::uint8_t { AsLastTime, Named, Anew };

    /// All must outlive it.
    WindowMemory(MainWindow &window, SettingsStore &store, Clock &clock);
    ~WindowMemory() override; ///< keeps what changed last

    /// Place, size and details: before the window is shown.
    void restoreWindow();
    /// The view its cluster had when it was last seen, in whichever tab; the columns of all where
    /// the settings want that, or where it was never seen.
    void restoreTab(ClusterTab &tab, Extent extent);
    /// The tabs of the start are there: from now on what changes is kept. What was not opened
    /// again counts as closed; beside tabs that were Named it also stays in the session, for the next
    /// start. AsLastTime: the tab of all clusters too is in front again.
    void begin(Begun how);
    /// The tab that was closed last, which is closed no more; nothing where there is none.
    std::optional<WindowState::Tab> takeClosed();
    /// It is wanted again, and could not be opened: not lost.
    void keepClosed(const WindowState::Tab &tab);
    /// The store has what changed last, without the wait.
    void remember();

private:
    void follow(ClusterTab &tab);
    void takeFront();
    void takeSettings();
    void restoreFleet();
    QList<WindowState::Tab> missing() const;
    static void keepOwn(TableLayout &shown, const WindowState::Tab *before);
    void putBack(QList<WindowState::Tab> &tabs) const;
    void rememberSoon();
    void offerClosed();
    bool isAsFitted(const QByteArray &geometry) const;
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
    QList<WindowState::Tab> m_waiting; ///< of last time, beside tabs that were named
    TableLayout m_layout;             ///< of all tabs, where the settings want the same in all
    bool m_hasLayoutPerCluster;       ///< so the tabs stand now
    bool m_isBegun = false;
    bool m_isFitted = false; ///< the screen has no room for the window as it was
    QByteArray m_fitted;     ///< how that was shown, then; a window that fills its screen is compared as such
    std::unique_ptr<Clock::Timer> m_timer;
};

} // namespace drover::ui
