#include "core/credentials/credentialsource.h"
#include "core/credentials/loginshell.h"
#include "tests/core/kubeconfig/kubeconfigfolder.h"
#include "tests/support/fakeclock.h"

#include <QFile>
#include <QTest>

using namespace drover;

/// Where login plugins are found, above all by a program that a desktop started.
class TestPluginSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void knowsABarePath_data();
    void knowsABarePath();
    void leavesOutRelativeFolders();
    void findsAPluginInTheHomeFolder();
    void asksTheLoginShellWhereThePathIsBare();
    void prefersTheLoginShellsOrder();
    void asksNoShellWhereThePathIsTheUsers();
    void asksTheShellWhereTheUsersPathLacksThePlugin();
    void goesOnWithoutAShellThatHangs();
    void goesOnWithoutAShell();

private:
    void start(const QString &command);
    Result<Credentials> run(const QString &command);
    void addPlugin(const QString &file, const QByteArray &token, const QByteArray &more = {});

    std::unique_ptr<KubeconfigFolder> m_folder;
    std::unique_ptr<ScopedVariable> m_home;
    std::unique_ptr<ScopedVariable> m_shell;
    std::unique_ptr<CredentialSource> m_source;
    std::optional<Result<Credentials>> m_answer;
    FakeClock m_clock;
};

void TestPluginSearch::init()
{
    m_source.reset();
    m_home.reset(); // before the next one remembers what there was
    m_shell.reset();
    m_folder = std::make_unique<KubeconfigFolder>();
    m_home = std::make_unique<ScopedVariable>("HOME", m_folder->path({}).toUtf8());
    m_shell = std::make_unique<ScopedVariable>("SHELL", "/bin/sh");
    m_folder->write(QStringLiteral(".profile"), "echo noise\ntouch ~/asked\nPATH=~/tools:$PATH\n");
}

void TestPluginSearch::addPlugin(const QString &file, const QByteArray &token,
                                 const QByteArray &more)
{
    m_folder->writeScript(file, more + R"(printf '%s' '{"kind":"ExecCredential",)"
                                       R"("apiVersion":"client.authentication.k8s.io/v1",)"
                                       R"("status":{"token":")" +
                                    token + "\"}}'\n");
}

void TestPluginSearch::start(const QString &command)
{
    ClusterConfig config;
    config.server = QUrl(QStringLiteral("https://host"));
    config.user.exec = ExecPlugin();
    config.user.exec->apiVersion = QStringLiteral("client.authentication.k8s.io/v1");
    config.user.exec->command = command;
    m_source = makeCredentialSource(config, m_clock);
    m_answer.reset();
    m_source->credentials([this](Result<Credentials> result) { m_answer = std::move(result); });
}

Result<Credentials> TestPluginSearch::run(const QString &command)
{
    start(command);
    [this] { QTRY_VERIFY(m_answer); }();
    return m_answer.value_or(failure(Error::Kind::Timeout, QStringLiteral("no answer")));
}

void TestPluginSearch::knowsABarePath_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("isBare");
    QTest::newRow("none") << QByteArray() << true;
    QTest::newRow("a desktop's") << QByteArray("/usr/local/bin:/usr/bin:/bin:/usr/games") << true;
    QTest::newRow("a user's") << QByteArray("/home/me/bin:/usr/bin:/bin") << false;
    QTest::newRow("a tool's") << QByteArray("/usr/bin:/opt/cloud/bin") << false;
}

void TestPluginSearch::knowsABarePath()
{
    QFETCH(QByteArray, path);
    QFETCH(bool, isBare);

    QCOMPARE(isBarePath(foldersOfPath(path)), isBare);
}

void TestPluginSearch::leavesOutRelativeFolders()
{
    QCOMPARE(foldersOfPath("/a::.:b:/c"),
             (QStringList{QStringLiteral("/a"), QStringLiteral("/c")}));
}

void TestPluginSearch::findsAPluginInTheHomeFolder()
{
    const ScopedVariable path("PATH", "/usr/bin:/bin:.");
    addPlugin(QStringLiteral(".krew/bin/kubectl-own"), "t", "helper-of-own\n");
    m_folder->writeScript(QStringLiteral("bin/helper-of-own"), "touch ~/helped\n");

    QVERIFY(run(QStringLiteral("kubectl-own")).has_value());

    QVERIFY(QFile::exists(m_folder->path(QStringLiteral("helped"))));
}

void TestPluginSearch::asksTheLoginShellWhereThePathIsBare()
{
    const ScopedVariable path("PATH", "/usr/bin:/bin");
    addPlugin(QStringLiteral("tools/plug"), "t", "helper-of-plug\n");
    m_folder->writeScript(QStringLiteral("tools/helper-of-plug"), "touch ~/helped\n");

    const auto answer = run(QStringLiteral("plug"));

    QVERIFY(answer.has_value());
    QCOMPARE(answer->bearerToken, QByteArray("t"));
    QVERIFY(QFile::exists(m_folder->path(QStringLiteral("helped"))));
}

void TestPluginSearch::prefersTheLoginShellsOrder()
{
    const ScopedVariable path("PATH", "/usr/bin:/bin");
    addPlugin(QStringLiteral("tools/plug"), "from-profile");
    addPlugin(QStringLiteral("bin/plug"), "from-bin");

    QCOMPARE(run(QStringLiteral("plug")).value().bearerToken, QByteArray("from-profile"));
}

void TestPluginSearch::asksNoShellWhereThePathIsTheUsers()
{
    const ScopedVariable path("PATH", m_folder->path(QStringLiteral("own")).toUtf8() + ":/bin");
    addPlugin(QStringLiteral("own/plug"), "own");
    addPlugin(QStringLiteral("tools/plug"), "from-profile");

    QCOMPARE(run(QStringLiteral("plug")).value().bearerToken, QByteArray("own"));

    QVERIFY(!QFile::exists(m_folder->path(QStringLiteral("asked"))));
}

void TestPluginSearch::asksTheShellWhereTheUsersPathLacksThePlugin()
{
    const ScopedVariable path("PATH", m_folder->path(QStringLiteral("own")).toUtf8() + ":/bin");
    addPlugin(QStringLiteral("tools/plug"), "from-profile");

    QCOMPARE(run(QStringLiteral("plug")).value().bearerToken, QByteArray("from-profile"));
}

void TestPluginSearch::goesOnWithoutAShellThatHangs()
{
    const ScopedVariable path("PATH", "/usr/bin:/bin");
    m_folder->write(QStringLiteral(".profile"), "touch ~/asked\nsleep 1000\n");
    addPlugin(QStringLiteral("bin/plug"), "t");
    start(QStringLiteral("plug"));
    QTRY_VERIFY(QFile::exists(m_folder->path(QStringLiteral("asked"))));

    QTest::ignoreMessage(QtWarningMsg, "The login shell /bin/sh does not tell its PATH.");
    m_clock.advance(std::chrono::seconds(5));

    QTRY_VERIFY(m_answer);
    QCOMPARE(m_answer->value().bearerToken, QByteArray("t"));
}

void TestPluginSearch::goesOnWithoutAShell()
{
    const ScopedVariable path("PATH", "/usr/bin:/bin");
    const ScopedVariable shell("SHELL", "/no/such/shell");
    addPlugin(QStringLiteral("bin/plug"), "t");

    QTest::ignoreMessage(QtWarningMsg, "The login shell /no/such/shell does not tell its PATH.");

    QCOMPARE(run(QStringLiteral("plug")).value().bearerToken, QByteArray("t"));
}

QTEST_GUILESS_MAIN(TestPluginSearch)
#include "tst_pluginsearch.moc"
