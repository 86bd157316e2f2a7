#include "tests/core/kubeconfig/kubeconfigfolder.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace drover;

/// Several files as one, as kubectl merges those of KUBECONFIG.
class TestKubeconfigMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheHomeFileWithoutAVariable();
    void readsTheVariableInsteadOfTheHomeFile();
    void readsNothingForAVariableOfSeparators();
    void skipsFilesThatAreMissing();
    void letsTheFirstFileWinWithTheWholeEntry();
    void takesTheFirstCurrentContextThatIsSet();
    void keepsTheOtherFilesWhenOneIsBroken();
    void countsPathsFromTheFileTheyStandIn();
    void agreesWithKubectl_data();
    void agreesWithKubectl();
};

void TestKubeconfigMerge::readsTheHomeFileWithoutAVariable()
{
    KubeconfigFolder folder;
    folder.write(QStringLiteral(".kube/config"),
                 kubeconfigWithContexts({QStringLiteral("home")}, "h"));
    const ScopedVariable home("HOME", folder.path({}).toUtf8());
    const ScopedVariable variable("KUBECONFIG", "");

    const Kubeconfig config = Kubeconfig::loadDefault();

    QCOMPARE(config.contexts().size(), std::size_t(1));
    QCOMPARE(config.contexts().front().id, (ClusterId{QString(), QStringLiteral("home")}));
    QCOMPARE(config.files(), QStringList{folder.path(QStringLiteral(".kube/config"))});
}

void TestKubeconfigMerge::readsTheVariableInsteadOfTheHomeFile()
{
    KubeconfigFolder folder;
    folder.write(QStringLiteral(".kube/config"),
                 kubeconfigWithContexts({QStringLiteral("home")}, "h"));
    const QString file =
        folder.write(QStringLiteral("own"), kubeconfigWithContexts({QStringLiteral("own")}, "h"));
    const ScopedVariable home("HOME", folder.path({}).toUtf8());
    const ScopedVariable variable("KUBECONFIG", file.toUtf8() + "::" + file.toUtf8());

    const Kubeconfig config = Kubeconfig::loadDefault();

    QCOMPARE(config.files(), QStringList{file});
    QCOMPARE(config.contexts().size(), std::size_t(1));
    QCOMPARE(config.contexts().front().id.context, QStringLiteral("own"));
}

void TestKubeconfigMerge::readsNothingForAVariableOfSeparators()
{
    KubeconfigFolder folder;
    folder.write(QStringLiteral(".kube/config"),
                 kubeconfigWithContexts({QStringLiteral("home")}, "h"));
    const ScopedVariable home("HOME", folder.path({}).toUtf8());
    const ScopedVariable variable("KUBECONFIG", "::");

    const Kubeconfig config = Kubeconfig::loadDefault();

    QVERIFY(config.files().isEmpty());
    QVERIFY(config.contexts().empty());
    QVERIFY(config.problems().empty());
}

void TestKubeconfigMerge::skipsFilesThatAreMissing()
{
    KubeconfigFolder folder;
    const QString file =
        folder.write(QStringLiteral("there"), kubeconfigWithContexts({QStringLiteral("a")}, "h"));
    const ScopedVariable variable("KUBECONFIG", "/nowhere/config:" + file.toUtf8());

    const Kubeconfig config = Kubeconfig::loadDefault();

    QVERIFY(config.problems().empty());
    QCOMPARE(config.contexts().size(), std::size_t(1));
}

void TestKubeconfigMerge::letsTheFirstFileWinWithTheWholeEntry()
{
    KubeconfigFolder folder;
    const QString first =
        folder.write(QStringLiteral("1"), kubeconfigWith("server: 'https://one'", "token: one"));
    const QString second =
        folder.write(QStringLiteral("2"),
                     kubeconfigWith("server: 'https://two', tls-server-name: two", "token: two"));
    const ScopedVariable variable("KUBECONFIG", (first + u':' + second).toUtf8());

    const auto config = Kubeconfig::loadDefault().resolve(QStringLiteral("c"));

    QVERIFY(config.has_value());
    QCOMPARE(config->server, QUrl(QStringLiteral("https://one")));
    QCOMPARE(config->tlsServerName, QString());
    QCOMPARE(config->user.token, QByteArray("one"));
    QCOMPARE(config->file, first);
}

void TestKubeconfigMerge::takesTheFirstCurrentContextThatIsSet()
{
    KubeconfigFolder folder;
    const QString first =
        folder.write(QStringLiteral("1"), kubeconfigWithContexts({QStringLiteral("a")}, "h"));
    const QString second =
        folder.write(QStringLiteral("2"), kubeconfigWithContexts({QStringLiteral("b")}, "h", "b"));
    const ScopedVariable variable("KUBECONFIG", (first + u':' + second).toUtf8());

    QCOMPARE(Kubeconfig::loadDefault().currentContext(), QStringLiteral("b"));
}

