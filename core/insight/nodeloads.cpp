#include "core/insight/nodeloads.h"

#include "core/api/podpaths.h"
#include "core/objects/podresources.h"
#include "core/poddecode/poddecoder.h"

#include <algorithm>

namespace drover {

namespace {

// More pods than a node can hold.
constexpr int kMostPods = 5000;

Result<NodeLoad> readLoad(const std::string &body)
{
    auto page = decodePodDetailsList(body);
    if (!page)
        return tl::unexpected(std::move(page.error()));
    NodeLoad load;
    for (const PodDetailsPtr &pod : page->pods) {
        if (pod->isFinished())
            continue;
        ++load.pods;
        addTo(load.requests, effectiveRequests(pod->containers));
    }
    return load;
}

} // namespace

ApiRequest<NodeLoad> requestNodeLoad(const std::string &node, WallTime now)
{
    ApiRequest<NodeLoad> request;
    request.target = podsOfNode(node, {}, kMostPods, {});
    request.read = [now](const std::string &body) {
        return readLoad(body).map([now](NodeLoad load) {
            load.read = now;
            return load;
        });
    };
    return request;
}

NodeLoads::NodeLoads(ApiRequests &requests, Clock &clock, QObject *parent)
    : NodeLoads(requests, clock, Limits{}, parent)
{
}

NodeLoads::NodeLoads(ApiRequests &requests, Clock &clock, Limits limits, QObject *parent)
    : QObject(parent), m_requests(requests), m_clock(clock), m_limits(limits)
{
}

NodeLoads::~NodeLoads() = default;

void NodeLoads::setWanted(std::vector<std::string> nodes)
{
    m_wanted = std::move(nodes);
    std::erase_if(m_calls, [this](const auto &call) {
        return std::find(m_wanted.begin(), m_wanted.end(), call.first) == m_wanted.end();
    });
    pump();
}

void NodeLoads::refresh()
{
    for (const std::string &node : m_wanted)
        m_known[node].asked.reset();
    pump();
}

const NodeLoad *NodeLoads::load(std::string_view node) const
{
    const auto found = m_known.find(node);
    return found != m_known.end() && found->second.load ? &*found->second.load : nullptr;
}

const Error *NodeLoads::error(std::string_view node) const
{
    const auto found = m_known.find(node);
    return found != m_known.end() && found->second.error ? &*found->second.error : nullptr;
}

bool NodeLoads::isAsking(std::string_view node) const
{
    return m_calls.contains(node);
}

std::optional<WallTime> NodeLoads::oldestRead() const
{
    std::optional<WallTime> oldest;
    for (const std::string &node : m_wanted) {
        const NodeLoad *known = load(node);
        if (known && (!oldest || known->read < *oldest))
            oldest = known->read;
    }
    return oldest;
}

std::optional<Error> NodeLoads::lastError() const
{
    for (const std::string &node : m_wanted) {
        if (const Error *known = error(node))
            return *known;
    }
    return std::nullopt;
}

void NodeLoads::pump()
{
    for (const std::string &node : m_wanted) {
        if (m_calls.size() >= static_cast<std::size_t>(m_limits.inFlight))
            return; // an answer calls again
        if (!m_calls.contains(node) && isDue(node))
            ask(node);
    }
}

void NodeLoads::ask(const std::string &node)
{
    auto request = requestNodeLoad(node, m_clock.wallNow());
    m_calls[node] = m_requests.ask<NodeLoad>(
        std::move(request), [this, node](Result<NodeLoad> load) { answered(node, std::move(load)); });
}

void NodeLoads::answered(const std::string &node, Result<NodeLoad> load)
{
    const std::string name = node; // the call that holds it is about to go
    m_calls.erase(name);
    Entry &entry = m_known[name];
    entry.asked = m_clock.now();
    if (load) {
        entry.load = std::move(*load);
        entry.error.reset();
    } else {
        entry.error = load.error();
    }
    forgetOld();
    Q_EMIT changed(QString::fromStdString(name));
    pump();
}

bool NodeLoads::isDue(const std::string &node) const
{
    const auto found = m_known.find(node);
    return found == m_known.end() || !found->second.asked ||
           m_clock.now() - *found->second.asked >= m_limits.maxAge;
}

/// Of what is not wanted, when too much is kept.
void NodeLoads::forgetOld()
{
    if (m_known.size() <= m_limits.kept)
        return;
    std::erase_if(m_known, [this](const auto &known) {
        return std::find(m_wanted.begin(), m_wanted.end(), known.first) == m_wanted.end();
    });
}

} // namespace drover
