#pragma once

#include "core/objects/poddetails.h"
#include "core/objects/resourceusage.h"
#include "core/pods/objectfeed.h"
#include "ui/details/nodepage.h"
#include "ui/insight/lookstate.h"

#include <QPointer>

#include <memory>
#include <optional>

class QLabel;
class QStackedWidget;

namespace drover {
class NodeFigures;
}

namespace drover::ui {

class LookBar;
class LookList;
class ResourcesModel;
class StateArea;

/// What the pods of a node ask for of each resource, as `kubectl describe node` counts it, and what
/// the node uses, where that is measured. Live while it is looked at.
///
/// Where the pods cannot be read, what there is and what is used stand there all the same.
/// One List of the node's pods a look, then a watch; the measurement is asked every 60 s, and every
/// five minutes where none is served.
/// Thread: the GUI thread. Errors: shown in their place; use that cannot be read says so below.
class ResourcesPage final : public NodePage
{
    Q_OBJECT

public:
    /// `requests` and `clock` must outlive it. `user`: whose rights they are; may be empty.
    ResourcesPage(ApiRequests &requests, Clock &clock, const QString &user,
                  QWidget *parent = nullptr);
    ~ResourcesPage() override;

    /// What the table shows of the same node: both show what was measured last. Once.
    void setFigures(NodeFigures &figures);

    QString title() const override;

protected:
    void nodeSwitched() override;
    void nodeChanged() override;
    void lookBegun() override;
    void lookEnded() override;
    void dimmedChanged() override;
    void reachedAgain() override;
    void secondPassed() override;

private:
    using PodFeed = ObjectFeed<PodDetails>;

    void build();
    int contentWidth(int column) const;
    void sizeColumns();
    void schedule();
    void followFeed();
    void renewResources();
    bool arePodsRead() const;
    void showResources();
    void showState();
    void showUsage();
    void askUsage();
    void takeUsage(Result<NodeUsage> usage);
    void takeLater();

    ApiRequests &m_requests;
    QPointer<NodeFigures> m_figures;
    LookSubject m_subject;
    std::unique_ptr<PodFeed> m_feed;
    bool m_isSlow = false;
    std::optional<int> m_pods;
    std::optional<std::int64_t> m_podLimit;
    std::optional<Result<NodeUsage>> m_usage;
    ApiRequests::CallPtr m_usageCall;
    std::unique_ptr<Clock::Timer> m_usageDue;
    std::unique_ptr<Clock::Timer> m_due;
    LookBar *m_bar;
    ResourcesModel *m_model;
    QStackedWidget *m_stack;
    LookList *m_list;
    StateArea *m_state;
    QLabel *m_foot;
};

} // namespace drover::ui
