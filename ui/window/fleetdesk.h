#pragma once

#include "core/base/clock.h"
#include "core/settings/sessionstate.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace drover::ui {

class ActionSet;
class ClusterTab;
class ClusterTabs;
class FleetTab;
class KeyDesk;
class TableShelf;

/// What the window does with the tab of all clusters: pins it while two clusters or more are open,
/// or somebody asked for it, and does there what the window's actions say while it is in front.
///
/// Thread: the GUI thread. Errors: none.
class FleetDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    FleetDesk(const ActionSet &actions, ClusterTabs &tabs, const KeyDesk &keys, Clock &clock,
              QObject *parent);
    ~FleetDesk() override;

    FleetTab *tab() const; ///< null where it is not pinned
    bool isInFront() const;
    void bringToFront();
    void renewWords(); ///< the language is another one
    /// What the user saved, for all tabs; must outlive it. Without it the tab has its own.
    void setShelf(TableShelf &shelf);
    /// What it showed last time: shown when it is pinned.
    void setState(const WindowState::Tab &state);
    std::optional<WindowState::Tab> state() const; ///< nothing where it is not pinned
    /// The same, else what it showed when it was; nothing where it never was.
    std::optional<WindowState::Tab> lastState() const;

Q_SIGNALS:
    void stateChanged();
    void detailsWanted();

private:
    void connectActions();
    void pin();
    void unpin();
    void renew();
    void showTitle();
    void close();

    const ActionSet &m_actions;
    ClusterTabs &m_tabs;
    const KeyDesk &m_keys;
    Clock &m_clock;
    QPointer<FleetTab> m_tab;
    TableShelf *m_shelf;
    WindowState::Tab m_state;
    bool m_isWanted = false; ///< somebody asked for it
};

} // namespace drover::ui
