#include "tests/live/drain/drainworldtest.h"
#include "tests/live/drain/twindrain.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(drover::DrainScene)

namespace drover {

/// The same nodes, the same flags, kubectl on one side and Drover on the other: the same pods go,
/// the same texts refuse, the same nodes remain.
class TestLiveDrain : public DrainWorldTest
{
    Q_OBJECT

public:
    TestLiveDrain() : DrainWorldTest(Needs::Kubectl) {}

private:
    static void addMixed(const char *flags)
    {
        QTest::newRow(*flags ? flags : "no flag")
            << DrainScene(mixedPods)
            << QString::fromUtf8(flags).split(u' ', Qt::SkipEmptyParts);
    }

private Q_SLOTS:
    void aDrainIsKubectls_data()
    {
        QTest::addColumn<DrainScene>("scene");
        QTest::addColumn<QStringList>("flags");
        addMixed("");
        addMixed("--ignore-daemonsets");
        addMixed("--delete-emptydir-data");
        addMixed("--force");
        addMixed("--disable-eviction");
        addMixed("--ignore-daemonsets --delete-emptydir-data");
        addMixed("--ignore-daemonsets --force");
        addMixed("--ignore-daemonsets --delete-emptydir-data --force");
        addMixed("--ignore-daemonsets --delete-emptydir-data --force --disable-eviction");
        addMixed("--ignore-daemonsets --delete-emptydir-data --force --grace-period=0");
        addMixed("--ignore-daemonsets --delete-emptydir-data --force --grace-period=7");
        addMixed("--ignore-daemonsets --delete-emptydir-data --force --chunk-size=2");
        addMixed("--ignore-daemonsets --delete-emptydir-data --force --dry-run=client");
        addMixed("--ignore-daemonsets --delete-emptydir-data --force --dry-run=server");
        addMixed("--dry-run=client");
        addMixed("--dry-run=server");
        addMixed("--pod-selector=app=web");
        addMixed("--pod-selector=app=bare");
        addMixed("--pod-selector=app=bare --force");
        addMixed("--pod-selector=app,app!=agent --force --delete-emptydir-data");
    }

    void aDrainIsKubectls()
    {
        QFETCH(DrainScene, scene);
        QFETCH(QStringList, flags);
        TwinDrain twins(world(), scene);

        twins.run(u"drain"_s, flags);

        QVERIFY2(twins.differences().isEmpty(), qPrintable(twins.differences()));
    }
};

} // namespace drover

QTEST_GUILESS_MAIN(drover::TestLiveDrain)
#include "tst_live_drain.moc"
