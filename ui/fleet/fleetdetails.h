#pragma once

#include "core/base/clock.h"
#include "ui/nodes/nodefilter.h"

#include <QWidget>

#include <map>

class QLabel;
class QStackedWidget;

namespace drover::ui {

class ClusterTab;
class DetailsPane;

/// The details of the node that is selected in the table of all clusters, under the name of its
/// cluster: a pane for each cluster, made when the first of its nodes is looked at. Who goes from
/// node to node reads the same page of all; a cluster that has none such shows its own.
///
/// Thread: the GUI thread. Errors: none.
class FleetDetails : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    FleetDetails(const NodeFilter &filter, Clock &clock, QWidget *parent = nullptr);
    ~FleetDetails() override;

    /// Both must live until removeCluster().
    void addCluster(int cluster, ClusterTab &tab, NodeCache &cache);
    void removeCluster(int cluster);
    void showNode(int cluster, const QString &node);
    void openPage(QLatin1StringView page);
    /// The one that was chosen last, in whichever cluster, or of the next node that is shown; by its
    /// object name, empty: none was.
    const QString &page() const { return m_page; }
    void setPage(const QString &page);
    int cluster() const { return m_cluster; } ///< whose node is shown; 0: none is
    /// What that one shows; `cluster` is its cluster here.
    void goBackTo(FleetDetails &before, int cluster);
    /// The clusters' freshness may have changed.
    void renew();
    /// What the filter lets through may have.
    void showFilteredOut();

Q_SIGNALS:
    void pageChanged();

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Source {
        ClusterTab *tab = nullptr;
        NodeCache *cache = nullptr;
        DetailsPane *pane = nullptr; ///< made when it is needed
    };

    DetailsPane *current() const;
    DetailsPane *makePane(const Source &source);

    const NodeFilter &m_filter;
    const NodeRows &m_rows;
    Clock &m_clock;
    std::map<int, Source> m_sources; ///< by cluster
    int m_cluster = 0;
    QString m_page; ///< that somebody chose last, in whichever pane
    QLabel *m_where;
    QStackedWidget *m_stack;
};

} // namespace drover::ui
