#pragma once

#include "core/api/nodeapi.h"
#include "core/nodes/nodewatcher.h"
#include "core/nodes/sessionmessages.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace drover {

/// What a lane works with; all of it outlives the lane.
struct LaneTools {
    HttpClient &http;
    CredentialSource &credentials;
    Clock &clock;
    SessionCounters &counters; ///< of the session: the lane adds what it does
    bool wantsGzip = false;
    Backoff backoff; ///< by its chance watches differ in length, too
    std::shared_ptr<NodeMemory> memory = std::make_shared<NodeMemory>(); ///< of the session
};

class NodeLane;

/// What a lane tells whoever runs it. None may end the lane.
struct LaneHandlers {
    std::function<void()> counted; ///< counters have changed
    std::function<void(NodeDelta)> published;
    std::function<void(const NodeLane &, const Report &)> reported;
    std::function<void()> settled; ///< the watcher has decided: freshness and deadline may be new
};

/// One NodeWatcher at work: carries out what it decides, with credentials; of all nodes or of one.
///
/// Thread: a session's worker. Units: as NodeWatcher. Errors: go to the watcher, after new
/// credentials were tried where the server refused the old.
class NodeLane
{
public:
    NodeLane(NodeTarget target, LaneTools tools, LaneHandlers handlers);
    ~NodeLane();

    void start();
    void startFrom(NodeBatch known, WallTime since);
    void setPaths(const std::vector<std::string> &paths) { m_api.setPaths(paths); }
    void refresh() { perform(m_watcher.refresh(now())); }
    void woke() { perform(m_watcher.woke(now())); }
    void tick() { perform(m_watcher.tick(now())); }

    const NodeTarget &target() const { return m_target; }
    const NodeWatcher &watcher() const { return m_watcher; }
    bool isComplete() const { return m_complete; } ///< once all it is about was read
    std::uint64_t repairedNodes() const { return m_api.repairedNodes(); }
    std::uint64_t mistypedNodes() const { return m_api.mistypedNodes(); }

private:
    /// One kind of request, of which at most one is under way.
    struct Slot {
        std::uint64_t turn = 0; ///< tells an answer of a stopped request from this one's
        bool isRepeat = false;  ///< new credentials were asked for already
        Credentials used;
        std::function<std::unique_ptr<ApiCall>(const Credentials &)> send;
        std::function<void(const Error &)> fail;
        std::unique_ptr<ApiCall> call;
    };

    Moment now() const;
    void perform(Effects effects);
    void performOne(const StartList &list);
    void performOne(const StartCheck &check);
    void performOne(const StartWatch &watch);
    void performOne(const StopList &);
    void performOne(const StopWatch &);
    void performOne(Publish &publish);
    void performOne(const Report &report);
    void begin(Slot &slot, decltype(Slot::send) send, decltype(Slot::fail) fail);
    void askCredentials(Slot &slot);
    void failed(Slot &slot, const Error &error);
    void stop(Slot &slot);

    NodeTarget m_target;
    LaneTools m_tools;
    LaneHandlers m_handlers;
    NodeApi m_api;
    NodeWatcher m_watcher;
    Slot m_list;
    Slot m_check;
    Slot m_watch;
    std::vector<std::unique_ptr<ApiCall>> m_retired; ///< freed outside their own callbacks
    std::unique_ptr<Clock::Timer> m_sweep;
    std::deque<Effect> m_effects;
    bool m_performing = false;
    bool m_complete = false;
    bool m_streamWasLost = false; ///< until a watch is answered again
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace drover
