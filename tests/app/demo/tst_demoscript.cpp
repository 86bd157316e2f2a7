#include "app/demo/democluster.h"
#include "app/demo/demoscript.h"
#include "app/demo/nodes/nodefacts.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <set>

namespace drover::demo {

namespace {

QByteArray readyOf(const DemoState &state, const DemoNode &node)
{
    for (const DemoCondition &condition : factsOf(node, state.seed()).conditions)
        if (condition.type == "Ready")
            return condition.status;
    return {};
}

int countReady(const DemoState &state, const QByteArray &status)
{
    const auto nodes = state.nodes();
    return int(std::count_if(nodes.begin(), nodes.end(),
                             [&](const DemoNode &node) { return readyOf(state, node) == status; }));
}

} // namespace

class TestDemoScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSmallWorldHasOneFaultOfEachKind();
    void aLargeWorldHasFaultsInProportion();
    void theLoadStampsNodesAtItsRate();
    void theProgramWritesAPrivateKubeconfigAndEndsWithItsStarter();
    void theProgramRefusesArgumentsItCannotRead();
};

void TestDemoScript::aSmallWorldHasOneFaultOfEachKind()
{
    DemoState state(1);
    state.seedNodes(12);
    DemoScript script(state);
    script.furnish();

    QCOMPARE(countReady(state, "False"), 1);
    QCOMPARE(countReady(state, "Unknown"), 1);
    const auto nodes = state.nodes();
    QVERIFY(std::any_of(nodes.begin(), nodes.end(), [](const DemoNode &node) {
        return node.overlay && node.overlay->unschedulable;
    }));
    QCOMPARE(state.oldestVersion(), state.version());
}

void TestDemoScript::aLargeWorldHasFaultsInProportion()
{
    DemoState state(1);
    state.seedNodes(1000);
    DemoScript script(state);
    script.furnish();
    std::set<QByteArray> versions;
    for (const DemoNode &node : state.nodes())
        versions.insert(factsOf(node, state.seed()).kubeletVersion);

    QCOMPARE(countReady(state, "False"), 10);
    QCOMPARE(countReady(state, "Unknown"), 10);
    QVERIFY(versions.size() >= 2);
}

void TestDemoScript::theLoadStampsNodesAtItsRate()
{
    DemoState state(1);
    state.seedNodes(50);
    const quint64 start = state.version();
    DemoScript script(state);
    script.startLoad(1000, "test/stamp");

    QVERIFY(QTest::qWaitFor([&] { return state.version() > start + 300; }, 5000));
    const DemoEvent *event = state.eventAfter(start);
    const qint64 stamp = event->after.overlay->annotations.at("test/stamp")->toLongLong();
    const qint64 nowMicros = QDateTime::currentMSecsSinceEpoch() * 1000;
    QVERIFY(nowMicros >= stamp && nowMicros - stamp < 5'000'000);
}

void TestDemoScript::theProgramWritesAPrivateKubeconfigAndEndsWithItsStarter()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"kubeconfig"_qs);
    QProcess program;
    program.start(QStringLiteral(DROVER_DEMO_PROGRAM),
                  {u"--nodes"_qs, u"5"_qs, u"--kubeconfig-out"_qs, file, u"--exit-with-stdin"_qs});

    QVERIFY(QTest::qWaitFor([&] { return program.canReadLine(); }, 10'000));
    QCOMPARE(program.readLine(), "ready " + file.toUtf8() + '\n');
    QCOMPARE(QFileInfo(file).permissions() & 0x0077, QFileDevice::Permissions());
    QFile text(file);
    QVERIFY(text.open(QIODevice::ReadOnly));
    QVERIFY(text.readAll().contains("current-context: demo\n"));

    program.closeWriteChannel();
    QVERIFY(program.waitForFinished(10'000));
    QCOMPARE(program.exitCode(), 0);
}

void TestDemoScript::theProgramRefusesArgumentsItCannotRead()
{
    QProcess program;
    program.start(QStringLiteral(DROVER_DEMO_PROGRAM), {u"--nodes"_qs, u"many"_qs});

    QVERIFY(program.waitForFinished(10'000));
    QCOMPARE(program.exitCode(), 2);
    QVERIFY(program.readAllStandardError().startsWith("drover-demo: "));
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoScript)
#include "tst_demoscript.moc"
