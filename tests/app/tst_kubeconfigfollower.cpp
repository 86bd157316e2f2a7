#include "app/kubeconfigfollower.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;

/// Kubeconfig files that change under open sessions.
class TestKubeconfigFollower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewTokenReachesTheSession();
    void anotherServerIsToldAndNotFollowed();
    void aRemovedContextIsTold();
    void aSessionThatEndedIsFollowedNoMore();
};

namespace {

QByteArray kubeconfig(const QByteArray &token, const QByteArray &server = "https://127.0.0.1:1",
                      const QByteArray &context = "work")
{
    return "apiVersion: v1\nkind: Config\n"
           "clusters: [{name: c, cluster: {server: '" + server + "'}}]\n"
           "users: [{name: u, user: {token: " + token + "}}]\n"
           "contexts: [{name: " + context + ", context: {cluster: c, user: u}}]\n";
}

struct FollowerRig {
    FollowerRig()
    {
        write(kubeconfig("first"));
        const KubeconfigSet set = KubeconfigSet::load({path()});
        const auto config = set.resolve({path(), QStringLiteral("work")});
        session = std::make_unique<ClusterSession>(*config, QStringLiteral("work"), clock);
        follower.setKubeconfigs(set);
        follower.follow(*session);
    }

    QString path() const { return folder.filePath(QStringLiteral("config")); }
    void write(const QByteArray &text) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<ClusterSession> session;
    KubeconfigFollower follower{clock};
    QSignalSpy told{&follower, &KubeconfigFollower::told};
    QSignalSpy changed{&follower, &KubeconfigFollower::setChanged};
};

} // namespace

void TestKubeconfigFollower::aNewTokenReachesTheSession()
{
    FollowerRig rig;
    QCOMPARE(rig.session->config().user.token, QByteArray("first"));

    rig.write(kubeconfig("second"));

    QTRY_COMPARE(rig.session->config().user.token, QByteArray("second"));
    QTRY_VERIFY(rig.changed.count() > 0);
    QCOMPARE(rig.told.count(), 0);
}

void TestKubeconfigFollower::anotherServerIsToldAndNotFollowed()
{
    FollowerRig rig;

    rig.write(kubeconfig("first", "https://127.0.0.1:2"));

    QTRY_COMPARE(rig.told.count(), 1);
    QVERIFY(rig.told.first().first().toString().contains(QStringLiteral("https://127.0.0.1:2")));
    QCOMPARE(rig.session->config().server.port(), 1);
}

void TestKubeconfigFollower::aRemovedContextIsTold()
{
    FollowerRig rig;

    rig.write(kubeconfig("first", "https://127.0.0.1:1", "other"));

    QTRY_COMPARE(rig.told.count(), 1);
    QVERIFY(rig.told.first().first().toString().startsWith(QStringLiteral("work: ")));
}

void TestKubeconfigFollower::aSessionThatEndedIsFollowedNoMore()
{
    FollowerRig rig;
    rig.session.reset();

    rig.write(kubeconfig("first", "https://127.0.0.1:1", "other"));

    QTRY_VERIFY(rig.changed.count() > 0);
    QCOMPARE(rig.told.count(), 0);
}

QTEST_GUILESS_MAIN(TestKubeconfigFollower)
#include "tst_kubeconfigfollower.moc"
