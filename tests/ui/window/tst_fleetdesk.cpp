#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/actions/actionset.h"
#include "ui/clusters/filterbar.h"
#include "ui/fleet/fleettab.h"
#include "ui/nodes/nodeview.h"
#include "ui/text/plaintext.h"
#include "ui/window/clustertabs.h"
#include "ui/window/fleetdesk.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
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
    void replace(const char *name)
    {
        auto session = std::make_unique<ClusterSession>(ClusterConfig{}, s(name), clock);
        session->cache().apply({{aNode("new").ready()}, {}});
        window.tabs().replaceCluster(std::move(session), {{QString(), s(name)}, s(name), {}, {}, false});
    }
    void close(const char *name)
    {
        window.tabs().closeTab(window.tabs().indexOf(window.tabs().tabOf({QString(), s(name)})));
    }
    FleetDesk &desk() { return window.fleetDesk(); }
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
