#pragma once

#include "core/api/apicall.h"
#include "core/base/error.h"
#include "core/credentials/credentialsource.h"
#include "core/decode/watchdecoder.h"
#include "core/json/itemsplitter.h"
#include "core/objects/node.h"
#include "core/transport/httpclient.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace drover {

struct ListHandlers {
    std::function<void()> progressed; ///< bytes came, not enough for a node
    std::function<void(NodeBatch)> items; ///< as they are decoded
    /// Only when the JSON has closed and had a version; a continue token means another page.
    std::function<void(const ListMetadata &)> ended;
    std::function<void(const Error &)> failed;
};

struct WatchHandlers {
    std::function<void()> opened; ///< answered with 200
    std::function<void(std::vector<WatchEvent>)> received; ///< none: bytes alone, a sign of life
    std::function<void()> ended; ///< cleanly
    std::function<void(const Error &)> failed;
};

/// Which nodes a NodeApi is about.
struct NodeTarget {
    std::string name; ///< empty: all
    /// A named node that may be got but not listed: its List is a GET.
    bool byGet = false;

    bool operator==(const NodeTarget &) const = default;
};

/// What shows whether a server's history is ours: one node, now or then.
struct NodeQuestion {
    std::string version;  ///< that the server must have come to
    std::string name;     ///< empty: any node
    bool exactly = false; ///< as it was at `version`; else as it is now
};

/// The API server's nodes: typed requests, answers decoded as they arrive.
///
/// Thread: the one of its HttpClient. Units: seconds for watches. Errors: by `failed`, classified;
/// no HTTP or JSON type leaves this class. `http` must outlive it and the calls.
/// Source: Kubernetes API reference, core/v1 Node, "list or watch objects".
class NodeApi
{
public:
    /// `memory` is the cluster's: all of its NodeApis share one limit.
    explicit NodeApi(HttpClient &http, NodeTarget target = {},
                     std::shared_ptr<NodeMemory> memory = std::make_shared<NodeMemory>());
    ~NodeApi();

    /// `limit` 0: all in one answer. A named node that is not there is an empty List.
    [[nodiscard]] std::unique_ptr<ApiCall> list(int limit, const std::string &continueToken,
                                                const Credentials &credentials, bool gzip,
                                                ListHandlers handlers);
    /// Null: there is no such node. ResourceVersionTooLarge as a cause: the server's history ends
    /// before the version. Where a node may only be got, it is told as it is now.
    [[nodiscard]] std::unique_ptr<ApiCall> check(const NodeQuestion &question,
                                                 const Credentials &credentials,
                                                 std::function<void(const Result<NodePtr> &)> done);
    [[nodiscard]] std::unique_ptr<ApiCall> watch(const std::optional<std::string> &version,
                                                 std::chrono::seconds timeout,
                                                 bool onNewConnection,
                                                 const Credentials &credentials,
                                                 WatchHandlers handlers);

    /// See NodeDecoder; of what is decoded from now on.
    void setPaths(const std::vector<std::string> &paths);

    /// Nodes whose bytes were not UTF-8 and were repaired, so far.
    std::uint64_t repairedNodes() const;
    /// Nodes of which a field had a wrong type and counts as absent, so far.
    std::uint64_t mistypedNodes() const;

private:
    HttpClient &m_http;
    NodeTarget m_target;
    std::shared_ptr<NodeDecoder> m_decoder;
};

} // namespace drover
