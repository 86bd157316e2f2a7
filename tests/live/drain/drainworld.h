#pragma once

#include "core/base/clock.h"
#include "tests/live/apiserver.h"
#include "tests/live/drain/auditlog.h"
#include "tests/live/drain/fakekubelet.h"
#include "tests/support/podbuilder.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace drover {

/// A cluster to drain nodes of: an API server with audit log, a fake kubelet, and what a test puts
/// into it. Controllers are the test's own hand: it writes what they would.
///
/// Thread: the test's. Units: milliseconds. Errors: the first thing that the server would not take
/// stays in fault().
class DrainWorld
{
public:
    DrainWorld() : m_server(std::make_unique<ApiServer>()), m_audit(*m_server) {}

    /// False with fault().
    bool start();
    ApiServer &server() { return *m_server; }
    AuditLog &audit() { return m_audit; }
    Clock &clock() { return m_clock; }
    const QString &fault() const { return m_fault; }

    void addNode(const QString &name);
    /// Its condition Ready, as the node controller writes it.
    void setReady(const QString &node, const QString &status);
    void addNamespace(const QString &name);
    /// With its status; the server gives its uid.
    void addPod(const PodBuilder &pod);
    void addDaemonSet(const QString &nameSpace, const QString &name);
    /// A budget for the pods that a label selects, with its status as the disruption controller
    /// writes it.
    void addBudget(const QString &nameSpace, const QString &name, const QString &app,
                   const QJsonObject &status);
    void setBudgetStatus(const QString &nameSpace, const QString &name, const QJsonObject &status);
    void annotatePod(const QString &nameSpace, const QString &name, const QString &key,
                     const QJsonValue &value);
    /// A role of its own for a user that has few or none: rules as RBAC has them.
    void grant(const QString &user, const QByteArray &rules);

    /// "web-1", "web-2 (leaving)": what is on the node, sorted.
    QStringList podsOn(const QString &node);
    QJsonObject node(const QString &name);
    /// The node without what two nodes never share, and without our annotation.
    QJsonObject comparableNode(const QString &name);
    QString uidOf(const QString &nameSpace, const QString &pod);

private:
    ApiAnswer check(const QString &what, const ApiAnswer &answer);

    SystemClock m_clock;
    std::unique_ptr<ApiServer> m_server;
    AuditLog m_audit;
    std::unique_ptr<FakeKubelet> m_kubelet;
    QString m_fault;
    int m_roles = 0;
};

/// Status of a budget: as many healthy as said, of which so many may go.
QJsonObject budgetRoom(int allowed, int healthy, int desired);

} // namespace drover
