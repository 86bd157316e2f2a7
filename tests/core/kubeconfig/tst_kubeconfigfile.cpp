#include "tests/core/kubeconfig/kubeconfigfolder.h"

#include <QDir>
#include <QTest>

using namespace drover;

/// One kubeconfig file: what is read from it and what fails it.
class TestKubeconfigFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheContextsOfAFile();
    void acceptsAFileThatSaysNothing_data();
    void acceptsAFileThatSaysNothing();
    void ignoresUnknownFields();
    void failsAFileWithAWrongValue_data();
    void failsAFileWithAWrongValue();
    void failsAFileThatIsNoKubeconfig_data();
    void failsAFileThatIsNoKubeconfig();
    void failsAFileThatDoesNotExist();
    void failsAFolder();
    void failsAFileOverEightMebibytes();
    void reportsACurrentContextThatIsNotThere();
    void namesWhatThereIsForAnUnknownContext();
    void hidesAPasswordInTheServerAddress();
    void readsFiveThousandContexts();
};

void TestKubeconfigFile::listsTheContextsOfAFile()
{
    KubeconfigFolder folder;

    const Kubeconfig config =
        folder.load("current-context: b\n"
                    "clusters:\n- name: k\n  cluster: {server: 'https://host'}\n"
                    "users:\n- name: u\n  user: {}\n"
                    "contexts:\n- name: a\n  context: {cluster: k, user: u, namespace: ns}\n"
                    "- name: b\n  context: {cluster: k}\n");

    QVERIFY(config.problems().empty());
    QCOMPARE(config.currentContext(), QStringLiteral("b"));
    QCOMPARE(config.contexts().size(), std::size_t(2));
    const KubeContext &first = config.contexts().front();
    const QString path = folder.path(QStringLiteral("config"));
    QCOMPARE(first.id, (ClusterId{path, QStringLiteral("a")}));
    QCOMPARE((QStringList{first.file, first.cluster, first.server, first.user, first.nameSpace}),
             (QStringList{path, QStringLiteral("k"), QStringLiteral("https://host"),
                          QStringLiteral("u"), QStringLiteral("ns")}));
    QCOMPARE(config.contexts().back().nameSpace, QStringLiteral("default"));
}

void TestKubeconfigFile::acceptsAFileThatSaysNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no bytes") << QByteArray();
    QTest::newRow("a comment") << QByteArray("# later\n");
    QTest::newRow("kubectl's empty file")
        << QByteArray("apiVersion: v1\nclusters: null\ncontexts: null\ncurrent-context: \"\"\n"
                      "kind: Config\npreferences: {}\nusers: null\n");
    QTest::newRow("empty words") << QByteArray("apiVersion: ''\nkind: ''\n");
}

void TestKubeconfigFile::acceptsAFileThatSaysNothing()
{
    QFETCH(QByteArray, bytes);
    KubeconfigFolder folder;

    const Kubeconfig config = folder.load(bytes);

    QVERIFY(config.problems().empty());
    QVERIFY(config.contexts().empty());
}

void TestKubeconfigFile::ignoresUnknownFields()
{
    KubeconfigFolder folder;

    const auto config =
        folder.resolve("future: [1, {a: b}]\n" +
                       kubeconfigWith("server: 'https://host', Server: 5, shiny: yes", "Token: 5"));

    QVERIFY(config.has_value());
    QCOMPARE(config->user, UserCredentials());
}

