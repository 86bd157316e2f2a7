#include "tests/ui/pods/podspagerig.h"
#include "ui/help/helpsubject.h"
#include "ui/logs/logpage.h"
#include "ui/objects/findbar.h"
#include "ui/pods/podwindow.h"

#include <QApplication>
#include <QPointer>
#include <QTabBar>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// A pod of the table as a page over it, and in a window.
class TestPodOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPodOpensByReturnAndEscGoesBack();
    void anOpenPodAsksOnlyWhatItsTabShows();
    void anOpenPodThatGoesStaysToBeRead();
    void aPodInAWindowFollowsItself();
    void aWindowOpensWhereThePageIs();
    void whatItsStatusMeansIsExplained();
    void findFromATabIsForTheLogBelowIt();
    void whatFailedIsAskedOnceMoreWhenTheConnectionIsBack_data();
    void whatFailedIsAskedOnceMoreWhenTheConnectionIsBack();
    void thePodsYamlIsAskedForOnceMoreToo();
};

void TestPodOpening::aPodOpensByReturnAndEscGoesBack()
{
    PodsPageRig rig;
    rig.answer({web()});
    rig.focusTable();

    QTest::keyClick(&rig.view(), Qt::Key_Return);
    QVERIFY(rig.podPane().isVisible());
    QCOMPARE(rig.requests.openWatchCount(), 1u); // the list's alone: the page lives on it
    QTest::keyClick(&rig.podPane(), Qt::Key_Escape);

    QVERIFY(!rig.podPane().isVisible());
    QVERIFY(rig.view().isVisible());
}

void TestPodOpening::anOpenPodAsksOnlyWhatItsTabShows()
{
    PodsPageRig rig;
    rig.answer({web()});
    rig.openFirst();
    const std::size_t before = rig.requests.count();
    rig.clock.advance(5s);
    QCOMPARE(rig.requests.count(), before);

    rig.tabs().setCurrentIndex(2);
    QVERIFY(rig.requests.findOpen("GET /api/v1/namespaces/shop/events?fieldSelector="));
    rig.tabs().setCurrentIndex(3);
    QVERIFY(!rig.requests.findOpen("GET /api/v1/namespaces/shop/events"));
    QCOMPARE(rig.requests.openWatchCount(), 2u); // the pods, the log
    QVERIFY(rig.requests.watchTarget(1).contains("/pods/web/log?container=web&follow=true"));
    rig.tabs().setCurrentIndex(4);
    QCOMPARE(rig.requests.openWatchCount(), 1u);
    QVERIFY(rig.requests.findOpen("GET /api/v1/namespaces/shop/pods/web"));
    rig.page.hide();

    QCOMPARE(rig.requests.openWatchCount(), 0u);
    QVERIFY(rig.requests.openLines().empty());
}

void TestPodOpening::anOpenPodThatGoesStaysToBeRead()
{
    PodsPageRig rig;
    rig.answer({web()});
    rig.requests.openWatch(0);
    rig.openFirst();

    rig.requests.sendLines(0, {podEventLine("DELETED", web())});

    QVERIFY(rig.podPane().isVisible());
    QVERIFY(rig.says(u"Deleted 12:00:00. Last state below."_s));
}

void TestPodOpening::aPodInAWindowFollowsItself()
{
    PodsPageRig rig;
    rig.answer({web()});
    rig.page.setClusterName([] { return QStringLiteral("prod"); });
    rig.focusTable();
    QTest::keyClick(&rig.view(), Qt::Key_Return, Qt::AltModifier);
    QPointer<PodWindow> window = rig.page.findChild<PodWindow *>();
    QVERIFY(window && window->isVisible());
    QVERIFY(window->windowTitle().endsWith(u"prod"));
    const auto list = rig.requests.findOpen("GET /api/v1/namespaces/shop/pods?fieldSelector=");
    QVERIFY(list);

    rig.page.hide();
    rig.requests.answer(*list, podListJson({web(kCrashing, "2")}).toStdString());
    QCOMPARE(rig.requests.openWatchCount(), 1u);
    const auto labels = window->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().startsWith(u"CrashLoopBackOff");
    }));
    window->close();

    QCOMPARE(rig.requests.openWatchCount(), 0u);
    QTRY_VERIFY(!window);
}

