#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/actions/actionset.h"
#include "ui/clusters/clustertab.h"
#include "ui/clusters/filterbar.h"
#include "ui/clusters/tabpanes.h"
#include "ui/fleet/fleettab.h"
#include "ui/fleet/splitdialog.h"
#include "ui/nodes/nodeview.h"
#include "ui/text/plaintext.h"
#include "ui/window/clustertabs.h"
#include "ui/window/fleetdesk.h"
#include "ui/window/mainwindow.h"
#include "ui/writes/operationdialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

using Id = QLatin1StringView;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Window {
    FakeClock clock;
    QTemporaryDir folder;
    Journal journal{folder.path(), clock};
    MainWindow window{clock};

    explicit Window(std::initializer_list<const char *> names)
    {
        for (const char *name : names)
            open(name);
        window.show();
        QApplication::setActiveWindow(&window);
    }
    void open(const char *name)
    {
        auto session = std::make_unique<ClusterSession>(ClusterConfig{}, s(name), clock);
        session->cache().apply({{aNode("n1").ready()}, {}});
        window.tabs().addCluster(std::move(session), {{QString(), s(name)}, s(name), {}, {}, false});
    }
    /// Its server never answers.
    void openWritable(const char *name)
    {
        auto session = std::make_unique<ClusterSession>(ClusterConfig{}, s(name), clock);
        session->cache().apply({{aNode("n1").ready()}, {}});
        auto operations = std::make_unique<ClusterOperations>(
            session->requests(), session->cache(), clock, journal,
            ClusterOperations::Setup{{{QString(), s(name)}, s(name), s("ana"), s("ana@laptop")}, {}});
        window.tabs()
            .addCluster(std::move(session), {{QString(), s(name)}, s(name), {}, {}, false}, std::move(operations))
            .showFreshness(Live{clock.wallNow(), true, {}}, true);
    }
    /// Both are selected; which act goes to which is asked.
    SplitDialog *beginCordon()
    {
        FleetTab &fleet = *desk().tab();
        window.tabs().setCurrentWidget(&fleet); // as who did not ask for it, but chose its tab
        fleet.view().selectAll();
        clock.advance(std::chrono::milliseconds(200));
        fleet.view().actions().action(Id("cordon"))->trigger();
        return window.findChild<SplitDialog *>();
    }
    void replace(const char *name)
    {
        auto session = std::make_unique<ClusterSession>(ClusterConfig{}, s(name), clock);
        session->cache().apply({{aNode("new").ready()}, {}});
        window.tabs().replaceCluster(std::move(session), {{QString(), s(name)}, s(name), {}, {}, false});
    }
    void close(const char *name)
    {
        window.tabs().closeTab(window.tabs().indexOf(tab(name)));
    }
    FleetDesk &desk() { return window.fleetDesk(); }
    ClusterTab *tab(const char *name) { return window.tabs().tabOf({QString(), s(name)}); }
    TabPanes &panes() { return *desk().tab()->findChild<TabPanes *>(); }
    QSplitter &split() { return *static_cast<QSplitter *>(panes().parentWidget()); }
    void moveDivides()
    {
        split().setSizes({900, 371});
        panes().setDetailsSizes({400, 347});
        tab("a")->panes().setDetailsSizes({400, 333});
    }
    /// Of all clusters and of the first one, each in front; with the drift.
    QList<int> divides()
    {
        trigger("drift");
        QCoreApplication::sendPostedEvents();
        const QList<int> all = panes().detailsSizes() + split().sizes();
        window.tabs().setCurrentWidget(tab("a"));
        QCoreApplication::sendPostedEvents();
        return all + tab("a")->panes().detailsSizes();
    }
    void trigger(const char *id) { window.actions().action(Id(id))->trigger(); }
    /// "a/n1 b/n1": as they stand.
    QString rows()
    {
        const NodeFilter &filter = desk().tab()->view().filter();
        QStringList all;
        for (int row = 0; row < filter.rowCount(); ++row)
            all.append(filter.rows().factsOf(filter.clusterAt(row)).name + u'/' +
                       toText(filter.nodeAt(row)->name));
        return all.join(u' ');
    }
};

} // namespace

class TestFleetDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTabInThePlaceOfTheOnlyOneIsNoSecondCluster()
    {
        Window open({"a"});
        ClusterTabs &tabs = open.window.tabs();
        auto session = std::make_unique<ClusterSession>(ClusterConfig{}, s("a"), open.clock);

        tabs.replaceCluster(std::move(session), tabs.currentTab()->info(), nullptr);

        QCOMPARE(tabs.count(), 1);
        QVERIFY(!open.desk().tab());
    }

    void theTabIsThereWhileTwoClustersAreOpen()
    {
        Window open({"a"});
        QVERIFY(!open.desk().tab());

        open.open("b");
        QVERIFY(open.desk().tab());
        QCOMPARE(open.window.tabs().widget(0), open.desk().tab());
        QCOMPARE(open.window.tabs().currentTab()->info().displayName, s("b")); // it takes no place
        QCOMPARE(open.rows(), s("a/n1 b/n1"));

        open.close("a");
        QVERIFY(!open.desk().tab());
        QCOMPARE(open.window.tabs().count(), 1);
    }

    void itsKeyLeadsToItAlsoWithOneCluster()
    {
        Window open({"a"});

        open.trigger("all-clusters");

        QVERIFY(open.desk().isInFront());
        QCOMPARE(open.rows(), s("a/n1"));
        open.trigger("close-tab");
        QVERIFY(!open.desk().tab());
    }

    void withTwoClustersItStays()
    {
        Window open({"a", "b"});
        open.trigger("all-clusters");

        open.trigger("close-tab");

        QVERIFY(open.desk().isInFront());
        QCOMPARE(open.window.tabs().openIds().size(), std::size_t(2));
    }

    void tabsComeAndGoWhileItIsShown()
    {
        Window open({"a", "b"});
        open.trigger("all-clusters");

        open.open("c");
        QCOMPARE(open.rows(), s("a/n1 b/n1 c/n1"));
        open.close("b");
        QCOMPARE(open.rows(), s("a/n1 c/n1"));
        open.replace("a");
        QCOMPARE(open.rows(), s("c/n1 a/new"));
    }

    void theWindowsActionsAreForItWhileItIsInFront()
    {
        Window open({"a", "b"});
        open.trigger("all-clusters");

        open.trigger("filter");

        QVERIFY(open.desk().tab()->filterBar().field().hasFocus());
        QVERIFY(!open.window.actions().action(Id("doctor"))->isEnabled());
        QCOMPARE(open.window.tabs().nodeActions(), &open.desk().tab()->view().actions());
        QCOMPARE(open.window.windowTitle(), s("All clusters – Drover"));
    }

    void anotherLanguageLeavesItsFilterAndSelection()
    {
        Window open({"a", "b"});
        open.desk().tab()->filterBar().show(s("cluster:b"), QuickFilter::All);
        open.desk().tab()->view().selectAll();

        open.window.renewWords();

        QCOMPARE(open.desk().state()->filter, s("cluster:b"));
        QCOMPARE(open.desk().tab()->view().selectedNames(), QStringList{s("n1")});
    }

    void anotherLanguageLeavesTheDividesWhereTheyAre_data()
    {
        QTest::addColumn<bool>("isBelow");
        QTest::addColumn<bool>("isSeen");
        QTest::addColumn<bool>("isMoved");
        QTest::addColumn<bool>("isInFront");

        QTest::addRow("never seen, below") << true << false << false << false;
        QTest::addRow("never seen, beside") << false << false << false << false;
        QTest::addRow("seen, below") << true << true << false << false;
        QTest::addRow("seen, beside") << false << true << false << false;
        QTest::addRow("moved, below") << true << true << true << false;
        QTest::addRow("moved, beside") << false << true << true << false;
        QTest::addRow("in front") << true << true << true << true;
    }

    void anotherLanguageLeavesTheDividesWhereTheyAre()
    {
        QFETCH(bool, isBelow);
        QFETCH(bool, isSeen);
        QFETCH(bool, isMoved);
        QFETCH(bool, isInFront);
        const auto dividesOf = [=](bool isRenewed) {
            Window open({"a", "b"});
            open.window.actions().action(Id("details-below"))->setChecked(isBelow);
            open.window.resize(1300, 900);
            if (isSeen)
                open.trigger("drift");
            if (isMoved)
                open.moveDivides();
            if (!isInFront)
                open.window.tabs().setCurrentWidget(open.tab("b"));
            QCoreApplication::sendPostedEvents();
            if (isRenewed)
                open.window.renewWords();
            QCoreApplication::sendPostedEvents();
            return open.divides();
        };

        const QList<int> divides = dividesOf(false);
        QVERIFY(divides.size() == 6 && !divides.contains(0));
        QCOMPARE(dividesOf(true), divides);
    }

    /// With it the queue of those that are asked goes, and a hint could not be read.
    void whatWasCutOffIsToldAlsoWhereTheTabGoes()
    {
        Window open({});
        open.openWritable("a");
        open.openWritable("b");
        open.beginCordon()->accept();
        QTRY_VERIFY(open.tab("a")->findChild<OperationDialog *>());
        auto *dialog = open.tab("a")->findChild<OperationDialog *>();
        if (auto *consent = dialog->findChild<QCheckBox *>(); consent && consent->isVisible())
            consent->click();
        dialog->actButton()->click();
        QVERIFY(dialog->isShowingResults());

        open.close("a");

        QVERIFY(!open.desk().tab());
        const auto *account = open.window.findChild<QMessageBox *>(s("fleetAccount"));
        QVERIFY(account && account->isVisible());
        QCOMPARE(account->text(), s("a (1 node): closed with failed or unanswered writes; see the journal."));
        QCOMPARE(account->informativeText(), s("Nothing was done in:\nb (1 node): not asked any more"));
    }

    void aSplitThatNobodyGoesOnFromGoesWithTheTab()
    {
        Window open({});
        open.openWritable("a");
        open.openWritable("b");
        QVERIFY(open.beginCordon()->isVisible());

        open.close("a");

        const auto *split = open.window.findChild<SplitDialog *>();
        QVERIFY(!split || !split->isVisible());
        QVERIFY(!open.window.findChild<QMessageBox *>(s("fleetAccount")));
    }

    void whatItShowedComesBackWithIt()
    {
        Window open({"a", "b"});
        open.desk().tab()->filterBar().show(s("cluster:b"), QuickFilter::All);

        open.close("b");
        QVERIFY(!open.desk().state());
        open.open("b");

        QCOMPARE(open.rows(), s("b/n1"));
        QCOMPARE(open.desk().state()->filter, s("cluster:b"));
    }
};

QTEST_MAIN(TestFleetDesk)
#include "tst_fleetdesk.moc"
