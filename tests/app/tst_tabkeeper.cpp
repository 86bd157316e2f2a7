#include "app/tabkeeper.h"
#include "ui/clusters/clusterstates.h"
#include "ui/clusters/detailswindows.h"
#include "ui/states/freshnessbanner.h"
#include "ui/states/statepage.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using Kind = ui::StateView::Kind;

namespace {

/// A port that nobody listens on.
QByteArray closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return QByteArray::number(server.serverPort());
}

struct KeeperRig {
    QTemporaryDir folder;
    SystemClock clock;
    KubeconfigFollower follower{clock};
    ui::ClusterTabs tabs{clock};
    TabKeeper keeper{tabs, follower, clock};
    QByteArray port = closedPort();

    KeeperRig()
    {
        write(port);
        const KubeconfigSet set = KubeconfigSet::load({path()});
        auto session = std::make_unique<ClusterSession>(*set.resolve(id()),
                                                        QStringLiteral("work"), clock);
        follower.setKubeconfigs(set);
        follower.follow(*session);
        tabs.addCluster(std::move(session), {id(), QStringLiteral("work"), {}, {}});
    }
    QString path() const { return folder.filePath(QStringLiteral("config")); }
    ClusterId id() const { return {path(), QStringLiteral("work")}; }
    void write(const QByteArray &serverPort, const QByteArray &context = "work") const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("clusters: [{name: c, cluster: {server: 'https://127.0.0.1:" + serverPort +
                   "'}}]\n"
                   "users: [{name: u, user: {token: t}}]\n"
                   "contexts: [{name: " + context + ", context: {cluster: c, user: u}}]\n");
    }
    Kind news() const
    {
        return tabs.tabOf(id())
            ->findChild<ui::FreshnessBanner *>(QStringLiteral("contextBanner"))
            ->view()
            .kind;
    }
    const ui::StateView &page() const
    {
        return tabs.tabOf(id())->states().page()->view();
    }
};

} // namespace

/// Open tabs under kubeconfigs that change, and over connections that fail.
class TestTabKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTabSaysThatItsContextLeadsElsewhereUntilItDoesNot()
    {
        KeeperRig rig;

        rig.write("1");
        QTRY_COMPARE(rig.news(), Kind::ContextChanged);

        rig.write(rig.port);
        QTRY_COMPARE(rig.news(), Kind::None);
    }

    void theTabSaysThatItsContextIsGone()
    {
        KeeperRig rig;

        rig.write(rig.port, "other");

        QTRY_COMPARE(rig.news(), Kind::ContextLost);
    }

    void aConnectionThatFailsIsDiagnosedInItsTab()
    {
        KeeperRig rig;
        const Error refused =
            failure(Error::Kind::Network, QStringLiteral("Refused.")).value();
        ui::ClusterTab *tab = rig.tabs.tabOf(rig.id());

        tab->showFreshness(Stale{{}, refused, {}, false}, false);

        QTRY_VERIFY(!rig.page().steps.empty());
        QCOMPARE(rig.page().steps.back().progress, ui::StateView::Step::Progress::Failed);
        QVERIFY(rig.page().detail.contains(QString::fromUtf8(rig.port)));
    }

    void aDemoThatEndedIsNotTriedAgain()
    {
        KeeperRig rig;
        const ClusterId demo{QStringLiteral("/demo.yaml"), QStringLiteral("demo")};
        ui::ClusterTabInfo info{demo, QStringLiteral("demo"), {}, {}};
        info.isDemo = true;
        rig.tabs.addCluster(std::make_unique<ClusterSession>(ClusterConfig{}, QStringLiteral("demo"), rig.clock), info);
        QSignalSpy wanted(&rig.tabs, &ui::ClusterTabs::demoWanted);

        rig.tabs.tabOf(demo)->windows().open(QStringLiteral("n1"));
        rig.tabs.tabOf(rig.id())->windows().open(QStringLiteral("n1"));

        QCOMPARE(rig.keeper.endDemo(), 1); // the other one stays, and is not told of

        ui::ClusterTab *tab = rig.tabs.tabOf(demo);
        QVERIFY(std::holds_alternative<Stopped>(tab->freshness()));
        QVERIFY(tab->states().isRefused());
        const ui::StateView &page = tab->states().page()->view();
        QCOMPARE(page.sentence, QStringLiteral("The demo ended; its cluster demo is gone."));
        QCOMPARE(page.other.text, QStringLiteral("Close Tab"));
        Q_EMIT tab->states().page()->actionTriggered(page.next.action);
        QCOMPARE(wanted.count(), 1);
        QVERIFY(!rig.tabs.tabOf(rig.id())->states().isRefused());
    }
};

QTEST_MAIN(TestTabKeeper)
#include "tst_tabkeeper.moc"
