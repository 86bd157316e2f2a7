#include "tests/ui/fleet/fleetrig.h"
#include "ui/fleet/driftpane.h"

#include <QApplication>
#include <QComboBox>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTest>
#include <QTreeView>

using namespace drover;
using namespace drover::ui;

namespace {

int textRoom(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    return box.style()
        ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box)
        .width();
}

} // namespace

class TestDriftPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsComparedIsReadToItsEnd()
    {
        FleetRig fleet;
        fleet.tab.setDriftShown(true);
        QCoreApplication::sendPostedEvents();

        const auto *facts = fleet.tab.findChild<DriftPane *>()->findChild<QComboBox *>();
        QVERIFY(facts->count() > 1);
        for (int i = 0; i < facts->count(); ++i) {
            const QString fact = facts->itemText(i);
            QVERIFY2(textRoom(*facts) >= facts->fontMetrics().horizontalAdvance(fact), qPrintable(fact));
        }
    }

    /// As at a start, whose nodes come later.
    void aLabelIsComparedOnceANodeHasItUnlessAnotherFactIsChosen()
    {
        const QString rack = QStringLiteral("label:rack");
        FleetRig fleet;
        auto &drift = *fleet.tab.findChild<DriftPane *>();
        auto *facts = drift.findChild<QComboBox *>();
        fleet.tab.setDriftShown(true);
        drift.showFact(rack);
        QCOMPARE(drift.fact(), rack);
        QVERIFY(facts->currentData().toString() != rack);

        fleet.prod->show({aNode("n1").label(QStringLiteral("rack"), QStringLiteral("r1")).ready()});
        fleet.clock.advance(std::chrono::seconds(2));
        QCOMPARE(facts->currentData().toString(), rack);

        drift.showFact(QStringLiteral("label:room"));
        facts->setFocus();
        QTest::keyClick(facts, Qt::Key_Home);
        QCOMPARE(drift.fact(), facts->itemData(0).toString());
    }

    void thePaneKeyReachesIt()
    {
        FleetRig fleet;
        fleet.prod->show({aNode("n1").ready()});
        fleet.tab.setDriftShown(true);
        fleet.tab.show();
        QApplication::setActiveWindow(&fleet.tab);
        fleet.view().setFocus();
        const auto *values = fleet.tab.findChild<DriftPane *>()->findChild<QTreeView *>();
        for (int pane = 0; pane < 2 && !values->hasFocus(); ++pane)
            fleet.tab.focusNextPane();
        QVERIFY(values->hasFocus());
        fleet.tab.focusNextPane();
        QVERIFY(fleet.view().hasFocus());
    }
};

QTEST_MAIN(TestDriftPane)
#include "tst_driftpane.moc"
