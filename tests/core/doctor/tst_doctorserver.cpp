#include "tests/core/doctor/doctorrig.h"

#include <QTcpSocket>
#include <QTest>

using namespace drover;

/// Servers that are reached, and what they say.
class TestDoctorServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesAnAnswerThatIsNone_data();
    void namesAnAnswerThatIsNone();
    void doesNotWaitForAnAnswerThatNeverComes();
    void namesHttpOnATlsPort();
    void acceptsAServerThatKeepsItsVersion();
    void namesAnotherProgram();
    void namesRefusedCredentials_data();
    void namesRefusedCredentials();
    void renewsRefusedCredentialsOnce();
    void saysWhomTheServerSees();
    void namesCredentialsThatGotLost();
    void namesAMissingRightToImpersonate();
    void acceptsAnOldServer();
    void namesMissingRights_data();
    void namesMissingRights();
    void namesARefusalOfReviews();
    void namesAClockThatIsWrong();
    void saysWhereTheServersTimeIsUnknown();

private:
    void examine(const QByteArray &user = "token: planted-4711");
    void checkAdvice();

    std::unique_ptr<TestAuthority> m_authority;
    QSslConfiguration m_tls;
    std::unique_ptr<SmallApiServer> m_server;
    std::unique_ptr<DoctorRig> m_rig;

private Q_SLOTS:
    void init();
    void cleanup() { QVERIFY(!m_rig || !m_rig->allText().contains(u"planted-4711")); }
};

static const QByteArray kUserReview =
    QByteArrayLiteral("POST /apis/authentication.k8s.io/v1/selfsubjectreviews");
static const QByteArray kRightReview =
    QByteArrayLiteral("POST /apis/authorization.k8s.io/v1/selfsubjectaccessreviews");

static QByteArray status(int code, const QByteArray &reason, const QByteArray &message)
{
    return answerOf(R"({"kind":"Status","apiVersion":"v1","status":"Failure","message":")" +
                        message + R"(","reason":")" + reason + R"(","code":)" +
                        QByteArray::number(code) + '}',
                    {}, QByteArray::number(code) + ' ' + reason);
}

void TestDoctorServer::initTestCase()
{
    if (!TestAuthority::isPossible())
        QSKIP("the openssl command is missing: THE DOCTOR'S QUESTIONS ARE NOT TESTED");
    m_authority = std::make_unique<TestAuthority>(QStringLiteral("The Right Authority"));
    m_tls = serverTls(m_authority->issue({.days = 100}));
}

void TestDoctorServer::init()
{
    m_server = std::make_unique<SmallApiServer>(m_tls);
    m_rig = std::make_unique<DoctorRig>();
}

void TestDoctorServer::examine(const QByteArray &user)
{
    m_rig->examine(kubeconfigWith(
        clusterFields(m_server->address(), m_authority->certificatePem()), user));
}

void TestDoctorServer::namesAnAnswerThatIsNone_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("cause");
    QTest::newRow("a redirect") << QByteArray("HTTP/1.1 302 Found\r\nLocation: https://login\r\n"
                                              "Content-Length: 0\r\n\r\n")
                                << "redirects elsewhere (status 302)";
    QTest::newRow("a web page")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n"
                      "<html>")
        << "A web page answers (status 200)";
    QTest::newRow("no server behind") << status(503, "ServiceUnavailable", "no backend")
                                      << "no backend";
    QTest::newRow("too many requests") << status(429, "TooManyRequests", "later") << "later";
    QTest::newRow("without end") << chunkedHead() + chunkOf(QByteArray(2 * 1024 * 1024, 'x'))
                                 << "larger than 1 MiB";
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n\r\n") << "is not HTTP";
}

/// There is some, and not that of a session, which tries again by itself.
void TestDoctorServer::checkAdvice()
{
    const QString advice = m_rig->report().firstFailure()->advice;
    QVERIFY(!advice.isEmpty());
    QVERIFY2(!advice.contains(QStringLiteral("Nothing to do")), qPrintable(advice));
}

