#include "core/query/livequery.h"

namespace drover {

namespace {

using namespace std::chrono_literals;

// Longer than between two keys.
constexpr auto kRest = 600ms;
// Longer than a List takes. A cluster that is not connected brings nothing, and must not hold the
// others back: then it is in force, and what is not known is counted.
constexpr auto kPatience = 15s;
// An age is asked for in minutes; the tables' words change each second without this.
constexpr auto kTickEvery = 10s;

} // namespace

LiveQuery::LiveQuery(Clock &clock, AreRead areRead, QObject *parent)
    : QObject(parent), m_clock(clock), m_areRead(std::move(areRead))
{
}

LiveQuery::~LiveQuery() = default;

std::optional<QueryError> LiveQuery::setText(const QString &text)
{
    m_text = text;
    if (!ask())
        askStart();
    return m_fault;
}

std::optional<QueryError> LiveQuery::setOwnColumns(QList<OwnColumn> own)
{
    const bool wasRead = !m_fault;
    m_own = std::move(own);
    // What was read whole stays in force when a column goes: nobody typed, so no row comes.
    if (ask())
        return std::nullopt;
    if (wasRead)
        setAwaited({});
    else
        askStart();
    return m_fault;
}

std::optional<QString> LiveQuery::leftOut() const
{
    return isWaiting() ? std::nullopt : m_leftOut;
}

/// Whether the text can be read.
bool LiveQuery::ask()
{
    QueryResult<NodeQuery> query = NodeQuery::parse(m_text, m_own);
    m_rest.reset();
    m_next.reset();
    m_fault = query ? std::nullopt : std::optional(query.error());
    m_leftOut.reset();
    if (!query)
        return false;
    if (m_areRead(query->needs().paths))
        take(std::move(*query));
    else
        wait(std::move(*query));
    return true;
}

/// What is being read goes on: a term that is half typed will ask for it again.
void LiveQuery::askStart()
{
    auto start = NodeQuery::parseStart(m_text, m_own);
    if (!start)
        return setAwaited({});
    m_leftOut = start->leftOut;
    if (!m_areRead(start->query.needs().paths))
        return wait(std::move(start->query));
    m_asked = m_needs.paths;
    putInForce(std::move(start->query));
}

void LiveQuery::take(NodeQuery query)
{
    m_asked.clear();
    m_patience.reset();
    putInForce(std::move(query));
}

void LiveQuery::putInForce(NodeQuery query)
{
    m_inForce = std::move(query);
    setAwaited({});
    renewNeeds();
    m_tick.reset();
    tick();
    Q_EMIT taken();
}

void LiveQuery::wait(NodeQuery query)
{
    m_next = std::move(query);
    setAwaited(m_next->needs().paths);
    if (m_asked == m_awaited) {
        if (!m_patience)
            beginPatience();
        return;
    }
    m_asked.clear();
    m_patience.reset();
    renewNeeds(); // what was awaited before is no more
    m_rest = m_clock.callAfter(kRest, [this] {
        m_asked = m_awaited;
        beginPatience();
        renewNeeds();
    });
}

void LiveQuery::beginPatience()
{
    m_patience = m_clock.callAfter(kPatience, [this] {
        m_patience.reset();
        takeNext();
    });
}

void LiveQuery::setAwaited(std::set<std::string> paths)
{
    if (paths == m_awaited)
        return;
    m_awaited = std::move(paths);
    Q_EMIT waitingChanged();
}

void LiveQuery::nodesRead()
{
    if (m_next && m_areRead(m_awaited))
        takeNext();
}

void LiveQuery::takeNext()
{
    if (!m_next)
        return;
    m_rest.reset();
    NodeQuery query = std::move(*m_next);
    m_next.reset();
    take(std::move(query));
}

void LiveQuery::renewNeeds()
{
    QueryNeeds needs = m_inForce.needs();
    needs.paths.insert(m_asked.begin(), m_asked.end());
    if (needs == m_needs)
        return;
    m_needs = std::move(needs);
    Q_EMIT needsChanged();
}

void LiveQuery::tick()
{
    if (!m_inForce.needs().isTimed)
        return;
    m_tick = m_clock.callAfter(kTickEvery, [this] {
        tick();
        Q_EMIT ticked();
    });
}

} // namespace drover
