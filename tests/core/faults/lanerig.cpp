#include "tests/core/faults/lanerig.h"

#include <QTest>

namespace drover {

namespace {

using namespace std::chrono_literals;

constexpr int kStepsToSettle = 6000; // of 0.3 s: thirty minutes, longer than any wait
// A List, and a watch or the check before it; each may have one that was cancelled in its wake.
constexpr int kMostCalls = 2;
constexpr std::size_t kMostTimers = 2; // the watcher's deadline, and the sweep

void demand(bool holds, const char *rule)
{
    if (!holds)
        QTest::qFail(rule, __FILE__, __LINE__);
}

std::string rowOf(const Node &node)
{
    const auto word = [](std::string_view view) { return std::string(view) + ' '; };
    return word(node.name) + word(node.uid) + word(node.resourceVersion) +
           word(valueOf(node.annotations, "turn"));
}

} // namespace

void MoodyCredentials::credentials(Done done)
{
    if (m_isMoody && m_dice.once(40)) {
        done(failure(Error::Kind::Auth, QStringLiteral("The plugin failed.")));
        return;
    }
    Credentials given;
    given.bearerToken = QByteArray::number(m_serial);
    done(given);
}

bool MoodyCredentials::invalidate(const Credentials &used)
{
    if (used.bearerToken == QByteArray::number(m_serial))
        ++m_serial;
    return true;
}

LaneRig::LaneRig(unsigned seed)
    : m_dice(seed), m_model(m_dice), m_server(m_dice, m_model, m_clock), m_credentials(m_dice)
{
    m_server.forbidLists(m_dice.once(8));
    LaneHandlers handlers;
    handlers.counted = [] {};
    handlers.published = [this](const NodeDelta &delta) { m_cache.apply(delta); };
    handlers.reported = [](const NodeLane &, const Report &) {};
    handlers.settled = [this] { arm(); };
    Backoff backoff;
    backoff.random = [this] { return m_dice.roll(1000) / 1000.0; };
    LaneTools tools{m_server, m_credentials, m_clock, m_counters, false, backoff};
    m_lane = std::make_unique<NodeLane>(NodeTarget{}, std::move(tools), std::move(handlers));
    m_lane->start();
}

LaneRig::~LaneRig() = default;

void LaneRig::arm()
{
    const auto due = m_lane ? m_lane->watcher().deadline() : std::nullopt;
    m_timer.reset();
    if (!due)
        return;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*due - m_clock.now());
    m_timer = m_clock.callAfter(std::max(wait, 0ms), [this] { m_lane->tick(); });
}

void LaneRig::step()
{
    if (m_isFaulty)
        disturb();
    pass(std::chrono::milliseconds(m_isFaulty ? 20 + m_dice.roll(4000) : 300));
}

void LaneRig::pass(std::chrono::milliseconds span)
{
    m_clock.advance(span);
    m_server.serve();
    demandTruth();
}

void LaneRig::disturb()
{
    for (int i = m_dice.roll(3); i > 0; --i)
        m_model.change();
    if (m_dice.once(25))
        m_model.compact();
    if (m_dice.once(15))
        m_model.backUp();
    if (m_dice.once(70)) {
        if (m_dice.once(2)) {
            m_model.restore();
            m_server.forbidLists(false); // who may only watch cannot tell
        } else {
            m_model.compact();
        }
        m_server.cutAll();
    }
    if (m_dice.once(50))
        m_server.stallAll();
    if (m_dice.once(60))
        m_server.forbidWatches(m_dice.once(2));
    if (m_dice.once(20))
        m_server.forbidLists(false);
    if (m_dice.once(40))
        m_lane->refresh();
    if (m_dice.once(60))
        m_lane->woke();
    if (m_dice.once(60)) // the calendar jumps, either way
        m_clock.setWall(m_clock.wallNow() + std::chrono::minutes(m_dice.roll(240) - 120));
}

bool LaneRig::settles()
{
    m_isFaulty = false;
    m_server.mend();
    m_credentials.mend();
    for (int i = 0; i < kStepsToSettle && !QTest::currentTestFailed(); ++i) {
        if (agrees())
            return true;
        step();
    }
    return false;
}

bool LaneRig::agrees()
{
    const auto *live = std::get_if<Live>(&m_lane->watcher().freshness());
    if (!live || !live->complete || !m_server.isDrained())
        return false;
    std::vector<std::string> rows;
    for (const NodePtr &node : m_cache.nodes())
        rows.push_back(rowOf(*node));
    std::sort(rows.begin(), rows.end());
    std::vector<std::string> truth;
    for (const NodePtr &node : m_model.nodes())
        truth.push_back(rowOf(*node));
    demand(rows == truth, "Live, nothing is owed, and yet the rows are not the server's");
    return true;
}

void LaneRig::demandTruth()
{
    demand(m_server.openCalls() <= kMostCalls, "more requests are open than there is use for");
    demand(m_clock.pendingCount() <= kMostTimers, "more timers run than there is use for");
    demand(m_timer != nullptr, "nothing is due any more: a dead session");
    if (!std::holds_alternative<Live>(m_lane->watcher().freshness()))
        return;
    if (const char *why = m_server.silence())
        demand(false, why);
}

} // namespace drover
