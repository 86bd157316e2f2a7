#pragma once

#include "core/drain/clusteroperations.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"
#include "tests/support/podbuilder.h"

#include <QTemporaryDir>

#include <optional>
#include <string>
#include <vector>

namespace drover {

/// ClusterOperations over a server in the hand, which answers what plans ask for and keeps the
/// rest for the test.
///
/// Thread: the test's. Errors: as FakeRequests.
class OperationsRig
{
public:
    explicit OperationsRig(GuardLevel guard = GuardLevel::Careful, bool isDryRun = false,
                           const QString &cluster = QStringLiteral("prod"));

    /// The nodes as the watch brought them.
    void show(NodeBatch nodes);
    NodePtr node(const char *name) const { return cache.node(name); }
    /// Answers all questions of plans with `pods` and `budgets`, as long as there are any.
    void deliver();
    /// Bodies of the writes that were asked for: "PATCH /api/v1/nodes/n1 {…}".
    QStringList writes() const;
    /// Answers the open write to the node with the node as it is then.
    void answerWrite(const char *node, const NodeBuilder &after);

    QTemporaryDir folder;
    FakeClock clock;
    FakeRequests requests;
    NodeCache cache;
    Journal journal;
    ClusterOperations operations;
    std::vector<PodBuilder> pods;
    std::vector<BudgetBuilder> budgets;
    bool isAllowed = true; ///< what access reviews say
    /// Where pods may be evicted; unset: everywhere.
    std::optional<std::vector<std::string>> mayEvictIn;

private:
    bool isReviewAllowed(const QByteArray &body) const;
    std::optional<Result<std::string>> answerTo(const FakeRequests::PlainRequest &request) const;
};

} // namespace drover
