#include "core/insight/whyquery.h"

#include "core/insight/serverversion.h"
#include "core/objects/kubeversion.h"
#include "core/objects/nodehealth.h"
#include "core/objects/podresources.h"
#include "core/pods/feed.h"
#include "core/pods/looksources.h"
#include "core/pods/lookrequests.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace drover {

namespace {

// A node has at most some hundred of each; more than that and a cause stands among them.
constexpr std::size_t kMost = 5000;

// A kubelet renews its lease every 10 s, somewhat more or less.
constexpr std::chrono::seconds kRenewal{12};

using Events = std::vector<ClusterEventPtr>;
using Pods = std::vector<PodDetailsPtr>;
using Usages = std::vector<PodUsage>;

Events newestFirst(Events events, const Node &node)
{
    std::erase_if(events, [&node](const ClusterEventPtr &event) {
        return !isAboutNode(*event, node.name, node.uid, node.created);
    });
    std::stable_sort(events.begin(), events.end(),
                     [](const ClusterEventPtr &a, const ClusterEventPtr &b) {
                         return lastSeen(*a) > lastSeen(*b);
                     });
    return events;
}

/// Those whose pods ask for most memory, five at most.
std::vector<std::string> namespacesByMemory(const Pods &pods)
{
    std::map<std::string, ExactQuantity> sums;
    for (const PodDetailsPtr &pod : pods)
        sums[pod->nameSpace] += quantityOf(effectiveRequests(pod->containers), "memory");
    std::vector<std::string> names;
    for (const auto &[name, sum] : sums)
        names.push_back(name);
    std::stable_sort(names.begin(), names.end(), [&sums](const auto &a, const auto &b) {
        return sums.at(a) > sums.at(b);
    });
    names.resize(std::min<std::size_t>(names.size(), 5));
    return names;
}

} // namespace

WhyQuery::WhyQuery(ApiRequests &requests, Clock &clock, WhyFacts facts, QObject *parent)
    : QObject(parent), m_requests(requests), m_clock(clock), m_facts(std::move(facts))
{
}

WhyQuery::~WhyQuery() = default;

template <typename T, typename Take> void WhyQuery::ask(ApiRequest<T> request, Take take)
{
    ++m_open;
    m_calls.push_back(
        m_requests.ask<T>(std::move(request), [this, take](Result<T> answer) {
            --m_open;
            m_facts.now = m_clock.wallNow();
            m_answered = m_facts.now;
            m_isCutOff = m_isCutOff || (!answer && isCutOff(answer.error()));
            m_facts.serverAhead = m_requests.serverAhead().value_or(m_facts.serverAhead);
            take(m_facts, std::move(answer));
            Q_EMIT changed();
        }));
}

template <typename Object> void WhyQuery::askPage(std::shared_ptr<Gathering<Object>> gathering)
{
    ApiRequest<ObjectPage<Object>> request;
    request.target = gathering->source.listTarget(gathering->token);
    request.read = gathering->budget.reading(gathering->source.readPage);
    ask(std::move(request), [this, gathering](WhyFacts &facts, Result<ObjectPage<Object>> page) {
        auto &objects = gathering->objects;
        if (!page && objects.empty())
            return gathering->take(facts, tl::unexpected(std::move(page.error())), false);
        if (!page) // what came before it tells something
            return gathering->take(facts, std::move(objects), true);
        std::move(page->objects.begin(), page->objects.end(), std::back_inserter(objects));
        gathering->token = page->continueToken;
        const bool isLast = gathering->token.empty();
        if (!isLast && objects.size() < kMost)
            return askPage(gathering);
        gathering->take(facts, std::move(objects), !isLast);
    });
}

template <typename Object, typename Take>
void WhyQuery::gather(ObjectSource<Object> source, Take take)
{
    auto gathering = std::make_shared<Gathering<Object>>();
    gathering->source = std::move(source);
    gathering->take = take;
    askPage(std::move(gathering));
}

