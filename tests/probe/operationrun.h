#pragma once

#include "core/base/clock.h"
#include "core/drain/drainoperation.h"
#include "core/nodes/clustersession.h"
#include "core/plan/drainrights.h"
#include "core/plan/planlists.h"
#include "tests/probe/probeoptions.h"

#include <QJsonObject>
#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace drover::probe {

/// cordon, uncordon, plan or drain of the nodes that were named, in kubectl's order: all are read
/// first (an unknown one stops everything), all are cordoned, then one after the other is drained.
///
/// Thread: the main one. Errors: in the report; isDone() tells whether all went well.
class OperationRun : public QObject
{
    Q_OBJECT

public:
    OperationRun(ClusterConfig config, ProbeOptions options, QObject *parent = nullptr);
    ~OperationRun() override;

    void start();
    void cancel(); ///< of a drain: orderly; else ends at once
    QJsonObject report() const;
    bool isDone() const { return m_isDone; }

Q_SIGNALS:
    void finished();

private:
    void checkSelector();
    void readNodes();
    void takeNode(const QString &name, const Result<NodePtr> &node);
    void act();
    bool endUnknown();
    void tellUntouched();
    bool isTold(const QString &name) const;
    void checkRights();
    void write();
    void noteWritten(const QString &name, bool hasChanged, const std::optional<Error> &error);
    void drainNext();
    void endDrain();
    void endCancelled();
    bool isWrite() const;

    ProbeOptions m_options;
    SystemClock m_clock;
    ClusterSession m_session;
    std::unique_ptr<NodeWriter> m_writer;
    ApiRequests::CallPtr m_selectorCall;
    std::map<QString, ApiRequests::CallPtr> m_reads;
    std::map<QString, Result<NodePtr>> m_nodes;
    qsizetype m_nextCheck = 0;
    std::unique_ptr<DrainRights> m_rights;
    std::map<QString, QJsonObject> m_written;
    std::shared_ptr<PlanLists> m_lists; ///< of plans that only read
    qsizetype m_nextDrain = 0;
    std::unique_ptr<DrainOperation> m_drain;
    std::vector<QJsonObject> m_drained;
    bool m_isCancelled = false;
    bool m_isDone = true;
};

} // namespace drover::probe
