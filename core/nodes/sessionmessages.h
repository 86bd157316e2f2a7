#pragma once

#include "core/base/backoff.h"
#include "core/base/mailbox.h"
#include "core/kubeconfig/clusterconfig.h"
#include "core/nodes/apirequests.h"
#include "core/nodes/freshness.h"
#include "core/nodes/nodescope.h"
#include "core/objects/nodedelta.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace drover {

/// How a session asks for the List.
enum class Compression : std::uint8_t {
    Auto, ///< gzip except on loopback; never where the kubeconfig disables it
    None,
    Gzip,
};

struct SessionOptions {
    Compression compression = Compression::Auto;
    Backoff backoff{};
};

/// What the session did so far, for the probe, the tests and the status bar.
struct SessionCounters {
    std::uint64_t apiCalls = 0;   ///< every HTTP request about nodes, watches included
    std::uint64_t events = 0;     ///< watch events, bookmarks included
    std::uint64_t relists = 0;    ///< Lists after the first complete set
    std::uint64_t reconnects = 0; ///< watches begun because a stream was lost
};

/// The set is complete for the first time.
struct FirstSync {
};

struct SessionWarning {
    QString sentence;
};

/// Names a request beside the node cache, within its session.
using RequestId = std::uint64_t;

/// What is to be done on the GUI thread with an answer.
struct RequestDelivery {
    RequestId id = 0;
    ApiRequests::Delivery deliver;
    std::optional<std::chrono::milliseconds> serverAhead = {};
};

/// Worker → GUI, in order.
using SessionUpdate = std::variant<NodeDelta, Freshness, NodeScope, SessionCounters, FirstSync,
                                   SessionWarning, RequestDelivery>;

struct RefreshNow {
};
/// The machine slept, or came to another network.
struct Woke {
};
/// What is taken of each node beside its fields; see Node::paths.
struct ReadPaths {
    std::vector<std::string> paths;
};
/// The kubeconfig changed: from now on requests go where it says, as whom it says.
struct Reconfigure {
    ClusterConfig config;
};
struct BeginRequest {
    RequestId id = 0;
    ApiRequests::PlainRequest request;
    ApiRequests::Reader read;
};
struct BeginWatch {
    RequestId id = 0;
    ApiRequests::PlainWatch watch;
};
struct CancelRequest {
    RequestId id = 0;
};

/// GUI → worker, in order.
using SessionRequest = std::variant<RefreshNow, Woke, ReadPaths, Reconfigure, BeginRequest, BeginWatch, CancelRequest>;

struct SessionMailboxes {
    Mailbox<SessionUpdate> toGui;
    Mailbox<SessionRequest> toWorker;
};

} // namespace drover
