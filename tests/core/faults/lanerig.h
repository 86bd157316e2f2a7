#pragma once

#include "core/credentials/credentialsource.h"
#include "core/nodes/nodecache.h"
#include "core/nodes/nodelane.h"
#include "tests/core/faults/byteserver.h"
#include "tests/support/fakeclock.h"

namespace drover {

/// Credentials that now and then cannot be had, and change when they are refused.
///
/// Thread: the test's. Errors: Auth.
class MoodyCredentials final : public CredentialSource
{
public:
    explicit MoodyCredentials(Dice &dice) : m_dice(dice) {}

    void credentials(Done done) override;
    bool invalidate(const Credentials &used) override;
    void mend() { m_isMoody = false; }

private:
    Dice &m_dice;
    bool m_isMoody = true;
    int m_serial = 0;
};

/// One seed's story, from the bytes on the wire to the rows of the cache: a lane against a server
/// of bytes, on a clock in the hand.
///
/// After each step it demands what must hold at any time. Thread: the test's. Errors: fail the
/// running test; the story ends there.
class LaneRig
{
public:
    explicit LaneRig(unsigned seed);
    ~LaneRig();

    void step();                               ///< something happens, time passes, bytes come
    void pass(std::chrono::milliseconds span); ///< time alone, and bytes
    bool settles();                            ///< with a server that is well again
    bool agrees(); ///< Live, nothing is owed; the rows are compared then
    QString word() const { return freshnessWord(m_lane->watcher().freshness()); }

    Dice &dice() { return m_dice; }
    ModelServer &model() { return m_model; }
    ByteServer &server() { return m_server; }
    FakeClock &clock() { return m_clock; }
    NodeLane &lane() { return *m_lane; }
    const NodeCache &cache() const { return m_cache; }
    const SessionCounters &counters() const { return m_counters; }

private:
    void disturb();
    void arm();
    void demandTruth();

    Dice m_dice;
    FakeClock m_clock;
    ModelServer m_model;
    ByteServer m_server;
    MoodyCredentials m_credentials;
    NodeCache m_cache;
    SessionCounters m_counters;
    std::unique_ptr<NodeLane> m_lane;
    std::unique_ptr<Clock::Timer> m_timer;
    bool m_isFaulty = true;
};

} // namespace drover
