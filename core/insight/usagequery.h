#pragma once

#include "core/base/clock.h"
#include "core/nodes/apirequests.h"
#include "core/pods/lookrequests.h"

#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace drover {

/// What all nodes use, as metrics.k8s.io measured it; asked every 60 s while somebody looks. One
/// answer for all, about 1.5 KB a node with its labels, is read as it arrives; what is kept of it
/// is 100 bytes a node. Of a node that was measured later by itself the later one counts.
///
/// Thread: the GUI thread. Units: UTC. Errors: by error(); a cluster that serves no measurements is
/// none: isServed() is false then, and it is asked again after five minutes.
class UsageQuery : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    UsageQuery(ApiRequests &requests, Clock &clock, QObject *parent = nullptr);
    ~UsageQuery() override;

    void start(); ///< asks at once, unless the last answer is still young
    void stop(); ///< what was measured stays, with its time
    void refresh(); ///< asks at once; only while started
    void take(const NodeUsage &usage); ///< of one node, which somebody else asked for

    /// Null: not measured, which is not zero.
    const MeasuredNode *usageOf(std::string_view node) const;
    const std::optional<WallTime> &read() const { return m_read; }
    bool isServed() const { return m_isServed; }
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed(); ///< any node's
    void changedOf(const QString &node); ///< that one's alone

private:
    void takeAll(Result<MeasuredNodesPtr> usages);
    void await(); ///< the next time that it is due

    ApiRequests &m_requests;
    Clock &m_clock;
    MeasuredNodesPtr m_usages = std::make_shared<const MeasuredNodes>();
    mutable std::size_t m_hint = 0; ///< where the next is looked for first
    std::map<std::string, MeasuredNode, std::less<>> m_later; ///< than the answer for all
    std::optional<WallTime> m_read;
    std::optional<Error> m_error;
    bool m_isServed = true; ///< until it turns out otherwise
    bool m_isStarted = false;
    std::optional<TimePoint> m_answered;
    ApiRequests::CallPtr m_call;
    std::unique_ptr<Clock::Timer> m_next;
};

} // namespace drover
