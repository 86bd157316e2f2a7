#include "core/plan/drainquery.h"

#include "core/api/accessreview.h"
#include "core/api/poddecoder.h"
#include "core/api/podpaths.h"
#include "core/pods/podsources.h"

namespace drover {

namespace {

constexpr int kPageSize = 500;

std::string daemonSetKey(const Pod &pod)
{
    return pod.nameSpace + '/' + pod.controller->name;
}

bool isOfDaemonSet(const Pod &pod)
{
    return pod.controller && pod.controller->kind == "DaemonSet";
}

} // namespace

/// Gathers the pages of one List.
template <typename Object> class PagedList
{
public:
    using Done = std::function<void(Result<ObjectPage<Object>>)>;

    PagedList(ApiRequests &requests, ObjectSource<Object> source, Done done)
        : m_requests(requests), m_source(std::move(source)), m_done(std::move(done))
    {
    }

    void ask(const std::string &token = {})
    {
        ApiRequest<ObjectPage<Object>> request;
        request.target = m_source.listTarget(token);
        request.read = m_budget.reading(m_source.readPage);
        m_call = m_requests.ask<ObjectPage<Object>>(
            std::move(request), [this](Result<ObjectPage<Object>> page) { take(std::move(page)); });
    }

private:
    void take(Result<ObjectPage<Object>> page)
    {
        if (!page) {
            m_done(std::move(page));
            return;
        }
        std::move(page->objects.begin(), page->objects.end(), std::back_inserter(m_all.objects));
        m_all.resourceVersion = page->resourceVersion;
        if (page->continueToken.empty())
            m_done(std::move(m_all));
        else
            ask(page->continueToken);
    }

    ApiRequests &m_requests;
    ObjectSource<Object> m_source;
    Done m_done;
    ObjectPage<Object> m_all;
    PageBudget m_budget;
    ApiRequests::CallPtr m_call;
};

class DrainQuery::Private
{
public:
    Private(DrainQuery &owner, ApiRequests &requests, Clock &clock, std::string node,
            const DrainOptions &options)
        : m_owner(owner), m_requests(requests), m_clock(clock),
          m_pods(requests,
                 podsOnNode(node, options.podSelector.toStdString(), options.chunkSize),
                 [this](Result<ObjectPage<Pod>> pods) { takePods(std::move(pods)); })
    {
        m_facts.node = std::move(node);
    }

    void start()
    {
        m_pods.ask();
        ApiRequest<std::string> discovery;
        discovery.target = coreResourcesPath();
        discovery.read = decodeEvictionVersion;
        m_discovery = m_requests.ask<std::string>(
            std::move(discovery), [this](Result<std::string> version) { takeVersion(version); });
    }

    std::string podsVersion;

private:
    void takePods(Result<ObjectPage<Pod>> pods)
    {
        if (!pods)
            return fail(pods.error());
        m_facts.pods = std::move(pods->objects);
        podsVersion = std::move(pods->resourceVersion);
        --m_awaited;
        for (const PodPtr &pod : m_facts.pods) {
            if (isOfDaemonSet(*pod) && !m_daemonSets.contains(daemonSetKey(*pod)))
                askDaemonSet(pod->nameSpace, pod->controller->name);
        }
        finishWhenDone();
    }

    /// One question an owner, not one a pod.
    void askDaemonSet(const std::string &nameSpace, const std::string &name)
    {
        const std::string key = nameSpace + '/' + name;
        ApiRequest<Done> request;
        request.target = daemonSetPath(nameSpace, name);
        request.read = readNothing;
        ++m_awaited;
        m_daemonSets[key] = m_requests.ask<Done>(
            std::move(request), [this, key](const Result<Done> &found) {
                m_facts.daemonSets[key] = factOf(found);
                --m_awaited;
                finishWhenDone();
            });
    }

    static DaemonSetFact factOf(const Result<Done> &found)
    {
        if (found)
            return {};
        const Error &error = found.error();
        const QString &words = error.serverMessage.isEmpty() ? error.message : error.serverMessage;
        return {error.kind == Error::Kind::NotFound ? DaemonSetFact::Kind::Gone
                                                    : DaemonSetFact::Kind::Unread,
                words};
    }

    void takeVersion(const Result<std::string> &version)
    {
        if (!version)
            return fail(version.error());
        m_facts.evictionVersion = *version;
        // Budgets bear on evictions only; the group that serves one serves the other.
        m_budgets.emplace(
            m_requests, allBudgets(version->empty() ? "policy/v1" : *version),
            [this](Result<ObjectPage<Budget>> budgets) { takeBudgets(std::move(budgets)); });
        m_budgets->ask();
    }

    void takeBudgets(Result<ObjectPage<Budget>> budgets)
    {
        if (budgets)
            m_facts.budgets = std::move(budgets->objects);
        else
            m_facts.budgetsError = budgets.error();
        --m_awaited;
        finishWhenDone();
    }

    void finishWhenDone()
    {
        if (m_awaited > 0 || m_hasEnded)
            return;
        m_hasEnded = true;
        m_facts.read = m_clock.wallNow();
        Q_EMIT m_owner.finished(m_facts);
    }

    void fail(const Error &error)
    {
        if (!std::exchange(m_hasEnded, true))
            Q_EMIT m_owner.failed(error);
    }

    DrainQuery &m_owner;
    ApiRequests &m_requests;
    Clock &m_clock;
    DrainFacts m_facts;
    int m_awaited = 2; // pods, budgets
    bool m_hasEnded = false;
    PagedList<Pod> m_pods;
    std::optional<PagedList<Budget>> m_budgets;
    ApiRequests::CallPtr m_discovery;
    std::map<std::string, ApiRequests::CallPtr> m_daemonSets;
};

DrainQuery::DrainQuery(ApiRequests &requests, Clock &clock, std::string node,
                       const DrainOptions &options, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(*this, requests, clock, std::move(node), options))
{
}

DrainQuery::~DrainQuery() = default;

void DrainQuery::start()
{
    d->start();
}

const std::string &DrainQuery::podsVersion() const
{
    return d->podsVersion;
}

AllPodsQuery::AllPodsQuery(ApiRequests &requests, QObject *parent)
    : QObject(parent), m_requests(requests)
{
}

AllPodsQuery::~AllPodsQuery() = default;

void AllPodsQuery::start()
{
    askPage({});
}

void AllPodsQuery::askPage(const std::string &continueToken)
{
    ApiRequest<PodPage> request;
    request.target = podsEverywhere(kPageSize, continueToken);
    request.read = m_budget.reading<PodPage>(decodePodList);
    m_call = m_requests.ask<PodPage>(std::move(request), [this](Result<PodPage> page) {
        if (!page) {
            Q_EMIT failed(page.error());
            return;
        }
        std::move(page->pods.begin(), page->pods.end(), std::back_inserter(m_pods));
        if (page->continueToken.empty()) {
            Q_EMIT finished(m_pods);
            return;
        }
        askPage(page->continueToken);
        Q_EMIT progressed();
    });
}

} // namespace drover
