#include "tests/core/session/sessionrig.h"
#include "ui/details/detailspane.h"
#include "ui/pods/podspage.h"

#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

/// What leaves the program about pods, as a server sees it.
class TestPodLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void podsAreAskedOnceWhileTheirTabIsSeenAndNotBeforeOrAfter();
};

namespace {

constexpr int kLimitMs = 1000; // of the end of a watch

/// Targets that have to do with pods, their use among them.
QStringList podTargets(const demo::DemoServer &server)
{
    QStringList targets;
    for (const demo::SeenRequest &request : server.requests()) {
        if (request.target.contains("/pods"))
            targets << QString::fromLatin1(request.target);
    }
    return targets;
}

qsizetype countOf(const demo::DemoServer &server, const QString &what)
{
    return podTargets(server).filter(u"/api/v1/pods"_s).filter(what).size();
}

} // namespace

void TestPodLooks::podsAreAskedOnceWhileTheirTabIsSeenAndNotBeforeOrAfter()
{
    LiveRig rig;
    rig.start();
    QTRY_VERIFY(rig.session.isSynced());
    DetailsPane pane(rig.session.cache(), rig.clock);
    auto *page = new PodsPage(rig.session.requests(), rig.clock, {});
    pane.addPage(page, DetailsPane::PagePlace::BeforeLabels);
    const QString node = rowsOf(rig.session.cache()).first().section(u' ', 0, 0);
    pane.showNode(node);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    QCOMPARE(podTargets(rig.server), QStringList());

    pane.openPage(page);
    QTRY_COMPARE(countOf(rig.server, u"watch=1"_s), 1);
    QCOMPARE(countOf(rig.server, u"limit="_s), 1);
    QVERIFY(page->title().contains(u'('));
    const int open = rig.server.openConnections();
    pane.hide();

    QTRY_VERIFY_WITH_TIMEOUT(rig.server.openConnections() < open, kLimitMs);
    const qsizetype asked = podTargets(rig.server).size();
    pane.show();
    pane.openPage(page);
    QTRY_COMPARE(countOf(rig.server, u"watch=1"_s), 2);
    QCOMPARE(countOf(rig.server, u"limit="_s), 2);
    QVERIFY(podTargets(rig.server).size() > asked);
}

QTEST_MAIN(TestPodLooks)
#include "tst_podlooks.moc"
