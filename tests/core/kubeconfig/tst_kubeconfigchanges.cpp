#include "core/kubeconfig/kubeconfigchanges.h"
#include "tests/core/kubeconfig/kubeconfigfolder.h"

#include <QFile>
#include <QTest>

using namespace drover;

/// What a changed kubeconfig means for a cluster that is open.
class TestKubeconfigChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhatChanged_data();
    void tellsWhatChanged();
    void givesTheNewConfig();
    void callsABrokenFileUnreadable();
    void callsABrokenContextUnreadable();
    void callsAContextThatIsGoneRemoved();
    void callsAFileThatIsGoneRemoved();
    void knowsWhetherTheFilesStillHoldWhatWasRead();

private:
    ClusterUpdate updateAfter(const QByteArray &bytes);

    std::unique_ptr<KubeconfigFolder> m_folder;
};

static const QByteArray kServer = QByteArrayLiteral("server: 'https://h:1'");

void TestKubeconfigChanges::init()
{
    m_folder = std::make_unique<KubeconfigFolder>();
}

/// Opened with "token: one", then the file holds these bytes.
ClusterUpdate TestKubeconfigChanges::updateAfter(const QByteArray &bytes)
{
    const QString file =
        m_folder->write(QStringLiteral("config"), kubeconfigWith(kServer, "token: one"));
    const KubeconfigSet before = KubeconfigSet::load({file});
    const ClusterConfig open = before.resolve({file, QStringLiteral("c")}).value();
    m_folder->write(QStringLiteral("config"), bytes);
    if (bytes.isNull())
        QFile::remove(file);
    return updateOf(open, before.reloaded());
}

void TestKubeconfigChanges::tellsWhatChanged_data()
{
    QTest::addColumn<QByteArray>("cluster");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<ClusterChange>("change");
    const QByteArray token = "token: one";
    QTest::newRow("nothing") << kServer << token << ClusterChange::Nothing;
    QTest::newRow("a token") << kServer << QByteArray("token: two") << ClusterChange::Credentials;
    QTest::newRow("somebody else") << kServer << token + ", as: boss" << ClusterChange::Credentials;
    QTest::newRow("no credentials") << kServer << QByteArray() << ClusterChange::Credentials;
    QTest::newRow("compression") << kServer + ", disable-compression: true" << token
                                 << ClusterChange::Credentials;
    QTest::newRow("a port") << QByteArray("server: 'https://h:2'") << token
                            << ClusterChange::Server;
    QTest::newRow("an authority")
        << kServer + ", certificate-authority-data: '" + certificatePem().toBase64() + '\''
        << token << ClusterChange::Server;
    QTest::newRow("a proxy") << kServer + ", proxy-url: 'http://p:1'" << token
                             << ClusterChange::Server;
    QTest::newRow("no check of the server") << kServer + ", insecure-skip-tls-verify: true"
                                            << token << ClusterChange::Server;
}

void TestKubeconfigChanges::tellsWhatChanged()
{
    QFETCH(QByteArray, cluster);
    QFETCH(QByteArray, user);
    QFETCH(ClusterChange, change);

    QCOMPARE(updateAfter(kubeconfigWith(cluster, user)).change, change);
}

void TestKubeconfigChanges::givesTheNewConfig()
{
    const ClusterUpdate update = updateAfter(kubeconfigWith(kServer, "token: two"));

    QVERIFY(update.config.has_value());
    QCOMPARE(update.config->user.token, QByteArray("two"));
    QCOMPARE(update.config->id, update.id);
}

void TestKubeconfigChanges::callsABrokenFileUnreadable()
{
    const ClusterUpdate update = updateAfter("clusters: [" + kPlanted);

    QCOMPARE(update.change, ClusterChange::Unreadable);
    QVERIFY(update.error.has_value());
    QVERIFY(update.error->message.contains(m_folder->path(QStringLiteral("config"))));
    QVERIFY(!fullText(*update.error).contains(QString::fromLatin1(kPlanted)));
}

void TestKubeconfigChanges::callsABrokenContextUnreadable()
{
    const ClusterUpdate update = updateAfter(kubeconfigWith(kServer, "tokenFile: gone"));

    QCOMPARE(update.change, ClusterChange::Unreadable);
    QVERIFY(update.error->message.contains(QStringLiteral("tokenFile")));
}

void TestKubeconfigChanges::callsAContextThatIsGoneRemoved()
{
    const ClusterUpdate update =
        updateAfter(kubeconfigWithContexts({QStringLiteral("other")}, "h"));

    QCOMPARE(update.change, ClusterChange::Removed);
    QCOMPARE(update.error->message, m_folder->path(QStringLiteral("config")) +
                                        QStringLiteral(": the context \"c\" is not there any more."));
}

void TestKubeconfigChanges::callsAFileThatIsGoneRemoved()
{
    const ClusterUpdate update = updateAfter(QByteArray());

    QCOMPARE(update.change, ClusterChange::Removed);
    QCOMPARE(update.error->message,
             m_folder->path(QStringLiteral("config")) + QStringLiteral(": the file does not exist any more."));
}

void TestKubeconfigChanges::knowsWhetherTheFilesStillHoldWhatWasRead()
{
    const QString file = m_folder->write(QStringLiteral("config"), "apiVersion: v1");
    const KubeconfigSet set = KubeconfigSet::load({file});
    QVERIFY(set.isCurrent());

    m_folder->write(QStringLiteral("config"), "apiVersion: v1 ");
    QVERIFY(!set.isCurrent());
    m_folder->write(QStringLiteral("config"), "apiVersion: v1");
    QVERIFY(set.isCurrent());
    QVERIFY(QFile::remove(file));
    QVERIFY(!set.isCurrent());
    QVERIFY(KubeconfigSet().isCurrent());
}

QTEST_GUILESS_MAIN(TestKubeconfigChanges)
#include "tst_kubeconfigchanges.moc"
