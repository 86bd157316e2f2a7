#include "core/plan/drainquery.h"

#include "core/pods/podsources.h"

#include <algorithm>

namespace drover {

namespace {

std::string daemonSetKey(const Pod &pod)
{
    return pod.nameSpace + '/' + pod.controller->name;
}

bool isOfDaemonSet(const Pod &pod)
{
    return pod.controller && pod.controller->kind == "DaemonSet";
}

} // namespace

DrainQuery::DrainQuery(ApiRequests &requests, Clock &clock, std::string node,
                       const DrainOptions &options, std::shared_ptr<PlanLists> lists,
                       QObject *parent)
    : QObject(parent), m_clock(clock),
      m_lists(lists ? std::move(lists) : std::make_shared<PlanLists>(requests)),
      m_podList(requests, podsOnNode(node, options.podSelector.toStdString(), options.chunkSize),
                [this](Result<ObjectPage<Pod>> pods) { takePods(std::move(pods)); })
{
    m_facts.node = std::move(node);
    connect(m_lists.get(), &PlanLists::changed, this, &DrainQuery::finishWhenDone);
}

DrainQuery::~DrainQuery() = default;

void DrainQuery::start()
{
    m_podList.ask();
    m_lists->ask();
}

void DrainQuery::takePods(Result<ObjectPage<Pod>> pods)
{
    if (!pods)
        return fail(pods.error());
    m_facts.pods = std::move(pods->objects);
    m_podsVersion = std::move(pods->resourceVersion);
    m_hasPods = true;
    for (const PodPtr &pod : m_facts.pods) {
        if (!isOfDaemonSet(*pod))
            continue;
        m_daemonSets.insert(daemonSetKey(*pod));
        m_lists->askDaemonSet(pod->nameSpace, pod->controller->name);
    }
    finishWhenDone();
}

void DrainQuery::finishWhenDone()
{
    if (m_hasEnded)
        return;
    if (m_lists->error())
        return fail(*m_lists->error());
    const auto isKnown = [this](const std::string &key) { return m_lists->daemonSet(key); };
    if (!m_hasPods || !m_lists->isRead() ||
        !std::all_of(m_daemonSets.begin(), m_daemonSets.end(), isKnown))
        return;
    m_hasEnded = true;
    for (const std::string &key : m_daemonSets)
        m_facts.daemonSets[key] = *m_lists->daemonSet(key);
    m_facts.budgets = m_lists->budgets();
    m_facts.budgetsError = m_lists->budgetsError();
    m_facts.evictionVersion = m_lists->evictionVersion();
    m_facts.read = m_clock.wallNow();
    Q_EMIT finished(m_facts);
}

void DrainQuery::fail(const Error &error)
{
    if (!std::exchange(m_hasEnded, true))
        Q_EMIT failed(error);
}

AllPodsQuery::AllPodsQuery(ApiRequests &requests, QObject *parent)
    : QObject(parent), m_list(requests, podsInUse(), [this](Result<ObjectPage<Pod>> pods) {
          if (pods)
              Q_EMIT finished(pods->objects);
          else
              Q_EMIT failed(pods.error());
      })
{}

AllPodsQuery::~AllPodsQuery() = default;

} // namespace drover
