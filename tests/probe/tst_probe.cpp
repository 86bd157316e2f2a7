#include "app/demo/demoedits.h"
#include "app/demo/demoserver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace drover::demo;

/// drover_probe as others run it: one JSON object out, each change of freshness on stderr.
class TestProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aDumpEqualsTheServer();
    void eachChangeOfFreshnessIsALineWithItsTime();
    void aSyncCountsWhatItCost();
    void whatWasNeverSyncedIsAFailure();
    void anUnknownContextIsAnErrorOfUsage();

private:
    void start(const QStringList &arguments);
    QJsonObject report(); ///< after the program's end
    /// The lines about freshness; the log has others.
    QStringList lines() const
    {
        return QString::fromUtf8(m_errors).split(u'\n').filter(QStringLiteral(" freshness "));
    }

    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_probe;
    QByteArray m_errors;
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

void TestProbe::init()
{
    m_probe.reset();
    m_errors.clear();
    m_server = std::make_unique<DemoServer>();
    m_server->state().seedNodes(4);
    QVERIFY(m_server->listen());
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(QStringLiteral("config")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("apiVersion: v1\nkind: Config\n"
               "clusters: [{name: c, cluster: {server: \"" +
               m_server->url().toEncoded() +
               "\"}}]\nusers: [{name: u, user: {}}]\n"
               "contexts: [{name: demo, context: {cluster: c, user: u}}]\n");
}

void TestProbe::start(const QStringList &arguments)
{
    m_probe = std::make_unique<QProcess>();
    m_probe->start(QStringLiteral(DROVER_PROBE),
                   QStringList{arguments.first(), QStringLiteral("--kubeconfig"),
                               m_folder->filePath(QStringLiteral("config"))} +
                       arguments.mid(1));
}

QJsonObject TestProbe::report()
{
    // The server lives on this thread: it must go on while the probe runs.
    const auto isOver = [this] { return m_probe->state() == QProcess::NotRunning; };
    if (!QTest::qWaitFor(isOver, kLimitMs))
        return {};
    m_errors = m_probe->readAllStandardError();
    return QJsonDocument::fromJson(m_probe->readAllStandardOutput()).object();
}

void TestProbe::aDumpEqualsTheServer()
{
    start({QStringLiteral("dump"), QStringLiteral("--context"), QStringLiteral("demo"),
           QStringLiteral("--for"), QStringLiteral("2")});
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requestCount(RequestKind::Watch), 1, kLimitMs);
    m_server->state().edit("node-00002", cordoned());
    m_server->state().removeNode("node-00001");

    const QJsonObject dump = report();

    QCOMPARE(m_probe->exitCode(), 0);
    QCOMPARE(dump[u"freshness"].toString(), QStringLiteral("Live"));
    const QJsonArray nodes = dump[u"nodes"].toArray();
    QCOMPARE(nodes.size(), 3);
    QCOMPARE(nodes[1][u"name"].toString(), QStringLiteral("node-00002"));
    QVERIFY(nodes[1][u"unschedulable"].toBool());
    QCOMPARE(nodes[1][u"resourceVersion"].toString(),
             QString::number(m_server->state().find("node-00002")->version));
}

void TestProbe::eachChangeOfFreshnessIsALineWithItsTime()
{
    start({QStringLiteral("dump"), QStringLiteral("--context"), QStringLiteral("demo"),
           QStringLiteral("--for"), QStringLiteral("5")});
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requestCount(RequestKind::Watch), 1, kLimitMs);

    m_server->faults().cutStreams();
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

    QCOMPARE(m_probe->exitCode(), 0);
    QCOMPARE(sync[u"nodes"].toInt(), 4);
    QCOMPARE(sync[u"api_calls"].toInt(), 2); // one List, one watch
    QCOMPARE(sync[u"relists"].toInt(), 0);
    QVERIFY(sync[u"synced_ms"].toDouble() >= sync[u"first_row_ms"].toDouble());
}

void TestProbe::whatWasNeverSyncedIsAFailure()
{
    m_server->faults().refuse();

    start({QStringLiteral("sync"), QStringLiteral("--context"), QStringLiteral("demo"),
           QStringLiteral("--for"), QStringLiteral("1")});
    const QJsonObject sync = report();

    QCOMPARE(m_probe->exitCode(), 1);
    QCOMPARE(sync[u"freshness"].toString(), QStringLiteral("Reconnecting"));
    QVERIFY(sync[u"synced_ms"].isNull());
}

void TestProbe::anUnknownContextIsAnErrorOfUsage()
{
    start({QStringLiteral("dump"), QStringLiteral("--context"), QStringLiteral("other")});
    report();

    QCOMPARE(m_probe->exitCode(), 2);
    QVERIFY(QString::fromUtf8(m_errors).contains(QStringLiteral("demo"))); // what there is
}

QTEST_GUILESS_MAIN(TestProbe)
#include "tst_probe.moc"