void TestKubeconfigFile::failsAFileWithAWrongValue_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QByteArray &user, const char *field) {
        QTest::newRow(name) << user
                            << QStringLiteral("line 9: users[0].user.") + QLatin1StringView(field);
    };
    row("an unquoted no", "token: no", "token must be text; put the value in quotes");
    row("an unquoted number", "token: 4711", "token must be text; put the value in quotes");
    row("a list for a text", "token: [planted-4711]", "token must be text.");
    row("a text for a list", "as-groups: planted-4711", "as-groups must be a list");
    row("a number in a list", "exec: {args: [a, 4711]}", "exec.args[1] must be text");
    row("a text for a map", "exec: planted-4711", "exec must be a map");
    row("a list for a map", "as-user-extra: [planted-4711]", "as-user-extra must be a map");
    row("a text in a list of maps", "exec: {env: [planted-4711]}", "exec.env[0] must be a map");
    row("a text for a flag", "exec: {provideClusterInfo: 'yes'}",
        "exec.provideClusterInfo must be true or false");
    row("no base64", "client-key-data: 'planted-4711'", "client-key-data is not base64");
    row("base64 with a blank", "client-key-data: 'aG k='", "client-key-data is not base64");
    row("base64 without its end", "client-certificate-data: 'aGk'",
        "client-certificate-data is not base64");
}

void TestKubeconfigFile::failsAFileWithAWrongValue()
{
    QFETCH(QByteArray, user);
    QFETCH(QString, field);
    KubeconfigFolder folder;

    const Kubeconfig config =
        folder.load(kubeconfigWith("server: 'https://host', proxy-url: planted-4711", user));

    QVERIFY(config.contexts().empty());
    QCOMPARE(config.problems().size(), std::size_t(1));
    const Error &problem = config.problems().front();
    QCOMPARE(problem.kind, Error::Kind::Config);
    QVERIFY2(problem.message.startsWith(folder.path(QStringLiteral("config")) +
                                        QStringLiteral(", ") + field),
             qPrintable(problem.message));
    QVERIFY(!fullText(problem).contains(QString::fromLatin1(kPlanted)));
}

void TestKubeconfigFile::failsAFileThatIsNoKubeconfig_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const QByteArray &bytes, const char *rule) {
        QTest::newRow(name) << bytes << QString::fromLatin1(rule);
    };
    row("a word", "planted-4711\n", "line 1: the file must be a map of fields");
    row("a list", "- planted-4711\n", "line 1: the file must be a map of fields");
    row("another version", "apiVersion: v2\n", "line 1: apiVersion must be v1");
    row("another kind", "kind: planted-4711\n", "line 1: kind must be Config");
    row("a map of clusters", "clusters: {planted-4711: {}}\n", "clusters must be a list");
    row("a number for a name", "clusters:\n- name: 5\n", "line 2: clusters[0].name must be text");
    row("a name twice", "users:\n- name: a\n- name: b\n- name: a\n",
        "line 4: users[2].name repeats the name \"a\"");
    row("a context twice", "contexts:\n- name: a\n- name: a\n", "contexts[1].name repeats");
    row("broken YAML", "a: b\n  c: planted-4711\n", "line 2: the file is not YAML; yaml-cpp says: ");
    row("HTML", "<!DOCTYPE html>\n<html><body class=\"x\">planted-4711</body></html>\n", ": ");
    row("a program",
        QByteArray("\x7f"
                   "ELF\0planted-4711",
                   17),
        "the file holds control");
    row("another encoding", "a: \xe4planted-4711\n", "the file is not text in UTF-8");
    row("aliases of themselves", "a: &a [*a, planted-4711]\n", "line 1: the file holds an alias inside");
    row("braces and nothing else", "{{{\n", "line 1: the file holds a key that is a list or a map.");
}

void TestKubeconfigFile::failsAFileThatIsNoKubeconfig()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, rule);
    KubeconfigFolder folder;

    const Kubeconfig config = folder.load(bytes);

    QVERIFY(config.contexts().empty());
    QCOMPARE(config.problems().size(), std::size_t(1));
    const QString text = fullText(config.problems().front());
    QVERIFY2(text.startsWith(folder.path(QStringLiteral("config"))), qPrintable(text));
    QVERIFY2(text.contains(rule), qPrintable(text));
    QVERIFY(!text.contains(QString::fromLatin1(kPlanted)));
}

