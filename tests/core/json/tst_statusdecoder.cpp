#include "core/json/statusdecoder.h"
#include "tests/support/recording.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

using Kind = Error::Kind;

namespace {

Error answerOf(const QString &name)
{
    const Recording told = recording(name);
    return errorFromAnswer(told.status, told.contentType.toStdString(), told.body.toStdString());
}

} // namespace

class TestStatusDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordedRefusalsHaveTheirKind_data();
    void recordedRefusalsHaveTheirKind();
    void aVersionFromTheFutureIsToldByItsCause();
    void aBudgetsRefusalIsToldFromThrottling();
    void anInvalidFieldIsNamed();
    void aSentenceIsOneLineWhateverItsNamesHold();
    void aStatusNeedsNeitherKindNorContentType();
    void theReasonCountsBeforeTheCode();
    void bodiesThatAreNoStatusAreToldByTheCode_data();
    void bodiesThatAreNoStatusAreToldByTheCode();
    void aLoginPageIsSaidToBeOne_data();
    void aLoginPageIsSaidToBeOne();
    void plainHttpToAnHttpsServerNamesTheAddress();
    void theWaitComesFromTheStatusElseFromTheHeader();
    void successAndOtherObjectsAreNoError();
    void wordsOfTheServerAreRedactedAndShort();
    void brokenStatusFieldsAreAbsent();
};

void TestStatusDecoder::recordedRefusalsHaveTheirKind_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("httpStatus");
    const auto row = [](const char *name, Kind kind, int httpStatus) {
        QTest::newRow(name) << kind << httpStatus;
    };
    row("unauthorized-bad-token", Kind::Auth, 401);
    row("unauthorized-anonymous", Kind::Auth, 401);
    row("forbidden-anonymous", Kind::Forbidden, 403);
    row("forbidden-list", Kind::Forbidden, 403);
    row("forbidden-watch", Kind::Forbidden, 403);
    row("forbidden-pods", Kind::Forbidden, 403);
    row("list-too-large", Kind::Timeout, 504);
    row("list-continue-malformed", Kind::Invalid, 400);
    row("list-continue-expired", Kind::Expired, 410);
    row("watch-invalid-rv", Kind::Server, 500);
    row("get-node-missing", Kind::NotFound, 404);
    row("not-found-path", Kind::NotFound, 404);
    row("put-conflict", Kind::Conflict, 409);
    row("taint-invalid-effect", Kind::Invalid, 422);
    row("patch-wrong-type", Kind::Invalid, 415);
    row("evict-refused-pdb", Kind::Throttled, 429);
    row("evict-two-pdbs", Kind::Server, 500);
}

void TestStatusDecoder::recordedRefusalsHaveTheirKind()
{
    QFETCH(Kind, kind);
    QFETCH(int, httpStatus);
    const Error error = answerOf(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.httpStatus, httpStatus);
    QVERIFY(error.message.endsWith(QLatin1Char('.')));
    QVERIFY(!error.serverMessage.isEmpty());
}

void TestStatusDecoder::aVersionFromTheFutureIsToldByItsCause()
{
    const Error error = answerOf(QStringLiteral("list-too-large"));
    QVERIFY(error.hasCause(QLatin1StringView("ResourceVersionTooLarge")));
    QCOMPARE(error.retryAfter, std::optional<std::chrono::milliseconds>(1s));
}

void TestStatusDecoder::aBudgetsRefusalIsToldFromThrottling()
{
    const Error error = answerOf(QStringLiteral("evict-refused-pdb"));
    QVERIFY(error.hasCause(QLatin1StringView("DisruptionBudget")));
    QVERIFY(error.message.contains(QStringLiteral("disruption budget")));
    QVERIFY(error.causes[0].message.contains(QStringLiteral("needs 2 healthy pods")));
}

void TestStatusDecoder::anInvalidFieldIsNamed()
{
    const Error error = answerOf(QStringLiteral("taint-invalid-effect"));
    QVERIFY(error.message.contains(QStringLiteral("metadata.taints[0].effect")));
}

void TestStatusDecoder::aSentenceIsOneLineWhateverItsNamesHold()
{
    const auto sentenceOf = [](const char *json) {
        return errorFromAnswer(422, "application/json", json).message;
    };

    QVERIFY(sentenceOf(R"({"status":"Failure","code":422,"reason":"Invalid","details":{"causes":[)"
                       R"({"field":"spec\nthen\tmore"}]}})")
                .contains(QStringLiteral("field spec then more is")));
    QVERIFY(sentenceOf(R"({"status":"Failure","code":404,"reason":"NotFound",)"
                       R"("details":{"kind":"no\nde","name":"a\nb"}})")
                .contains(QStringLiteral("no no de named \"a b\"")));
}

void TestStatusDecoder::aStatusNeedsNeitherKindNorContentType()
{
    const Error error = errorFromAnswer(
        504, "text/plain",
        R"({"metadata":{},"status":"Failure","message":"Timeout: late",)"
        R"("reason":"Timeout","code":504})");
    QCOMPARE(error.kind, Kind::Timeout);
    QCOMPARE(error.serverMessage, QStringLiteral("Timeout: late"));
}

