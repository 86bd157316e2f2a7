#include "tests/ui/operations/operationsrig.h"
#include "ui/operations/draindialog.h"
#include "ui/operations/planmodel.h"

#include <QCheckBox>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace drover;
using namespace drover::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Opened {
    OperationsRig rig;
    QPointer<DrainDialog> dialog;

    explicit Opened(std::vector<PodBuilder> pods, GuardLevel guard = GuardLevel::Careful)
        : rig(guard)
    {
        rig.pods = std::move(pods);
        rig.show({aNode("n1").ready(), aNode("n2").ready()});
        dialog = new DrainDialog(rig.operations, {rig.node("n1")}, {}, DrainDialog::startOptions());
        dialog->show();
        rig.deliver();
    }
    ~Opened() { delete dialog; }

    PlanModel *plan() const
    {
        return static_cast<PlanModel *>(dialog->findChild<QTreeView *>(s("plan"))->model());
    }
    int count(PlanModel::Group group) const { return plan()->count(group); }
    void check(const char *option) const
    {
        QTest::keyClick(dialog->findChild<QCheckBox *>(s(option)), Qt::Key_Space);
    }
};

} // namespace

class TestDrainDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsWrittenBeforeItIsPressed()
    {
        const Opened open({aPod("shop/web-1").ownedBy("ReplicaSet", "web")});

        QCOMPARE(open.count(PlanModel::Group::Going), 1);
        QVERIFY(open.dialog->actButton()->isEnabled());
        QVERIFY(open.dialog->actButton()->text().contains(s("1 pod")));
        QVERIFY(open.rig.writes().isEmpty());
    }

    void whileAPodIsRefusedTheActIsOffAndAnOptionPlansAgainAtOnce()
    {
        const Opened open({aPod("shop/bare"),
                           aPod("shop/cache-1").ownedBy("ReplicaSet", "cache").emptyDir("1Gi")});

        QCOMPARE(open.count(PlanModel::Group::Refused), 2);
        QVERIFY(!open.dialog->actButton()->isEnabled());
        QVERIFY(open.dialog->blockedBecause().contains(s("2 pods refused")));
        QVERIFY(open.dialog->findChild<QCheckBox *>(s("deleteEmptyDirData"))
                    ->text()
                    .contains(s("1 pod")));
        const std::size_t asked = open.rig.requests.count();
        open.check("deleteEmptyDirData");
        open.check("force");

        QCOMPARE(open.count(PlanModel::Group::Going), 2);
        QVERIFY(open.dialog->actButton()->isEnabled());
        QCOMPARE(open.rig.requests.count(), asked);
    }

    void onPressTheServerIsReadAgainAndThenTheDrainBegins()
    {
        Opened open({aPod("shop/web-1").ownedBy("ReplicaSet", "web")});
        const std::size_t asked = open.rig.requests.count();

        open.dialog->actButton()->click();
        QVERIFY(open.rig.requests.count() > asked);
        QVERIFY(open.rig.operations.drains().empty());
        open.rig.deliver();

        QCOMPARE(open.rig.operations.drains().size(), 1u);
        QCOMPARE(open.rig.operations.drains()[0]->order().confirmed->nodeUid,
                 std::string("uid-n1"));
        QVERIFY(open.rig.operations.drains()[0]->order().options.ignoreDaemonSets);
    }

    void whatBecameDifferentIsShownBeforeItGoesOn()
    {
        Opened open({aPod("shop/web-1").ownedBy("ReplicaSet", "web")});

        open.rig.pods.push_back(aPod("shop/web-2").ownedBy("ReplicaSet", "web"));
        open.dialog->actButton()->click();
        open.rig.deliver();
        QVERIFY(open.rig.operations.drains().empty());
        QCOMPARE(open.count(PlanModel::Group::Going), 2);
        open.dialog->actButton()->click();
        open.rig.deliver();

        QCOMPARE(open.rig.operations.drains().size(), 1u);
    }

    void withoutTheRightToEvictItSaysWhichIsMissing()
    {
        Opened open({aPod("shop/web-1").ownedBy("ReplicaSet", "web")});
        open.rig.isAllowed = false;
        open.rig.operations.rights().forget();
        QMetaObject::invokeMethod(&open.rig.operations.rights(), &AccessRights::changed);
        open.rig.deliver();

        QVERIFY(!open.dialog->actButton()->isEnabled());
        QVERIFY(open.dialog->blockedBecause().contains(s("patch on nodes")));
    }

    void deletingPastBudgetsIsOfferedInCarefulClustersOnly()
    {
        const Opened careful({});
        const Opened production({}, GuardLevel::Production);

        QVERIFY(!careful.dialog->findChild<QCheckBox *>(s("disableEviction"))->isHidden());
        QVERIFY(production.dialog->findChild<QCheckBox *>(s("disableEviction"))->isHidden());
    }
};

QTEST_MAIN(TestDrainDialog)
#include "tst_draindialog.moc"
