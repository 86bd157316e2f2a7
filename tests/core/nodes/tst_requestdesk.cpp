#include "core/nodes/requestdesk.h"
#include "tests/core/nodes/fakehttp.h"
#include "tests/support/fakeclock.h"

#include <QStringList>
#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

/// Requests beside the node cache: their turn, their limits, what comes of them.
class TestRequestDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atMostTenAreUnderWay();
    void fiveBeginAtOnceAndTheOthersAreSpread();
    void atMostTenBeginASecond();
    void readsGoBeforeWrites();
    void anAnswerIsReadAndDelivered();
    void aFailedStatusUnderASuccessIsAnError();
    void anErrorIsClassified();
    void anAnswerTellsTheServersClock();
    void a401IsAskedAgainOnceWithNewCredentials();
    void aCancelledRequestFreesItsPlaceAndIsNotHeardOf();
    void aRequestCancelledWhileItWaitsIsNeverSent();
    void anOpenWatchTakesNoPlace();
    void linesAreDeliveredHoweverTheyAreCut();
    void aWatchThatEndsWithinALineHasFailed();
    void aTokenThatAnErrorEventRepeatsIsHidden();
};

namespace {

/// Tokens "t1", "t2", …: each invalidate() gives the next.
class CountingCredentials final : public CredentialSource
{
public:
    void credentials(Done done) override
    {
        Credentials credentials;
        credentials.bearerToken = prefix + QByteArray::number(m_number);
        done(credentials);
    }
    bool invalidate(const Credentials &) override
    {
        ++m_number;
        return true;
    }

    QByteArray prefix = "t";

private:
    int m_number = 1;
};

struct DeskRig {
    RequestId ask(const QByteArray &method = "GET", const QByteArray &target = "/x")
    {
        const RequestId id = m_next++;
        desk.begin(id, {method, target, {}, {}},
                   [this, id](const Result<std::string> &body) -> ApiRequests::Delivery {
                       const QString text = body ? QString::fromStdString(*body)
                                                 : QString(kindName(body.error().kind));
                       return [this, id, text] { told << QString::number(id) + u':' + text; };
                   });
        return id;
    }

    RequestId watch()
    {
        const RequestId id = m_next++;
        const auto say = [this](const QString &text) -> ApiRequests::Delivery {
            return [this, text] { told << text; };
        };
        ApiRequests::PlainWatch watch;
        watch.target = "/w?watch=1";
        watch.opened = [say] { return say(QStringLiteral("opened")); };
        watch.received =
            [say](const std::vector<std::string> &lines) -> Result<ApiRequests::Delivery> {
            QStringList texts;
            for (const std::string &line : lines)
                texts << QString::fromStdString(line);
            return say(texts.join(u'+'));
        };
        watch.ended = [say](const std::optional<Error> &error) {
            return say(error ? QString(kindName(error->kind)) : QStringLiteral("ended"));
        };
        desk.beginWatch(id, std::move(watch));
        return id;
    }

    FakeHttp http;
    CountingCredentials credentials;
    FakeClock clock;
    QStringList told;
    RequestDesk desk{http, credentials, clock, false,
                     [](RequestId, const ApiRequests::Delivery &deliver) { deliver(); }};

private:
    RequestId m_next = 1;
};

} // namespace

void TestRequestDesk::atMostTenAreUnderWay()
{
    DeskRig rig;
    for (int i = 0; i < 12; ++i)
        rig.ask();
    rig.clock.advance(5s);
    QCOMPARE(rig.http.count(), 10u);

    rig.http.answer(3, 200, "{}");

    QCOMPARE(rig.http.count(), 11u);
}

void TestRequestDesk::fiveBeginAtOnceAndTheOthersAreSpread()
{
    DeskRig rig;
    for (int i = 0; i < 25; ++i)
        rig.ask();
    QCOMPARE(rig.http.count(), 5u);

    rig.clock.advance(109ms);
    QCOMPARE(rig.http.count(), 5u);
    rig.clock.advance(1ms);

    QCOMPARE(rig.http.count(), 6u);
}

void TestRequestDesk::atMostTenBeginASecond()
{
    DeskRig rig;
    std::vector<TimePoint> begun;
    for (int i = 0; i < 60; ++i)
        rig.ask();
    while (begun.size() < 60) {
        while (begun.size() < rig.http.count()) {
            begun.push_back(rig.clock.now());
            rig.http.answer(begun.size() - 1, 200, "{}");
        }
        rig.clock.advance(1ms);
    }

    for (std::size_t i = 10; i < begun.size(); ++i)
        QVERIFY(begun[i] - begun[i - 10] >= 1s);
}

void TestRequestDesk::readsGoBeforeWrites()
{
    DeskRig rig;
    for (int i = 0; i < 10; ++i)
        rig.ask();
    rig.clock.advance(1s);
    rig.ask("POST", "/write");
    rig.ask("GET", "/read");

    rig.http.answer(0, 200, "{}");
    rig.clock.advance(1s);

    QCOMPARE(rig.http.count(), 11u);
    QCOMPARE(rig.http.request(10).target, QByteArray("/read"));
}

void TestRequestDesk::anAnswerIsReadAndDelivered()
{
    DeskRig rig;
    rig.ask();

    rig.http.head(0, 201);
    rig.http.chunk(0, "{\"a\":");
    rig.http.chunk(0, "1}");
    QVERIFY(rig.told.isEmpty());
    rig.http.end(0);

    QCOMPARE(rig.told, QStringList{QStringLiteral("1:{\"a\":1}")});
}

