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
    void aTokenOfAnotherServerStaysAway();
    void aServerThatIsBackIsFollowedAgain();
    void aRemovedContextIsToldUntilItIsBack();
    void aChangeBeforeTheSessionIsFollowedAsWell();
    void aSessionThatEndedIsFollowedNoMore();
};

namespace {

constexpr char kServer[] = "https://127.0.0.1:1";
constexpr char kOther[] = "https://127.0.0.1:2";

QByteArray kubeconfig(const QByteArray &token, const QByteArray &server = kServer,
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
    QSignalSpy other{&follower, &KubeconfigFollower::serverChanged};
    QSignalSpy lost{&follower, &KubeconfigFollower::contextLost};
    QSignalSpy back{&follower, &KubeconfigFollower::contextBack};
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
    QCOMPARE(rig.other.count() + rig.lost.count(), 0);
}

void TestKubeconfigFollower::anotherServerIsToldAndNotFollowed()
{
    FollowerRig rig;

    rig.write(kubeconfig("first", kOther));

    QTRY_COMPARE(rig.other.count(), 1);
    QCOMPARE(rig.other.first()[0].value<ClusterConfig>().server.port(), 1);
    QCOMPARE(rig.other.first()[1].value<ClusterConfig>().server.port(), 2);
    QCOMPARE(rig.session->config().server.port(), 1);
}

void TestKubeconfigFollower::aTokenOfAnotherServerStaysAway()
{
    FollowerRig rig;
    rig.write(kubeconfig("first", kOther));
    QTRY_COMPARE(rig.other.count(), 1);

    rig.write(kubeconfig("of-the-other", kOther));

    QTRY_COMPARE(rig.other.count(), 2);
    QCOMPARE(rig.session->config().server.port(), 1);
    QCOMPARE(rig.session->config().user.token, QByteArray("first"));
}

void TestKubeconfigFollower::aServerThatIsBackIsFollowedAgain()
{
    FollowerRig rig;
    rig.write(kubeconfig("first", kOther));
    QTRY_COMPARE(rig.other.count(), 1);

    rig.write(kubeconfig("second"));

    QTRY_COMPARE(rig.back.count(), 1);
    QCOMPARE(rig.session->config().user.token, QByteArray("second"));
}

void TestKubeconfigFollower::aRemovedContextIsToldUntilItIsBack()
{
    FollowerRig rig;

    rig.write(kubeconfig("first", kServer, "other"));

    QTRY_COMPARE(rig.lost.count(), 1);
    QCOMPARE(rig.lost.first()[0].value<ClusterId>(), rig.session->config().id);
    QVERIFY(rig.lost.first()[1].value<Error>().message.contains(u"\"work\" is not there"));
    rig.write(kubeconfig("first"));
    QTRY_COMPARE(rig.back.count(), 1);
}

void TestKubeconfigFollower::aChangeBeforeTheSessionIsFollowedAsWell()
{
    FollowerRig rig;
    ClusterConfig old = rig.session->config();
    old.user.token = "older";
    ClusterSession late(old, QStringLiteral("work"), rig.clock);
    rig.session.reset();

    rig.follower.follow(late);

    QTRY_COMPARE(late.config().user.token, QByteArray("first"));
}

void TestKubeconfigFollower::aSessionThatEndedIsFollowedNoMore()
{
    FollowerRig rig;
    rig.session.reset();

    rig.write(kubeconfig("first", kServer, "other"));

    QTRY_VERIFY(rig.changed.count() > 0);
    QCOMPARE(rig.lost.count(), 0);
}

QTEST_GUILESS_MAIN(TestKubeconfigFollower)
#include "tst_kubeconfigfollower.moc"
