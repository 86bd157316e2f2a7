#pragma once

#include "core/insight/nodehistory.h"
#include "core/insight/why.h"
#include "core/nodes/apirequests.h"
#include "core/pods/objectwatch.h"

#include <QObject>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace drover {

/// Asks once for all that the rules want to know about a node and is not in the cache: its lease,
/// events, pods, measurements, who cordoned it, the server's version. Findings grow as the answers
/// come. Of events and pods at most some 5,000 are read, and that there are more is said. What pods
/// use is asked only under memory pressure, and of five namespaces at most: those that ask for most.
/// A lease that seems to have been given up is read once more when it is due again: it may be the
/// node's clock that is wrong.
///
/// Thread: the GUI thread. Units: UTC. Errors: each becomes a finding of weight Unread; metrics
/// that are not served are no error.
class WhyQuery : public QObject
{
    Q_OBJECT

public:
    /// `requests` and `clock` must outlive it. `facts.node` is set; the rest of what the caller
    /// knows (drain, flips, newest kubelet) is as well.
    WhyQuery(ApiRequests &requests, Clock &clock, WhyFacts facts, QObject *parent = nullptr);
    ~WhyQuery() override;

    void start();
    /// Answers that have not come are not waited for any more.
    void stop();
    /// What the cache and the history know by now; answers stay.
    void look(WhyFacts known);
    /// Time has passed: what is known by now, and how long ago that was.
    void countOn() { m_facts.now = m_clock.wallNow(); }
    const WhyFacts &facts() const { return m_facts; }
    std::vector<WhyFinding> findings() const { return whyOf(m_facts); }
    /// Answers that have not come.
    int openCount() const { return m_open; }
    /// With the connection back all is to be asked anew: an answer is out, or failed for want of it.
    bool isMissed() const { return m_open > 0 || m_isCutOff; }
    /// When the last answer came; nothing: none has.
    const std::optional<WallTime> &answered() const { return m_answered; }

Q_SIGNALS:
    void changed();

private:
    /// A List that is read page by page, and who takes it: the error of the first page, or what
    /// came and whether there is more.
    template <typename Object> struct Gathering {
        using Objects = std::vector<std::shared_ptr<const Object>>;
        ObjectSource<Object> source;
        std::function<void(WhyFacts &, Result<Objects>, bool isCut)> take;
        PageBudget budget{};
        std::string token{};
        Objects objects{};
    };

    template <typename T, typename Take> void ask(ApiRequest<T> request, Take take);
    template <typename Object, typename Take> void gather(ObjectSource<Object> source, Take take);
    template <typename Object> void askPage(std::shared_ptr<Gathering<Object>> gathering);
    void askPodUsage();
    void watchLease();

    ApiRequests &m_requests;
    Clock &m_clock;
    WhyFacts m_facts;
    int m_open = 0;
    bool m_isCutOff = false; ///< an answer failed because nobody was reached, or let in
    std::optional<WallTime> m_answered;
    std::vector<ApiRequests::CallPtr> m_calls;
    std::unique_ptr<Clock::Timer> m_leaseDue;
};

/// What the cache and the history know: the node, its flips and boots in the last hour, the newest
/// kubelet of all nodes.
WhyFacts whyFactsOf(const NodePtr &node, const NodeBatch &nodes, const NodeHistory &history,
                    WallTime now);

} // namespace drover
