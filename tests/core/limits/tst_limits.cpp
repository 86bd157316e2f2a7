#include "core/api/pagebudget.h"
#include "core/decode/watchdecoder.h"
#include "core/json/itemsplitter.h"
#include "core/json/statusdecoder.h"
#include "core/poddecode/poddecoder.h"
#include "core/pods/looksources.h"
#include "core/pods/objectfeed.h"
#include "core/transport/responseparser.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/podbuilder.h"

#include <QTest>

using namespace drover;

namespace {

constexpr std::size_t kPiece = 64u << 10;
constexpr std::size_t kMebibyte = 1u << 20;

/// Feeds `piece` for as long as it is taken; gives the number of bytes that were.
template <typename Take> std::size_t pour(const std::string &piece, std::size_t most, Take take)
{
    std::size_t poured = 0;
    while (poured < most && take(std::span<const char>(piece)))
        poured += piece.size();
    return poured;
}

std::span<const char> bytesOf(const std::string &text)
{
    return {text.data(), text.size()};
}

/// Keeps the watch that is asked for, so that the test can be its worker.
class OneWatch final : public ApiRequests
{
public:
    PlainWatch watched;

protected:
    CallPtr send(PlainRequest, Reader) override { return nullptr; }
    CallPtr sendWatch(PlainWatch watch) override
    {
        watched = std::move(watch);
        return nullptr;
    }
};

} // namespace

/// Each way in has an end: memory stays bounded whatever a server sends.
class TestLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anItemWithoutEndEndsAtItsLimit();
    void aListWithoutItemsEndsAtItsLimit();
    void aLineWithoutEndEndsAtItsLimit();
    void nodesWithoutEndEndAtTheirLimit();
    void nodesThatWentMakeRoom();
    void pagesWithoutEndEndAtTheirLimit();
    void eventsThatNobodyTakesEndTheWatch();
    void aFeedFollowsABoundedNumberOfObjects();
    void aStatusOfMegabytesIsNone();
    void deepNestingIsAnError_data();
    void deepNestingIsAnError();
    void anAnswersHeadIsBounded_data();
    void anAnswersHeadIsBounded();
};

