#include "tests/core/session/sessionrig.h"

#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace drover::demo;

namespace {

const std::string kBoot = ".status.nodeInfo.bootID";

/// Whether every node has what the path finds, and it is something.
bool isRead(const NodeCache &cache, const std::string &path)
{
    return std::ranges::all_of(cache.nodes(), [&](const NodePtr &node) {
        return !valueOf(node->paths, path).empty();
    });
}

} // namespace

class TestSessionPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsWantedFromTheStartComeWithTheFirstList()
    {
        LiveRig rig;
        rig.session.setPaths({kBoot});
        rig.start();
        QTRY_VERIFY(rig.session.isSynced());
        QVERIFY(isRead(rig.session.cache(), kBoot));
        QTRY_VERIFY(!watchTargets(rig.server).isEmpty());
        QCOMPARE(rig.server.requestCount(RequestKind::List), 1);
    }

    void pathsWantedLaterCostOneList()
    {
        LiveRig rig;
        rig.start();
        QTRY_VERIFY(!watchTargets(rig.server).isEmpty());
        QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
        QSignalSpy inserted(&rig.session.cache(), &NodeCache::rowsInserted);

        rig.session.setPaths({kBoot});
        QTRY_VERIFY(isRead(rig.session.cache(), kBoot));
        QTRY_COMPARE(rig.word(), QStringLiteral("Live"));
        QCOMPARE(rig.server.requestCount(RequestKind::List), 2);
        QCOMPARE(inserted.count(), 0); // the rows stay
    }

    void theWatchBringsThemUpToDate()
    {
        LiveRig rig;
        rig.session.setPaths({".spec.unschedulable"});
        rig.start();
        QTRY_VERIFY(rig.session.isSynced());
        rig.server.state().edit("node-00001", cordoned());
        QTRY_COMPARE(valueOf(rig.session.cache().node("node-00001")->paths, ".spec.unschedulable"),
                     std::string_view("true"));
    }

    void fewerPathsCostNothing()
    {
        LiveRig rig;
        rig.session.setPaths({".metadata.uid", kBoot});
        rig.start();
        QTRY_VERIFY(rig.session.isSynced());
        rig.session.setPaths({kBoot});
        rig.server.state().edit("node-00001", cordoned());
        QTRY_COMPARE(rig.session.cache().node("node-00001")->paths.size(), 1u);
        QCOMPARE(rig.server.requestCount(RequestKind::List), 1);
    }
};

QTEST_GUILESS_MAIN(TestSessionPaths)
#include "tst_sessionpaths.moc"
