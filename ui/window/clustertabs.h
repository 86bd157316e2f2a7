#pragma once

#include "core/drain/clusteroperations.h"
#include "core/nodes/clustersession.h"
#include "ui/clusters/clustertab.h"

#include <QPointer>
#include <QTabWidget>

#include <functional>
#include <memory>
#include <vector>

namespace drover::ui {

class TableShelf;

class ActionSet;
class FilterBar;

/// The open clusters, a tab each: title with counts, a mark for freshness, order by dragging. Long
/// names are whole where there is room for all of them.
///
/// It owns the sessions and what is done to their clusters: closing a tab ends both, table first;
/// while a drain runs there it asks.
/// Thread: the GUI thread. Errors: none; what a session reports is shown in its tab.
class ClusterTabs : public QTabWidget
{
    Q_OBJECT

public:
    /// `clock` must outlive the tabs.
    explicit ClusterTabs(Clock &clock, QWidget *parent = nullptr);
    ~ClusterTabs() override;

    enum class Place : std::uint8_t { InFront, Behind };
    /// Takes the session and shows it; whether it was started is the caller's business. Without
    /// operations the tab only shows.
    ClusterTab &addCluster(std::unique_ptr<ClusterSession> session, ClusterTabInfo info,
                           std::unique_ptr<ClusterOperations> operations = nullptr,
                           Place place = Place::InFront);
    /// The same in the place of the tab that is open for this cluster, whose session ends; filter,
    /// columns and sorting stay.
    ClusterTab &replaceCluster(std::unique_ptr<ClusterSession> session, ClusterTabInfo info,
                               std::unique_ptr<ClusterOperations> operations = nullptr);
    void setShelf(TableShelf &shelf) { m_shelf = &shelf; } ///< of the tabs to come
    bool activate(const ClusterId &id); ///< false where it is not open
    void closeTab(int index); ///< asks while a drain runs there
    ClusterTab *tabOf(const ClusterId &id) const; ///< null where it is not open
    QStringList drainingNodes() const; ///< of all tabs
    void renewWords(); ///< of all tabs and the bar: the language is another one
    void stopDrains(); ///< all of them, in order; their nodes stay cordoned
    void step(int by); ///< to the next or previous tab, around the ends

    /// The first tab, of no single cluster, and its table's actions and filter. One at a time.
    /// Where there is one it goes in its place, and the former is the caller's.
    void pin(QWidget &page, ActionSet &actions, FilterBar &filter);
    void unpin();
    NodeCache &cacheOf(const ClusterTab &tab) const;
    ActionSet *nodeActions() const; ///< of the table in front; null where there is none
    FilterBar *filterBar() const;   ///< the same

    ClusterTab *currentTab() const; ///< null where it is of no single cluster
    ClusterTab *tabAt(int index) const; ///< null where there is none
    std::vector<ClusterId> openIds() const;
    bool areAllSynced() const; ///< false where none is open

Q_SIGNALS:
    void tabsChanged();
    void menuWanted(const QPoint &place); ///< of the tab in front; on the screen
    void tabAdded(drover::ui::ClusterTab &tab);
    void tabClosing(drover::ui::ClusterTab &tab); ///< by the user; it is there for the last time
    void tabEnding(drover::ui::ClusterTab &tab);  ///< it and its session are about to go
    void tabEnded();
    void pinnedCloseWanted();
    void detailsWanted();
    void warned(const QString &sentence);
    void doctorWanted(const drover::ClusterId &id);
    void diagnosisWanted(const drover::ClusterId &id); ///< answered by ClusterStates::setDiagnosis
    void reopenWanted(const drover::ClusterId &id);    ///< no drain runs there
    void fileWanted();
    void demoWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void tabRemoved(int index) override;

private:
    struct Open {
        std::unique_ptr<ClusterSession> session;
        std::unique_ptr<ClusterOperations> operations; ///< goes before the session it asks
        ClusterTab *tab;
    };

    QWidget *makeCloseButton(ClusterTab &tab);
    void join(ClusterSession &session, ClusterTab &tab);
    void joinParts(ClusterSession &session, ClusterTab &tab);
    void nameBar();
    void joinWishes(ClusterTab &tab);
    ClusterTab &insertCluster(int place, std::unique_ptr<ClusterSession> session,
                              ClusterTabInfo info, std::unique_ptr<ClusterOperations> operations);
    void reopen(ClusterTab &tab);
    void goTo(int index);
    void focusTable();
    void askToEnd(ClusterTab &tab, const QString &question, std::function<void()> end);
    void closeAtLast(ClusterTab *tab);
    void endTab(ClusterTab *tab);
    void showMarks(const ClusterTab &tab);
    void fitNames();

    Clock &m_clock;
    TableShelf *m_shelf = nullptr;
    std::vector<Open> m_open;
    QPointer<QWidget> m_pinned;
    ActionSet *m_pinnedActions = nullptr;
    FilterBar *m_pinnedFilter = nullptr;
    bool m_areNamesWhole = false; ///< of the clusters, on the tabs: there is room for them
};

} // namespace drover::ui