void TestKubeconfigFile::failsAFileThatDoesNotExist()
{
    const Kubeconfig config = Kubeconfig::loadFile(QStringLiteral("/nowhere/config"));

    QCOMPARE(config.problems().size(), std::size_t(1));
    QCOMPARE(config.problems().front().message,
             QStringLiteral("/nowhere/config: the file does not exist."));
}

void TestKubeconfigFile::failsAFolder()
{
    const Kubeconfig config = Kubeconfig::loadFile(QDir::tempPath());

    QCOMPARE(config.problems().size(), std::size_t(1));
    QVERIFY(config.problems().front().message.endsWith(QStringLiteral("is a folder.")));
}

void TestKubeconfigFile::failsAFileOverEightMebibytes()
{
    KubeconfigFolder folder;
    const QByteArray comment = '#' + QByteArray(8 * 1024 * 1024 - 1, 'x');

    const Kubeconfig largest = folder.load(comment);
    const Kubeconfig tooLarge = folder.load(comment + 'x');

    QVERIFY(largest.problems().empty());
    QCOMPARE(tooLarge.problems().size(), std::size_t(1));
    QVERIFY(tooLarge.problems().front().message.endsWith(QStringLiteral("larger than 8192 KiB.")));
}

void TestKubeconfigFile::reportsACurrentContextThatIsNotThere()
{
    KubeconfigFolder folder;

    const Kubeconfig config = folder.load(kubeconfigWithContexts({QStringLiteral("a")}, "h", "b"));

    QCOMPARE(config.contexts().size(), std::size_t(1));
    QCOMPARE(config.problems().size(), std::size_t(1));
    QVERIFY(config.problems().front().message.endsWith(
        QStringLiteral("config: current-context names \"b\", which is not defined.")));
}

void TestKubeconfigFile::namesWhatThereIsForAnUnknownContext()
{
    KubeconfigFolder folder;
    const Kubeconfig config =
        folder.load(kubeconfigWithContexts({QStringLiteral("a"), QStringLiteral("b")}, "h"));

    const auto resolved = config.resolve(QStringLiteral("z"));

    QVERIFY(!resolved.has_value());
    QCOMPARE(resolved.error().kind, Error::Kind::Config);
    QVERIFY(resolved.error().message.endsWith(
        QStringLiteral("config: there is no context \"z\". Contexts: a, b.")));
}

void TestKubeconfigFile::hidesAPasswordInTheServerAddress()
{
    KubeconfigFolder folder;

    const Kubeconfig config = folder.load(kubeconfigWith("server: 'http://me:planted-4711@host'"));

    const KubeContext &context = config.contexts().front();
    QVERIFY(context.broken.has_value());
    QVERIFY(!context.server.contains(QString::fromLatin1(kPlanted)));
    QVERIFY(!fullText(*context.broken).contains(QString::fromLatin1(kPlanted)));
}

void TestKubeconfigFile::readsFiveThousandContexts()
{
    KubeconfigFolder folder;
    QByteArray clusters;
    QByteArray contexts;
    const QByteArray ca = certificatePem(QByteArray(1000, 'A')).toBase64();
    for (int i = 0; i < 5000; ++i) {
        const QByteArray name = "c" + QByteArray::number(i);
        clusters += "- name: " + name + "\n  cluster:\n    server: https://" + name +
                    "\n    certificate-authority-data: " + ca + "\n";
        contexts += "- name: " + name + "\n  context:\n    cluster: " + name + "\n";
    }

    const Kubeconfig config = folder.load("clusters:\n" + clusters + "contexts:\n" + contexts);

    QVERIFY(config.problems().empty());
    QCOMPARE(config.contexts().size(), std::size_t(5000));
    QVERIFY(config.resolve(QStringLiteral("c4999")).has_value());
}

QTEST_GUILESS_MAIN(TestKubeconfigFile)
#include "tst_kubeconfigfile.moc"
