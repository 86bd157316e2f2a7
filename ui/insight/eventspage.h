#pragma once

#include "ui/details/nodepage.h"
#include "ui/insight/eventsview.h"

#include <memory>

namespace drover::ui {

/// The events about a node, of its kubelet and of controllers, live while they are looked at.
///
/// One List a look, then a watch that ends with it.
/// Thread: the GUI thread. Errors: shown in their place.
class EventsPage final : public NodePage
{
    Q_OBJECT

public:
    /// `requests` and `clock` must outlive it. `user`: whose rights they are; may be empty.
    EventsPage(ApiRequests &requests, Clock &clock, const QString &user,
               QWidget *parent = nullptr);
    ~EventsPage() override;

    QString title() const override;

protected:
    void nodeSwitched() override;
    void lookBegun() override;
    void lookEnded() override;
    void dimmedChanged() override;
    void reachedAgain() override;
    void secondPassed() override;

private:
    ApiRequests &m_requests;
    std::unique_ptr<EventsView::EventFeed> m_feed;
    EventsView *m_view;
};

/// The feed of the events about that node.
std::unique_ptr<ObjectFeed<ClusterEvent>> nodeEventsFeed(ApiRequests &requests, Clock &clock,
                                                         const Node &node);

} // namespace drover::ui