void TestStatusDecoder::theReasonCountsBeforeTheCode()
{
    const auto error =
        errorFromStatus(R"({"kind":"Status","status":"Failure","reason":"Gone","code":500})");
    QCOMPARE(error->kind, Kind::Expired);
    QCOMPARE(error->httpStatus, 500);
    QCOMPARE(errorFromStatus(R"({"kind":"Status","code":403})")->kind, Kind::Forbidden);
}

void TestStatusDecoder::bodiesThatAreNoStatusAreToldByTheCode_data()
{
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    const auto row = [](int status, const char *body, Kind kind) {
        QTest::addRow("%d %s", status, body) << status << QByteArray(body) << kind;
    };
    row(401, "Unauthorized", Kind::Auth);
    row(403, "<html><title>Access denied</title>", Kind::Forbidden);
    row(404, "404 page not found", Kind::NotFound);
    row(418, "teapot", Kind::Protocol);
    row(429, "Too many requests, please try again later.", Kind::Throttled);
    row(502, "<html><title>Bad Gateway</title>", Kind::Server);
    row(503, "no healthy upstream", Kind::Server);
    row(504, "", Kind::Timeout);
    row(500, "[1,2]", Kind::Server);
}

void TestStatusDecoder::bodiesThatAreNoStatusAreToldByTheCode()
{
    QFETCH(int, httpStatus);
    QFETCH(QByteArray, body);
    QFETCH(Kind, kind);
    const Error error = errorFromAnswer(httpStatus, "text/plain", body.toStdString(), 5s);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.httpStatus, httpStatus);
    QCOMPARE(error.retryAfter, std::optional<std::chrono::milliseconds>(5s));
    QVERIFY(!error.serverMessage.contains(QLatin1Char('<')));
}

void TestStatusDecoder::aLoginPageIsSaidToBeOne_data()
{
    QTest::addColumn<int>("httpStatus");
    QTest::newRow("page") << 200;
    QTest::newRow("redirect") << 302;
}

void TestStatusDecoder::aLoginPageIsSaidToBeOne()
{
    QFETCH(int, httpStatus);
    const Error error = errorFromAnswer(
        httpStatus, "text/html; charset=utf-8",
        "<!DOCTYPE html><head>\n<title>Sign in to Example</title></head><body>long</body>");
    QCOMPARE(error.kind, Kind::Protocol);
    QVERIFY(error.message.contains(QStringLiteral("login page")));
    QCOMPARE(error.serverMessage, QStringLiteral("Sign in to Example"));
}

void TestStatusDecoder::plainHttpToAnHttpsServerNamesTheAddress()
{
    const Error error = errorFromAnswer(400, "text/plain; charset=utf-8",
                                        "Client sent an HTTP request to an HTTPS server.\n");
    QCOMPARE(error.kind, Kind::Config);
    QVERIFY(error.message.contains(QStringLiteral("HTTPS")));
    QVERIFY(error.message.contains(QStringLiteral("http://")));
}

void TestStatusDecoder::theWaitComesFromTheStatusElseFromTheHeader()
{
    const std::string_view told =
        R"({"status":"Failure","code":429,"details":{"retryAfterSeconds":7}})";
    QCOMPARE(errorFromAnswer(429, {}, told, 2s).retryAfter,
             std::optional<std::chrono::milliseconds>(7s));
    QCOMPARE(errorFromAnswer(429, {}, R"({"status":"Failure","code":429})", 2s).retryAfter,
             std::optional<std::chrono::milliseconds>(2s));
    QVERIFY(!errorFromAnswer(429, {}, "").retryAfter);
}

void TestStatusDecoder::successAndOtherObjectsAreNoError()
{
    QVERIFY(!errorFromStatus(R"({"kind":"Status","status":"Success"})"));
    QVERIFY(!errorFromStatus(R"({"kind":"NodeList","items":[]})"));
    QVERIFY(!errorFromStatus(R"({"kind":"Pod","status":{"phase":"Failed"}})"));
    QVERIFY(!errorFromStatus(""));
    QVERIFY(!errorFromStatus("[]"));
}

void TestStatusDecoder::wordsOfTheServerAreRedactedAndShort()
{
    const std::string leaky = "token: planted-secret " + std::string(5000, 'x');
    const Error plain = errorFromAnswer(500, "text/plain", leaky);
    const Error status = errorFromAnswer(
        500, "application/json", R"({"status":"Failure","code":500,"message":")" + leaky + "\"}");
    for (const Error &error : {plain, status}) {
        QVERIFY(!error.serverMessage.contains(QStringLiteral("planted-secret")));
        QVERIFY(error.serverMessage.size() <= 2048);
        QVERIFY(error.serverMessage.size() > 1000);
    }
    QVERIFY(errorFromAnswer(200, "text/plain", leaky).serverMessage.size() <= 100);
}

void TestStatusDecoder::brokenStatusFieldsAreAbsent()
{
    const auto error = errorFromStatus(
        R"({"kind":"Status","status":"Failure","code":-5,"message":7,"reason":null,)"
        R"("details":{"causes":[null,5,{"reason":"A"}],"retryAfterSeconds":1e300}})",
        500);
    QCOMPARE(error->kind, Kind::Server);
    QVERIFY(error->serverMessage.isEmpty() && !error->retryAfter);
    QCOMPARE(error->causes.size(), 1u);
}

QTEST_APPLESS_MAIN(TestStatusDecoder)
#include "tst_statusdecoder.moc"
