#include "core/nodes/sessionlog.h"

namespace drover {

Q_LOGGING_CATEGORY(sessionLog, "drover.session", QtInfoMsg)

namespace {

void logComplete(const Report &report, const QString &cluster)
{
    if (!report.first) {
        qCInfo(sessionLog, "Listed %zu nodes again for cluster %ls", report.count,
               qUtf16Printable(cluster));
        return;
    }
    qCInfo(sessionLog, "Initialized SmartCache with %zu nodes for cluster %ls", report.count,
           qUtf16Printable(cluster));
    qCInfo(sessionLog, "Cluster registered: %ls", qUtf16Printable(cluster));
}

QString reasonOf(const Report &report)
{
    return report.error ? errorSentence(*report.error) : QStringLiteral("the server's history moved on");
}

} // namespace

void logReport(const Report &report, const QString &cluster)
{
    switch (report.what) {
    case Report::What::FirstListFailed:
        qCWarning(sessionLog, "Failed to fetch initial nodes for cluster %ls: %ls",
                  qUtf16Printable(cluster), qUtf16Printable(reasonOf(report)));
        break;
    case Report::What::SetComplete:
        logComplete(report, cluster);
        break;
    case Report::What::Following:
        qCInfo(sessionLog, "Informer for cluster %ls started and synced",
               qUtf16Printable(cluster));
        break;
    case Report::What::Relisting:
        qCInfo(sessionLog, "Listing the nodes of cluster %ls again: %ls",
               qUtf16Printable(cluster), qUtf16Printable(reasonOf(report)));
        break;
    case Report::What::StreamLost:
        qCWarning(sessionLog, "Lost the nodes of cluster %ls: %ls", qUtf16Printable(cluster),
                  qUtf16Printable(reasonOf(report)));
        break;
    }
}

void logScope(const NodeScope &scope, const QString &cluster)
{
    if (scope.isWholeCluster())
        qCInfo(sessionLog, "All nodes of cluster %ls may be listed", qUtf16Printable(cluster));
    else
        qCInfo(sessionLog, "Following %zu of %zu nodes of cluster %ls that may be read by name",
               scope.named, scope.readable, qUtf16Printable(cluster));
}

} // namespace drover
