#include "core/transport/responseparser.h"

#include <QTest>

using namespace drover;

namespace {

struct Parsed {
    QByteArray body;
    int pieces = 0;
    bool headSeen = false;
    ResponseParser::Step last = ResponseParser::Step::NeedMore;
};

/// Feeds the text in pieces of `size` bytes and stops where the parser does.
Parsed feed(ResponseParser &parser, const QByteArray &text, qsizetype size = 1'000'000)
{
    Parsed parsed;
    for (qsizetype at = 0; at < text.size(); at += size) {
        QByteArray piece = text.mid(at, size);
        parser.push({piece.data(), static_cast<std::size_t>(piece.size())});
        while ((parsed.last = parser.next()) != ResponseParser::Step::NeedMore) {
            parsed.headSeen = parsed.headSeen || parsed.last == ResponseParser::Step::Head;
            if (parsed.last == ResponseParser::Step::Done
                || parsed.last == ResponseParser::Step::Broken)
                return parsed;
            if (parsed.last == ResponseParser::Step::Body) {
                ++parsed.pieces;
                parsed.body.append(parser.body().data(),
                                   static_cast<qsizetype>(parser.body().size()));
            }
        }
    }
    return parsed;
}

const QByteArray kChunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

} // namespace

class TestResponseParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerIsReadInPiecesOfAnySize_data();
    void anAnswerIsReadInPiecesOfAnySize();
    void smallChunksComeOutTogether();
    void headersAreFoundInAnyCase();
    void interimAnswersArePassedOver();
    void answersWithoutBodyAreDoneAtOnce_data();
    void answersWithoutBodyAreDoneAtOnce();
    void theConnectionIsKeptOnlyWhenTheServerKeepsIt_data();
    void theConnectionIsKeptOnlyWhenTheServerKeepsIt();
    void bytesAfterTheAnswerSpoilTheConnection();
    void whatIsNoHttpIsBroken_data();
    void whatIsNoHttpIsBroken();
    void anEndlessHeadIsBroken();
    void anEndlessChunkSizeIsBroken();
    void theEndOfInputEndsOnlyABodyWithoutLength();
};

void TestResponseParser::anAnswerIsReadInPiecesOfAnySize_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("Content-Length")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello") << QByteArray("hello");
    QTest::newRow("chunks") << kChunked + "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n"
                            << QByteArray("hello world");
    QTest::newRow("extensions and trailers")
        << kChunked + "5;a=\"b\"\r\nhello\r\n00 ;x\r\nX-Sum: 1\r\n\r\n" << QByteArray("hello");
    QTest::newRow("capital hexadecimal") << kChunked + "0A\r\n0123456789\r\n0\r\n\r\n"
                                         << QByteArray("0123456789");
    QTest::newRow("no reason phrase")
        << QByteArray("HTTP/1.1 200\r\nContent-Length: 2\r\n\r\n{}") << QByteArray("{}");
    QTest::newRow("bare line feeds")
        << QByteArray("HTTP/1.1 200 OK\nContent-Length: 2\n\n{}") << QByteArray("{}");
}

void TestResponseParser::anAnswerIsReadInPiecesOfAnySize()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, body);
    for (qsizetype size = 1; size <= text.size(); ++size) {
        ResponseParser parser;
        const Parsed parsed = feed(parser, text, size);
        QCOMPARE(parsed.last, ResponseParser::Step::Done);
        QCOMPARE(parsed.body, body);
        QCOMPARE(parser.status(), 200);
    }
}

void TestResponseParser::smallChunksComeOutTogether()
{
    QByteArray text = kChunked;
    for (int i = 0; i < 1000; ++i)
        text += "3\r\nabc\r\n";
    ResponseParser parser;
    const Parsed parsed = feed(parser, text + "0\r\n\r\n");
    QCOMPARE(parsed.body, QByteArray("abc").repeated(1000));
    QCOMPARE(parsed.pieces, 1);
}

void TestResponseParser::headersAreFoundInAnyCase()
{
    ResponseParser parser;
    feed(parser, "HTTP/1.1 429 Slow\r\nretry-AFTER:  7 \r\nX-Long: a\r\n  b\r\n\r\n");
    QCOMPARE(parser.status(), 429);
    QCOMPARE(parser.header("Retry-After"), "7");
    QCOMPARE(parser.header("x-long"), "a b");
    QCOMPARE(parser.header("Absent"), QByteArray());
}

void TestResponseParser::interimAnswersArePassedOver()
{
    ResponseParser parser;
    const Parsed parsed = feed(parser, "HTTP/1.1 103 Hints\r\nLink: x\r\n\r\n"
                                       "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
    QCOMPARE(parsed.last, ResponseParser::Step::Done);
    QCOMPARE(parser.status(), 200);
    QCOMPARE(parser.header("Link"), QByteArray());
}

void TestResponseParser::answersWithoutBodyAreDoneAtOnce_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n");
    QTest::newRow("304") << QByteArray("HTTP/1.1 304 Not\r\nContent-Length: 9\r\n\r\n");
    QTest::newRow("length 0") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
}

