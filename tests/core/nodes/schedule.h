#pragma once

#include "tests/core/nodes/modelserver.h"
#include "tests/core/nodes/watcherrig.h"

namespace drover {

/// One seed's story: a watcher against a model server that fails in every way it can.
///
/// After each step it demands what must hold at any time: Live only while a stream is heard of or
/// a renewal is young, and Live and drained means equal. Thread: the test's. Errors: fail the
/// running test; the story ends there.
class Schedule
{
public:
    explicit Schedule(unsigned seed);

    void runWithFaults(int steps);
    /// The server is well again and quiet; false where the watcher has not come to agree with it.
    bool settles();
    const WatcherRig &rig() const { return m_rig; }
    ModelServer &server() { return m_server; }

private:
    struct Listing {
        int id = 0;
        bool isBegun = false;
        NodeBatch rest;
        long version = 0;
    };
    struct Stream {
        int id = 0;
        bool isOpen = false;
        bool isStalled = false;
        NodeBatch replay; ///< what a watch from no version still owes
        bool isReplaying = false;
        long at = 0; ///< version of what was sent last
        TimePoint begun{};
        TimePoint heard{};
        TimePoint ends{};
    };

    void step();
    void disturb();
    void restart(bool fromBackup);
    void answerList();
    void beginList();
    void continueList();
    void answerCheck();
    NodePtr found(const NodeQuestion &question) const;
    void answerWatch();
    void openWatch();
    void serveStream();
    void sendReplay();
    void sendChanges();
    void demandTruth();
    bool agrees() const;
    bool fault(int in) { return m_isFaulty && m_dice.once(in); }
    Error someFault();

    Dice m_dice;
    ModelServer m_server;
    WatcherRig m_rig;
    bool m_isFaulty = true;
    bool m_marksReplays;
    bool m_forbidsLists = false;
    bool m_forbidsWatches = false;
    Listing m_listing;
    Stream m_stream;
};

} // namespace drover
