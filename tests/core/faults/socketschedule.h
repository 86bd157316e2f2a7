#pragma once

#include "tests/core/nodes/cachemodel.h"
#include "tests/core/session/sessionrig.h"

#include <optional>

namespace drover {

/// One seed's story over sockets: a worker and the demo server, whose faults the dice choose. The
/// worker's clock is in the hand, the sockets are real.
///
/// Thread: the test's. Errors: fail the running test; the story ends there.
class SocketSchedule
{
public:
    explicit SocketSchedule(unsigned seed);

    void step();
    /// The server is well again: the rows come to be its own, and Live is said.
    bool settles();
    QString word() { return m_rig.word(); }
    int openConnections() const { return m_rig.server.openConnections(); }

private:
    void change();
    void disturb();
    void breakConnections();
    void breakAnswers();
    void restoreBackup();
    void demandTruth();

    Dice m_dice;
    HeldRig m_rig;
    std::optional<TimePoint> m_silentSince;
    quint64 m_backup = 0; ///< a version to go back to
    int m_turn = 0;
};

} // namespace drover
