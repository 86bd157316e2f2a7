#include "ui/insight/eventspage.h"

#include "core/pods/looksources.h"
#include "ui/states/rightwords.h"
#include "ui/text/quantitytext.h"

#include <QVBoxLayout>

namespace drover::ui {

namespace {

LookSubject subjectFor(const QString &user)
{
    return {EventsPage::tr("Asking for the events about this node…"),
            EventsPage::tr("There are no events about this node."),
            EventsPage::tr("The server keeps events for about an hour."),
            mayNotAnywhereText(QStringLiteral("list events")),
            EventsPage::tr("The events about this node could not be read."), user};
}

} // namespace

std::unique_ptr<ObjectFeed<ClusterEvent>> nodeEventsFeed(ApiRequests &requests, Clock &clock,
                                                         const Node &node)
{
    const std::string name(node.name);
    const auto takes = [name, uid = std::string(node.uid),
                        created = node.created](const ClusterEvent &event) {
        return isAboutNode(event, name, uid, created);
    };
    return std::make_unique<ObjectFeed<ClusterEvent>>(requests, clock, eventsAboutNode(name),
                                                      takes);
}

EventsPage::EventsPage(ApiRequests &requests, Clock &clock, const QString &user, QWidget *parent)
    : NodePage(clock, parent), m_requests(requests),
      m_view(new EventsView(subjectFor(user), clock, this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_view);
    setFocusProxy(m_view);
    connect(m_view, &EventsView::countsChanged, this, &NodePage::titleChanged);
}

EventsPage::~EventsPage() = default;

QString EventsPage::title() const
{
    const QString plain = tr("Event&s");
    if (m_view->count() == 0)
        return plain;
    return tr("%1 (%2)", "tab title, count").arg(plain, countText(m_view->count()));
}

void EventsPage::nodeSwitched()
{
    m_view->setFeed(nullptr);
    m_feed = node() ? nodeEventsFeed(m_requests, clock(), *node()) : nullptr;
    m_view->setFeed(m_feed.get());
}

void EventsPage::lookBegun()
{
    m_feed->start();
}

void EventsPage::lookEnded()
{
    m_feed->stop();
}

void EventsPage::dimmedChanged()
{
    m_view->setDimmed(isDimmed());
}

void EventsPage::reachedAgain()
{
    m_feed->reachedAgain();
}

void EventsPage::secondPassed()
{
    m_view->countOn();
}

} // namespace drover::ui
