#pragma once

#include "core/nodes/nodewatcher.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

#include <initializer_list>

namespace drover {

/// The node in this version; its uid depends on its name alone.
NodePtr at(const char *name, int version);
/// Another node under the name.
NodePtr reborn(const char *name, int version);

Error anError(Error::Kind kind, int httpStatus = 0);
Error networkError();
Error expired();
Error throttled(std::chrono::milliseconds retryAfter);
Error tooLargeVersion(); ///< 504 of a server whose history is shorter than ours

/// A NodeWatcher with hand-held time and a server that the test plays.
///
/// Each step keeps the effects it had. After each, the rig fails the test when nothing is under
/// way and nothing is due, when a request is begun twice, or when a deadline stands still.
/// Thread: the test's. Units: std::chrono. Errors: fail the running test.
class WatcherRig
{
public:
    /// Waits have no jitter and watches are of the shortest length unless `random` says else.
    explicit WatcherRig(std::function<double()> random = [] { return 0.0; });

    /// The List of version 10 has a and b, the watch from it is answered: Live.
    static WatcherRig following();
    /// The first List failed by a timeout, the watch from no version is answered.
    static WatcherRig filling();

    void start();
    void pass(std::chrono::milliseconds span); ///< with tick() at each deadline on the way
    /// The machine is suspended: the calendar goes on, the steady clock stands.
    void suspend(std::chrono::seconds span) { m_now.wall += span; }
    void suspend(std::chrono::hours span);     ///< the machine was suspended: calendar alone
    void listMoves();
    void listSends(NodeBatch nodes);
    void listEnds(const char *version, const char *continueToken = "");
    void listGives(NodeBatch nodes, const char *version);
    void listFails(const Error &error);
    /// The server has what is shown, whatever it is asked of that.
    void checkPasses();
    void checkFinds(const NodePtr &node); ///< null: no such node
    void checkFails(const Error &error);
    void watchOpens();
    void watchSends(std::vector<WatchEvent> events);
    void watchEnds();
    void watchFails(const Error &error);
    void refresh();
    void wake();
    void awaitList();  ///< until one is under way
    void awaitWatch(); ///< until a watch or the check before it is under way
    /// From a lost stream to the answered watch, whatever the machine asks on the way but a List.
    void recover();

    Moment now() const { return m_now; }
    const NodeWatcher &watcher() const { return m_watcher; }
    const Freshness &freshness() const { return m_watcher.freshness(); }
    QString word() const { return freshnessWord(freshness()); }
    template <typename State>
    State state() const ///< fails where it is another
    {
        const auto *state = std::get_if<State>(&freshness());
        if (!state)
            QTest::qFail(qPrintable(word() + QStringLiteral(" is another state")), __FILE__,
                         __LINE__);
        return state ? *state : State();
    }

    bool isListing() const { return m_isListing; }
    bool isChecking() const { return m_isChecking; }
    bool isWatching() const { return m_isWatching; }
    int listsBegun() const { return m_listsBegun; }
    int watchesBegun() const { return m_watchesBegun; }
    const StartCheck &lastCheck() const { return m_lastCheck; }
    const StartWatch &lastWatch() const { return m_lastWatch; }
    const StartList &lastList() const { return m_lastList; }

    template <typename Kind>
    std::vector<Kind> all() const ///< effects of the last step
    {
        std::vector<Kind> found;
        for (const Effect &effect : m_effects) {
            if (const auto *one = std::get_if<Kind>(&effect))
                found.push_back(*one);
        }
        return found;
    }
    template <typename Kind>
    std::size_t count() const
    {
        return all<Kind>().size();
    }
    std::vector<Report> reports(Report::What what) const;
    /// What a view shows that applied every delta: "a@1 b@7".
    QString shown() const;
    NodeBatch shownNodes() const; ///< the same, sorted by name

private:
    void begin();
    void take(Effects effects);
    void note(const Effect &effect);
    void apply(const NodeDelta &delta);
    void checkAlive() const;

    NodeWatcher m_watcher;
    Moment m_now;
    Effects m_effects;
    std::unordered_map<NodeKey, NodePtr> m_shown;
    int m_listsBegun = 0;
    int m_watchesBegun = 0;
    StartCheck m_lastCheck;
    StartWatch m_lastWatch;
    StartList m_lastList;
    bool m_isListing = false;
    bool m_isChecking = false;
    bool m_isWatching = false;
};

inline WatchEvent added(NodePtr node)
{
    return Added{std::move(node)};
}
inline WatchEvent modified(NodePtr node)
{
    return Modified{std::move(node)};
}
inline WatchEvent deleted(NodePtr node)
{
    return Deleted{std::move(node)};
}
inline WatchEvent bookmark(const char *version, bool initialEventsEnd = false)
{
    return Bookmark{version, initialEventsEnd};
}
inline WatchEvent errorEvent(Error error)
{
    return ErrorEvent{std::move(error)};
}

} // namespace drover