void TestDoctorServer::namesAnAnswerThatIsNone()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, cause);
    m_server->answer("GET /version", answer);

    examine();

    QVERIFY2(m_rig->firstFailure().startsWith(QStringLiteral("http: ")),
             qPrintable(m_rig->allText()));
    QVERIFY2(m_rig->firstFailure().contains(cause), qPrintable(m_rig->firstFailure()));
    checkAdvice();
    QCOMPARE(m_rig->report().steps.back().check, DoctorCheck::Http);
}

void TestDoctorServer::doesNotWaitForAnAnswerThatNeverComes()
{
    m_server->answer("GET /version", QByteArray());
    m_rig->limits.answer = std::chrono::milliseconds(300);

    examine();

    QVERIFY2(m_rig->firstFailure().startsWith(QStringLiteral("http: No answer from ")),
             qPrintable(m_rig->firstFailure()));
    checkAdvice();
}

void TestDoctorServer::namesHttpOnATlsPort()
{
    LoopbackServer server(closingAfter("HTTP/1.0 400 Bad Request\r\n\r\n"
                                       "Client sent an HTTP request to an HTTPS server.\n"));

    m_rig->examine(kubeconfigWith(clusterFields(server.url().toString().toUtf8())));

    QCOMPARE(m_rig->firstFailure(),
             QStringLiteral("http: The server expects encryption, but its address begins with "
                            "http://. → Begin the address with https://."));
}

void TestDoctorServer::acceptsAServerThatKeepsItsVersion()
{
    m_server->answer("GET /version", status(403, "Forbidden", "no"));

    examine();

    QCOMPARE(m_rig->verdicts(), allSteps());
}

void TestDoctorServer::namesAnotherProgram()
{
    m_server->answer("GET /version", answerOf("404 page not found", {}, "404 Not Found"));

    examine();

    QVERIFY2(m_rig->firstFailure().startsWith(QStringLiteral("version: ")) &&
                 m_rig->firstFailure().contains(u"its path"),
             qPrintable(m_rig->firstFailure()));
}

void TestDoctorServer::namesRefusedCredentials_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("advice");
    const QString refused = QStringLiteral("whoami: The server does not accept the credentials");
    QTest::newRow("a token") << QByteArray("token: planted-4711") << refused << "The token is of another";
    QTest::newRow("a login") << QByteArray("username: me, password: planted-4711") << refused
                             << "since 1.19 take no user name";
    QTest::newRow("nothing") << QByteArray()
                            << QStringLiteral("whoami: The server takes no requests without credentials")
                            << "Give the context's user a token";
}

void TestDoctorServer::namesRefusedCredentials()
{
    QFETCH(QByteArray, user);
    QFETCH(QString, words);
    QFETCH(QString, advice);
    m_server->wantToken("another");

    examine(user);

    QVERIFY2(m_rig->firstFailure().startsWith(words), qPrintable(m_rig->allText()));
    QVERIFY2(m_rig->firstFailure().contains(advice), qPrintable(m_rig->firstFailure()));
}

void TestDoctorServer::renewsRefusedCredentialsOnce()
{
    m_server->wantToken("t2");
    // A plugin that gave a token which the server no longer takes gives another one when asked.
    const QByteArray plug =
        "n=$(wc -l < $OUT/runs); printf '{\\\"kind\\\":\\\"ExecCredential\\\",\\\"apiVersion\\\":"
        "\\\"client.authentication.k8s.io/v1\\\",\\\"status\\\":{\\\"token\\\":\\\"t'$n'\\\"}}'";

    examine("exec: {apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never, command: "
            "/bin/sh, env: [{name: OUT, value: '" +
            m_rig->folder.path({}).toUtf8() + "'}], args: ['-c', \"echo run >> $OUT/runs; " + plug +
            "\"]}");

    QCOMPARE(m_rig->verdicts(), allSteps());
    QCOMPARE(m_rig->folder.read(QStringLiteral("runs")), QByteArray("run\nrun\n"));
}

