#include "core/decode/watchdecoder.h"

#include <QTest>

using namespace drover;

namespace {

struct Outcome {
    std::vector<WatchEvent> events;
    Result<void> result;
    std::uint64_t repaired = 0;
};

Outcome outcomeOf(const std::string &text, std::size_t piece = 1u << 20)
{
    Outcome outcome;
    const auto nodes = std::make_shared<NodeDecoder>(std::make_shared<TextPool>());
    WatchDecoder decoder(nodes);
    const auto keep = [&](WatchEvent event) { outcome.events.push_back(std::move(event)); };
    for (std::size_t at = 0; at < text.size() && outcome.result; at += piece)
        outcome.result = decoder.feed(std::string_view(text).substr(at, piece), keep);
    if (outcome.result)
        outcome.result = decoder.finish(keep);
    outcome.repaired = nodes->repairedCount();
    return outcome;
}

std::string lineOf(const char *type, const char *name)
{
    return std::string(R"({"type":")") + type + R"(","object":{"metadata":{"name":")" + name +
           "\"}}}\n";
}

} // namespace

class TestWatchDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typeAndObjectMayComeInAnyOrder();
    void unknownTypesArePassedOver();
    void emptyLinesAndCarriageReturnsArePassedOver();
    void theLastLineMayLackItsNewline();
    void anEndWithinALineIsAnError();
    void aBookmarkIsNoNode();
    void anErrorEventWithoutAStatusIsStillAnError();
    void aStatusInPlaceOfEventsIsItsError();
    void garbageIsAnErrorAtItsFirstByte_data();
    void garbageIsAnErrorAtItsFirstByte();
    void brokenLinesAreErrors_data();
    void brokenLinesAreErrors();
    void whatCameBeforeABrokenLineIsHandedOut();
    void aLineOverTheLimitIsAnError();
    void bytesThatAreNoUtf8AreRepaired();
};

void TestWatchDecoder::typeAndObjectMayComeInAnyOrder()
{
    const Outcome outcome = outcomeOf(
        R"({"object":{"metadata":{"name":"a","annotations":{"k":"\u003c"}}},"type":"ADDED"})"
        "\n" +
        lineOf("DELETED", "b"));
    QCOMPARE(outcome.events.size(), 2u);
    const NodePtr node = std::get<Added>(outcome.events[0]).node;
    QCOMPARE(node->name, std::string_view("a"));
    QCOMPARE(node->annotations[0].value, std::string_view("<"));
    QCOMPARE(std::get<Deleted>(outcome.events[1]).node->name, std::string_view("b"));
}

void TestWatchDecoder::unknownTypesArePassedOver()
{
    const Outcome outcome = outcomeOf("{\"type\":\"LATER\",\"object\":{\"x\":[1]}}\n"
                                      "{\"object\":{},\"type\":\"LATER\"}\n{\"type\":5}\n" +
                                      lineOf("MODIFIED", "a"));
    QVERIFY(outcome.result);
    QCOMPARE(outcome.events.size(), 1u);
}

void TestWatchDecoder::emptyLinesAndCarriageReturnsArePassedOver()
{
    const Outcome outcome = outcomeOf("\n\r\n  \n" + lineOf("ADDED", "a") + "\r\n\n", 1);
    QVERIFY(outcome.result);
    QCOMPARE(outcome.events.size(), 1u);
}

void TestWatchDecoder::theLastLineMayLackItsNewline()
{
    std::string text = lineOf("ADDED", "a");
    text.pop_back();
    QCOMPARE(outcomeOf(text).events.size(), 1u);
    QVERIFY(outcomeOf(text).result);
}

void TestWatchDecoder::anEndWithinALineIsAnError()
{
    const std::string text = lineOf("ADDED", "a");
    for (std::size_t size = 1; size < text.size() - 1; ++size) {
        const Outcome outcome = outcomeOf(text.substr(0, size));
        QVERIFY(!outcome.result && outcome.events.empty());
        QCOMPARE(outcome.result.error().kind, Error::Kind::Protocol);
    }
}

