#include "tests/ui/fleet/fleetrig.h"
#include "ui/details/detailspane.h"
#include "ui/details/pagetabs.h"

#include <QApplication>
#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// Three clusters of a node each; the details stand beside their table.
struct Details : FleetRig {
    Details()
    {
        prod->show({aNode("n1").ready()});
        test->show({aNode("n2").ready()});
        QApplication::setActiveWindow(&tab);
        view().setFocus();
        go(0);
    }
    void go(int row) { view().setCurrentIndex(index(row)); }
    /// The one that is to be seen.
    DetailsPane &pane()
    {
        const auto panes = tab.findChildren<DetailsPane *>();
        return **std::ranges::find_if(panes, [](const DetailsPane *pane) { return pane->isVisible(); });
    }
    void choose(int page) { pane().findChild<PageTabs *>()->openPage(page); }
};

} // namespace

class TestFleetDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nodesOfAnotherClusterShowTheSamePage()
    {
        Details details;
        details.choose(1);
        QCOMPARE(details.pane().page(), s("conditions"));

        details.go(1);
        QCOMPARE(details.pane().nodeName(), s("n2"));
        QCOMPARE(details.pane().page(), s("conditions"));
        QVERIFY(details.view().hasFocus());

        details.pane().openPage(QLatin1StringView("pods"));
        details.go(0);
        QCOMPARE(details.pane().page(), s("pods"));
        details.choose(0);
        details.go(1);
        QCOMPARE(details.pane().page(), s("overview"));
    }

    void aPageThatIsLeftAsksNoServerInPassing()
    {
        Details details;
        details.go(1);
        details.pane().openPage(QLatin1StringView("yaml"));
        details.go(0);
        details.choose(1);
        const std::size_t asked = details.test->rig.requests.count();

        details.go(1);
        details.clock.advance(std::chrono::seconds(1));

        QCOMPARE(details.pane().page(), s("conditions"));
        QCOMPARE(details.test->rig.requests.count(), asked);
    }

    void whereAClusterHasNoSuchPageItShowsItsOwn()
    {
        Details details;
        details.go(1);
        DetailsPane &other = details.pane();
        details.go(0);
        details.pane().openPage(QLatin1StringView("pods"));
        for (auto *page : other.findChildren<QWidget *>(s("pods")))
            page->setObjectName({}); // it has none

        details.go(1);
        QCOMPARE(details.pane().page(), s("overview"));

        details.go(0);
        QCOMPARE(details.pane().page(), s("pods"));
    }

    void anotherLanguageLeavesThePage()
    {
        Details details;
        details.pane().openPage(QLatin1StringView("pods"));
        FleetTab next(details.clock);
        for (RigCluster *cluster : {details.prod.get(), details.test.get()})
            next.addCluster(cluster->tab, cluster->rig.cache);
        next.show();

        next.goBackTo(details.tab);
        next.view().setCurrentIndex(next.view().filter().index(1, details.column("name")));

        const auto panes = next.findChildren<DetailsPane *>();
        QVERIFY(std::ranges::all_of(panes, [](const DetailsPane *pane) { return pane->page() == s("pods"); }));
        QCOMPARE(panes.size(), 2);
    }
};

QTEST_MAIN(TestFleetDetails)
#include "tst_fleetdetails.moc"