void TestLimits::anItemWithoutEndEndsAtItsLimit()
{
    ItemSplitter splitter;
    const auto ignore = [](PaddedText) {};
    QVERIFY(splitter.feed(bytesOf(R"({"items":[{"metadata":{"name":")"), ignore));

    const std::size_t poured = pour(std::string(kPiece, 'x'), 1024 * kMebibyte, [&](auto piece) {
        return splitter.feed(piece, ignore).has_value();
    });

    QVERIFY(poured <= 16 * kMebibyte);
}

void TestLimits::aListWithoutItemsEndsAtItsLimit()
{
    ItemSplitter splitter;
    const auto ignore = [](PaddedText) {};
    QVERIFY(splitter.feed(bytesOf(R"({"unknown":")"), ignore));

    const std::size_t poured = pour(std::string(kPiece, 'x'), 1024 * kMebibyte, [&](auto piece) {
        return splitter.feed(piece, ignore).has_value();
    });

    QVERIFY(poured <= kMebibyte);
}

void TestLimits::aLineWithoutEndEndsAtItsLimit()
{
    WatchDecoder watch(std::make_shared<NodeDecoder>(std::make_shared<TextPool>()));
    const auto ignore = [](const WatchEvent &) {};
    QVERIFY(watch.feed(bytesOf(R"({"type":")"), ignore));

    const std::size_t poured = pour(std::string(kPiece, 'x'), 1024 * kMebibyte, [&](auto piece) {
        return watch.feed(piece, ignore).has_value();
    });

    QVERIFY(poured <= 16 * kMebibyte);
}

void TestLimits::nodesWithoutEndEndAtTheirLimit()
{
    NodeDecoder decoder(std::make_shared<TextPool>(), std::make_shared<NodeMemory>(kMebibyte));
    NodeBatch nodes;
    Result<NodePtr> node;
    do {
        node = decoder.decodeCopy(R"({"metadata":{"name":"n)" + std::to_string(nodes.size()) + "\"}}");
        if (node)
            nodes.push_back(*node);
    } while (node && nodes.size() < 10'000'000);

    QCOMPARE(node.error().kind, Error::Kind::Protocol);
    QVERIFY2(nodes.size() < 2'000, qPrintable(QString::number(nodes.size())));
}

void TestLimits::nodesThatWentMakeRoom()
{
    const auto memory = std::make_shared<NodeMemory>(kMebibyte);
    NodeDecoder decoder(std::make_shared<TextPool>(), memory);
    for (int i = 0; i < 10'000; ++i)
        QVERIFY(decoder.decodeCopy(R"({"metadata":{"name":"n"}})").has_value());

    QCOMPARE(memory->held(), std::size_t(0));
}

void TestLimits::pagesWithoutEndEndAtTheirLimit()
{
    PageBudget budget(100);
    budget.begin();
    const auto read = budget.reading<int>([](const std::string &) { return 1; });

    QVERIFY(read(std::string(60, 'x')).has_value());
    QCOMPARE(read(std::string(60, 'x')).error().kind, Error::Kind::Protocol);

    budget.begin(); // of another List
    QVERIFY(budget.reading<int>([](const std::string &) { return 1; })(std::string(60, 'x')));
}

void TestLimits::eventsThatNobodyTakesEndTheWatch()
{
    OneWatch requests;
    ApiWatchHandlers<int> handlers;
    handlers.received = [](const std::vector<int> &) {};
    ApiWatch<int> watch{{}, [](std::string_view) -> Result<int> { return 1; }};
    const auto call = requests.watch<int>(std::move(watch), std::move(handlers));
    const std::vector<std::string> lines(16, std::string(kMebibyte, 'x'));

    for (int taken = 0; taken < 20; ++taken)
        (*requests.watched.received(lines))(); // handed over at once
    int waiting = 0;
    while (waiting < 20 && requests.watched.received(lines))
        ++waiting;

    QCOMPARE(waiting, 4); // 64 MiB
}

void TestLimits::aFeedFollowsABoundedNumberOfObjects()
{
    FakeClock clock;
    FakeRequests requests;
    ObjectFeed<PodDetails> feed(requests, clock, podDetailsOnNode("n1"));
    feed.start();
    requests.answer(0, aPodList("7", {}).toStdString());
    std::vector<std::string> lines;
    for (int i = 0; i <= 50'000; ++i)
        lines.push_back(R"({"type":"ADDED","object":{"metadata":{"namespace":"a","name":"p","uid":")" +
                        std::to_string(i) + "\"}}}");

    requests.sendLines(0, lines);

    QCOMPARE(feed.state(), Feed::State::Failed);
    QCOMPARE(feed.objects().size(), std::size_t(50'000));
    QCOMPARE(requests.openWatchCount(), std::size_t(0));
}

void TestLimits::aStatusOfMegabytesIsNone()
{
    const auto status = [](std::size_t bytes) {
        return R"({"kind":"Status","status":"Failure","code":500,"message":")" +
               std::string(bytes, 'x') + "\"}";
    };

    QVERIFY(errorFromStatus(status(kMebibyte)).has_value());
    QVERIFY(!errorFromStatus(status(5 * kMebibyte)).has_value());
}

void TestLimits::deepNestingIsAnError_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("arrays") << QByteArray(R"({"metadata":{"name":"n","unknown":)");
    QTest::newRow("a node's labels") << QByteArray(R"({"metadata":{"name":"n","labels":)");
    QTest::newRow("a status") << QByteArray(R"({"kind":"Status","details":)");
}

void TestLimits::deepNestingIsAnError()
{
    QFETCH(const QByteArray, before);
    const std::string text = before.toStdString() + std::string(kMebibyte, '[');
    NodeDecoder decoder(std::make_shared<TextPool>());
    WatchDecoder watch(std::make_shared<NodeDecoder>(std::make_shared<TextPool>()));

    QVERIFY(!decoder.decodeCopy(text));
    QVERIFY(!decodePodList(text));
    QVERIFY(!decodePodEvent(R"({"type":"ADDED","object":)" + text));
    QVERIFY(!errorFromStatus(text));
    QVERIFY(!watch.feed(bytesOf(R"({"type":"ADDED","object":)" + text + "\n"),
                        [](const WatchEvent &) {}));
}

void TestLimits::anAnswersHeadIsBounded_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("more");
    const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("one header") << QByteArray("HTTP/1.1 200 OK\r\nA: ") << QByteArray("xxxxxxxx");
    QTest::newRow("headers") << QByteArray("HTTP/1.1 200 OK\r\n") << QByteArray("A: b\r\n");
    QTest::newRow("folded") << QByteArray("HTTP/1.1 200 OK\r\nA: b\r\n") << QByteArray(" c\r\n");
    QTest::newRow("status line") << QByteArray("HTTP/1.1 200 ") << QByteArray("xxxxxxxx");
    QTest::newRow("interim answers") << QByteArray() << QByteArray("HTTP/1.1 100 C\r\n\r\n");
    QTest::newRow("chunk extension") << chunked + "5;" << QByteArray("xxxxxxxx");
    QTest::newRow("trailers") << chunked + "0\r\n" << QByteArray("A: b\r\n");
}

void TestLimits::anAnswersHeadIsBounded()
{
    QFETCH(QByteArray, begin);
    QFETCH(const QByteArray, more);
    ResponseParser parser;
    const auto take = [&parser](QByteArray &bytes) {
        parser.push({bytes.data(), std::size_t(bytes.size())});
        ResponseParser::Step step = parser.next();
        while (step == ResponseParser::Step::Head)
            step = parser.next();
        return step;
    };
    ResponseParser::Step step = take(begin);

    qsizetype poured = 0;
    while (step == ResponseParser::Step::NeedMore && poured < qsizetype(kMebibyte)) {
        QByteArray piece = more.repeated(100);
        poured += piece.size();
        step = take(piece);
    }

    QCOMPARE(step, ResponseParser::Step::Broken);
    QVERIFY(poured <= ResponseParser::kMaxHeadBytes + 100 * more.size());
}

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
