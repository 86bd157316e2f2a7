#include "app/clusteropener.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;

namespace {

constexpr char kFile[] = "apiVersion: v1\n"
                         "kind: Config\n"
                         "current-context: default\n"
                         "clusters: [{name: c, cluster: {server: 'http://127.0.0.1:1'}}]\n"
                         "users: [{name: u, user: {}}]\n"
                         "contexts: [{name: default, context: {cluster: c, user: u}}]\n";

QString written(const QTemporaryDir &folder, const char *name)
{
    QFile file(folder.filePath(QString::fromUtf8(name)));
    return file.open(QIODevice::WriteOnly) && file.write(kFile) > 0 ? file.fileName() : QString();
}

} // namespace

class TestClusterOpener : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void twoFilesWithContextsOfOneNameAreToldApart()
    {
        ClusterOpener opener;
        std::vector<OpenedCluster> clusters;
        connect(&opener, &ClusterOpener::opened, this,
                [&](const std::vector<OpenedCluster> &opened) { clusters = opened; });
        opener.load({written(m_folder, "one.yaml"), written(m_folder, "two.yaml")});
        QTRY_COMPARE(opener.set().contexts().size(), std::size_t(2));

        opener.open({opener.set().contexts()[0].id, opener.set().contexts()[1].id});

        QTRY_COMPARE(clusters.size(), std::size_t(2));
        QCOMPARE(clusters[0].displayName, QStringLiteral("default (one.yaml)"));
        QCOMPARE(clusters[1].displayName, QStringLiteral("default (two.yaml)"));
        QVERIFY(clusters[0].config);
    }

    void callsKeepTheirOrder()
    {
        ClusterOpener opener;
        QSignalSpy added(&opener, &ClusterOpener::fileAdded);

        opener.load({written(m_folder, "one.yaml")});
        opener.addFile(written(m_folder, "two.yaml"));
        opener.addFile(written(m_folder, "three.yaml"));

        QTRY_COMPARE(added.size(), 2);
        QCOMPARE(opener.set().contexts().size(), std::size_t(3));
        QCOMPARE(opener.files().size(), 3);
    }

    void aTextThatIsPastedBecomesAFileAndIsThereAgain()
    {
        const QString place = m_folder.filePath(QStringLiteral("pasted"));
        ClusterOpener opener(place);
        QSignalSpy pasted(&opener, &ClusterOpener::pasted);

        opener.paste(kFile);

        QTRY_COMPARE(pasted.size(), 1);
        QCOMPARE(opener.set().contexts().size(), std::size_t(1));
        QCOMPARE(QFileInfo(opener.set().contexts()[0].file).absolutePath(), place);
        ClusterOpener later(place);
        qputenv("KUBECONFIG", "/no/such/file");
        later.load({});
        QTRY_COMPARE(later.set().contexts().size(), std::size_t(1));
        ClusterOpener named(place); // a file that is named stands alone
        named.load({written(m_folder, "one.yaml")});
        QTRY_COMPARE(named.set().contexts().size(), std::size_t(1));
        QVERIFY(named.set().contexts()[0].file.endsWith(QStringLiteral("one.yaml")));
    }

    void aTextThatIsNoKubeconfigIsRefused()
    {
        ClusterOpener opener(m_folder.filePath(QStringLiteral("refused")));
        QSignalSpy refused(&opener, &ClusterOpener::pasteRefused);

        opener.paste("planted-4711");

        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(!refused.first().first().toString().contains(u"planted-4711"));
        QVERIFY(opener.set().contexts().empty());
    }

    void aNameThatIsAloneNeedsNoFile()
    {
        KubeContext context;
        context.id.context = QStringLiteral("prod");

        QCOMPARE(displayNameOf(context, {context}), QStringLiteral("prod"));
    }
};

QTEST_GUILESS_MAIN(TestClusterOpener)
#include "tst_clusteropener.moc"
