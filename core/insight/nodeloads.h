#pragma once

#include "core/base/clock.h"
#include "core/nodes/apirequests.h"
#include "core/objects/resourceusage.h"

#include <QObject>

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drover {

/// What a node's pods ask for in all, and when that was read. Pods that have ended are left out.
struct NodeLoad {
    int pods = 0;
    QuantityMap requests;
    WallTime read;
};

/// Pod counts and requests for the rows of the table that are to be seen, on demand.
///
/// One request a node, for its pods; at most `inFlight` at a time, the first of the wanted first.
/// What is known is kept and shown with its age; it is asked anew by refresh(), or when setWanted()
/// finds it older than `maxAge`. Rows that are no more wanted are not asked for any more.
/// Thread: the GUI thread; the answers are summed up on the worker. Units: UTC. Errors: by error();
/// what failed is asked again like the rest.
class NodeLoads : public QObject
{
    Q_OBJECT

public:
    struct Limits {
        int inFlight = 4;
        std::chrono::seconds maxAge{300};
        std::size_t kept = 20'000; ///< nodes
    };

    /// `requests` and `clock` must outlive it.
    NodeLoads(ApiRequests &requests, Clock &clock, QObject *parent = nullptr);
    NodeLoads(ApiRequests &requests, Clock &clock, Limits limits, QObject *parent = nullptr);
    ~NodeLoads() override;

    /// The rows to be seen now, in their order; none: nothing is asked any more.
    void setWanted(std::vector<std::string> nodes);
    /// Asks for all that is wanted, however young.
    void refresh();

    /// Null: not known yet.
    const NodeLoad *load(std::string_view node) const;
    /// Why the last try failed; null: it did not, or there was none.
    const Error *error(std::string_view node) const;
    bool isAsking(std::string_view node) const;
    /// Of what is wanted: the oldest reading, and an error of the last tries; nothing: none.
    std::optional<WallTime> oldestRead() const;
    std::optional<Error> lastError() const;

Q_SIGNALS:
    void changed(const QString &node);

private:
    struct Entry {
        std::optional<NodeLoad> load;
        std::optional<Error> error;
        std::optional<TimePoint> asked; ///< when the last answer came
    };

    void pump();
    void ask(const std::string &node);
    void answered(const std::string &node, Result<NodeLoad> load);
    bool isDue(const std::string &node) const;
    void forgetOld();

    ApiRequests &m_requests;
    Clock &m_clock;
    Limits m_limits;
    std::vector<std::string> m_wanted;
    std::map<std::string, Entry, std::less<>> m_known;
    std::map<std::string, ApiRequests::CallPtr, std::less<>> m_calls;
};

/// A node's load from the List of its pods, summed up where it is read.
ApiRequest<NodeLoad> requestNodeLoad(const std::string &node, WallTime now);

} // namespace drover