void TestPodOpening::aWindowOpensWhereThePageIs()
{
    PodsPageRig rig;
    rig.answer({web()});
    rig.page.openLogs(u"uid-web"_s);
    const int logs = rig.tabs().currentIndex();

    rig.page.openPodWindow(u"uid-web"_s);

    const QPointer<PodWindow> window = rig.page.findChild<PodWindow *>();
    QVERIFY(window);
    QCOMPARE(window->findChild<QTabWidget *>()->currentIndex(), logs);
    QCOMPARE(rig.requests.openWatchCount(), 3u); // the pods, the page's log, the window's
    window->close();
    QTRY_VERIFY(!window);
}

void TestPodOpening::whatItsStatusMeansIsExplained()
{
    PodsPageRig rig;
    rig.answer({web()});
    rig.focusTable();
    QCOMPARE(helpSubjectAt(&rig.view()), u"pod/Running"_s);

    rig.openFirst();

    QCOMPARE(helpSubjectAt(&rig.podPane()), u"pod/Running"_s);
}

void TestPodOpening::findFromATabIsForTheLogBelowIt()
{
    PodsPageRig rig;
    rig.answer({web()});
    rig.focusTable();
    QTest::keyClick(&rig.view(), Qt::Key_Return);
    QTabBar *bar = rig.tabs().tabBar();
    const auto press = [bar] {
        bar->setFocus();
        QTest::keyClick(bar, Qt::Key_F, Qt::ControlModifier);
    };
    rig.tabs().setCurrentIndex(4);
    press(); // nothing was read yet: there is no text to find in
    const auto *find = rig.podPane().findChild<LogPage *>()->findChild<FindBar *>();
    QVERIFY(find->isHidden());

    rig.tabs().setCurrentIndex(3);
    press();

    QVERIFY(!find->isHidden());
    QVERIFY(find->isAncestorOf(QApplication::focusWidget()));
}

void TestPodOpening::whatFailedIsAskedOnceMoreWhenTheConnectionIsBack_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("asked");
    QTest::newRow("signed out") << int(Error::Kind::Auth) << 1;
    QTest::newRow("cut off") << int(Error::Kind::Network) << 1;
    QTest::newRow("no answer") << int(Error::Kind::Timeout) << 1;
    QTest::newRow("no server behind the balancer") << int(Error::Kind::Server) << 1;
    QTest::newRow("no right, as before") << int(Error::Kind::Forbidden) << 0;
    QTest::newRow("the server wants a wait") << int(Error::Kind::Throttled) << 0;
}

void TestPodOpening::whatFailedIsAskedOnceMoreWhenTheConnectionIsBack()
{
    QFETCH(int, kind);
    QFETCH(int, asked);
    PodsPageRig rig;
    rig.page.setDimmed(true);
    rig.requests.fail(0, anError(Error::Kind(kind)));
    QCOMPARE(rig.requests.openLines().size(), 0u);

    rig.page.setDimmed(false);
    QCOMPARE(int(rig.requests.openLines().size()), asked);
    if (asked == 0)
        return;
    rig.requests.answer(1, podListJson({web()}).toStdString());
    QCOMPARE(rig.names(), QStringList{u"web"_s});

    const std::size_t before = rig.requests.count();
    rig.page.setDimmed(true);
    rig.page.setDimmed(false);
    QCOMPARE(rig.requests.count(), before); // what is followed is not read anew
}

void TestPodOpening::thePodsYamlIsAskedForOnceMoreToo()
{
    const QByteArray question("GET /api/v1/namespaces/shop/pods/web");
    PodsPageRig rig;
    rig.answer({web()});
    rig.openFirst();
    rig.tabs().setCurrentIndex(4);
    rig.page.setDimmed(true);
    rig.requests.fail(rig.requests.findOpen(question).value(), anError(Error::Kind::Network));
    QVERIFY(!rig.requests.findOpen(question));

    rig.page.setDimmed(false);

    const auto open = rig.requests.openLines(); // what pods use is asked beside it
    QCOMPARE(std::count(open.begin(), open.end(), question), 1);
}

QTEST_MAIN(TestPodOpening)
#include "tst_podopening.moc"
