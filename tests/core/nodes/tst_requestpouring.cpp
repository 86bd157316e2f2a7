#include "core/api/plaincalls.h"
#include "core/nodes/requestdesk.h"
#include "tests/core/nodes/fakehttp.h"
#include "tests/support/fakeclock.h"

#include <QStringList>
#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

/// Answers that are read as they come: what of them is taken, and what ends them.
class TestRequestPouring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBodyIsTakenPieceByPiece();
    void itsReaderGetsNothingMore();
    void anErrorOfTheSinkEndsTheRequest();
    void anErrorOfTheSinkIsTheLastThatIsHeard();
    void anErrorAtTheEndIsTold();
    void aBodyThatBreaksOffIsAnError();
    void anAnswerThatIsNoSuccessNeverGetsThere();
    void whoIsAskedAgainIsReadFromTheBeginning();
    void aRequestThatIsCancelledInTheMiddleIsReadNoFurther();
    void aTokenInAnErrorOfTheSinkIsHidden();
    void anAnswerTellsTheServersClock();
};

namespace {

/// Tokens "token-1", "token-2", …: each invalidate() gives the next.
class Tokens final : public CredentialSource
{
public:
    void credentials(Done done) override
    {
        Credentials credentials;
        credentials.bearerToken = "token-" + QByteArray::number(m_number);
        done(credentials);
    }
    bool invalidate(const Credentials &) override
    {
        ++m_number;
        return true;
    }

private:
    int m_number = 1;
};

/// Writes down what happens to it; "!" in a body is an error, "?" is one at the end.
class TellingSink final : public BodySink
{
public:
    explicit TellingSink(QStringList &told) : m_told(told) { m_told << QStringLiteral("begun"); }
    ~TellingSink() override { m_told << QStringLiteral("gone"); }

    Result<void> feed(std::span<const char> bytes) override
    {
        const QString text = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
        m_told << text;
        m_isOdd = m_isOdd || text.contains(u'?');
        return text.contains(u'!') ? fault() : Result<void>();
    }

    Result<void> finish() override
    {
        m_told << QStringLiteral("whole");
        return m_isOdd ? fault() : Result<void>();
    }

private:
    static Result<void> fault()
    {
        return failure(Error::Kind::Protocol, QStringLiteral("It says token-1 and token-2."));
    }

    QStringList &m_told;
    bool m_isOdd = false;
};

struct PouringRig {
    RequestId ask()
    {
        ApiRequests::PlainRequest request{"GET", "/x", {}, {}};
        request.sink = [this] { return std::make_shared<TellingSink>(told); };
        desk.begin(++m_last, std::move(request),
                   [this](const Result<std::string> &body) -> ApiRequests::Delivery {
                       if (!body)
                           message = body.error().message;
                       const QString said = body ? QStringLiteral("read:") + QString::fromStdString(*body)
                                                 : QString(kindName(body.error().kind));
                       return [this, said] { told << said; };
                   });
        return m_last;
    }

    /// The sinks of what has ended are freed at the next turn.
    QStringList afterwards()
    {
        clock.advance(1ms);
        return told;
    }

    FakeHttp http;
    Tokens credentials;
    FakeClock clock;
    QStringList told;
    QString message;
    RequestDesk desk{http, credentials, clock, false,
                     [](RequestId, const ApiRequests::Delivery &deliver) { deliver(); }};

private:
    RequestId m_last = 0;
};

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

} // namespace

void TestRequestPouring::aBodyIsTakenPieceByPiece()
{
    PouringRig rig;
    rig.ask();
    rig.http.head(0, 200);

    rig.http.chunk(0, "a");
    QCOMPARE(rig.told, words("begun a"));
    rig.http.chunk(0, "b");
    rig.http.end(0);

    QCOMPARE(rig.afterwards(), words("begun a b whole read: gone"));
}

