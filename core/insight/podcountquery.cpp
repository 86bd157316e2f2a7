#include "core/insight/podcountquery.h"

#include <utility>

namespace drover {

PodCountQuery::PodCountQuery(ApiRequests &requests, Clock &clock, QObject *parent)
    : QObject(parent), m_requests(requests), m_clock(clock)
{
}

PodCountQuery::~PodCountQuery() = default;

void PodCountQuery::refresh()
{
    if (m_call)
        return;
    m_coming.clear();
    m_budget.begin();
    ask({});
}

void PodCountQuery::stop()
{
    m_call.reset();
}

std::optional<int> PodCountQuery::countOf(std::string_view node) const
{
    if (!m_read)
        return std::nullopt;
    const auto found = m_counts.find(node);
    return found == m_counts.end() ? 0 : found->second;
}

void PodCountQuery::ask(const std::string &token)
{
    ApiRequest<PodCounts> request = requestPodCounts(token);
    request.read = m_budget.reading(std::move(request.read));
    m_call = m_requests.ask<PodCounts>(
        std::move(request), [this](Result<PodCounts> page) { take(std::move(page)); });
}

void PodCountQuery::take(Result<PodCounts> page)
{
    if (page) {
        for (const auto &[node, count] : page->perNode)
            m_coming[node] += count;
        if (!page->continueToken.empty()) {
            ask(page->continueToken);
            return;
        }
        m_counts = std::exchange(m_coming, {});
        m_read = m_clock.wallNow();
        m_error.reset();
    } else {
        m_error = page.error();
    }
    m_call.reset();
    Q_EMIT changed();
}

} // namespace drover
