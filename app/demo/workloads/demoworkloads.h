#pragma once

#include "app/demo/objects/objectstore.h"
#include "app/demo/workloads/demobudget.h"
#include "app/demo/workloads/democontroller.h"
#include "app/demo/workloads/demopod.h"

#include <QObject>

#include <functional>
#include <map>
#include <set>

namespace drover::demo {

/// What runs on the nodes of a demo cluster: pods, their controllers, the budgets over them.
///
/// It stores and counts; what pods do by themselves is DemoLife's. Budgets are counted anew with
/// each change of a pod they cover.
/// Thread: the state's. Errors: what is not there gives null or false and changes nothing.
class DemoWorkloads : public QObject
{
    Q_OBJECT

public:
    explicit DemoWorkloads(DemoState &state, QObject *parent = nullptr);

    const Objects<DemoPod> &pods() const { return m_pods; }
    const Objects<DemoBudget> &budgets() const { return m_budgets; }
    const Objects<DemoController> &controllers(DemoController::Kind kind) const;
    DemoPodPtr pod(const QByteArray &key) const { return m_pods.find(key); } ///< "shop/web-1"
    std::vector<DemoPodPtr> podsOn(const QByteArray &node) const;
    int podCount(const QByteArray &node) const;

    /// Identity, and times and address where they are not given, are filled in.
    DemoPodPtr addPod(DemoPod pod);
    DemoPodPtr changePod(const QByteArray &key, const std::function<void(DemoPod &)> &change);
    bool removePod(const QByteArray &key);
    /// Begins the end: `graceSecs` 0, or of a pod that is finished or on no node, ends it at once.
    /// The last state; null: no such pod.
    DemoPodPtr terminatePod(const QByteArray &key, qint64 graceSecs, bool evicted);
    /// Gone, and at once back under its name on another node: another pod with another uid.
    DemoPodPtr movePod(const QByteArray &key, const QByteArray &node);

    DemoControllerPtr addController(DemoController controller);
    bool removeController(DemoController::Kind kind, const QByteArray &key);
    void addBudget(DemoBudget budget);
    bool changeBudget(const QByteArray &key, const std::function<void(DemoBudget &)> &change);
    /// Counts it again; as the controller does when two minutes of a charge are over.
    void recount(const QByteArray &budgetKey);
    void closeNamespace(const QByteArray &name) { m_closing.insert(name); } ///< it is terminating
    bool isClosing(const QByteArray &nameSpace) const { return m_closing.contains(nameSpace); }

    void compact(); ///< forgets the history
    bool remembers(quint64 version) const;
    void restoreBackup(quint64 version); ///< which it must remember

Q_SIGNALS:
    /// One of them may be null: added, gone.
    void podChanged(drover::demo::DemoPodPtr before, drover::demo::DemoPodPtr after);
    void evictionRefused(const QByteArray &budgetKey); ///< for want of room

private:
    void complete(DemoPod &pod);
    void changed(const DemoPodPtr &before, const DemoPodPtr &after);
    void count(const DemoPodPtr &pod, int by);
    quint64 nextIdentity();

    DemoState &m_state;
    Objects<DemoPod> m_pods;
    Objects<DemoBudget> m_budgets;
    std::map<DemoController::Kind, Objects<DemoController>> m_controllers;
    std::map<QByteArray, int> m_podCounts; // by node
    std::set<QByteArray> m_closing;
    quint64 m_identities = 0;
};

} // namespace drover::demo
