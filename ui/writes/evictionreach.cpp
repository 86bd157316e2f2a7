#include "ui/writes/evictionreach.h"

#include <algorithm>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kMostNodes = 5;
constexpr auto kRest = 300ms; // who walks down the table asks nothing on the way
constexpr auto kKept = 5min;

} // namespace

EvictionReach::EvictionReach(ClusterOperations &operations, QObject *parent)
    : QObject(parent), m_operations(operations)
{}

EvictionReach::~EvictionReach() = default;

bool EvictionReach::isDenied(const NodeBatch &nodes)
{
    if (nodes.empty() || nodes.size() > kMostNodes)
        return false;
    const auto known = [this](const NodePtr &node) { return isKnown(node); };
    if (!std::all_of(nodes.begin(), nodes.end(), known)) {
        askSoon(nodes);
        return false;
    }
    bool isAnyDenied = false;
    bool isAnyOpen = false;
    for (const NodePtr &node : nodes) {
        // Of all namespaces at once, not one after the other.
        for (const std::string &nameSpace : *m_known[std::string(node->uid)].namespaces) {
            const bool isIt = m_operations.rights().may(kEvictPods, nameSpace) == Answer::Denied;
            (isIt ? isAnyDenied : isAnyOpen) = true;
        }
    }
    return isAnyDenied && !isAnyOpen;
}

bool EvictionReach::isKnown(const NodePtr &node) const
{
    const auto found = m_known.find(std::string(node->uid));
    return found != m_known.end() && found->second.namespaces &&
           m_operations.clock().now() < found->second.askAgain;
}

void EvictionReach::askSoon(const NodeBatch &nodes)
{
    m_wanted = nodes;
    m_rest = m_operations.clock().callAfter(kRest, [this] {
        m_rest.reset();
        const std::shared_ptr<PlanLists> lists = m_operations.planLists();
        for (const NodePtr &node : m_wanted) {
            if (!isKnown(node))
                ask(node, lists);
        }
    });
}

void EvictionReach::ask(const NodePtr &node, std::shared_ptr<PlanLists> lists)
{
    Known &known = m_known[std::string(node->uid)];
    if (known.query)
        return;
    DrainOptions options;
    options.ignoreDaemonSets = true;
    const std::string uid(node->uid);
    known.query = m_operations.queryPlan(std::string(node->name), options, std::move(lists));
    connect(known.query.get(), &DrainQuery::finished, this,
            [this, uid, options](const DrainFacts &facts) { take(uid, facts, options); });
    connect(known.query.get(), &DrainQuery::failed, this,
            [this, uid, options](const Error &) { take(uid, {}, options); });
    known.query->start();
}

void EvictionReach::take(const std::string &uid, const DrainFacts &facts,
                         const DrainOptions &options)
{
    Known &known = m_known[uid];
    known.query.release()->deleteLater(); // it is still within its own signal
    known.namespaces =
        drainPlanFor(facts, options, m_operations.clock().wallNow()).losingNamespaces();
    known.askAgain = m_operations.clock().now() + kKept;
    Q_EMIT changed();
}

} // namespace drover::ui
