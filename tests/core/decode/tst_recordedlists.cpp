#include "core/decode/nodedecoder.h"
#include "core/json/itemsplitter.h"
#include "tests/support/nodetext.h"
#include "tests/support/recording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace drover;

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QJsonObject objectIn(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object();
}

std::vector<std::string> itemsIn(std::string_view body)
{
    std::vector<std::string> items;
    ItemSplitter splitter;
    if (!splitter.feed(body, [&](PaddedText item) { items.emplace_back(item.text); }))
        items.clear();
    return items;
}

constexpr const char *kLists[] = {"list-rv0",    "list-gzip",   "list-metadata",
                                  "list-page-1", "list-page-2", "list-empty-selector"};
constexpr const char *kNodes[] = {"get-node", "viewer-get", "get-node-before-conflict"};

} // namespace

/// What a real API server sent, read by us and, independently, by Qt.
class TestRecordedLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachNodeReadsAsQtReadsIt_data() { addLists(); }
    void eachNodeReadsAsQtReadsIt();
    void theListsVersionAndTokenAreRead_data() { addLists(); }
    void theListsVersionAndTokenAreRead();
    void aCutAtAnyByteChangesNothing_data();
    void aCutAtAnyByteChangesNothing();
    void aListThatEndsEarlyIsNeverWhole_data() { addLists(); }
    void aListThatEndsEarlyIsNeverWhole();
    void everyConditionHasBothTimes();
    void aSingleNodeReadsAsQtReadsIt_data();
    void aSingleNodeReadsAsQtReadsIt();
    void whatIsNoJsonListIsRefused_data();
    void whatIsNoJsonListIsRefused();

private:
    static void addLists();
};

void TestRecordedLists::addLists()
{
    QTest::addColumn<QString>("name");
    for (const char *name : kLists)
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestRecordedLists::eachNodeReadsAsQtReadsIt()
{
    QFETCH(QString, name);
    const QByteArray body = recording(name).body;
    const QJsonArray expected = objectIn(body).value(u"items").toArray();
    const std::vector<std::string> items = itemsIn(viewOf(body));
    QCOMPARE(qsizetype(items.size()), expected.size());
    NodeDecoder decoder(std::make_shared<TextPool>());
    NodeBatch nodes;
    for (const std::string &item : items)
        nodes.push_back(*decoder.decodeCopy(item));
    for (std::size_t i = 0; i < nodes.size(); ++i)
        QCOMPARE(textOf(*nodes[i]), textOf(expected.at(qsizetype(i)).toObject()));
    QCOMPARE(decoder.repairedCount(), std::uint64_t(0));
}

void TestRecordedLists::theListsVersionAndTokenAreRead()
{
    QFETCH(QString, name);
    const QByteArray body = recording(name).body;
    const QJsonObject expected = objectIn(body).value(u"metadata").toObject();
    ItemSplitter splitter;
    QVERIFY(splitter.feed(body, [](PaddedText) {}));
    const Result<ListMetadata> end = splitter.finish();
    QCOMPARE(QString::fromStdString(end->resourceVersion),
             expected.value(u"resourceVersion").toString());
    QCOMPARE(QString::fromStdString(end->continueToken), expected.value(u"continue").toString());
}

/// All but list-gzip, which is list-rv0 once it is inflated.
void TestRecordedLists::aCutAtAnyByteChangesNothing_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : kLists) {
        if (QLatin1StringView(name) != QLatin1StringView("list-gzip"))
            QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void TestRecordedLists::aCutAtAnyByteChangesNothing()
{
    QFETCH(QString, name);
    const QByteArray body = recording(name).body;
    const std::vector<std::string> items = itemsIn(viewOf(body));
    for (std::size_t cut = 0; cut <= viewOf(body).size(); cut += cutStep()) {
        ItemSplitter splitter;
        bool same = true;
        const auto compare = [&](PaddedText item) {
            same = same && item.text == items[splitter.itemCount()];
        };
        const bool fed = splitter.feed(viewOf(body).substr(0, cut), compare) &&
                         splitter.feed(viewOf(body).substr(cut), compare);
        if (!fed || !same || splitter.itemCount() != items.size() || !splitter.finish())
            QFAIL(qPrintable(QStringLiteral("cut at byte %1").arg(cut)));
    }
}

void TestRecordedLists::aListThatEndsEarlyIsNeverWhole()
{
    QFETCH(QString, name);
    const QByteArray body = recording(name).body.trimmed();
    ItemSplitter splitter;
    for (std::size_t at = 0; at < viewOf(body).size(); ++at) {
        if (splitter.finish())
            QFAIL(qPrintable(QStringLiteral("whole after %1 bytes").arg(at)));
        if (!splitter.feed(viewOf(body).substr(at, 1), [](PaddedText) {}))
            QFAIL(qPrintable(QStringLiteral("refused byte %1").arg(at)));
    }
    QVERIFY(splitter.finish());
}

void TestRecordedLists::everyConditionHasBothTimes()
{
    const QByteArray body = recording(QStringLiteral("list-rv0")).body;
    const QJsonArray expected = objectIn(body).value(u"items").toArray();
    NodeDecoder decoder(std::make_shared<TextPool>());
    std::size_t seen = 0;
    qsizetype row = 0;
    for (const std::string &item : itemsIn(viewOf(body))) {
        const NodePtr node = *decoder.decodeCopy(item);
        const QJsonArray conditions =
            expected.at(row++)[u"status"].toObject().value(u"conditions").toArray();
        QCOMPARE(qsizetype(node->conditions.size()), conditions.size());
        for (const NodeCondition &condition : node->conditions) {
            const QJsonObject sent =
                conditions.at(qsizetype(seen++) % conditions.size()).toObject();
            QVERIFY(condition.lastHeartbeat.isReported() && condition.lastTransition.isReported());
            QCOMPARE(QString::fromStdString(formatTimestamp(condition.lastHeartbeat)),
                     sent.value(u"lastHeartbeatTime").toString());
            QCOMPARE(QString::fromStdString(formatTimestamp(condition.lastTransition)),
                     sent.value(u"lastTransitionTime").toString());
        }
    }
    QVERIFY(seen >= 12 * 4);
}

void TestRecordedLists::aSingleNodeReadsAsQtReadsIt_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : kNodes)
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestRecordedLists::aSingleNodeReadsAsQtReadsIt()
{
    QFETCH(QString, name);
    const QByteArray body = recording(name).body;
    NodeDecoder decoder(std::make_shared<TextPool>());
    QCOMPARE(textOf(**decoder.decodeCopy(viewOf(body))), textOf(objectIn(body)));
    for (std::size_t size = 0; size < viewOf(body.trimmed()).size(); ++size) {
        if (decoder.decodeCopy(viewOf(body).substr(0, size)))
            QFAIL(qPrintable(QStringLiteral("a node after %1 bytes").arg(size)));
    }
}

void TestRecordedLists::whatIsNoJsonListIsRefused_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"list-protobuf", "list-table", "get-node-yaml", "not-found-path", "get-node", "readyz"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestRecordedLists::whatIsNoJsonListIsRefused()
{
    QFETCH(QString, name);
    const QByteArray body = recording(name).body;
    ItemSplitter splitter;
    const bool whole = splitter.feed(body, [](PaddedText) {}) && splitter.finish();
    QVERIFY(!whole);
}

QTEST_APPLESS_MAIN(TestRecordedLists)
#include "tst_recordedlists.moc"
