#include "core/decode/nodedecoder.h"
#include "tests/support/nodebuilder.h"
#include "tests/support/nodetext.h"

#include <QTest>

using namespace drover;

namespace {

Result<NodePtr> decoded(std::string_view json)
{
    NodeDecoder decoder(std::make_shared<TextPool>());
    return decoder.decodeCopy(json);
}

/// A node named "n" with these further fields, and of the metadata these.
NodePtr nodeWith(const std::string &fields, const std::string &metadata = "\"uid\":\"u\"")
{
    const auto node = decoded(R"({"metadata":{"name":"n",)" + metadata + "}," + fields + '}');
    return node ? *node : nullptr;
}

QString errorOf(std::string_view json)
{
    const Result<NodePtr> node = decoded(json);
    return node ? QString() : node.error().message;
}

} // namespace

class TestNodeDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsMayComeInAnyOrder();
    void aNodeWithoutSpecAndStatusIsANode();
    void nullAndWrongTypesAreAbsent();
    void onlyANodeWithoutANameIsAnError_data();
    void onlyANodeWithoutANameIsAnError();
    void whatIsNoJsonIsSaid_data();
    void whatIsNoJsonIsSaid();
    void aNodeThatIsNoJsonIsNamedWhereItsNameWasRead();
    void mapsAreSortedAndADoubledKeyCountsLast();
    void escapedTextsAndKeysAreRead();
    void aTimeThatIsNoneIsNotReported();
    void quantitiesMayBeBareNumbers();
    void imagesAreCountedAndSummed();
    void thePodCidrStandsInForTheList();
    void sharedTextsAreKeptOnce();
    void aNodeOutlivesItsDecoderAndItsJson();
    void aFullPoolChangesNothingThatIsRead();
    void bytesThatAreNoUtf8AreRepairedAndCounted();
    void fieldsOfAWrongTypeAreCounted_data();
    void fieldsOfAWrongTypeAreCounted();
    void hugeValuesAreRead();
};

void TestNodeDecoder::fieldsMayComeInAnyOrder()
{
    const auto one = decoded(R"({"status":{"nodeInfo":{"architecture":"amd64"}},"spec":{)"
                             R"("unschedulable":true},"metadata":{"uid":"u","name":"n"}})");
    const auto other = decoded(R"({"metadata":{"name":"n","uid":"u"},"spec":{"unschedulable":)"
                               R"(true},"status":{"nodeInfo":{"architecture":"amd64"}}})");
    QVERIFY((*one)->unschedulable);
    QCOMPARE(textOf(**one), textOf(**other));
}

void TestNodeDecoder::aNodeWithoutSpecAndStatusIsANode()
{
    const auto node = decoded(R"({"metadata":{"name":"n"}})");
    QCOMPARE((*node)->name, std::string_view("n"));
    QVERIFY((*node)->conditions.empty() && (*node)->labels.empty());
    QVERIFY(!(*node)->created.isReported());
}

void TestNodeDecoder::nullAndWrongTypesAreAbsent()
{
    const NodePtr node = nodeWith(
        R"("spec":{"unschedulable":"true","providerID":7,"taints":{},"podCIDRs":[null,5]},)"
        R"("status":{"capacity":[1],"allocatable":null,"conditions":[null,7,[],{},)"
        R"({"type":"Ready","status":true}],"addresses":"x","nodeInfo":[],"images":{}})",
        R"("labels":{"a":null,"b":5,"c":{"d":"e"},"f":"g"},"annotations":"no")");
    QVERIFY(node);
    QVERIFY(!node->unschedulable && !node->providerId.data());
    QVERIFY(node->taints.empty() && node->podCidrs.empty() && node->capacity.empty());
    QCOMPARE(node->labels.size(), 1u);
    QCOMPARE(node->labels[0].value, std::string_view("g"));
    QCOMPARE(node->conditions.size(), 1u);
    QVERIFY(node->conditions[0].status.empty());
}

void TestNodeDecoder::onlyANodeWithoutANameIsAnError_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"{}", R"({"metadata":{}})", R"({"metadata":{"name":""}})",
                             R"({"metadata":{"name":null}})", R"({"metadata":{"name":{}}})",
                             R"({"metadata":[]})", R"({"kind":"Status","status":"Failure"})"})
        QTest::newRow(json) << QByteArray(json);
}

void TestNodeDecoder::onlyANodeWithoutANameIsAnError()
{
    QFETCH(QByteArray, json);
    const Result<NodePtr> node = decoded(json.toStdString());
    QCOMPARE(node.error().kind, Error::Kind::Protocol);
    QVERIFY(node.error().message.contains(QStringLiteral("metadata.name")));
}

