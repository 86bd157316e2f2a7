#include "core/insight/usagequery.h"

namespace drover {

namespace {

using namespace std::chrono_literals;

// metrics-server measures every 15 s by default, others every 60 s. Beside a watch, which is renewed
// three times a minute, one more request keeps an idle window to four.
constexpr auto kEvery = 60s;
constexpr auto kUnserved = 5min;

MeasuredNode measuredOf(const NodeUsage &usage)
{
    const auto amount = [&usage](std::string_view resource) -> std::optional<ExactQuantity> {
        const auto known = usage.usage.find(resource);
        return known == usage.usage.end() ? std::nullopt : std::optional(known->second);
    };
    return {usage.measured, amount("cpu"), amount("memory")};
}

} // namespace

UsageQuery::UsageQuery(ApiRequests &requests, Clock &clock, QObject *parent)
    : QObject(parent), m_requests(requests), m_clock(clock)
{
}

UsageQuery::~UsageQuery() = default;

void UsageQuery::start()
{
    m_isStarted = true;
    await();
}

void UsageQuery::stop()
{
    m_isStarted = false;
    m_call.reset();
    m_next.reset();
}

void UsageQuery::refresh()
{
    if (!m_isStarted || m_call)
        return;
    m_next.reset();
    m_call = m_requests.ask<MeasuredNodesPtr>(
        requestAllNodeUsage(), [this](Result<MeasuredNodesPtr> usages) { takeAll(std::move(usages)); });
}

const MeasuredNode *UsageQuery::usageOf(std::string_view node) const
{
    const MeasuredNode *all = m_usages->find(node, m_hint);
    if (m_later.empty())
        return all;
    const auto later = m_later.find(node);
    return later == m_later.end() ? all : &later->second;
}

void UsageQuery::take(const NodeUsage &usage)
{
    const MeasuredNode *known = usageOf(usage.node);
    if (known && usage.measured <= known->measured)
        return;
    m_later.insert_or_assign(usage.node, measuredOf(usage));
    Q_EMIT changedOf(QString::fromStdString(usage.node));
}

void UsageQuery::takeAll(Result<MeasuredNodesPtr> usages)
{
    m_call.reset();
    m_isServed = usages || !isMetricsMissing(usages.error());
    m_error.reset();
    if (usages) {
        m_usages = std::move(*usages);
        m_read = m_clock.wallNow();
        std::erase_if(m_later, [this](const auto &one) {
            const MeasuredNode *all = m_usages->find(one.first);
            return !all || all->measured >= one.second.measured;
        });
    } else if (m_isServed) {
        m_error = usages.error();
    }
    m_answered = m_clock.now();
    await();
    Q_EMIT changed();
}

void UsageQuery::await()
{
    const std::chrono::milliseconds every = m_isServed ? kEvery : kUnserved;
    const auto passed = m_answered ? m_clock.now() - *m_answered : every;
    if (passed >= every)
        return refresh();
    const auto rest = std::chrono::ceil<std::chrono::milliseconds>(every - passed);
    m_next = m_clock.callAfter(rest, [this] { refresh(); });
}

} // namespace drover
