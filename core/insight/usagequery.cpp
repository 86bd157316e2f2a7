#include "core/insight/usagequery.h"

namespace drover {

namespace {

using namespace std::chrono_literals;

// metrics-server measures every 15 s by default, others every 60 s. Beside a watch, which is renewed
// three times a minute, one more request keeps an idle window to four.
constexpr auto kEvery = 60s;
constexpr auto kUnserved = 5min;

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
        requestAllNodeUsage(), [this](Result<MeasuredNodesPtr> usages) { take(std::move(usages)); });
}

void UsageQuery::take(Result<MeasuredNodesPtr> usages)
{
    m_call.reset();
    m_isServed = usages || !isMetricsMissing(usages.error());
    m_error.reset();
    if (usages) {
        m_usages = std::move(*usages);
        m_read = m_clock.wallNow();
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
