#pragma once

#include "core/objects/budget.h"
#include "core/objects/pod.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace drover {

/// A text for a builder: literals read better without their prefix.
struct BuilderText : QString {
    BuilderText() = default;
    BuilderText(const char *utf8) : QString(QString::fromUtf8(utf8)) {} // NOLINT
    BuilderText(const QString &text) : QString(text) {}                 // NOLINT
};

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
    explicit PodBuilder(const BuilderText &namespaceAndName);

    PodBuilder &uid(const BuilderText &uid);
    PodBuilder &version(const BuilderText &resourceVersion);
    PodBuilder &created(const BuilderText &time);
    PodBuilder &label(const BuilderText &key, const BuilderText &value);
    PodBuilder &annotation(const BuilderText &key, const BuilderText &value = {});
    /// Its controller; apiVersion by the kind ("Job": batch/v1) unless given.
    PodBuilder &ownedBy(const BuilderText &kind, const BuilderText &name,
                        const BuilderText &apiVersion = {});
    /// An owner that is not its controller.
    PodBuilder &referredTo(const BuilderText &kind, const BuilderText &name);
    PodBuilder &mirror() { return annotation("kubernetes.io/config.mirror"); }
    PodBuilder &terminating(const BuilderText &deletionTimestamp, int graceSeconds = 30);

    PodBuilder &onNode(const BuilderText &node) { return spec("nodeName", node); }
    PodBuilder &grace(int seconds);
    PodBuilder &emptyDir(const BuilderText &sizeLimit = {}, const BuilderText &medium = {});
    PodBuilder &hostPath(const BuilderText &path);
    PodBuilder &claim(const BuilderText &name);
    PodBuilder &toleration(const QJsonObject &toleration);
    PodBuilder &nodeSelector(const BuilderText &key, const BuilderText &value);
    PodBuilder &requests(const BuilderText &resource, const BuilderText &quantity);
    PodBuilder &hostPort(int port, const BuilderText &protocol = "TCP");
    /// Required node affinity: one more term that would do, {key, operator, values}.
    PodBuilder &nodeTerm(const BuilderText &key, const BuilderText &op,
                         std::initializer_list<BuilderText> values = {});
    PodBuilder &nearPods(const BuilderText &key, const BuilderText &value,
                         const BuilderText &topologyKey);
    PodBuilder &awayFromPods(const BuilderText &key, const BuilderText &value,
                             const BuilderText &topologyKey);
    PodBuilder &spread(int maxSkew, const BuilderText &topologyKey, const BuilderText &key,
                       const BuilderText &value);
    /// Any other field of spec.
    PodBuilder &spec(const BuilderText &field, const QJsonValue &value);

    PodBuilder &phase(const BuilderText &phase); ///< other than Running it is not ready
    PodBuilder &ready(bool isReady);
    PodBuilder &status(const BuilderText &field, const QJsonValue &value);

    QJsonObject object() const;
    QByteArray json() const; ///< one line
    PodPtr build() const;
    operator PodPtr() const { return build(); } // NOLINT: the builder stands for its pod

private:
    void addVolume(const BuilderText &kind, const QJsonObject &source);
    void addPodTerm(const BuilderText &kind, const BuilderText &key, const BuilderText &value,
                    const BuilderText &topologyKey);

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

inline PodBuilder aPod(const BuilderText &namespaceAndName)
{
    return PodBuilder(namespaceAndName);
}

/// The same for a PodDisruptionBudget, through decodeBudgetList().
///
///     const BudgetPtr budget = aBudget("shop/web").selects("app", "web").room(0, 2, 2);
///
/// Unless told otherwise it selects nothing (no selector), and one of three pods may go.
class BudgetBuilder
{
public:
    explicit BudgetBuilder(const BuilderText &namespaceAndName);

    BudgetBuilder &version(const BuilderText &resourceVersion);
    BudgetBuilder &selects(const BuilderText &key,
                           const BuilderText &value);                       ///< one more matchLabel
    BudgetBuilder &selectsAll();                                            ///< an empty selector
    BudgetBuilder &spec(const BuilderText &field, const QJsonValue &value); ///< "maxUnavailable", 1
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

inline BudgetBuilder aBudget(const BuilderText &namespaceAndName)
{
    return BudgetBuilder(namespaceAndName);
}

/// Bodies of Lists.
QByteArray aPodList(const BuilderText &resourceVersion, const std::vector<PodBuilder> &pods,
                    const BuilderText &continueToken = {});
QByteArray aBudgetList(const BuilderText &resourceVersion,
                       const std::vector<BudgetBuilder> &budgets);
/// A line of a watch, without its newline: "ADDED", aPod(…).object().
QByteArray aWatchLine(const BuilderText &type, const QJsonObject &object);
/// The object of a BOOKMARK.
QJsonObject aBookmark(const BuilderText &resourceVersion);

} // namespace drover