void TestWatchDecoder::aBookmarkIsNoNode()
{
    const Outcome outcome = outcomeOf(
        R"({"type":"BOOKMARK","object":{"kind":"Node","metadata":{"resourceVersion":"140"}}})"
        "\n"
        R"({"type":"BOOKMARK","object":{"metadata":{"annotations":)"
        R"({"k8s.io/initial-events-end":"true"},"resourceVersion":"141"}}})");
    const Bookmark plain = std::get<Bookmark>(outcome.events.at(0));
    QCOMPARE(plain.resourceVersion, std::string("140"));
    QVERIFY(!plain.initialEventsEnd);
    QVERIFY(std::get<Bookmark>(outcome.events.at(1)).initialEventsEnd);
}

void TestWatchDecoder::anErrorEventWithoutAStatusIsStillAnError()
{
    const Outcome outcome = outcomeOf(R"({"type":"ERROR","object":{}})"
                                      "\n" +
                                      lineOf("ADDED", "a"));
    QCOMPARE(outcome.events.size(), 2u);
    QCOMPARE(std::get<ErrorEvent>(outcome.events[0]).error.kind, Error::Kind::Protocol);
}

void TestWatchDecoder::aStatusInPlaceOfEventsIsItsError()
{
    const Outcome outcome =
        outcomeOf(R"({"kind":"Status","status":"Failure","reason":"Forbidden","code":403})");
    QCOMPARE(outcome.result.error().kind, Error::Kind::Forbidden);
}

void TestWatchDecoder::garbageIsAnErrorAtItsFirstByte_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("HTML") << QByteArray("<html>");
    QTest::newRow("text") << QByteArray("upstream connect error");
    QTest::newRow("protobuf") << QByteArray("\0\0\1\x0c", 4);
    QTest::newRow("bare value") << QByteArray("null\n");
}

void TestWatchDecoder::garbageIsAnErrorAtItsFirstByte()
{
    QFETCH(QByteArray, text);
    WatchDecoder decoder(std::make_shared<NodeDecoder>(std::make_shared<TextPool>()));
    const Result<void> fed = decoder.feed(text, [](const WatchEvent &) {});
    QCOMPARE(fed.error().kind, Error::Kind::Protocol);
}

void TestWatchDecoder::brokenLinesAreErrors_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line :
         {"{}", R"({"type":"ADDED"})", R"({"object":{}})", R"({"type":"ADDED","object":null})",
          R"({"type":"ADDED","object":[]})", R"({"type":"ADDED","object":{}})",
          R"({"type":"ADDED","object":{"metadata":{"name":"a"}})", "{\"type\":\"ADDED\",,}",
          R"({"type":"ADDED","object":{"metadata":{"name":"a"}}}{"type":"X"})", "{\"type\""})
        QTest::newRow(line) << QByteArray(line);
}

void TestWatchDecoder::brokenLinesAreErrors()
{
    QFETCH(QByteArray, line);
    const Outcome outcome = outcomeOf(line.toStdString() + '\n');
    QVERIFY(!outcome.result && outcome.events.empty());
    QCOMPARE(outcome.result.error().kind, Error::Kind::Protocol);
}

void TestWatchDecoder::whatCameBeforeABrokenLineIsHandedOut()
{
    const Outcome outcome =
        outcomeOf(lineOf("ADDED", "a") + lineOf("ADDED", "b") + "{\n" + lineOf("ADDED", "c"));
    QVERIFY(!outcome.result);
    QCOMPARE(outcome.events.size(), 2u);
}

void TestWatchDecoder::aLineOverTheLimitIsAnError()
{
    const std::string text = R"({"type":"ADDED","object":{"x":")" + std::string(17u << 20, 'x');
    const Outcome outcome = outcomeOf(text, 64u << 10);
    QVERIFY(outcome.result.error().message.contains(QStringLiteral("16 MiB")));
}

void TestWatchDecoder::bytesThatAreNoUtf8AreRepaired()
{
    const Outcome outcome = outcomeOf(lineOf("ADDED", "a\xff"));
    QCOMPARE(std::get<Added>(outcome.events.at(0)).node->name, std::string_view("a\xef\xbf\xbd"));
    QCOMPARE(outcome.repaired, std::uint64_t(1));
}

QTEST_APPLESS_MAIN(TestWatchDecoder)
#include "tst_watchdecoder.moc"
