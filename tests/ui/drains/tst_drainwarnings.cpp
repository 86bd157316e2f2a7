#include "tests/ui/writes/operationsrig.h"
#include "ui/drains/draindialog.h"

#include <QCheckBox>
#include <QPushButton>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Opened {
    OperationsRig rig;
    std::unique_ptr<DrainDialog> dialog;

    explicit Opened(const NodeBuilder &n1)
    {
        rig.pods = {aPod("shop/web-1").ownedBy("ReplicaSet", "web")};
        rig.show({n1, aNode("n2").ready()});
        dialog = std::make_unique<DrainDialog>(rig.operations, NodeBatch{rig.node("n1")}, QColor(),
                                               DrainDialog::startOptions());
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
    }
};

} // namespace

/// Which of a drain's warnings ask for a tick.
class TestDrainWarnings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterACheckThatFailedWhatComesWithTheFirstPlanAsksForNoTick()
    {
        Opened open(aNode("n1").ready(u"Unknown"_s));
        open.rig.requests.fail(*open.rig.requests.findOpen("GET /api/v1/pods"),
                               anError(Error::Kind::Server, 500));
        open.rig.deliver();
        QCOMPARE(open.dialog->blockedBecause(), u"It cannot be planned."_s);

        open.dialog->findChild<QPushButton *>(u"recheck"_s)->click();
        open.rig.deliver();

        QVERIFY(open.dialog->warningText().contains(u"is silent"_s));
        QVERIFY(open.dialog->findChild<QCheckBox *>(u"agree"_s)->isHidden());
        QVERIFY(open.dialog->actButton()->isEnabled());
    }
};

QTEST_MAIN(TestDrainWarnings)
#include "tst_drainwarnings.moc"
