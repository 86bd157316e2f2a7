#include "tests/app/demo/rawclient.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

namespace drover::demo {

namespace {

constexpr int kPatienceMs = 10'000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A certificate that signs itself, by the openssl command.
bool makeCertificate(const QTemporaryDir &folder, const QString &name, const QString &commonName)
{
    QProcess process;
    process.start(u"openssl"_qs,
                  {u"req"_qs, u"-x509"_qs, u"-nodes"_qs, u"-days"_qs, u"2"_qs, u"-newkey"_qs,
                   u"ec"_qs, u"-pkeyopt"_qs, u"ec_paramgen_curve:prime256v1"_qs, u"-subj"_qs,
                   u"/CN="_qs + commonName, u"-addext"_qs, u"subjectAltName=IP:127.0.0.1"_qs,
                   u"-keyout"_qs, folder.filePath(name + u".key"_qs), u"-out"_qs,
                   folder.filePath(name + u".crt"_qs)});
    return process.waitForFinished(30'000) && process.exitCode() == 0;
}

QList<QSslCertificate> certificateOf(const QTemporaryDir &folder, const QString &name)
{
    return QSslCertificate::fromData(contentOf(folder.filePath(name + u".crt"_qs)));
}

QSslKey keyOf(const QTemporaryDir &folder, const QString &name)
{
    return QSslKey(contentOf(folder.filePath(name + u".key"_qs)), QSsl::Ec);
}

// One request over TLS, as the owner of the client certificate `name` (empty: none).
RawAnswer askOverTls(const DemoServer &server, const QTemporaryDir &folder, const QString &name)
{
    QSslSocket socket;
    QSslConfiguration tls = socket.sslConfiguration();
    tls.setCaCertificates(certificateOf(folder, u"server"_qs));
    if (!name.isEmpty()) {
        tls.setLocalCertificateChain(certificateOf(folder, name));
        tls.setPrivateKey(keyOf(folder, name));
    }
    socket.setSslConfiguration(tls);
    socket.connectToHostEncrypted(u"127.0.0.1"_qs, server.port());
    socket.write("GET /api/v1/nodes HTTP/1.1\r\nUser-Agent: test/1\r\n\r\n");
    QByteArray received;
    const auto isWhole = [&] {
        received += socket.readAll();
        return parseAnswer(received).complete;
    };
    return QTest::qWaitFor(isWhole, kPatienceMs) ? parseAnswer(received) : RawAnswer{};
}

RawAnswer askWith(const DemoServer &server, const QByteArray &target, const QByteArray &token)
{
    return ask(server, target, "Authorization: Bearer " + token + "\r\n");
}

} // namespace

class TestDemoUsers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightsToListAndWatchAreApart();
    void withoutCredentialsItIs403Or401();
    void aCertificateNamesTheUser();
    void plainHttpOnATlsPortIsToldSo();
};

void TestDemoUsers::rightsToListAndWatchAreApart()
{
    DemoOptions options;
    options.users = {{u"lister"_qs, "t1", true, true, false, false},
                     {u"watcher"_qs, "t2", true, false, true, false}};
    DemoServer server(options);
    QVERIFY(server.listen());
    const QByteArray list = "/api/v1/nodes";
    const QByteArray watch = "/api/v1/nodes?watch=1&timeoutSeconds=1";

    QCOMPARE(askWith(server, list, "t1").status, 200);
    QCOMPARE(askWith(server, watch, "t1").status, 403);
    QCOMPARE(askWith(server, list, "t2").status, 403);
    QCOMPARE(askWith(server, watch, "t2").status, 200);
    QCOMPARE(askWith(server, list, "t3").status, 401);
}

void TestDemoUsers::withoutCredentialsItIs403Or401()
{
    for (const bool anonymous : {true, false}) {
        DemoOptions options;
        options.users = {{u"viewer"_qs, "t1", true, true, true, false}};
        options.anonymous = anonymous;
        DemoServer server(options);
        QVERIFY(server.listen());

        QCOMPARE(ask(server, "/api/v1/nodes").status, anonymous ? 403 : 401);
    }
}

void TestDemoUsers::aCertificateNamesTheUser()
{
    const QTemporaryDir folder;
    QVERIFY(makeCertificate(folder, u"server"_qs, u"127.0.0.1"_qs));
    QVERIFY(makeCertificate(folder, u"viewer"_qs, u"viewer"_qs));
    QVERIFY(makeCertificate(folder, u"stranger"_qs, u"viewer"_qs));
    DemoOptions options;
    options.users = {{u"viewer"_qs, {}, true, true, true, false}};
    options.tls = DemoTls{certificateOf(folder, u"server"_qs), keyOf(folder, u"server"_qs),
                          certificateOf(folder, u"viewer"_qs)};
    DemoServer server(options);
    server.state().seedNodes(300);
    QVERIFY(server.listen());

    const RawAnswer list = askOverTls(server, folder, u"viewer"_qs);
    QCOMPARE(list.status, 200);
    QCOMPARE(QJsonDocument::fromJson(list.body)[u"items"].toArray().size(), 300);
    QCOMPARE(server.url().scheme(), u"https"_qs);
    QCOMPARE(askOverTls(server, folder, QString()).status, 403);
    // Signed by nobody this server trusts, whatever name it carries.
    QCOMPARE(askOverTls(server, folder, u"stranger"_qs).status, 401);
}

void TestDemoUsers::plainHttpOnATlsPortIsToldSo()
{
    const QTemporaryDir folder;
    QVERIFY(makeCertificate(folder, u"server"_qs, u"127.0.0.1"_qs));
    DemoOptions options;
    options.tls = DemoTls{certificateOf(folder, u"server"_qs), keyOf(folder, u"server"_qs), {}};
    DemoServer server(options);
    QVERIFY(server.listen());
    RawClient client(server);
    client.get("/api/v1/nodes");

    QVERIFY(client.waitForEnd());
    QCOMPARE(client.answer().status, 400);
    QVERIFY(client.answer().body.startsWith("Client sent an HTTP request to an HTTPS server."));
    QCOMPARE(askOverTls(server, folder, QString()).status, 200);
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoUsers)
#include "tst_demousers.moc"
