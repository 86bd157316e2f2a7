#pragma once

#include "core/doctor/doctoradvice.h"
#include "core/insight/historyrecorder.h"
#include "core/kubeconfig/clusterconfig.h"
#include "core/nodes/freshness.h"
#include "core/nodes/nodecache.h"
#include "core/nodes/nodescope.h"
#include "core/operations/clusterguard.h"
#include "ui/nodes/nodefilter.h"
#include "ui/states/stateview.h"

#include <QWidget>

#include <memory>

namespace drover {
class ClusterOperations;
}

namespace drover::ui {

class ClusterStates;
class DetailsPane;
class DetailsWindow;
class DetailsWindows;
class DrainBoard;
class FilterBar;
class HiddenNote;
class NodeCommands;
class NodeView;
class SummaryStrip;
class TableTools;
class TabPanes;
class TableStack;

/// What a tab says about its cluster beside the nodes.
struct ClusterTabInfo {
    ClusterId id;
    QString displayName; ///< the context's name, and the file where two are alike
    QString userName;
    QString server;
    bool isDemo = false;
    QString plugin{}; ///< the login plugin's command; empty where there is none
    SignIn signIn{}; ///< for advice where it is refused
    QString historyFolder = {}; ///< where the nodes' history is kept; empty: nowhere
};

/// One cluster: filters, node table, details, how fresh it all is, or the state in its place.
///
/// It reads the cache and is told the freshness; it knows no session and no network.
/// Thread: the GUI thread. Errors: shown as states.
class ClusterTab : public QWidget
{
    Q_OBJECT

public:
    /// `cache` and `clock` must outlive the tab.
    ClusterTab(ClusterTabInfo info, NodeCache &cache, Clock &clock, QWidget *parent = nullptr);
    ~ClusterTab() override;

    /// What can be done to the cluster; must outlive the tab. Once; without it the tab only shows.
    void setOperations(ClusterOperations &operations);
    NodeCommands *commands() const { return m_commands; } ///< null where it only shows
    ClusterOperations *operations() const { return m_operations; }
    /// The colour around the tab and its dialogs.
    void setGuard(const ClusterGuard &guard);
    const ClusterGuard &guard() const { return m_guard; }

    /// What the cluster is called everywhere here; the log keeps the name it began with.
    void rename(const QString &displayName);
    void showFreshness(const Freshness &freshness, bool isSynced, const NodeScope &scope = {});
    void setDetailsShown(bool isShown);
    void setDetailsBelow(bool isBelow); ///< else beside the table
    void focusFilter();
    void focusDetails();
    void focusNextPane(); ///< table → details → drain board → table
    /// Brings that page of the details to the front, by its object name; one that is not there yet
    /// when it comes, unless another one is chosen before.
    void setDetailsPage(const QString &page);
    QString detailsPage() const;
    void goToNode(const QString &node); ///< in the table; without the filter where it hides it
    void setHint(const QString &text);
    void tell(const QString &sentence); ///< a hint that ends by itself
    void refresh(); ///< asks to reconnect or to read again, and says so
    /// The language is another one: all that holds words is made anew where it stands, and shows
    /// what it showed. Nothing is asked of the server but by a page of the details.
    void renewWords();

    /// Gives a pane of this cluster's nodes that stands elsewhere its pages; it must go first. Only
    /// where there are operations().
    void furnish(DetailsPane &pane);

    const ClusterTabInfo &info() const { return m_info; }
    const Freshness &freshness() const { return m_freshness; }
    bool isSynced() const { return m_isSynced; }
    const NodeScope &scope() const { return m_scope; }
    const NodeCounts &counts() const { return m_filter.counts(); }
    NodeFilter &filter() { return m_filter; } ///< the view's; it stays
    NodeView &view() { return *m_view; }
    TableTools &tools() { return *m_tools; }
    FilterBar &filterBar() { return *m_bar; }
    TabPanes &panes() { return *m_panes; }
    ClusterStates &states() { return *m_states; }
    DrainBoard *board() const { return m_board; } ///< null where it only shows
    DetailsWindows &windows() { return *m_windows; }

Q_SIGNALS:
    void refreshRequested();
    void closeRequested(); ///< the user gave up on connecting, or on a context that is gone
    void reopenRequested(); ///< a new session wanted in this tab's place
    void doctorRequested();
    void diagnosisRequested(); ///< connecting failed: where on the way? See ClusterStates
    void fileRequested();      ///< another kubeconfig file
    void demoRequested();      ///< the demo once more
    void marksChanged();   ///< counts or freshness: what the tab bar shows
    void guardMarked();    ///< colour or level
    void detailsWanted();  ///< details are asked for while they are hidden
    void detailsPageChanged();
    void partsEnding(); ///< view(), filterBar(), tools() and commands() are about to go
    void partsMade();   ///< there are others

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Moment;

    void build();
    void makeParts();
    void placeParts();
    void dropParts();
    void makeCommands();
    Moment moment();
    void goBackTo(const Moment &moment);
    void openPage(QLatin1StringView page);
    void takeKeys(DetailsWindow &window, const QKeySequence &keys);
    void takeWindowKeys(DetailsWindow &window, QAction &action);
    void showDrains();
    void showBoard();
    void frame();
    void connectParts();
    void showStates();
    void showCounts();
    void showPane(QWidget *pane);
    void showAround(bool hasNodes);
    void keepTicking();
    void selectFirst();
    void act(StateView::Action action, const StateView &view);

    ClusterTabInfo m_info;
    NodeCache &m_cache;
    Clock &m_clock;
    NodeFilter m_filter;
    HistoryRecorder m_history;
    Freshness m_freshness = Connecting{};
    bool m_isSynced = false;
    NodeScope m_scope;
    bool m_areDetailsWanted = true;
    QString m_awaitedPage; ///< of the details; empty: none
    bool m_isTryTold = false; ///< the hint says that a try to connect is being made
    WallTime m_startedAt;
    TableStack *m_stack;
    ClusterStates *m_states;
    DetailsWindows *m_windows;
    TabPanes *m_panes = nullptr;
    FilterBar *m_bar = nullptr; ///< this and the others are the parts that hold words
    NodeView *m_view = nullptr;
    HiddenNote *m_hidden = nullptr; ///< the view's
    DetailsPane *m_details = nullptr;
    SummaryStrip *m_strip = nullptr;
    TableTools *m_tools = nullptr;
    std::unique_ptr<Clock::Timer> m_tick;
    std::unique_ptr<Clock::Timer> m_hintEnd;
    ClusterGuard m_guard;
    ClusterOperations *m_operations = nullptr;
    NodeCommands *m_commands = nullptr;
    DrainBoard *m_board = nullptr;
};

} // namespace drover::ui
