#pragma once

#include "tests/live/apiserver.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace drover {

/// A request as the API server saw it.
struct AuditedRequest {
    QString agent; ///< "kubectl", "drover": the User-Agent up to the first slash
    QString user;
    QString verb; ///< "get", "list", "watch", "create", "delete", "patch"
    QString resource; ///< "pods", "pods/eviction"
    QString nameSpace;
    QString name;
    QString target;
    QJsonObject body; ///< of evictions and deletions of pods
    int code = 0;
    QDateTime begun;
    QDateTime ended;
};
using AuditedRequests = std::vector<AuditedRequest>;

/// The audit log of an API server: who asked what, when, and what was answered. What a program
/// does is judged by this, not by what it says.
///
/// Thread: the test's. Units: UTC, microseconds in the log, milliseconds here. Errors: lines that
/// are no events are left out.
class AuditLog
{
public:
    /// Writes the policy into the server's folder and adds the flags; before its start().
    explicit AuditLog(ApiServer &server);

    /// From now on only what comes later is told.
    void forget();
    /// All finished requests of that agent since then, in the order in which they ended.
    AuditedRequests requests(const QString &agent) const;
    /// Without those of the node cache, which has its own connection and limits.
    AuditedRequests besideTheCache(const QString &agent) const;

private:
    QString m_file;
    qint64 m_from = 0;
};

/// Watches that were cut off have no end here.
AuditedRequests withoutWatches(AuditedRequests requests);
/// How many began within one second, at the most.
int mostInASecond(const AuditedRequests &requests);
/// How many were under way at once, at the most.
int mostAtOnce(const AuditedRequests &requests);
/// More than ten in a second or at once; empty: neither.
QString faultsOfPace(const AuditedRequests &requests);
/// "evict web-1 grace=5 201", "delete web-1 dryRun 200": what was asked of pods, sorted.
QStringList removals(const AuditedRequests &requests);
int countOf(const AuditedRequests &requests, const QString &verb, const QString &resource);

} // namespace drover