void TestResponseParser::answersWithoutBodyAreDoneAtOnce()
{
    QFETCH(QByteArray, text);
    ResponseParser parser;
    const Parsed parsed = feed(parser, text);
    QVERIFY(parsed.headSeen);
    QCOMPARE(parsed.last, ResponseParser::Step::Done);
}

void TestResponseParser::theConnectionIsKeptOnlyWhenTheServerKeepsIt_data()
{
    QTest::addColumn<QByteArray>("statusLine");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("kept");
    const QByteArray new11 = "HTTP/1.1 200 OK\r\n";
    const QByteArray old10 = "HTTP/1.0 200 OK\r\n";
    QTest::newRow("1.1") << new11 << QByteArray() << true;
    QTest::newRow("1.1, close") << new11 << QByteArray("Connection: x, Close\r\n") << false;
    QTest::newRow("1.0") << old10 << QByteArray() << false;
    QTest::newRow("1.0, keep-alive") << old10 << QByteArray("Connection: Keep-Alive\r\n") << true;
}

void TestResponseParser::theConnectionIsKeptOnlyWhenTheServerKeepsIt()
{
    QFETCH(QByteArray, statusLine);
    QFETCH(QByteArray, header);
    QFETCH(bool, kept);
    ResponseParser parser;
    feed(parser, statusLine + header + "Content-Length: 2\r\n\r\n{}");
    QCOMPARE(parser.keepsAlive(), kept);
}

void TestResponseParser::bytesAfterTheAnswerSpoilTheConnection()
{
    ResponseParser parser;
    feed(parser, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\n");
    QVERIFY(!parser.keepsAlive());
}

void TestResponseParser::whatIsNoHttpIsBroken_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH\r\n");
    QTest::newRow("bytes without a line") << QByteArray("\x15\x03\x01\x00\x02", 5);
    QTest::newRow("HTTP/2") << QByteArray("HTTP/2 200 OK\r\n\r\n");
    QTest::newRow("status that is none") << QByteArray("HTTP/1.1 abc\r\n\r\n");
    QTest::newRow("status too small") << QByteArray("HTTP/1.1 099 x\r\n\r\n");
    QTest::newRow("switched protocols") << QByteArray("HTTP/1.1 101 Switch\r\n\r\n");
    QTest::newRow("header without colon") << QByteArray("HTTP/1.1 200 OK\r\nbroken\r\n\r\n");
    QTest::newRow("length that is none")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n");
    QTest::newRow("unknown transfer coding")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n");
    QTest::newRow("chunk size that is none") << kChunked + "xyz\r\n";
    QTest::newRow("chunk size beyond reason") << kChunked + "fffffffffffffffff\r\n";
    QTest::newRow("chunk longer than said") << kChunked + "3\r\nabcd\r\n";
}

void TestResponseParser::whatIsNoHttpIsBroken()
{
    QFETCH(QByteArray, text);
    ResponseParser parser;
    QCOMPARE(feed(parser, text).last, ResponseParser::Step::Broken);
    QVERIFY(!parser.endOfInput());
}

void TestResponseParser::anEndlessHeadIsBroken()
{
    ResponseParser oneLine;
    QCOMPARE(feed(oneLine, "HTTP/1.1 200 " + QByteArray(100'000, 'x'), 1000).last,
             ResponseParser::Step::Broken);
    ResponseParser manyLines;
    QCOMPARE(feed(manyLines, "HTTP/1.1 200 OK\r\n" + QByteArray("A: b\r\n").repeated(20'000)).last,
             ResponseParser::Step::Broken);
}

void TestResponseParser::anEndlessChunkSizeIsBroken()
{
    ResponseParser parser;
    QCOMPARE(feed(parser, kChunked + "1;" + QByteArray(100'000, 'x'), 1000).last,
             ResponseParser::Step::Broken);
}

void TestResponseParser::theEndOfInputEndsOnlyABodyWithoutLength()
{
    ResponseParser open;
    feed(open, "HTTP/1.1 200 OK\r\n\r\nabc");
    QVERIFY(open.endOfInput());
    ResponseParser chunked;
    feed(chunked, kChunked + "3\r\nabc\r\n");
    QVERIFY(!chunked.endOfInput());
    ResponseParser nothing;
    QVERIFY(!nothing.endOfInput());
    QVERIFY(!nothing.hasBegun());
}

QTEST_GUILESS_MAIN(TestResponseParser)
#include "tst_responseparser.moc"