void TestKubeconfigMerge::keepsTheOtherFilesWhenOneIsBroken()
{
    KubeconfigFolder folder;
    const QString broken = folder.write(QStringLiteral("1"), "clusters: 5\n");
    const QString good =
        folder.write(QStringLiteral("2"), kubeconfigWithContexts({QStringLiteral("b")}, "h"));
    const ScopedVariable variable("KUBECONFIG", (broken + u':' + good).toUtf8());

    const Kubeconfig config = Kubeconfig::loadDefault();

    QCOMPARE(config.contexts().size(), std::size_t(1));
    QCOMPARE(config.problems().size(), std::size_t(1));
    QVERIFY(config.problems().front().message.startsWith(broken));
    QVERIFY(isFileLeftOut(config.problems().front()));
}

void TestKubeconfigMerge::countsPathsFromTheFileTheyStandIn()
{
    KubeconfigFolder folder;
    folder.write(QStringLiteral("two/pki/ca.pem"), certificatePem("dHdv"));
    folder.write(QStringLiteral("two/token"), "two\n");
    const QString first =
        folder.write(QStringLiteral("one/config"), kubeconfigWithContexts({}, "h"));
    const QString second =
        folder.write(QStringLiteral("two/sub/config"),
                     kubeconfigWith("server: 'https://h', certificate-authority: ../pki/ca.pem",
                                    "tokenFile: ../token"));
    const ScopedVariable variable("KUBECONFIG", (first + u':' + second).toUtf8());

    const auto config = Kubeconfig::loadDefault().resolve(QStringLiteral("c"));

    QVERIFY(config.has_value());
    QCOMPARE(config->caPem, certificatePem("dHdv"));
    QCOMPARE(config->user.tokenFile, folder.path(QStringLiteral("two/token")));
}

static QJsonObject kubectlView(const QByteArray &kubeconfig)
{
    QProcess kubectl;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("KUBECONFIG"), QString::fromUtf8(kubeconfig));
    kubectl.setProcessEnvironment(environment);
    kubectl.start(QStringLiteral("kubectl"),
                  {QStringLiteral("config"), QStringLiteral("view"), QStringLiteral("--raw"),
                   QStringLiteral("-o"), QStringLiteral("json")});
    kubectl.waitForFinished();
    return QJsonDocument::fromJson(kubectl.readAllStandardOutput()).object();
}

/// "context cluster user server" of each context, sorted: what both sides can say.
static QStringList linesOf(const QJsonObject &view)
{
    QHash<QString, QString> servers;
    for (const QJsonValue &cluster : view[QStringLiteral("clusters")].toArray())
        servers[cluster[QStringLiteral("name")].toString()] =
            cluster[QStringLiteral("cluster")][QStringLiteral("server")].toString();
    QStringList lines;
    for (const QJsonValue &item : view[QStringLiteral("contexts")].toArray()) {
        const QJsonValue context = item[QStringLiteral("context")];
        const QString cluster = context[QStringLiteral("cluster")].toString();
        lines << QStringList{item[QStringLiteral("name")].toString(), cluster,
                             context[QStringLiteral("user")].toString(), servers.value(cluster)}
                     .join(u' ');
    }
    lines.sort();
    return lines;
}

static QStringList linesOf(const Kubeconfig &config)
{
    QStringList lines;
    for (const KubeContext &context : config.contexts())
        lines << QStringList{context.id.context, context.cluster, context.user, context.server}
                     .join(u' ');
    lines.sort();
    return lines;
}

void TestKubeconfigMerge::agreesWithKubectl_data()
{
    QTest::addColumn<QByteArrayList>("files");
    const QByteArray one = kubeconfigWith("server: 'https://one'", "token: one");
    const QByteArray two = kubeconfigWith("server: 'https://two'", "token: two");
    const QByteArray many =
        kubeconfigWithContexts({QStringLiteral("x"), QStringLiteral("c")}, "m", "x");
    const QByteArray merged = "clusters:\n- &k\n  name: k1\n  cluster: {server: s1}\n"
                              "- <<: *k\n  name: k2\ncontexts:\n- name: z\n"
                              "  context: {cluster: k2}\n  context: {cluster: k1, user: y1}\n";
    QTest::newRow("one file") << QByteArrayList{one};
    QTest::newRow("two files of the same names") << QByteArrayList{one, two};
    QTest::newRow("the other way round") << QByteArrayList{two, one};
    QTest::newRow("different names") << QByteArrayList{many, one};
    QTest::newRow("an empty file first") << QByteArrayList{"", two, many};
    QTest::newRow("merge keys and doubled keys") << QByteArrayList{merged, one};
}

void TestKubeconfigMerge::agreesWithKubectl()
{
    if (QStandardPaths::findExecutable(QStringLiteral("kubectl")).isEmpty())
        QSKIP("SKIPPED: there is no kubectl in PATH, so nothing was compared with it");
    QFETCH(QByteArrayList, files);
    KubeconfigFolder folder;
    QByteArrayList paths;
    for (qsizetype i = 0; i < files.size(); ++i)
        paths << folder.write(QString::number(i), files[i]).toUtf8();
    const ScopedVariable variable("KUBECONFIG", paths.join(':'));

    const Kubeconfig config = Kubeconfig::loadDefault();
    const QJsonObject view = kubectlView(paths.join(':'));

    QVERIFY(!view.isEmpty());
    QCOMPARE(linesOf(config), linesOf(view));
    QCOMPARE(config.currentContext(), view[QStringLiteral("current-context")].toString());
}

QTEST_GUILESS_MAIN(TestKubeconfigMerge)
#include "tst_kubeconfigmerge.moc"