void TestDoctorServer::saysWhomTheServerSees()
{
    examine();

    QCOMPARE(m_rig->detailOf(DoctorCheck::WhoAmI), QStringLiteral("jane, in the groups dev"));
    QCOMPARE(m_rig->detailOf(DoctorCheck::Version), QStringLiteral("v1.36.2"));
}

void TestDoctorServer::namesCredentialsThatGotLost()
{
    m_server->answer(kUserReview,
                     status(403, "Forbidden",
                            "User \\\"system:anonymous\\\" cannot create resource"));

    examine();

    QVERIFY2(m_rig->firstFailure().startsWith(
                 QStringLiteral("whoami: The server takes this user for system:anonymous")),
             qPrintable(m_rig->firstFailure()));
}

void TestDoctorServer::namesAMissingRightToImpersonate()
{
    m_server->answer(kUserReview,
                     status(403, "Forbidden",
                            "User \\\"jane\\\" cannot impersonate resource \\\"users\\\""));

    examine("token: t, as: boss");

    QVERIFY2(m_rig->firstFailure().startsWith(QStringLiteral("whoami: ")) &&
                 m_rig->firstFailure().contains(u"remove \"as\""),
             qPrintable(m_rig->firstFailure()));
}

void TestDoctorServer::acceptsAnOldServer()
{
    m_server->answer(kUserReview, answerOf("404 page not found", {}, "404 Not Found"));

    examine();

    QCOMPARE(m_rig->verdicts(), allSteps());
    QVERIFY(m_rig->detailOf(DoctorCheck::WhoAmI).contains(u"1.28"));
}

void TestDoctorServer::namesMissingRights_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("advice");
    QTest::newRow("to list") << QByteArray("list") << "may not: list nodes, list pods."
                             << "Ask for a role that may list and watch nodes";
    QTest::newRow("to watch") << QByteArray("watch") << "may not: watch nodes."
                              << "Ask for a role that may list and watch nodes";
    QTest::newRow("to evict") << QByteArray("create") << "may not: create pods/eviction."
                              << "Looking at nodes works.";
    QTest::newRow("to cordon") << QByteArray("patch") << "may not: patch nodes."
                               << "Looking at nodes works.";
}

void TestDoctorServer::namesMissingRights()
{
    QFETCH(QByteArray, verb);
    QFETCH(QString, cause);
    QFETCH(QString, advice);
    m_server->deny(verb);

    examine();

    QVERIFY2(m_rig->firstFailure().startsWith(QStringLiteral("rights: ")),
             qPrintable(m_rig->allText()));
    QVERIFY2(m_rig->firstFailure().contains(cause) && m_rig->firstFailure().contains(advice),
             qPrintable(m_rig->firstFailure()));
    QCOMPARE(m_rig->report().steps.back().check, DoctorCheck::Latency); // it goes on
}

void TestDoctorServer::namesARefusalOfReviews()
{
    m_server->answer(kRightReview, status(403, "Forbidden", "User \\\"jane\\\" cannot create x"));

    examine();

    QVERIFY2(m_rig->firstFailure().startsWith(QStringLiteral("rights: ")) &&
                 m_rig->firstFailure().contains(u"Ask for a role"),
             qPrintable(m_rig->firstFailure()));
}

void TestDoctorServer::namesAClockThatIsWrong()
{
    m_server->setDate("Mon, 23 Nov 2020 20:38:00 GMT");

    examine();

    QVERIFY2(m_rig->firstFailure().startsWith(
                 QStringLiteral("clock: This computer's clock is ")) &&
                 m_rig->firstFailure().contains(u" ahead of the server's."),
             qPrintable(m_rig->allText()));
}

void TestDoctorServer::saysWhereTheServersTimeIsUnknown()
{
    examine();

    QCOMPARE(m_rig->detailOf(DoctorCheck::Clock),
             QStringLiteral("Unknown: the server does not tell its time."));
}

QTEST_GUILESS_MAIN(TestDoctorServer)
#include "tst_doctorserver.moc"