void TestNodeDecoder::whatIsNoJsonIsSaid_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray deep(100'000, '[');
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("node");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("cut") << QByteArray(R"({"metadata":{"name":"n"})");
    QTest::newRow("cut in a text") << QByteArray(R"({"metadata":{"name":"n)");
    QTest::newRow("two") << QByteArray(R"({"metadata":{"name":"n"}}{})");
    QTest::newRow("no colon") << QByteArray(R"({"metadata" {"name":"n"}})");
    QTest::newRow("no comma") << QByteArray(R"({"metadata":{"name":"n" "uid":"u"}})");
    QTest::newRow("depth") << QByteArray(R"({"metadata":{"name":"n"},"spec":)" + deep + '}');
    QTest::newRow("depth in a list") << QByteArray(R"({"spec":{"taints":)" + deep + "}}");
}

void TestNodeDecoder::whatIsNoJsonIsSaid()
{
    QFETCH(QByteArray, json);
    const QString error = errorOf(json.toStdString());
    QVERIFY2(error.contains(QStringLiteral("not valid JSON")), qPrintable(error));
}

void TestNodeDecoder::aNodeThatIsNoJsonIsNamedWhereItsNameWasRead()
{
    QVERIFY(errorOf(R"({"metadata":{"name":"n1"},,})").contains(QStringLiteral("\"n1\"")));
}

void TestNodeDecoder::mapsAreSortedAndADoubledKeyCountsLast()
{
    const NodePtr node =
        nodeWith(R"("spec":{})", R"("labels":{"c":"1","a":"2","b":"3","a":"4","c":"5"})");
    const std::vector<KeyValue> expected{{"a", "4"}, {"b", "3"}, {"c", "5"}};
    QVERIFY(std::equal(node->labels.begin(), node->labels.end(), expected.begin(), expected.end()));
}

void TestNodeDecoder::escapedTextsAndKeysAreRead()
{
    const NodePtr node =
        nodeWith(R"("sp\u0065c":{"unschedulable":true})",
                 R"("annotations":{"\u006bey":"\u003c\"\\\u00e9\ud83d\ude00\n","bad":"\x"})");
    QVERIFY(node->unschedulable);
    QCOMPARE(node->annotations.size(), 1u);
    QCOMPARE(node->annotations[0].key, std::string_view("key"));
    QCOMPARE(node->annotations[0].value, std::string_view("<\"\\\xc3\xa9\xf0\x9f\x98\x80\n"));
}

void TestNodeDecoder::aTimeThatIsNoneIsNotReported()
{
    const NodePtr node = nodeWith(
        R"("status":{"conditions":[{"type":"Ready","lastHeartbeatTime":null,)"
        R"("lastTransitionTime":"soon"},)"
                 R"({"type":"Later","lastHeartbeatTime":"2126-01-01T00:00:00Z"}]})",
        R"("creationTimestamp":"")");
    QVERIFY(!node->created.isReported());
    QVERIFY(!node->conditions[0].lastHeartbeat.isReported());
    QVERIFY(!node->conditions[0].lastTransition.isReported());
    QVERIFY(node->conditions[1].lastHeartbeat.isReported());
}

void TestNodeDecoder::quantitiesMayBeBareNumbers()
{
    const NodePtr node =
        nodeWith(R"("status":{"capacity":{"cpu":4,"memory": 16923057740 ,"pods":"110","x":true}})");
    QCOMPARE(node->capacity.size(), 3u);
    QCOMPARE(valueOf(node->capacity, "cpu"), std::string_view("4"));
    QCOMPARE(valueOf(node->capacity, "memory"), std::string_view("16923057740"));
}

void TestNodeDecoder::imagesAreCountedAndSummed()
{
    const NodePtr node =
        nodeWith(R"("status":{"images":[{"names":["a","b"],"sizeBytes":5},{"sizeBytes":-1},{},)"
                 R"({"sizeBytes":1.5},{"sizeBytes":9223372036854775807,"names":null}]})");
    QCOMPARE(node->imageCount, 5u);
    QCOMPARE(node->imageBytes, std::numeric_limits<std::int64_t>::max());
}

void TestNodeDecoder::thePodCidrStandsInForTheList()
{
    const NodePtr alone = nodeWith(R"("spec":{"podCIDR":"10.0.0.0/24"})");
    QCOMPARE(alone->podCidrs.size(), 1u);
    QCOMPARE(alone->podCidrs[0], std::string_view("10.0.0.0/24"));
    const NodePtr both =
        nodeWith(R"("spec":{"podCIDR":"10.0.0.0/24","podCIDRs":["10.0.0.0/24","fd00::/64"]})");
    QCOMPARE(both->podCidrs.size(), 2u);
}

