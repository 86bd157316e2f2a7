#include "core/pods/podusagequery.h"

#include "core/pods/lookrequests.h"

namespace drover {

namespace {

using namespace std::chrono_literals;

constexpr auto kEvery = 30s; // metrics-server measures every 15 to 60 s
constexpr auto kWhileMissing = 300s;

} // namespace

PodUsageQuery::PodUsageQuery(ApiRequests &requests, Clock &clock, QObject *parent)
    : QObject(parent), m_requests(requests), m_clock(clock)
{
}

PodUsageQuery::~PodUsageQuery() = default;

void PodUsageQuery::setWanted(std::set<std::string> nameSpaces)
{
    const bool isFresh = m_wanted.empty();
    for (const std::string &nameSpace : nameSpaces) {
        if (!m_wanted.contains(nameSpace))
            m_open.insert(nameSpace);
    }
    m_wanted = std::move(nameSpaces);
    std::erase_if(m_open, [this](const auto &open) { return !m_wanted.contains(open); });
    std::erase_if(m_usages, [this](const auto &known) { return !m_wanted.contains(known.first); });
    if (!m_call && (m_isServed || isFresh))
        askNext();
}

void PodUsageQuery::stop()
{
    m_call.reset();
    m_next.reset();
    m_wanted.clear();
    m_open.clear();
}

const PodUsage *PodUsageQuery::usageOf(const std::string &nameSpace, const std::string &pod) const
{
    const auto usages = m_usages.find(nameSpace);
    if (usages == m_usages.end())
        return nullptr;
    const auto usage = usages->second.find(pod);
    return usage == usages->second.end() ? nullptr : &usage->second;
}

void PodUsageQuery::askNext()
{
    if (m_open.empty()) {
        if (!m_wanted.empty() && !m_next)
            askAllLater();
        return;
    }
    const std::string nameSpace = m_open.extract(m_open.begin()).value();
    m_call = m_requests.ask<std::vector<PodUsage>>(
        requestPodUsage(nameSpace), [this, nameSpace](Result<std::vector<PodUsage>> usages) {
            take(nameSpace, std::move(usages));
        });
}

void PodUsageQuery::take(const std::string &nameSpace, Result<std::vector<PodUsage>> usages)
{
    m_call.reset();
    if (!usages) {
        m_isServed = !isMetricsMissing(usages.error());
        m_error = m_isServed ? std::optional(usages.error()) : std::nullopt;
        m_usages.erase(nameSpace);
        m_open.clear(); // the others would meet the same
        m_next.reset();
        askAllLater();
        Q_EMIT changed();
        return;
    }
    m_isServed = true;
    m_error.reset();
    m_read = m_clock.wallNow();
    Usages &known = m_usages[nameSpace];
    known.clear();
    for (PodUsage &usage : *usages)
        known.insert_or_assign(usage.pod, std::move(usage));
    askNext();
    Q_EMIT changed();
}

void PodUsageQuery::askAllLater()
{
    m_next = m_clock.callAfter(m_isServed ? kEvery : kWhileMissing, [this] {
        m_next.reset();
        m_open = m_wanted;
        if (!m_call)
            askNext();
    });
}

} // namespace drover
