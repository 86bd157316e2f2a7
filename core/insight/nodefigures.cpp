#include "core/insight/nodefigures.h"

#include "core/insight/noderesources.h"

#include <algorithm>

namespace drover {

namespace {

using namespace std::chrono_literals;

// A strip of an hour is some hundred pixels wide: a minute is one of them.
constexpr auto kHourMoves = 60s;
// While changes come without end, the table is sorted and painted anew once a second.
constexpr auto kHourGather = 1s;
// "Never live": what was asked once stays as it is until somebody asks again.
constexpr NodeLoads::Limits kAskedOnce{.inFlight = 4, .maxAge = 24h};

CellValue share(std::string_view resource, const std::optional<ExactQuantity> &amount,
                const Node &node)
{
    const auto whole = amount ? allocatableOf(node, resource) : std::nullopt;
    if (!whole)
        return std::monostate();
    const auto percent = percentOf(resource, *amount, *whole);
    return percent ? CellValue(*percent) : CellValue(std::monostate());
}

/// Of a figure without a value: nothing came yet, or there is none.
CellValue missing(bool isAwaited)
{
    return isAwaited ? CellValue(Unread()) : CellValue(std::monostate());
}

/// How restless the hour was: turns between well and not well, then how much of it was not well.
/// `turns`: those that events tell of.
CellValue restlessness(const std::vector<StripSpan> &spans, std::int64_t turns)
{
    using State = StripSpan::State;
    std::chrono::seconds bad{0};
    std::optional<bool> wasWell;
    for (const StripSpan &span : spans) {
        if (span.state == State::Gap || span.state == State::Unseen)
            continue;
        const bool isWell = span.state == State::Ready;
        turns += wasWell && *wasWell != isWell ? 1 : 0;
        wasWell = isWell;
        if (!isWell)
            bad += std::chrono::duration_cast<std::chrono::seconds>(span.to - span.from);
    }
    if (!wasWell && turns == 0)
        return std::monostate();
    constexpr std::int64_t kMostSeconds = 10'000; // more than an hour has
    return turns * kMostSeconds + bad.count();
}

} // namespace

NodeFigures::NodeFigures(ApiRequests &requests, const HistoryRecorder &history, Clock &clock,
                         QObject *parent)
    : QObject(parent), m_history(history), m_clock(clock), m_usage(requests, clock),
      m_counts(requests, clock), m_loads(requests, clock, kAskedOnce), m_falls(requests, clock)
{
    connect(&m_usage, &UsageQuery::changed, this, [this] {
        Q_EMIT changed(NodeFigure::CpuUsed);
        Q_EMIT changed(NodeFigure::MemoryUsed);
    });
    connect(&m_counts, &PodCountQuery::changed, this,
            [this] { Q_EMIT changed(NodeFigure::Pods); });
    connect(&m_usage, &UsageQuery::changedOf, this, [this](const QString &node) {
        Q_EMIT changedOf(NodeFigure::CpuUsed, node);
        Q_EMIT changedOf(NodeFigure::MemoryUsed, node);
    });
    connect(&m_loads, &NodeLoads::changed, this, [this](const QString &node) {
        Q_EMIT changedOf(NodeFigure::CpuRequests, node);
        Q_EMIT changedOf(NodeFigure::MemoryRequests, node);
    });
    connect(&m_falls, &NodeFalls::changed, this, [this] { Q_EMIT changed(NodeFigure::LastHour); });
    connect(&history, &HistoryRecorder::recorded, this, [this] {
        m_isHourDue = true;
        keepHour();
    });
}

NodeFigures::~NodeFigures() = default;

bool NodeFigures::seesUsage() const
{
    return sees(NodeFigure::CpuUsed) || sees(NodeFigure::MemoryUsed);
}

bool NodeFigures::seesRequests() const
{
    return sees(NodeFigure::CpuRequests) || sees(NodeFigure::MemoryRequests);
}

void NodeFigures::setLook(Kinds kinds, std::vector<std::string> nodes)
{
    const bool sawUsage = seesUsage();
    m_kinds = std::move(kinds);
    if (sawUsage != seesUsage())
        sawUsage ? m_usage.stop() : m_usage.start();
    if (!sees(NodeFigure::Pods))
        m_counts.stop();
    else if (!m_counts.read() && !m_counts.error())
        m_counts.refresh();
    m_loads.setWanted(seesRequests() ? std::move(nodes) : std::vector<std::string>());
    if (!sees(NodeFigure::LastHour))
        m_falls.stop();
    else if (!m_falls.read() && !m_falls.error())
        m_falls.refresh();
    if (!sees(NodeFigure::LastHour))
        m_hourTimer.reset();
    else if (!m_hourTimer)
        keepHour();
}

void NodeFigures::refresh()
{
    if (seesUsage())
        m_usage.refresh();
    if (sees(NodeFigure::Pods))
        m_counts.refresh();
    if (sees(NodeFigure::LastHour))
        m_falls.refresh();
    m_loads.refresh();
}

/// Tells of the strips when something was recorded, and every minute because time passes.
void NodeFigures::keepHour()
{
    if (!sees(NodeFigure::LastHour))
        return;
    const auto wait = m_isHourDue ? kHourGather : kHourMoves;
    m_hourTimer = m_clock.callAfter(wait, [this] {
        m_isHourDue = false;
        Q_EMIT changed(NodeFigure::LastHour);
        keepHour();
    });
}

/// What no pod asks for is not listed: that is zero, not missing.
CellValue NodeFigures::requestShare(std::string_view resource, const Node &node) const
{
    const NodeLoad *load = m_loads.load(node.name);
    return load ? share(resource, quantityOf(load->requests, resource), node)
                : missing(!m_loads.error(node.name));
}

CellValue NodeFigures::value(NodeFigure kind, const Node &node) const
{
    switch (kind) {
    case NodeFigure::CpuUsed:
    case NodeFigure::MemoryUsed:
        if (const MeasuredNode *use = m_usage.usageOf(node.name))
            return kind == NodeFigure::CpuUsed ? share("cpu", use->cpu, node)
                                               : share("memory", use->memory, node);
        return missing(!m_usage.read() && !m_usage.error() && m_usage.isServed());
    case NodeFigure::CpuRequests:
        return requestShare("cpu", node);
    case NodeFigure::MemoryRequests:
        return requestShare("memory", node);
    case NodeFigure::LastHour:
        return restlessness(strip(node.name), turnsToldOf(node));
    case NodeFigure::Pods:
        if (const auto count = m_counts.countOf(node.name))
            return std::int64_t(*count);
        return missing(!m_counts.read() && !m_counts.error());
    case NodeFigure::Cluster:
    case NodeFigure::AsOf:
    case NodeFigure::None:
        break;
    }
    return std::monostate();
}

NodeFigures::Standing NodeFigures::standing(NodeFigure kind) const
{
    Standing standing;
    switch (kind) {
    case NodeFigure::CpuUsed:
    case NodeFigure::MemoryUsed:
        return {m_usage.read(), m_usage.error(), m_usage.isServed(), false};
    case NodeFigure::Pods:
        return {m_counts.read(), m_counts.error(), true, m_counts.isAsking()};
    case NodeFigure::CpuRequests:
    case NodeFigure::MemoryRequests:
        standing.read = m_loads.oldestRead();
        standing.error = m_loads.lastError();
        break;
    case NodeFigure::LastHour:
        return {m_falls.read(), m_falls.error(), true, m_falls.isAsking()};
    case NodeFigure::Cluster:
    case NodeFigure::AsOf:
    case NodeFigure::None:
        break;
    }
    return standing;
}

std::optional<WallTime> NodeFigures::readAt(NodeFigure kind, std::string_view node) const
{
    if (kind != NodeFigure::CpuRequests && kind != NodeFigure::MemoryRequests) {
        const MeasuredNode *usage = m_usage.usageOf(node);
        if (isUsage(kind))
            return usage && usage->measured.isReported()
                       ? std::optional(usage->measured.wallTime())
                       : std::nullopt;
        return standing(kind).read;
    }
    const NodeLoad *load = m_loads.load(node);
    return load ? std::optional(load->read) : std::nullopt;
}

std::vector<StripSpan> NodeFigures::strip(std::string_view node) const
{
    const WallTime now = m_clock.wallNow();
    return m_history.history().stripOf(node, now - 1h, now);
}

std::vector<EventMark> NodeFigures::marks(const Node &node) const
{
    const std::vector<ClusterEventPtr> events = m_falls.eventsOf(node);
    if (events.empty())
        return {};
    const StripSpan before = strip(node.name).front();
    if (before.state != StripSpan::State::Unseen)
        return {};
    return marksOf(events, before.from, before.to);
}

/// A fall and the rise after it, of the time that nobody saw.
std::int64_t NodeFigures::turnsToldOf(const Node &node) const
{
    const bool isKnown = marks(node).empty();
    return isKnown ? 0 : 2 * turnsSince(m_falls.eventsOf(node), m_clock.wallNow() - 1h).readiness;
}

bool isUsage(NodeFigure kind)
{
    return kind == NodeFigure::CpuUsed || kind == NodeFigure::MemoryUsed;
}

CellValue cellValue(const Node &node, const NodeColumn &column, const NodeFigures *figures)
{
    if (column.figure == NodeFigure::None)
        return column.of(node);
    return figures ? figures->value(column.figure, node) : CellValue();
}

} // namespace drover
