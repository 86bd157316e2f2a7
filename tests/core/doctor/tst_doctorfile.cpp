#include "tests/core/doctor/doctorrig.h"

#include <QTest>

using namespace drover;

/// Kubeconfigs that are broken: nothing is contacted, and the file, the field and the rule are
/// named.
class TestDoctorFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAFileThatIsBroken_data();
    void namesAFileThatIsBroken();
    void namesAFileThatIsMissing();
    void namesAContextThatIsBroken_data();
    void namesAContextThatIsBroken();
    void saysWhereNoKubeconfigIs();
    void goesOnWhenAnotherFileIsBroken();
};

void TestDoctorFile::namesAFileThatIsBroken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("no YAML") << QByteArray("clusters: [planted-4711") << "config, line";
    QTest::newRow("another kind") << QByteArray("kind: Pod") << "kind must be Config";
    QTest::newRow("bad base64")
        << kubeconfigForUser("client-key-data: 'planted-4711!'") << "is not base64";
    QTest::newRow("empty") << QByteArray() << "There is no context in";
}

void TestDoctorFile::namesAFileThatIsBroken()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    DoctorRig rig;

    rig.examine(bytes);

    QCOMPARE(rig.verdicts(), QStringList{QStringLiteral("!file")});
    QVERIFY2(rig.firstFailure().contains(words), qPrintable(rig.firstFailure()));
    QVERIFY(!rig.report().firstFailure()->advice.isEmpty());
    QVERIFY(!rig.allText().contains(u"planted-4711"));
}

void TestDoctorFile::namesAFileThatIsMissing()
{
    SystemClock clock;
    std::vector<DoctorStep> steps;
    DoctorRun run({QStringLiteral("/no/such/file"), QStringLiteral("c")}, clock,
                  {[](DoctorCheck) {}, [&](const DoctorStep &step) { steps.push_back(step); },
                   [] {}});
    run.start();

    QCOMPARE(steps.size(), std::size_t(1));
    QCOMPARE(steps[0].check, DoctorCheck::File);
    QVERIFY(steps[0].detail.contains(u"/no/such/file"));
}

void TestDoctorFile::namesAContextThatIsBroken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("not there") << kubeconfigWithContexts({QStringLiteral("d")}, "h")
                               << "there is no context \"c\". Contexts: d.";
    QTest::newRow("no cluster")
        << QByteArray("contexts:\n- name: c\n  context: {cluster: gone}\n")
        << "cluster names \"gone\", which is not defined";
    QTest::newRow("no server") << kubeconfigWith("tls-server-name: x") << "server is not set";
    QTest::newRow("a bad proxy")
        << kubeconfigWith("server: 'https://h', proxy-url: 'ftp://planted-4711'")
        << "proxy-url must begin with http://, https:// or socks5://";
    QTest::newRow("no authority file")
        << kubeconfigWith("server: 'https://h', certificate-authority: gone")
        << "certificate-authority";
    QTest::newRow("an authority of nonsense")
        << kubeconfigWith(clusterFields("https://h", certificatePem("planted-4711")))
        << "certificate-authority of cluster \"c\" holds no certificate";
}

void TestDoctorFile::namesAContextThatIsBroken()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    DoctorRig rig;

    rig.examine(bytes);

    QCOMPARE(rig.verdicts(), (QStringList{QStringLiteral("file"), QStringLiteral("!context")}));
    QVERIFY2(rig.firstFailure().contains(words), qPrintable(rig.firstFailure()));
    QVERIFY(!rig.report().firstFailure()->advice.isEmpty());
    QVERIFY(!rig.allText().contains(u"planted-4711"));
}

void TestDoctorFile::saysWhereNoKubeconfigIs()
{
    KubeconfigFolder folder;
    const ScopedVariable home("HOME", folder.path({}).toUtf8());
    const ScopedVariable variable("KUBECONFIG", "");
    SystemClock clock;
    std::vector<DoctorStep> steps;
    DoctorRun run({{}, QStringLiteral("c")}, clock,
                  {[](DoctorCheck) {}, [&](const DoctorStep &step) { steps.push_back(step); },
                   [] {}});
    run.start();

    QCOMPARE(steps.size(), std::size_t(1));
    QVERIFY(!steps[0].ok);
    QVERIFY2(steps[0].detail.contains(u".kube/config"), qPrintable(steps[0].detail));
}

void TestDoctorFile::goesOnWhenAnotherFileIsBroken()
{
    KubeconfigFolder folder;
    const QString bad = folder.write(QStringLiteral("bad"), "kind: Pod");
    const QString good = folder.write(QStringLiteral("good"), kubeconfigWith("server: ''"));
    const ScopedVariable variable("KUBECONFIG", (bad + u':' + good).toUtf8());
    SystemClock clock;
    std::vector<DoctorStep> steps;
    DoctorRun run({{}, QStringLiteral("c")}, clock,
                  {[](DoctorCheck) {}, [&](const DoctorStep &step) { steps.push_back(step); },
                   [] {}});
    run.start();

    QCOMPARE(steps.size(), std::size_t(2));
    QVERIFY(steps[0].ok);
    QVERIFY(steps[0].advice.contains(bad));
}

QTEST_GUILESS_MAIN(TestDoctorFile)
#include "tst_doctorfile.moc"