void WhyQuery::start()
{
    const Node &node = *m_facts.node;
    const std::string name(node.name);
    ask(requestNodeLease(name), [this](WhyFacts &facts, Result<NodeLease> lease) {
        facts.lease = std::move(lease);
        facts.leaseRead = facts.now;
        watchLease();
    });
    gather(eventsAboutNode(name), [node = m_facts.node](WhyFacts &facts, Result<Events> events,
                                                        bool isCut) {
        facts.events = std::move(events).map(
            [&node](Events &&all) { return newestFirst(std::move(all), *node); });
        facts.areEventsCut = isCut;
    });
    gather(podDetailsOnNode(name), [this](WhyFacts &facts, Result<Pods> pods, bool isCut) {
        facts.pods = std::move(pods);
        facts.arePodsCut = isCut;
        askPodUsage();
    });
    ask(requestNodeUsage(name), [](WhyFacts &facts, Result<NodeUsage> usage) {
        facts.isMetricsMissing = !usage && isMetricsMissing(usage.error());
        if (!facts.isMetricsMissing)
            facts.usage = std::move(usage);
    });
    if (node.unschedulable)
        ask(requestCordonOwner(name),
            [](WhyFacts &facts, Result<std::optional<FieldOwner>> owner) {
                facts.cordonOwner = std::move(owner);
            });
    ask(requestServerVersion(), [](WhyFacts &facts, const Result<std::string> &version) {
        facts.serverVersion = version.value_or(std::string());
    });
}

void WhyQuery::stop()
{
    m_calls.clear();
    m_leaseDue.reset();
    m_open = 0;
}

void WhyQuery::look(WhyFacts known)
{
    known.serverAhead = m_facts.serverAhead;
    known.lease = std::move(m_facts.lease);
    known.leaseRead = m_facts.leaseRead;
    // A lease that is read once is old when its kubelet speaks again. Whoever else writes to the
    // node's conditions leaves the heartbeat alone.
    known.isLeaseRenewed = m_facts.isLeaseRenewed ||
                           lastHeartbeatOf(*known.node) != lastHeartbeatOf(*m_facts.node);
    known.events = std::move(m_facts.events);
    known.areEventsCut = m_facts.areEventsCut;
    known.pods = std::move(m_facts.pods);
    known.arePodsCut = m_facts.arePodsCut;
    known.usage = std::move(m_facts.usage);
    known.isMetricsMissing = m_facts.isMetricsMissing;
    known.podUsage = std::move(m_facts.podUsage);
    known.cordonOwner = std::move(m_facts.cordonOwner);
    known.serverVersion = std::move(m_facts.serverVersion);
    m_facts = std::move(known);
}

void WhyQuery::watchLease()
{
    if (!m_facts.lease || !*m_facts.lease || !isInQuestion(WhyQuestion::KubeletSilent, m_facts))
        return;
    m_leaseDue = m_clock.callAfter(kRenewal, [this] {
        ask(requestNodeLease(std::string(m_facts.node->name)),
            [](WhyFacts &facts, const Result<NodeLease> &lease) {
                facts.isLeaseRenewed = lease && lease->renewed != (*facts.lease)->renewed;
            });
        Q_EMIT changed();
    });
}

void WhyQuery::askPodUsage()
{
    const NodeCondition *memory = conditionOf(*m_facts.node, "MemoryPressure");
    if (!memory || memory->status != "True" || !*m_facts.pods)
        return;
    for (const std::string &nameSpace : namespacesByMemory(**m_facts.pods)) {
        ask(requestPodUsage(nameSpace), [](WhyFacts &facts, Result<Usages> usages) {
            if (!usages)
                return; // what they ask for stands in its place
            if (!facts.podUsage)
                facts.podUsage.emplace();
            std::move(usages->begin(), usages->end(), std::back_inserter(**facts.podUsage));
        });
    }
}

WhyFacts whyFactsOf(const NodePtr &node, const NodeBatch &nodes, const NodeHistory &history,
                    WallTime now)
{
    WhyFacts facts;
    facts.node = node;
    facts.now = now;
    const WallTime hourAgo = now - std::chrono::hours(1);
    facts.flips = history.flipsOf(node->name, hourAgo);
    facts.connectedFor = history.connectedFor(hourAgo, now);
    for (const TimelineEntry &entry : history.entriesOf(node->name)) {
        if (entry.kind == TimelineEntry::Kind::Boot && entry.at >= hourAgo)
            facts.boots.insert(facts.boots.begin(), entry.at);
    }
    std::optional<KubeVersion> newest;
    for (const NodePtr &other : nodes) {
        const auto version = kubeVersionOf(other->systemInfo.kubeletVersion);
        if (version && (!newest || *newest < *version)) {
            newest = version;
            facts.newestKubelet = other->systemInfo.kubeletVersion;
        }
    }
    return facts;
}

} // namespace drover
