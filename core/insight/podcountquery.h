#pragma once

#include "core/api/pagebudget.h"
#include "core/base/clock.h"
#include "core/nodes/apirequests.h"
#include "core/pods/lookrequests.h"

#include <QObject>

#include <optional>
#include <string_view>

namespace drover {

/// How many pods that use room stand on each node of the cluster, asked for as a Table: about 150
/// bytes a pod, in pages of 5000. The server reads all pods for it, so it is for a person who asks.
///
/// Thread: the GUI thread. Units: UTC. Errors: by error(); what was read before stays.
/// Source: Kubernetes API concepts, "Receiving resources as Tables".
class PodCountQuery : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    PodCountQuery(ApiRequests &requests, Clock &clock, QObject *parent = nullptr);
    ~PodCountQuery() override;

    /// Asks anew, unless it is asking.
    void refresh();
    void stop();

    /// Nothing: never read. Zero: read, and none stands there.
    std::optional<int> countOf(std::string_view node) const;
    const std::optional<WallTime> &read() const { return m_read; }
    const std::optional<Error> &error() const { return m_error; }
    bool isAsking() const { return m_call != nullptr; }

Q_SIGNALS:
    void changed(); ///< an answer is whole, or it failed

private:
    void ask(const std::string &token);
    void take(Result<PodCounts> page);

    ApiRequests &m_requests;
    Clock &m_clock;
    std::map<std::string, int, std::less<>> m_counts;
    std::map<std::string, int, std::less<>> m_coming; ///< of the pages so far
    PageBudget m_budget;
    std::optional<WallTime> m_read;
    std::optional<Error> m_error;
    ApiRequests::CallPtr m_call;
};

} // namespace drover