void TestRequestPouring::itsReaderGetsNothingMore()
{
    PouringRig rig;
    rig.ask();

    rig.http.answer(0, 200, R"({"kind":"Status","status":"Failure"})");

    QCOMPARE(rig.told.last(), QStringLiteral("read:")); // the sink judges a Status
    QCOMPARE(rig.http.openCount(), 0);
}

void TestRequestPouring::anErrorOfTheSinkEndsTheRequest()
{
    PouringRig rig;
    rig.ask();
    rig.http.head(0, 200);
    rig.http.chunk(0, "a!");

    QVERIFY(!rig.http.isOpen(0));
    rig.http.chunk(0, "b");

    QCOMPARE(rig.afterwards(), words("begun a! Protocol gone"));
}

void TestRequestPouring::anErrorOfTheSinkIsTheLastThatIsHeard()
{
    FakeHttp http;
    QStringList told;
    const auto call = sendPoured(http, {}, std::make_shared<TellingSink>(told),
                                 [&told](const Result<void> &) { told << QStringLiteral("error"); });
    http.head(0, 200);

    http.chunk(0, "a!");
    http.chunk(0, "b!");
    http.end(0);

    QCOMPARE(told, words("begun a! error"));
}

void TestRequestPouring::anErrorAtTheEndIsTold()
{
    PouringRig rig;
    rig.ask();

    rig.http.answer(0, 200, "a?");

    QCOMPARE(rig.afterwards(), words("begun a? whole Protocol gone"));
}

void TestRequestPouring::aBodyThatBreaksOffIsAnError()
{
    PouringRig rig;
    rig.ask();
    rig.http.head(0, 200);
    rig.http.chunk(0, "a");
    Error cut;
    cut.kind = Error::Kind::Network;

    rig.http.end(0, cut);

    QCOMPARE(rig.afterwards(), words("begun a Network gone"));
}

void TestRequestPouring::anAnswerThatIsNoSuccessNeverGetsThere()
{
    PouringRig rig;
    rig.ask();

    rig.http.answer(0, 503, "down");

    QCOMPARE(rig.afterwards(), words("begun Server gone"));
}

void TestRequestPouring::whoIsAskedAgainIsReadFromTheBeginning()
{
    PouringRig rig;
    rig.ask();
    rig.http.answer(0, 401, "{}");
    rig.clock.advance(1ms);
    QCOMPARE(rig.http.count(), 2u);
    rig.told.clear();

    rig.http.answer(1, 200, "a");

    QCOMPARE(rig.afterwards(), words("a whole read: gone"));
}

void TestRequestPouring::aRequestThatIsCancelledInTheMiddleIsReadNoFurther()
{
    PouringRig rig;
    const RequestId request = rig.ask();
    rig.http.head(0, 200);
    rig.http.chunk(0, "a");

    rig.desk.cancel(request);

    QVERIFY(!rig.http.isOpen(0));
    rig.http.chunk(0, "b");
    QCOMPARE(rig.afterwards(), words("begun a gone"));
}

void TestRequestPouring::aTokenInAnErrorOfTheSinkIsHidden()
{
    PouringRig rig;
    rig.ask();
    rig.http.answer(0, 200, "a!");
    QCOMPARE(rig.message, QStringLiteral("It says [hidden] and token-2."));

    rig.ask();
    rig.http.answer(1, 200, "a?");
    QCOMPARE(rig.message, QStringLiteral("It says [hidden] and token-2."));
}

void TestRequestPouring::anAnswerTellsTheServersClock()
{
    PouringRig rig;
    rig.clock.setWall(WallTime(1795466220s));
    rig.ask();

    rig.http.head(0, 200, "Mon, 23 Nov 2026 20:38:00 GMT");

    QCOMPARE(rig.desk.serverAhead(), std::optional(60'500ms));
}

QTEST_GUILESS_MAIN(TestRequestPouring)
#include "tst_requestpouring.moc"
