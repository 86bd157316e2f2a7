#pragma once

#include "core/base/clock.h"
#include "core/nodes/apirequests.h"
#include "core/objects/resourceusage.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace drover {

/// What pods use, as metrics.k8s.io measured it, asked every 30 s while somebody looks. The server
/// knows no question for one node's pods, so their namespaces are asked, one after the other.
///
/// Thread: the GUI thread. Units: UTC. Errors: by error(); a cluster that serves no measurements is
/// none: isServed() is false then, and it is asked again after five minutes.
class PodUsageQuery : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    PodUsageQuery(ApiRequests &requests, Clock &clock, QObject *parent = nullptr);
    ~PodUsageQuery() override;

    /// Of these namespaces from now on. New ones are asked at once, the others in their turn.
    void setWanted(std::set<std::string> nameSpaces);
    void stop(); ///< what was measured stays

    /// Null: not measured, which is not zero.
    const PodUsage *usageOf(const std::string &nameSpace, const std::string &pod) const;
    /// Of the newest answer.
    const std::optional<WallTime> &read() const { return m_read; }
    bool isServed() const { return m_isServed; }
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    using Usages = std::map<std::string, PodUsage, std::less<>>; ///< by pod

    void askNext();
    void take(const std::string &nameSpace, Result<std::vector<PodUsage>> usages);
    void askAllLater();

    ApiRequests &m_requests;
    Clock &m_clock;
    std::set<std::string> m_wanted;
    std::set<std::string> m_open; ///< still to be asked in this round
    std::map<std::string, Usages, std::less<>> m_usages;
    std::optional<WallTime> m_read;
    std::optional<Error> m_error;
    bool m_isServed = true; ///< until it turns out otherwise
    ApiRequests::CallPtr m_call;
    std::unique_ptr<Clock::Timer> m_next;
};

} // namespace drover
