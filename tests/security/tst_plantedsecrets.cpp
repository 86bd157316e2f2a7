#include "tests/core/transport/loopbackproxy.h"
#include "tests/core/transport/testauthority.h"
#include "tests/security/hostilecluster.h"
#include "tests/support/sanitizers.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace drover;

namespace {

constexpr char kPlanted[] = "planted4711secret";
constexpr int kLimitMs = 60'000;

/// Where a secret may stand. %1 is a folder of the test's; %2 the base64 of a client certificate,
/// %3 of its key.
struct Place {
    const char *name;
    const char *user;
    bool isSent = true; ///< to the server
    bool fails = false; ///< there is nothing to sign in with
};
constexpr Place kPlaces[] = {
    {"a token", "token: planted4711secret"},
    {"a token file", "tokenFile: %1/token"},
    {"a basic login", "{username: me, password: planted4711secret}", false}, // as base64
    {"a login plugin", "exec: {apiVersion: client.authentication.k8s.io/v1, command: %1/plugin, "
                       "interactiveMode: Never, env: [{name: MORE, value: planted4711secret}]}"},
    {"a plugin that fails", "exec: {apiVersion: client.authentication.k8s.io/v1, command: %1/broken, "
                            "interactiveMode: Never}",
     false, true},
    {"an id-token", "auth-provider: {name: oidc, config: {id-token: "
                    "eyJhbGciOiJub25lIn0.eyJleHAiOjk5OTk5OTk5OTl9.planted4711secret, "
                    "client-secret: planted4711secret, refresh-token: planted4711secret}}"},
    {"a client key", "{client-certificate-data: %2, client-key-data: %3}", false},
};

/// Each place is tried with the first two commands, the first place with all.
const QStringList &friendlyCommands()
{
    static const QStringList commands{QStringLiteral("dump"), QStringLiteral("doctor"),
                                      QStringLiteral("sync"), QStringLiteral("plan n1"),
                                      QStringLiteral("cordon n1")};
    return commands;
}

const QStringList &hostileCommands()
{
    static const QStringList commands{QStringLiteral("plan n1"), QStringLiteral("doctor"),
                                      QStringLiteral("dump --for 1"), QStringLiteral("cordon n1")};
    return commands;
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace

/// A secret, planted wherever a kubeconfig can hold one, shows nowhere: not in what the program
/// says, not in a file. And no server's words steer the terminal that shows them.
class TestPlantedSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void noSecretShowsWhereAllIsWell_data();
    void noSecretShowsWhereAllIsWell();
    void noSecretShowsWhereTheServerRepeatsIt_data();
    void noSecretShowsWhereTheServerRepeatsIt();
    void noProxyPasswordShows_data();
    void noProxyPasswordShows();

private:
    void rows(const QStringList &commands);
    void serve(const LoopbackServer::Answer &answer);
    void writeKubeconfig(const QByteArray &user, const QByteArray &proxy = {});
    void run(const QString &command);
    void checkNothingShows();

    std::unique_ptr<TestAuthority> m_authority;
    TestCertificate m_client;
    TestCertificate m_own; ///< the server's
    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<QTemporaryDir> m_given; ///< what holds secrets by right
    std::unique_ptr<QTemporaryDir> m_home;  ///< where the program may write
    QByteArray m_said;
};

void TestPlantedSecrets::initTestCase()
{
    if (!TestAuthority::isPossible())
        QSKIP("needs the openssl command");
    m_authority = std::make_unique<TestAuthority>(QStringLiteral("an-authority"));
    m_client = m_authority->issue({.commonName = QStringLiteral("me")});
    m_own = m_authority->issue({});
}

void TestPlantedSecrets::init()
{
    m_given = std::make_unique<QTemporaryDir>();
    m_home = std::make_unique<QTemporaryDir>();
    const QByteArray echo = "#!/bin/sh\necho " + QByteArray(kPlanted) + " >&2\n";
    writeFile(m_given->filePath(QStringLiteral("token")), kPlanted);
    writeFile(m_given->filePath(QStringLiteral("plugin")),
              echo + "echo '{\"apiVersion\":\"client.authentication.k8s.io/v1\","
                     "\"kind\":\"ExecCredential\",\"status\":{\"token\":\"" +
                  kPlanted + "\"}}'\n");
    writeFile(m_given->filePath(QStringLiteral("broken")), echo + "echo " + kPlanted + "\nexit 1\n");
}

void TestPlantedSecrets::rows(const QStringList &commands)
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<bool>("isSent");
    QTest::addColumn<QString>("command");
    for (const Place &place : kPlaces)
        for (const QString &command : &place == kPlaces ? commands : commands.first(2)) {
            // Where nothing is ever read, a dump would wait for its limit of a minute.
            const bool waits = place.fails && command == QStringLiteral("dump");
            QTest::addRow("%s, %s", place.name, qPrintable(command))
                << QByteArray(place.user) << place.isSent
                << (waits ? QStringLiteral("dump --for 4") : command);
        }
}

void TestPlantedSecrets::serve(const LoopbackServer::Answer &answer)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromData(m_own.certificatePem));
    tls.setPrivateKey(QSslKey(m_own.keyPem, QSsl::Ec));
    m_server = std::make_unique<LoopbackServer>(answer, tls);
}

