#pragma once

#include "core/fleet/serverversions.h"
#include "ui/fleet/driftmodel.h"
#include "ui/nodes/nodefilter.h"

#include <QWidget>

#include <map>
#include <memory>

class QComboBox;
class QLabel;
class QTreeView;

namespace drover::ui {

/// How the nodes of all clusters, or of one, differ in one fact. A click on a value asks for its
/// nodes by queryChosen().
///
/// It counts while it is to be seen, once a second at most, and asks each API server for its
/// version when it comes to be seen. Thread: the GUI thread. Errors: a server whose version could
/// not be read is named.
class DriftPane : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    DriftPane(const NodeFilter &filter, Clock &clock, QWidget *parent = nullptr);
    ~DriftPane() override;

    /// `requests` must live until removeCluster(); null: it is not connected.
    void addCluster(int cluster, ApiRequests *requests);
    void removeCluster(int cluster);
    /// NodeGrouping's id; a label that no node has yet when one has, unless another is chosen before.
    void showFact(const QString &fact);
    QString fact() const; ///< that is shown, or will be
    int scope() const; ///< a cluster; 0: all of them
    void compare(const QString &fact, int scope);
    void renew(); ///< words of how fresh the clusters are
    const DriftModel &model() const { return *m_model; }
    void activate(int row); ///< as a click does

Q_SIGNALS:
    void compared(); ///< something else, by the user
    void queryChosen(const QString &query);
    void closeWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QWidget *buildChoices();
    void askVersions();
    void countSoon();
    void count();
    void fillScopes();
    QStringList labels() const;
    void fillFacts();
    void showNote();
    std::vector<int> chosenClusters() const;

    const NodeFilter &m_fleet;
    Clock &m_clock;
    ServerVersions m_versions;
    std::map<int, ApiRequests *> m_requests;
    DriftModel *m_model;
    QComboBox *m_fact;
    QComboBox *m_scope;
    QTreeView *m_table;
    QLabel *m_note;
    std::vector<std::pair<QString, QString>> m_facts; ///< title and id, of those beside the usual
    QString m_awaited; ///< a fact that nothing tells yet; empty: none
    std::unique_ptr<Clock::Timer> m_due;
};

} // namespace drover::ui
