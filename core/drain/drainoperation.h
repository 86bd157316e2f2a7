#pragma once

#include "core/base/clock.h"
#include "core/drain/drainprogress.h"
#include "core/nodes/apirequests.h"
#include "core/operations/cordon.h"
#include "core/operations/nodewriter.h"
#include "core/plan/planlists.h"

#include <QObject>

#include <memory>

namespace drover {

/// What a drain is told to do.
struct DrainOrder {
    std::string node;
    DrainOptions options;
    CordonNote note;
    /// What was shown and confirmed; pods that are not in it are shown as additions, and the rules
    /// are applied to them again. Unset: whatever is there when it starts (kubectl's way).
    std::optional<DrainPlan> confirmed;
    /// Shared with other plans that are made now; only where nothing is written, as a drain reads
    /// what is there when its turn comes. Null: its own.
    std::shared_ptr<PlanLists> lists;
    QString resumes; ///< the journal id of a drain that was cut off and is continued; or empty
};

/// Drains one node: cordon, read, plan, evict, wait. Its decisions are EvictionMachine's; this class
/// performs them through ApiRequests.
///
/// It lives with the job, not with a dialog: the board and the dialog may come and go.
/// Thread: the GUI thread. Units: UTC. Errors: in progress(). Nothing it began is rolled back: a
/// node stays cordoned however it ends.
class DrainOperation : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; without a journal nothing is journalled (the probe).
    DrainOperation(ApiRequests &requests, Clock &clock, Journal *journal, WriteContext context,
                   DrainOrder order, QObject *parent = nullptr);
    ~DrainOperation() override;

    void start();
    /// No eviction begins after this; it ends within a second, the node stays cordoned.
    void cancel();
    /// Where it failed: tries again those pods that were refused or ran out of time.
    void retryFailed();
    void setPaused(bool isPaused);                ///< no eviction begins while it is
    void setTimeout(std::chrono::seconds timeout); ///< counted from the start, or the retry; 0: for ever
    /// How many pods may be asked for at once: several drains share what a session sends, so that
    /// no other request waits behind all of their pods.
    void setMostUnderWay(int most);

    /// The node as the cluster's cache has it now: who else cordons and uncordons it is told.
    void seeNode(const Node &node);
    /// It has the node no more, which may have been deleted: the server is asked.
    void missNode();

    const DrainProgress &progress() const;
    const DrainOrder &order() const;
    bool isPaused() const;

Q_SIGNALS:
    void progressed(); ///< at most once a frame
    void finished();   ///< an outcome is there; again after retryFailed()
    void pausedChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace drover
