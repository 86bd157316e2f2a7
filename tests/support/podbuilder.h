#pragma once

#include "core/objects/budget.h"
#include "core/objects/pod.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace drover {

/// Makes a Pod the way one comes into being: as the JSON of an API server, through decodePod().
///
///     const PodPtr pod = aPod("shop/web-1").ownedBy("ReplicaSet", "web").emptyDir();
///
/// Unless told otherwise it runs and is ready on node "n1", has uid "uid-NAME" and version "1", and
/// no owner. Times are RFC 3339. Thread: the test's. Errors: a JSON that does not decode ends the
/// test program.
class PodBuilder
{
public:
    explicit PodBuilder(const QString &namespaceAndName);

    PodBuilder &uid(const QString &uid);
    PodBuilder &version(const QString &resourceVersion);
    PodBuilder &created(const QString &time);
    PodBuilder &label(const QString &key, const QString &value);
    PodBuilder &annotation(const QString &key, const QString &value = {});
    /// Its controller; apiVersion by the kind ("Job": batch/v1) unless given.
    PodBuilder &ownedBy(const QString &kind, const QString &name, const QString &apiVersion = {});
    /// An owner that is not its controller.
    PodBuilder &referredTo(const QString &kind, const QString &name);
    PodBuilder &mirror() { return annotation(QStringLiteral("kubernetes.io/config.mirror")); }
    PodBuilder &terminating(const QString &deletionTimestamp, int graceSeconds = 30);

    PodBuilder &onNode(const QString &node) { return spec(QStringLiteral("nodeName"), node); }
    PodBuilder &grace(int seconds);
    PodBuilder &emptyDir(const QString &sizeLimit = {}, const QString &medium = {});
    PodBuilder &hostPath(const QString &path);
    PodBuilder &claim(const QString &name);
    PodBuilder &toleration(const QJsonObject &toleration);
    PodBuilder &nodeSelector(const QString &key, const QString &value);
    PodBuilder &requests(const QString &resource, const QString &quantity);
    PodBuilder &hostPort(int port, const QString &protocol = QStringLiteral("TCP"));
    /// Required node affinity: one more term that would do, {key, operator, values}.
    PodBuilder &nodeTerm(const QString &key, const QString &op, const QStringList &values = {});
    PodBuilder &nearPods(const QString &key, const QString &value, const QString &topologyKey);
    PodBuilder &awayFromPods(const QString &key, const QString &value, const QString &topologyKey);
    PodBuilder &spread(int maxSkew, const QString &topologyKey, const QString &key,
                       const QString &value);
    /// Any other field of spec.
    PodBuilder &spec(const QString &field, const QJsonValue &value);

    PodBuilder &phase(const QString &phase); ///< other than Running it is not ready
    PodBuilder &ready(bool isReady);
    PodBuilder &status(const QString &field, const QJsonValue &value);

    QJsonObject object() const;
    QByteArray json() const; ///< one line
    PodPtr build() const;
    operator PodPtr() const { return build(); } // NOLINT: the builder stands for its pod

private:
    void addVolume(const QString &kind, const QJsonObject &source);
    void addPodTerm(const QString &kind, const QString &key, const QString &value,
                    const QString &topologyKey);

    QJsonObject m_metadata;
    QJsonObject m_labels;
    QJsonObject m_annotations;
    QJsonArray m_owners;
    QJsonObject m_spec;
    QJsonArray m_volumes;
    QJsonArray m_tolerations;
    QJsonObject m_nodeSelector;
    QJsonObject m_requests;
    QJsonArray m_ports;
    QJsonArray m_nodeTerms;
    QJsonObject m_podTerms; ///< podAffinity, podAntiAffinity → their terms
    QJsonArray m_spread;
    QJsonObject m_status;
};

inline PodBuilder aPod(const QString &namespaceAndName)
{
    return PodBuilder(namespaceAndName);
}
inline PodBuilder aPod(const char *namespaceAndName)
{
    return PodBuilder(QString::fromUtf8(namespaceAndName));
}

/// The same for a PodDisruptionBudget, through decodeBudgetList().
///
///     const BudgetPtr budget = aBudget("shop/web").selects("app", "web").room(0, 2, 2);
///
/// Unless told otherwise it selects nothing (no selector), and one of three pods may go.
class BudgetBuilder
{
public:
    explicit BudgetBuilder(const QString &namespaceAndName);

    BudgetBuilder &version(const QString &resourceVersion);
    BudgetBuilder &selects(const QString &key, const QString &value); ///< one more matchLabel
    BudgetBuilder &selectsAll(); ///< an empty selector
    BudgetBuilder &spec(const QString &field, const QJsonValue &value); ///< "maxUnavailable", 1
    /// disruptionsAllowed, currentHealthy, desiredHealthy, expectedPods (−1: as many as healthy).
    BudgetBuilder &room(int allowed, int healthy, int desired, int expected = -1);
    BudgetBuilder &generations(int generation, int observed);
    BudgetBuilder &beta(); ///< policy/v1beta1

    QJsonObject object() const;
    BudgetPtr build() const;
    operator BudgetPtr() const { return build(); } // NOLINT: the builder stands for its budget

private:
    QString m_apiVersion;
    QJsonObject m_metadata;
    QJsonObject m_spec;
    QJsonObject m_status;
};

inline BudgetBuilder aBudget(const char *namespaceAndName)
{
    return BudgetBuilder(QString::fromUtf8(namespaceAndName));
}

/// Bodies of Lists.
QByteArray aPodList(const QString &resourceVersion, const std::vector<PodBuilder> &pods,
                    const QString &continueToken = {});
QByteArray aBudgetList(const QString &resourceVersion, const std::vector<BudgetBuilder> &budgets);
/// A line of a watch, without its newline: "ADDED", aPod(…).object().
QByteArray aWatchLine(const QString &type, const QJsonObject &object);
/// The object of a BOOKMARK.
QJsonObject aBookmark(const QString &resourceVersion);

} // namespace drover
