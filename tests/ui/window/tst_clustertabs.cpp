#include "tests/support/fakeclock.h"
#include "ui/clusters/clusterstates.h"
#include "ui/theme/appearance.h"
#include "ui/theme/statuspalette.h"
#include "ui/window/clustertabs.h"

#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

ClusterId idOf(const char *name)
{
    return {QString(), s(name)};
}

/// Tabs whose clusters are never started: no thread talks to anything.
struct Tabs {
    FakeClock clock;
    ClusterTabs tabs{clock};

    explicit Tabs(std::initializer_list<const char *> names)
    {
        for (const char *name : names)
            tabs.addCluster(session(name), info(name));
        tabs.show();
    }
    std::unique_ptr<ClusterSession> session(const char *name)
    {
        return std::make_unique<ClusterSession>(ClusterConfig{}, s(name), clock);
    }
    static ClusterTabInfo info(const char *name, const char *server = "")
    {
        return {idOf(name), s(name), {}, s(server)};
    }
    QStringList names() const
    {
        QStringList names;
        for (int i = 0; i < tabs.count(); ++i)
            names << static_cast<ClusterTab *>(tabs.widget(i))->info().displayName;
        return names;
    }
};

} // namespace

class TestClusterTabs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewSessionTakesThePlaceOfTheOld_data()
    {
        QTest::addColumn<int>("front");
        QTest::newRow("in front") << 1;
        QTest::newRow("behind") << 2;
    }

    void aNewSessionTakesThePlaceOfTheOld()
    {
        QFETCH(int, front);
        Tabs open({"a", "b", "c"});
        open.tabs.setCurrentIndex(front);

        ClusterTab &tab = open.tabs.replaceCluster(open.session("b"), open.info("b", "https://new"));

        QCOMPARE(open.names(), (QStringList{s("a"), s("b"), s("c")}));
        QCOMPARE(open.tabs.currentIndex(), front);
        QCOMPARE(open.tabs.tabOf(idOf("b")), &tab);
        QCOMPARE(tab.info().server, s("https://new"));
        QCOMPARE(open.tabs.openIds().size(), std::size_t(3));
    }

    void theColourOfAClusterIsSeenOnItsTab()
    {
        Tabs open({"a", "b"});
        const auto swatch = [&open](int tab) {
            return open.tabs.tabBar()->tabButton(tab, QTabBar::LeftSide);
        };
        QVERIFY(!swatch(0) && !swatch(1));

        open.tabs.tabAt(1)->setGuard({GuardLevel::Careful, s("#7c3aed")});
        QVERIFY(!swatch(0));
        QVERIFY(swatch(1) && swatch(1)->isVisible());
        const QImage image = swatch(1)->grab().toImage();
        QCOMPARE(image.pixelColor(image.rect().center()), QColor(s("#7c3aed")));
        QVERIFY(contrastRatio(image.pixelColor(0, 0), open.tabs.palette().color(QPalette::Window)) >= 3);

        open.tabs.tabBar()->moveTab(1, 0);
        QVERIFY(swatch(0) && !swatch(1));
        open.tabs.tabAt(0)->setGuard({});
        QVERIFY(!swatch(0));
    }

    void longNamesAreWholeWhereAllHaveRoom()
    {
        const char *one = "gke_company-platform-production_europe-west4_checkout-services-blue";
        const char *other = "gke_company-platform-production_europe-west4_checkout-services-green";
        const QString whole = s("checkout-services-blue, europe-west4, company-platform-production");
        Tabs open({one});
        open.tabs.resize(1000, 300);
        QCOMPARE(open.tabs.tabText(0), whole);

        open.tabs.addCluster(open.session(other), open.info(other));
        open.tabs.resize(800, 300);
        QVERIFY(open.tabs.tabText(0).startsWith(s("checkout-services-blue, ")));
        QVERIFY(open.tabs.tabText(0).contains(u'…') && open.tabs.tabText(1).contains(u'…'));

        open.tabs.resize(2000, 300);
        QCOMPARE(open.tabs.tabText(0), whole);
        open.tabs.resize(800, 300);
        QVERIFY(open.tabs.tabText(0) != whole);
        open.tabs.closeTab(1);
        QCOMPARE(open.tabs.tabText(0), whole);
    }

    void theRedOfProductionFollowsThePalette()
    {
        Tabs open({"a"});
        open.tabs.tabAt(0)->setGuard({GuardLevel::Production, {}});
        const auto colour = [&open] {
            const QImage image = open.tabs.tabBar()->tabButton(0, QTabBar::LeftSide)->grab().toImage();
            return image.pixelColor(image.rect().center());
        };
        QCOMPARE(colour(), toneColor(Tone::Bad, open.tabs.palette()));

        open.tabs.setPalette(darkPalette());
        QCOMPARE(colour(), toneColor(Tone::Bad, darkPalette()));
    }

    void aClusterThatIsNotOpenIsAdded()
    {
        Tabs open({"a"});

        open.tabs.replaceCluster(open.session("b"), open.info("b"));

        QCOMPARE(open.names(), (QStringList{s("a"), s("b")}));
    }

    void wishesOfATabAreToldWithItsCluster()
    {
        Tabs open({"a", "b"});
        QSignalSpy doctor(&open.tabs, &ClusterTabs::doctorWanted);
        QSignalSpy reopen(&open.tabs, &ClusterTabs::reopenWanted);
        QSignalSpy file(&open.tabs, &ClusterTabs::fileWanted);
        ClusterStates &states = open.tabs.tabOf(idOf("b"))->states();

        for (const auto action : {StateView::Action::OpenDoctor, StateView::Action::Reopen,
                                  StateView::Action::OpenFile})
            Q_EMIT states.actionTriggered(action, {});

        QTRY_COMPARE(reopen.count(), 1);
        QCOMPARE(reopen.first().first().value<ClusterId>(), idOf("b"));
        QCOMPARE(doctor.first().first().value<ClusterId>(), idOf("b"));
        QCOMPARE(file.count(), 1);
    }

    void aFailedConnectionAsksForADiagnosis()
    {
        Tabs open({"a"});
        QSignalSpy wanted(&open.tabs, &ClusterTabs::diagnosisWanted);
        const Error refused = failure(Error::Kind::Network, s("Refused.")).value();

        open.tabs.tabOf(idOf("a"))->showFreshness(Reconnecting{{}, 1, {}, refused, false}, false);

        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().value<ClusterId>(), idOf("a"));
    }
};

QTEST_MAIN(TestClusterTabs)
#include "tst_clustertabs.moc"
