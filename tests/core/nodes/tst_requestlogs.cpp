#include "core/nodes/requestdesk.h"
#include "tests/core/nodes/fakehttp.h"
#include "tests/support/fakeclock.h"

#include <QStringList>
#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// Logs as streams beside the node cache.
class TestRequestLogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLogMayBeSilent();
    void aLogHoldsNoPlaceWhileItIsSilent();
    void emptyLinesAreItsOwn();
    void itMayEndWithinALine();
    void aLongLineComesInPieces();
    void aWatchHasItsLimitsStill();
    void anAnswerInAnotherFormatIsAskedFor();
};

namespace {

class NoCredentials final : public CredentialSource
{
public:
    void credentials(Done done) override { done(Credentials{}); }
    bool invalidate(const Credentials &) override { return false; }
};

struct LogDesk {
    void stream(RequestId id, bool isLog)
    {
        ApiRequests::PlainWatch stream;
        stream.target = "/log";
        stream.isLog = isLog;
        stream.opened = []() -> ApiRequests::Delivery { return [] {}; };
        stream.received =
            [this](const std::vector<std::string> &lines) -> Result<ApiRequests::Delivery> {
            for (const std::string &line : lines)
                told << QString::fromStdString(line).left(20);
            return ApiRequests::Delivery([] {});
        };
        stream.ended = [this](const std::optional<Error> &error) -> ApiRequests::Delivery {
            told << (error ? u"failed"_s : u"ended"_s);
            return [] {};
        };
        desk.beginWatch(id, std::move(stream));
    }

    FakeClock clock;
    FakeHttp http;
    NoCredentials credentials;
    QStringList told;
    RequestDesk desk{http, credentials, clock, false,
                     [](RequestId, const ApiRequests::Delivery &deliver) { deliver(); }};
};

} // namespace

void TestRequestLogs::aLogMayBeSilent()
{
    LogDesk rig;

    rig.stream(1, true);

    QCOMPARE(rig.http.request(0).idleLimit, 0ms);
    QVERIFY(rig.http.request(0).isWatch);
    QCOMPARE(rig.http.request(0).headers.front().second, QByteArray("application/json, */*"));
}

void TestRequestLogs::aLogHoldsNoPlaceWhileItIsSilent()
{
    LogDesk rig;
    for (RequestId id = 1; id <= 10; ++id)
        rig.stream(id, true);
    rig.clock.advance(1s);

    rig.desk.begin(11, {"GET", "/x", {}, {}},
                   [](const Result<std::string> &) -> ApiRequests::Delivery { return [] {}; });

    QCOMPARE(rig.http.count(), 11u);
}

void TestRequestLogs::emptyLinesAreItsOwn()
{
    LogDesk rig;
    rig.stream(1, true);
    rig.http.head(0, 200);

    rig.http.chunk(0, "a\n\nb");
    rig.http.chunk(0, "c\n");

    QCOMPARE(rig.told, (QStringList{u"a"_s, QString(u""_s), u"bc"_s}));
}

void TestRequestLogs::itMayEndWithinALine()
{
    LogDesk rig;
    rig.stream(1, true);
    rig.http.answer(0, 200, "a\nb");

    QCOMPARE(rig.told, (QStringList{u"a"_s, u"b"_s, u"ended"_s}));
}

void TestRequestLogs::aLongLineComesInPieces()
{
    LogDesk rig;
    rig.stream(1, true);
    rig.http.head(0, 200);

    rig.http.chunk(0, QByteArray(70 << 10, 'x'));
    QCOMPARE(rig.told.size(), 1);
    rig.http.chunk(0, "end\n");

    QCOMPARE(rig.told.last(), u"end"_s);
}

void TestRequestLogs::aWatchHasItsLimitsStill()
{
    LogDesk rig;
    rig.stream(1, false);
    QCOMPARE(rig.http.request(0).idleLimit, 27s);

    rig.http.answer(0, 200, "{}\n\n{");

    QCOMPARE(rig.told, (QStringList{u"{}"_s, u"failed"_s}));
}

void TestRequestLogs::anAnswerInAnotherFormatIsAskedFor()
{
    LogDesk rig;

    rig.desk.begin(1, {"GET", "/x", {}, {}, "application/json;as=Table"},
                   [](const Result<std::string> &) -> ApiRequests::Delivery { return [] {}; });

    QCOMPARE(rig.http.request(0).headers.front().second, QByteArray("application/json;as=Table"));
}

QTEST_GUILESS_MAIN(TestRequestLogs)
#include "tst_requestlogs.moc"