void TestPlantedSecrets::writeKubeconfig(const QByteArray &user, const QByteArray &proxy)
{
    QByteArray entry = user;
    entry.replace("%1", m_given->path().toUtf8());
    entry.replace("%2", m_client.certificatePem.toBase64());
    entry.replace("%3", m_client.keyPem.toBase64());
    writeFile(m_given->filePath(QStringLiteral("config")),
              "clusters: [{name: k, cluster: {server: '" + m_server->url().toEncoded() +
                  "', certificate-authority-data: " + m_authority->certificatePem().toBase64() +
                  (proxy.isEmpty() ? "" : ", proxy-url: '" + proxy + "'") +
                  "}}]\nusers:\n- name: u\n  user: " +
                  (entry.startsWith('{') ? entry : "{" + entry + "}") +
                  "\ncontexts: [{name: c, context: {cluster: k, user: u}}]\n");
}

void TestPlantedSecrets::run(const QString &command)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"KUBECONFIG", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
                             "XDG_STATE_HOME"})
        environment.remove(QLatin1StringView(name));
    environment.insert(QStringLiteral("HOME"), m_home->path());
    environment.insert(QStringLiteral("SHELL"), QStringLiteral("/bin/sh"));
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("drover.*=true"));
    QStringList words = command.split(u' ');
    const QString verb = words.takeFirst();
    QProcess probe;
    probe.setProcessEnvironment(environment);
    probe.setWorkingDirectory(m_home->path());
    probe.start(QStringLiteral(DROVER_PROBE),
                QStringList{verb, QStringLiteral("--kubeconfig"),
                            m_given->filePath(QStringLiteral("config")), QStringLiteral("--context"),
                            QStringLiteral("c")} +
                    words);
    // The server lives on this thread: it must go on while the program runs.
    QTRY_COMPARE_WITH_TIMEOUT(probe.state(), QProcess::NotRunning, kLimitMs);
    QVERIFY2(probe.exitStatus() == QProcess::NormalExit && probe.exitCode() < 2,
             probe.readAllStandardError());
    m_said = probe.readAllStandardOutput() + probe.readAllStandardError();
}

void TestPlantedSecrets::checkNothingShows()
{
    const QByteArray key = QByteArray::fromBase64(m_client.keyPem.split('\n').value(1)).toBase64();
    QVERIFY(!m_said.isEmpty());
    const auto holdsSecret = [&key](const QByteArray &bytes) {
        return bytes.contains(kPlanted) || bytes.contains(key) ||
               bytes.contains(("me:" + QByteArray(kPlanted)).toBase64());
    };
    QVERIFY2(!holdsSecret(m_said), m_said);
    for (const char *steering : {"\x1b", "\x07", "\r", "\xc2\x9b"})
        QVERIFY2(!m_said.contains(steering), m_said);
    for (QDirIterator files(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!holdsSecret(file.readAll()), qPrintable(file.fileName()));
        QVERIFY2(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)),
                 qPrintable(file.fileName()));
    }
}

void TestPlantedSecrets::noSecretShowsWhereAllIsWell_data()
{
    rows(friendlyCommands());
}

void TestPlantedSecrets::noSecretShowsWhereAllIsWell()
{
    QFETCH(const QByteArray, user);
    if (kLosesLocksByProcesses && user.contains("exec:"))
        QSKIP("the probe runs a plugin: see sanitizers.h");
    QFETCH(const bool, isSent);
    QFETCH(const QString, command);
    serve(friendlyCluster());
    writeKubeconfig(user);

    run(command);

    checkNothingShows();
    if (user.contains("/broken")) // it was run: what it said is looked for
        QVERIFY2(m_said.contains("SignedOut") || m_said.contains("exit code 1"), m_said);
    const bool wasSent = m_server->requests().join().contains(kPlanted);
    QVERIFY2(wasSent == isSent, m_said); // else the test would look for what was never there
}

void TestPlantedSecrets::noSecretShowsWhereTheServerRepeatsIt_data()
{
    rows(hostileCommands());
}

void TestPlantedSecrets::noSecretShowsWhereTheServerRepeatsIt()
{
    QFETCH(const QByteArray, user);
    if (kLosesLocksByProcesses && user.contains("exec:"))
        QSKIP("the probe runs a plugin: see sanitizers.h");
    QFETCH(const bool, isSent);
    QFETCH(const QString, command);
    serve(hostileCluster());
    writeKubeconfig(user);

    run(command);

    checkNothingShows();
    const bool showsWords = command != QStringLiteral("dump --for 1");
    QVERIFY2(!isSent || !showsWords || m_said.contains("[hidden]"), m_said);
}

void TestPlantedSecrets::noProxyPasswordShows_data()
{
    QTest::addColumn<QByteArray>("login");
    QTest::addColumn<QString>("command");
    for (const QString &command : hostileCommands().first(2)) {
        QTest::addRow("taken, %s", qPrintable(command)) << "me:" + QByteArray(kPlanted) << command;
        QTest::addRow("refused, %s", qPrintable(command)) << QByteArray("me:other") << command;
    }
}

void TestPlantedSecrets::noProxyPasswordShows()
{
    QFETCH(const QByteArray, login);
    QFETCH(const QString, command);
    serve(friendlyCluster());
    LoopbackProxy proxy(LoopbackProxy::Kind::Http, m_server->port(), login);
    const QUrl url = proxy.url(QStringLiteral("me:") + QLatin1StringView(kPlanted));
    writeKubeconfig("token: t-0", url.toEncoded());

    run(command);

    checkNothingShows();
    QVERIFY(!proxy.heads().isEmpty());
}

QTEST_GUILESS_MAIN(TestPlantedSecrets)
#include "tst_plantedsecrets.moc"
