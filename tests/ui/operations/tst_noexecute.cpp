#include "tests/ui/operations/openeditor.h"
#include "ui/operations/taintsdialog.h"

#include <QCheckBox>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kTickFirst = u"Tick the box below the warning first."_s;
const QString kEffect = u"NoExecute"_s;

/// A taints editor of a cluster whose nodes each run shop/web-1.
struct Opened : OpenEditor<TaintsDialog> {
    explicit Opened(OperationsRig &shown) : OpenEditor(shown, shown.cache.nodes()) {}

    const QCheckBox *agree() const { return dialog.findChild<QCheckBox *>(u"agree"_s); }
    bool asks() const { return agree()->isVisibleTo(&dialog); }
    void tick() { dialog.findChild<QCheckBox *>(u"agree"_s)->click(); }
};

PodBuilder webPod(const char *name)
{
    return aPod(name).ownedBy("ReplicaSet", "web");
}

NodeBuilder controlPlane(const char *name)
{
    return aNode(name).label(u"node-role.kubernetes.io/control-plane"_s, {});
}

} // namespace

class TestNoExecute : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { rig.emplace(); rig->pods = {webPod("shop/web-1")}; }

    void aTickIsNotForTheNextTaint()
    {
        rig->show({aNode("n1")});
        Opened open(*rig);
        open.set(u"gone"_s, {}, kEffect);
        rig->deliver();
        open.tick();
        QVERIFY(open.dialog.actButton()->isEnabled());

        open.remove(0);
        QVERIFY(!open.asks());
        open.set(u"other"_s, u"v"_s, kEffect);
        rig->deliver();

        QVERIFY(open.asks() && !open.agree()->isChecked());
        QCOMPARE(open.dialog.blockedBecause(), kTickFirst);
    }

    void aTickForNoScheduleIsNotForNoExecute()
    {
        rig->pods.clear();
        rig->show({controlPlane("n1")});
        Opened open(*rig);
        open.set(u"gone"_s, {}, u"NoSchedule"_s);
        open.tick();
        QVERIFY(open.dialog.actButton()->isEnabled());

        open.set(u"gone"_s, {}, kEffect);
        rig->deliver();

        QVERIFY(!open.agree()->isChecked());
        QCOMPARE(open.dialog.blockedBecause(), kTickFirst);
    }

private:
    std::optional<OperationsRig> rig;
};

QTEST_MAIN(TestNoExecute)
#include "tst_noexecute.moc"
