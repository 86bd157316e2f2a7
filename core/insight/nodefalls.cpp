#include "core/insight/nodefalls.h"

#include "core/api/insightpaths.h"
#include "core/pods/looksources.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace drover {

namespace {

constexpr int kPage = 500;
constexpr std::size_t kMost = 5000;

} // namespace

NodeFalls::NodeFalls(ApiRequests &requests, Clock &clock, QObject *parent)
    : QObject(parent), m_requests(requests), m_clock(clock)
{
}

NodeFalls::~NodeFalls() = default;

void NodeFalls::refresh()
{
    if (m_call)
        return;
    m_coming.clear();
    m_budget.begin();
    ask({});
}

void NodeFalls::stop()
{
    m_call.reset();
}

std::vector<ClusterEventPtr> NodeFalls::eventsOf(const Node &node) const
{
    std::vector<ClusterEventPtr> events;
    const auto found = m_events.find(node.name);
    if (found != m_events.end())
        std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(events),
                     [&node](const ClusterEventPtr &event) {
                         return isAboutNode(*event, node.name, node.uid, node.created);
                     });
    return events;
}

void NodeFalls::ask(const std::string &token)
{
    ApiRequest<Page> request;
    request.target = nodeFallEvents(kPage, token);
    request.read = m_budget.reading(eventsAboutNode({}).readPage);
    m_call = m_requests.ask<Page>(std::move(request),
                                  [this](Result<Page> page) { take(std::move(page)); });
}

void NodeFalls::take(Result<Page> page)
{
    m_call.reset();
    if (page) {
        std::move(page->objects.begin(), page->objects.end(), std::back_inserter(m_coming));
        if (!page->continueToken.empty() && m_coming.size() < kMost)
            return ask(page->continueToken);
        m_events.clear();
        for (ClusterEventPtr &event : std::exchange(m_coming, {}))
            m_events[event->subject.name].push_back(std::move(event));
        m_read = m_clock.wallNow();
        m_error.reset();
    } else {
        m_error = page.error();
    }
    Q_EMIT changed();
}

} // namespace drover
