#pragma once

#include "core/objects/poddetails.h"
#include "core/pods/objectfeed.h"
#include "core/pods/podusagequery.h"
#include "ui/details/nodepage.h"

#include <functional>
#include <memory>

class QStackedLayout;

namespace drover::ui {

class PodList;
class PodPane;
class PodTableModel;

/// The pods of a node, live while they are looked at: one List a look, then a watch that ends with
/// it. A pod opens as a page of its own over the table, or in a window.
///
/// Thread: the GUI thread. Units: local time. Errors: shown in their place.
class PodsPage final : public NodePage
{
    Q_OBJECT

public:
    /// Both must outlive it. `user`: whose rights they are; may be empty.
    PodsPage(ApiRequests &requests, Clock &clock, const QString &user, QWidget *parent = nullptr);
    ~PodsPage() override;

    QString title() const override;
    /// What its cluster is called, for windows of pods.
    void setClusterName(std::function<QString()> name) { m_clusterName = std::move(name); }
    void openPod(const QString &uid);       ///< its page over the table
    void openPodWindow(const QString &uid); ///< its page in a window, which stays with that pod
    void openLogs(const QString &uid);
    void closePod(); ///< back to the table

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

    void connectList();
    void followFeed();
    void startFeed();
    void schedule();
    void showAll();
    void showState();
    void showUsage();
    void showSums();
    void showNote();
    void followOpenPod(const QByteArray &uid);
    PodPane &podPane();

    ApiRequests &m_requests;
    QString m_user;
    std::function<QString()> m_clusterName;
    std::unique_ptr<PodFeed> m_feed;
    PodUsageQuery m_usage;
    PodTableModel *m_model;
    QStackedLayout *m_stack;
    PodList *m_list;
    PodPane *m_podPane = nullptr; ///< made when the first pod is opened
    std::string m_openUid;        ///< empty: the table is shown
    std::optional<WallTime> m_asked;
    bool m_isSlow = false; ///< a second has passed without an answer
    std::unique_ptr<Clock::Timer> m_due;
};

} // namespace drover::ui
