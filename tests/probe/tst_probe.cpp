#include "app/demo/demoedits.h"
#include "tests/probe/proberig.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace drover;
using namespace drover::demo;

/// drover_probe as others run it: one JSON object out, each change of freshness on stderr.
class TestProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<ProbeRig>(); }
    void aDumpEqualsTheServer();
    void eachChangeOfFreshnessIsALineWithItsTime();
    void aSyncCountsWhatItCost();
    void whatWasNeverSyncedIsAFailure();
    void anUnknownContextIsAnErrorOfUsage();

private:
    void start(const QStringList &arguments) { m_rig->start(arguments); }
    QJsonObject report() { return m_rig->report(); }
    DemoServer &server() { return m_rig->server; }
    /// The lines about freshness; the log has others.
    QStringList lines() const
    {
        return QString::fromUtf8(m_rig->errors())
            .split(u'\n')
            .filter(QStringLiteral(" freshness "));
    }

    std::unique_ptr<ProbeRig> m_rig;
};

namespace {

constexpr int kLimitMs = 30'000;

const QRegularExpression &freshnessLine()
{
    static const QRegularExpression line(
        QStringLiteral("^(\\d+\\.\\d{3}) freshness ([A-Za-z]+)( [A-Za-z]+: .+)?$"));
    return line;
}

} // namespace

void TestProbe::aDumpEqualsTheServer()
{
    start({QStringLiteral("dump"), QStringLiteral("--context"), QStringLiteral("demo"),
           QStringLiteral("--for"), QStringLiteral("2")});
    QTRY_COMPARE_WITH_TIMEOUT(server().requestCount(RequestKind::Watch), 1, kLimitMs);
    server().state().edit("node-00002", cordoned());
    server().state().removeNode("node-00001");

    const QJsonObject dump = report();

    QCOMPARE(m_rig->exitCode(), 0);
    QCOMPARE(dump[u"freshness"].toString(), QStringLiteral("Live"));
    const QJsonArray nodes = dump[u"nodes"].toArray();
    QCOMPARE(nodes.size(), 3);
    QCOMPARE(nodes[1][u"name"].toString(), QStringLiteral("node-00002"));
    QVERIFY(nodes[1][u"unschedulable"].toBool());
    QCOMPARE(nodes[1][u"resourceVersion"].toString(),
             QString::number(server().state().find("node-00002")->version));
}

void TestProbe::eachChangeOfFreshnessIsALineWithItsTime()
{
    start({QStringLiteral("dump"), QStringLiteral("--context"), QStringLiteral("demo"),
           QStringLiteral("--for"), QStringLiteral("5")});
    QTRY_COMPARE_WITH_TIMEOUT(server().requestCount(RequestKind::Watch), 1, kLimitMs);

    server().faults().cutStreams();
    report();

    QStringList words;
    double last = 0;
    for (const QString &line : lines()) {
        const QRegularExpressionMatch match = freshnessLine().match(line);
        QVERIFY2(match.hasMatch(), qPrintable(line));
        QVERIFY(match.captured(1).toDouble() >= last);
        last = match.captured(1).toDouble();
        words << match.captured(2);
    }
    QCOMPARE(words.join(u' '), QStringLiteral("Live Reconnecting Live"));
    QVERIFY(lines()[1].contains(QStringLiteral("Network: ")));
}

void TestProbe::aSyncCountsWhatItCost()
{
    start({QStringLiteral("sync"), QStringLiteral("--context"), QStringLiteral("demo"),
           QStringLiteral("--for"), QStringLiteral("1")});

    const QJsonObject sync = report();

    QCOMPARE(m_rig->exitCode(), 0);
    QCOMPARE(sync[u"nodes"].toInt(), 4);
    QCOMPARE(sync[u"api_calls"].toInt(), 2); // one List, one watch
    QCOMPARE(sync[u"relists"].toInt(), 0);
    QVERIFY(sync[u"synced_ms"].toDouble() >= sync[u"first_row_ms"].toDouble());
}

void TestProbe::whatWasNeverSyncedIsAFailure()
{
    server().faults().refuse();

    start({QStringLiteral("sync"), QStringLiteral("--context"), QStringLiteral("demo"),
           QStringLiteral("--for"), QStringLiteral("1")});
    const QJsonObject sync = report();

    QCOMPARE(m_rig->exitCode(), 1);
    QCOMPARE(sync[u"freshness"].toString(), QStringLiteral("Reconnecting"));
    QVERIFY(sync[u"synced_ms"].isNull());
}

void TestProbe::anUnknownContextIsAnErrorOfUsage()
{
    start({QStringLiteral("dump"), QStringLiteral("--context"), QStringLiteral("other")});
    report();

    QCOMPARE(m_rig->exitCode(), 2);
    QVERIFY(QString::fromUtf8(m_rig->errors()).contains(QStringLiteral("demo"))); // what there is
}

QTEST_GUILESS_MAIN(TestProbe)
#include "tst_probe.moc"