void TestNodeDecoder::sharedTextsAreKeptOnce()
{
    NodeDecoder decoder(std::make_shared<TextPool>());
    const QByteArray json = aNode("n1")
                                .label(QStringLiteral("pool"), QStringLiteral("gpu"))
                                .label(QStringLiteral("host"), QStringLiteral("n1"))
                                .json();
    const auto first = decoder.decodeCopy(json.toStdString());
    const auto second = decoder.decodeCopy(json.toStdString());
    const Node &node = **first;
    QVERIFY(node.labels[1].value.data() == (*second)->labels[1].value.data());
    QVERIFY(node.labels[0].value.data() == node.name.data());
    QVERIFY(node.uid.data() != (*second)->uid.data());
}

void TestNodeDecoder::aNodeOutlivesItsDecoderAndItsJson()
{
    NodePtr node;
    QByteArray before;
    {
        auto decoder = std::make_unique<NodeDecoder>(std::make_shared<TextPool>());
        node = *decoder->decodeCopy(
            aNode("n1")
                .ready()
                .taint(QStringLiteral("k"), QStringLiteral("v"), QStringLiteral("NoSchedule"))
                .json()
                .toStdString());
        before = textOf(*node);
    }
    QCOMPARE(textOf(*node), before);
    QVERIFY(before.contains("condition: Ready | True"));
}

void TestNodeDecoder::aFullPoolChangesNothingThatIsRead()
{
    const std::string json = aNode("n1")
                                 .ready()
                                 .label(QStringLiteral("a"), QStringLiteral("b"))
                                 .capacity(QStringLiteral("cpu"), QStringLiteral("4"))
                                 .json()
                                 .toStdString();
    NodeDecoder full(std::make_shared<TextPool>(0));
    NodeDecoder roomy(std::make_shared<TextPool>());
    QCOMPARE(textOf(**full.decodeCopy(json)), textOf(**roomy.decodeCopy(json)));
}

void TestNodeDecoder::bytesThatAreNoUtf8AreRepairedAndCounted()
{
    NodeDecoder decoder(std::make_shared<TextPool>());
    const auto node = decoder.decodeCopy(
        "{\"metadata\":{\"name\":\"n\",\"annotations\":{\"note\":\"a\xff\xc3 b\"}}}");
    QCOMPARE(decoder.repairedCount(), std::uint64_t(1));
    QCOMPARE((*node)->annotations[0].value, std::string_view("a\xef\xbf\xbd\xef\xbf\xbd b"));
    QVERIFY(decoder.decodeCopy(R"({"metadata":{"name":"é"}})"));
    QCOMPARE(decoder.repairedCount(), std::uint64_t(1));
}

void TestNodeDecoder::fieldsOfAWrongTypeAreCounted_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("isCounted");
    const auto row = [](const char *fields, bool isCounted) {
        QTest::newRow(fields) << QByteArray(fields) << isCounted;
    };
    row(R"("status":{"conditions":{"Ready":"True"}})", true);
    row(R"("status":{"conditions":"Ready"})", true);
    row(R"("status":{"addresses":5})", true);
    row(R"("status":[])", true);
    row(R"("spec":{"taints":{}})", true);
    row(R"("spec":"x")", true);
    row(R"("spec":null,"status":{"conditions":null,"addresses":[]})", false);
    row(R"("spec":{"taints":[{"key":"k","effect":"NoSchedule"}]})", false);
}

void TestNodeDecoder::fieldsOfAWrongTypeAreCounted()
{
    QFETCH(QByteArray, fields);
    QFETCH(bool, isCounted);
    NodeDecoder decoder(std::make_shared<TextPool>());

    const auto node = decoder.decodeCopy(R"({"metadata":{"name":"n"},)" + fields.toStdString() + '}');

    QVERIFY(node);
    QCOMPARE(decoder.mistypedCount(), std::uint64_t(isCounted ? 1 : 0));
}

void TestNodeDecoder::hugeValuesAreRead()
{
    const std::string value(1'000'000, 'v');
    const NodePtr node = nodeWith(R"("spec":{})", R"("annotations":{"big":")" + value + R"("})");
    QCOMPARE(node->annotations[0].value, std::string_view(value));
}

QTEST_APPLESS_MAIN(TestNodeDecoder)
#include "tst_nodedecoder.moc"
