#pragma once

#include "core/settings/sessionstate.h"
#include "ui/nodes/nodefilter.h"

#include <QWidget>

#include <map>
#include <memory>

class QToolButton;

namespace drover::ui {

class ClusterTab;
class DriftPane;
class FilterBar;
class FleetCommands;
class FleetDetails;
class FleetStrip;
class HiddenNote;
class NodeView;
class Splitter;
class StatePage;
class SummaryStrip;
class TableTools;
class TabPanes;
class TableStack;

/// All open clusters in one tab: how each stands, one table of their nodes, the details of the one
/// that is selected, and how they differ.
///
/// It stands on the clusters' own tabs and caches. By itself it asks no server: only for pages of
/// details that are looked at, for columns that were chosen and nodes do not tell, for exports, and
/// for versions where they are compared. Thread: the GUI thread. Errors: shown.
class FleetTab : public QWidget
{
    Q_OBJECT

public:
    /// `clock` must outlive it.
    explicit FleetTab(Clock &clock, QWidget *parent = nullptr);
    ~FleetTab() override;

    /// Both must live until removeCluster().
    void addCluster(ClusterTab &tab, NodeCache &cache);
    void removeCluster(ClusterTab &tab);
    void removeClusters(); ///< before it goes while they stay
    void setDetailsShown(bool isShown);
    void setDetailsBelow(bool isBelow); ///< else beside the table
    void setDriftShown(bool isShown);
    void focusFilter();
    void focusDetails();
    void focusNextPane(); ///< table → details → drift → table
    void setHint(const QString &text);
    void tell(const QString &sentence); ///< a hint that ends by itself
    void refresh();                     ///< of every cluster

    /// What it shows, as a tab of the session.
    WindowState::Tab state() const;
    void setState(const WindowState::Tab &state);
    /// What that one shows, of the same clusters.
    void goBackTo(FleetTab &before);
    NodeCounts counts() const { return m_filter.counts(); }
    NodeView &view() { return *m_view; }
    FilterBar &filterBar() { return *m_bar; }
    TableTools &tools() { return *m_tools; }
    FleetCommands &commands() { return *m_commands; }

Q_SIGNALS:
    void marksChanged(); ///< counts: what the tab bar shows
    void detailsWanted();
    void boardWanted(drover::ui::ClusterTab &tab); ///< of its drains, which stands in its own tab
    void stateChanged(); ///< what state() says

private:
    void build();
    void connectParts();
    void connectFilter();
    void sharePaths();
    void openWindow(const QString &node);
    QToolButton *buildDriftButton();
    ClusterFacts factsOf(const ClusterTab &tab) const;
    void takeFacts(int cluster, const ClusterTab &tab);
    void showCounts();
    void noteMetrics();
    void showPage();
    void showNode();
    void showDrains(int cluster, const ClusterTab &tab);
    void showFilter(const QString &query);
    void renewWords();
    void keepTicking();
    void takeColumns();
    void takeFigures(int cluster, ClusterTab &tab);
    bool isAnyNotLive() const;
    QString standing(const std::vector<Freshness> &each, WallTime now) const;
    ClusterTab *tabOf(int cluster) const;
    int clusterOf(const ClusterTab *tab) const;
    WindowState::Home homeOfCluster(int cluster) const;
    void keepNodes(WindowState::Tab &state) const;
    void expectNodes(int cluster);

    Clock &m_clock;
    NodeFilter m_filter;
    std::map<int, ClusterTab *> m_tabs; ///< by cluster
    WindowState::Tab m_expected; ///< of it the nodes and what is compared, whose clusters have not come yet
    QList<int> m_driftSizes; ///< as the user set them; empty: they did not
    bool m_areDetailsWanted = true;
    FilterBar *m_bar;
    QToolButton *m_driftButton;
    FleetStrip *m_clusters;
    TableStack *m_stack;
    NodeView *m_view;
    HiddenNote *m_hidden; ///< the view's
    StatePage *m_page;
    FleetDetails *m_details;
    TabPanes *m_panes;
    DriftPane *m_drift;
    Splitter *m_split;
    SummaryStrip *m_strip;
    FleetCommands *m_commands;
    TableTools *m_tools;
    std::unique_ptr<Clock::Timer> m_tick;
    std::unique_ptr<Clock::Timer> m_hintEnd;
};

} // namespace drover::ui