void TestRequestDesk::aFailedStatusUnderASuccessIsAnError()
{
    DeskRig rig;
    rig.ask("POST");

    rig.http.answer(0, 201,
                    R"({"kind":"Status","status":"Failure","reason":"InternalError","code":500})");

    QCOMPARE(rig.told, QStringList{QStringLiteral("1:Server")});
}

void TestRequestDesk::anErrorIsClassified()
{
    DeskRig rig;
    rig.ask();

    rig.http.answer(0, 403,
                    R"({"kind":"Status","status":"Failure","reason":"Forbidden","code":403})");

    QCOMPARE(rig.told, QStringList{QStringLiteral("1:Forbidden")});
}

void TestRequestDesk::anAnswerTellsTheServersClock()
{
    DeskRig rig;
    rig.clock.setWall(WallTime(1795466220s));
    rig.ask();
    QVERIFY(!rig.desk.serverAhead());

    rig.http.head(0, 200, "Mon, 23 Nov 2026 20:38:00 GMT"); // somewhere within this second

    QCOMPARE(rig.desk.serverAhead(), std::optional(60'500ms));
    rig.ask();
    rig.http.answer(1, 200, "{}"); // one that does not tell
    QCOMPARE(rig.desk.serverAhead(), std::optional(60'500ms));
}

void TestRequestDesk::a401IsAskedAgainOnceWithNewCredentials()
{
    DeskRig rig;
    rig.ask();
    const QByteArray signedOut =
        R"({"kind":"Status","status":"Failure","reason":"Unauthorized","code":401})";
    QCOMPARE(rig.http.request(0).credentials.bearerToken, QByteArray("t1"));

    rig.http.answer(0, 401, signedOut);
    QCOMPARE(rig.http.request(1).credentials.bearerToken, QByteArray("t2"));
    QVERIFY(rig.told.isEmpty());
    rig.http.answer(1, 401, signedOut);

    QCOMPARE(rig.http.count(), 2u);
    QCOMPARE(rig.told, QStringList{QStringLiteral("1:Auth")});
}

void TestRequestDesk::aCancelledRequestFreesItsPlaceAndIsNotHeardOf()
{
    DeskRig rig;
    const RequestId first = rig.ask();
    for (int i = 0; i < 10; ++i)
        rig.ask();
    rig.clock.advance(1s);
    QCOMPARE(rig.http.count(), 10u);

    rig.desk.cancel(first);

    QVERIFY(!rig.http.isOpen(0));
    QCOMPARE(rig.http.count(), 11u);
    QVERIFY(rig.told.isEmpty());
}

void TestRequestDesk::aRequestCancelledWhileItWaitsIsNeverSent()
{
    DeskRig rig;
    for (int i = 0; i < 10; ++i)
        rig.ask();
    const RequestId waiting = rig.ask("GET", "/waiting");
    rig.desk.cancel(waiting);
    rig.clock.advance(1s);

    rig.http.answer(0, 200, "{}");

    QCOMPARE(rig.http.count(), 10u);
}

void TestRequestDesk::anOpenWatchTakesNoPlace()
{
    DeskRig rig;
    for (std::size_t i = 0; i < 10; ++i) {
        rig.watch();
        rig.clock.advance(1s);
        rig.http.head(i, 200);
    }

    rig.ask();
    rig.clock.advance(1s);

    QCOMPARE(rig.http.count(), 11u);
    QCOMPARE(rig.told.count(QStringLiteral("opened")), 10);
    QVERIFY(rig.http.request(0).isWatch);
}

void TestRequestDesk::linesAreDeliveredHoweverTheyAreCut()
{
    DeskRig rig;
    rig.watch();
    rig.http.head(0, 200);

    rig.http.chunk(0, "one\ntw");
    rig.http.chunk(0, "o\nthree\n");
    rig.http.end(0);

    QCOMPARE(rig.told, (QStringList{QStringLiteral("opened"), QStringLiteral("one"),
                                    QStringLiteral("two+three"), QStringLiteral("ended")}));
    QCOMPARE(rig.http.openCount(), 0);
}

void TestRequestDesk::aWatchThatEndsWithinALineHasFailed()
{
    DeskRig rig;
    rig.watch();
    rig.http.head(0, 200);

    rig.http.chunk(0, "{\"type\":");
    rig.http.end(0);

    QCOMPARE(rig.told.last(), QStringLiteral("Protocol"));
}

void TestRequestDesk::aTokenThatAnErrorEventRepeatsIsHidden()
{
    DeskRig rig;
    rig.credentials.prefix = "token-";
    rig.watch();
    rig.http.head(0, 200);
    rig.told.clear();

    rig.http.chunk(0, R"({"type":"ERROR","object":{"message":"no token-1 here"}})"
                      "\n"
                      R"({"type":"ADDED","object":{"note":"token-1"}})"
                      "\n");

    QCOMPARE(rig.told.join(u' '),
             QStringLiteral(R"({"type":"ERROR","object":{"message":"no [hidden] here"}}+)"
                            R"({"type":"ADDED","object":{"note":"token-1"}})"));
}

QTEST_GUILESS_MAIN(TestRequestDesk)
#include "tst_requestdesk.moc"
