#pragma once

#include "core/base/clock.h"
#include "core/kubeconfig/kubeconfig.h"
#include "core/settings/settings.h"
#include "ui/palette/paletteentry.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>
#include <vector>

class QWidget;

namespace drover::ui {

class ActionSet;
class ClusterTab;
class ClusterTabs;
class CommandPalette;

/// Gathers what the palette offers, and does what was chosen there.
///
/// Thread: the GUI thread. Errors: what is gone meanwhile is said in the tab's hint line.
class PaletteDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    PaletteDesk(const ActionSet &actions, ClusterTabs &tabs, Clock &clock, QWidget *window);

    void setContexts(std::vector<KubeContext> contexts) { m_contexts = std::move(contexts); }
    void setFilters(QList<Settings::SavedFilter> filters) { m_filters = std::move(filters); }
    /// From now on they can be chosen in it; see settingsChosen().
    void setSettings(const Settings &settings) { m_settings = settings; }
    void open();
    /// What it would offer now.
    std::vector<PaletteEntry> entries();
    /// Shows that node in its cluster's tab; a filter that hides it is cleared.
    void goTo(const QString &node, const ClusterId &cluster);

Q_SIGNALS:
    void clusterWanted(const drover::ClusterId &id);
    void settingsChosen(const drover::Settings &settings); ///< as they were set, but for one choice

private:
    using Entries = std::vector<PaletteEntry>;

    void addActions(Entries &entries) const;
    void addTabs(Entries &entries) const;
    void addContexts(Entries &entries) const;
    void addFilters(Entries &entries) const;
    void addSettings(Entries &entries) const;
    void addNodes(Entries &entries) const;
    void renew(PaletteEntry &entry) const;
    void keepRenewing();
    void act(const PaletteEntry &entry);

    const ActionSet &m_actions;
    ClusterTabs &m_tabs;
    Clock &m_clock;
    QWidget *m_window;
    std::vector<KubeContext> m_contexts;
    QList<Settings::SavedFilter> m_filters;
    std::optional<Settings> m_settings;
    std::vector<ClusterId> m_open; ///< as they were when it was opened
    QPointer<CommandPalette> m_palette;
    std::unique_ptr<Clock::Timer> m_renewal; ///< while it is open
};

} // namespace drover::ui
