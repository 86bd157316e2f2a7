#include "tests/ui/writes/operationsrig.h"
#include "ui/clusters/clustertab.h"
#include "ui/clusters/summarystrip.h"
#include "ui/columns/exportdialog.h"
#include "ui/details/detailspane.h"
#include "ui/nodes/nodeview.h"
#include "ui/window/clustertabs.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A window with one cluster of two nodes, the table in focus.
struct Window {
    OperationsRig rig;
    MainWindow window{rig.clock};

    Window()
    {
        auto session = std::make_unique<ClusterSession>(ClusterConfig{}, u"prod"_s, rig.clock);
        auto operations = std::make_unique<ClusterOperations>(
            session->requests(), session->cache(), rig.clock, rig.journal,
            ClusterOperations::Setup{rig.operations.context(), {}, GuardLevel::Careful});
        window.setJournal(rig.journal);
        ClusterTabInfo info;
        info.id = rig.operations.context().cluster;
        info.displayName = u"prod"_s;
        window.tabs().addCluster(std::move(session), info, std::move(operations));
        window.tabs().cacheOf(tab()).apply({{aNode("n1").ready(), aNode("n2").ready()}, {}});
        tab().showFreshness(Live{rig.clock.wallNow(), true, {}}, true);
        window.show();
        QApplication::setActiveWindow(&window);
        view().setFocus();
    }
    ClusterTab &tab() { return *window.tabs().currentTab(); }
    NodeView &view() { return tab().view(); }
    /// What the line below the table says once the keys were pressed in the table.
    QString saidTo(const QKeySequence &keys)
    {
        tab().setHint(u"before"_s);
        QTest::keyClick(&view(), keys[0].key(), keys[0].keyboardModifiers());
        return tab().findChild<SummaryStrip *>()->findChild<QLabel *>()->text();
    }
};

} // namespace

/// The keys of an action that is off say why.
class TestRefusedKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachOfTheTableSaysThatNothingIsSelected()
    {
        Window open;
        open.view().selectionModel()->clear();
        open.rig.clock.advance(std::chrono::seconds(1)); // what can be done is asked in a moment

        for (const ActionSpec &spec : actionTable()) {
            if (spec.scope != ActionScope::Node || spec.id == "export"_L1)
                continue;
            for (const QKeySequence &keys : tableKeys(spec.id))
                QVERIFY2(open.saidTo(keys).contains(u"selected"_s), spec.id.data());
        }
        QVERIFY(open.saidTo(QKeySequence(Qt::SHIFT | Qt::Key_F10)).contains(u"selected"_s)); // the menu
    }

    void whatIsToldOfTheSelectionGoesWithIt()
    {
        Window open;
        const auto settle = [&open] { open.rig.clock.advance(std::chrono::seconds(1)); };
        open.view().selectionModel()->clear();
        settle();
        QVERIFY(open.saidTo(QKeySequence(Qt::CTRL | Qt::Key_D)).contains(u"No node is selected"_s));

        open.view().selectRow(0);
        settle();

        const QString after = open.tab().findChild<SummaryStrip *>()->findChild<QLabel *>()->text();
        QVERIFY2(after.startsWith(u"2 nodes"_s), qPrintable(after));
    }

    void copyingSaysSoWhateverItsKeysAre()
    {
        Window open;
        ActionKeys keys;
        keys.choose("copy-rows"_L1, {QKeySequence(Qt::Key_F9)});
        open.view().actions().useKeys(keys);
        open.view().clearSelection();

        QVERIFY(open.saidTo(QKeySequence(Qt::CTRL | Qt::Key_C)).contains(u"selected"_s));
    }

    void theTableIsExportedFromItsDetailsAsWell()
    {
        Window open;
        auto *details = open.tab().findChild<DetailsPane *>();
        details->setFocus();

        QTest::keyClick(details, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);

        QVERIFY(open.window.findChild<ExportDialog *>());
    }

    void thoseOfTheWindowSayWhyAsWell()
    {
        Window open;
        for (const char *id : {"undo", "next-tab", "previous-tab"}) {
            const QAction *action = open.window.actions().action(QLatin1StringView(id));
            QVERIFY(!action->isEnabled());
            // The table itself takes Ctrl+PgDown then.
            QCOMPARE(open.saidTo(action->shortcut()), action->statusTip());
        }
    }
};

QTEST_MAIN(TestRefusedKeys)
#include "tst_refusedkeys.moc"
