#include "app/notifications/notificationdesk.h"
#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/drains/drainboard.h"
#include "ui/nodes/nodeview.h"
#include "ui/window/clustertabs.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

class FakeNotifier : public Notifier
{
public:
    void begin() override { ++begun; }
    void show(const QString &key, const Notice &notice) override { shown[key] = notice; }
    void close(const QString &key) override { shown.remove(key); }
    QString problem() const override { return {}; }

    QStringList summaries() const
    {
        QStringList all;
        for (const Notice &notice : shown)
            all << notice.summary;
        return all;
    }

    int begun = 0;
    QMap<QString, Notice> shown;
};

const ClusterId kProd{u"/home/ana/k.yaml"_s, u"prod"_s};
const ClusterId kDev{{}, u"dev"_s};

struct Rig {
    QTemporaryDir folder;
    FakeClock clock;
    SettingsStore settings{folder.path(), folder.path(), clock};
    Journal journal{folder.path(), clock};
    FakeNotifier notifier;
    ui::MainWindow window{clock};
    std::unique_ptr<NotificationDesk> desk;

    Rig()
    {
        for (const ClusterId &id : {kProd, kDev})
            open(id);
        desk = std::make_unique<NotificationDesk>(
            NotificationDesk::Parts{window, settings, notifier, clock});
    }
    void open(const ClusterId &id)
    {
        ClusterConfig config;
        config.id = id;
        auto session = std::make_unique<ClusterSession>(config, id.context, clock);
        auto operations = std::make_unique<ClusterOperations>(
            session->requests(), session->cache(), clock, journal, ClusterOperations::Setup{});
        window.tabs().addCluster(std::move(session), {id, id.context, {}, {}},
                                 std::move(operations));
        live(id);
    }
    ui::ClusterTab &tab(const ClusterId &id) { return *window.tabs().tabOf(id); }
    void live(const ClusterId &id) { tab(id).showFreshness(Live{clock.wallNow(), true, {}}, true); }
    void notify(const ClusterId &id, bool notifies = true)
    {
        Settings now = settings.settings();
        now.setCluster(id, {Settings::Compression::ByAddress, notifies});
        settings.change(now);
    }
    void apply(const ClusterId &id, std::initializer_list<NodeBuilder> nodes)
    {
        NodeDelta delta;
        for (const NodeBuilder &node : nodes)
            delta.upserted.push_back(node.build());
        window.tabs().cacheOf(tab(id)).apply(delta);
    }
    /// Somebody presses a key that does nothing.
    void touch() { QTest::keyClick(&window, Qt::Key_Shift); }
    void endDrain(const char *node)
    {
        DrainOrder order;
        order.node = node;
        tab(kProd).operations()->drain(std::move(order))->cancel();
        clock.advance(5s);
    }
    /// Somebody does: its tab is in front of the window that has the keys.
    bool lookAt(const ClusterId &id)
    {
        window.show();
        window.activateWindow();
        window.tabs().activate(id);
        return QTest::qWaitForWindowActive(&window);
    }
};

NodeBuilder node(const char *name, const char *ready)
{
    return aNode(name).ready(QLatin1StringView(ready));
}

} // namespace

/// From an open cluster to the desktop, and back by a click.
class TestNotificationDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheClustersThatAreWantedAreTold()
    {
        Rig rig;
        QCOMPARE(rig.notifier.begun, 0); // nobody is asked on the bus before
        rig.notify(kProd);
        QCOMPARE(rig.notifier.begun, 1);
        rig.apply(kProd, {node("n1", "False")});
        rig.apply(kDev, {node("d1", "False")});
        rig.clock.advance(1min);

        QCOMPARE(rig.notifier.summaries(), QStringList{u"prod: n1 is not ready"_s});
    }

    void whatIsOverIsClosed()
    {
        Rig rig;
        rig.notify(kProd);
        rig.apply(kProd, {node("n1", "False")});
        rig.clock.advance(1min);
        rig.apply(kProd, {node("n1", "True").version(u"2"_s)});

        QCOMPARE(rig.notifier.summaries(), QStringList());
    }

    void aLostConnectionTakesThePlaceOfItsNodes()
    {
        Rig rig;
        rig.notify(kProd);
        rig.apply(kProd, {node("n1", "False")});
        rig.clock.advance(1min);
        Reconnecting lost;
        lost.since = rig.clock.wallNow();
        rig.tab(kProd).showFreshness(lost, true);
        rig.clock.advance(1min);
        QCOMPARE(rig.notifier.summaries(), QStringList{u"prod: connection lost"_s});

        rig.live(kProd);
        QCOMPARE(rig.notifier.summaries(), QStringList());
        rig.clock.advance(5s);
        QCOMPARE(rig.notifier.summaries(), QStringList{u"prod: n1 is not ready"_s});
    }

    void turnedOffItTakesItsNoticesBack()
    {
        Rig rig;
        rig.notify(kProd);
        rig.apply(kProd, {node("n1", "False")});
        rig.clock.advance(1min);
        rig.notify(kProd, false);

        QCOMPARE(rig.notifier.summaries(), QStringList());
        rig.apply(kProd, {node("n2", "False")});
        rig.clock.advance(1min);
        QCOMPARE(rig.notifier.summaries(), QStringList());
    }

    void aTabThatIsClosedTakesItsNoticesAlong()
    {
        Rig rig;
        rig.notify(kProd);
        rig.apply(kProd, {node("n1", "False")});
        rig.clock.advance(1min);
        rig.window.tabs().closeTab(rig.window.tabs().indexOf(&rig.tab(kProd)));

        QCOMPARE(rig.notifier.summaries(), QStringList());
    }

    void aClusterThatIsOpenedLaterIsTold()
    {
        Rig rig;
        const ClusterId later{{}, u"later"_s};
        rig.notify(later);
        QCOMPARE(rig.notifier.begun, 0);
        rig.open(later);
        rig.apply(later, {node("n1", "False")});
        rig.clock.advance(1min);

        QCOMPARE(rig.notifier.summaries(), QStringList{u"later: n1 is not ready"_s});
    }

    void aClickLeadsToTheNode()
    {
        Rig rig;
        QSignalSpy raised(rig.desk.get(), &NotificationDesk::raiseWanted);
        rig.notify(kProd);
        rig.apply(kProd, {node("n1", "True"), node("n2", "True"), node("n3", "False")});
        rig.clock.advance(1min);
        rig.window.tabs().activate(kDev);
        Q_EMIT rig.notifier.activated(rig.notifier.shown.firstKey(), u"leave"_s);

        QCOMPARE(raised.size(), 1);
        QCOMPARE(raised[0][0].toString(), u"leave"_s);
        QCOMPARE(rig.window.tabs().currentTab(), &rig.tab(kProd));
        QCOMPARE(rig.tab(kProd).view().currentName(), u"n3"_s);
        QCOMPARE(rig.notifier.summaries(), QStringList());
    }

    void aClickLeadsToTheDrain()
    {
        Rig rig;
        rig.notify(kProd);
        for (const char *name : {"n1", "n2"}) {
            DrainOrder order;
            order.node = name;
            rig.tab(kProd).operations()->drain(std::move(order));
        }
        rig.tab(kProd).operations()->drains()[0]->cancel();
        rig.clock.advance(2s);
        QCOMPARE(rig.notifier.summaries(), QStringList{u"prod: the drain of n1 has ended"_s});

        rig.window.tabs().activate(kDev);
        Q_EMIT rig.notifier.activated(rig.notifier.shown.firstKey(), {});
        QCOMPARE(rig.window.tabs().currentTab(), &rig.tab(kProd));
        QVERIFY(rig.tab(kProd).board()->current());
        QCOMPARE(rig.tab(kProd).board()->current()->order().node, std::string("n1"));
    }

    void aDrainThatEndsBeforeOnesEyesIsNotTold()
    {
        Rig rig;
        rig.notify(kProd);
        QVERIFY(rig.lookAt(kProd));
        rig.touch();
        rig.endDrain("n1");
        QVERIFY(rig.tab(kProd).board()->isVisible());
        QCOMPARE(rig.notifier.summaries(), QStringList());

        rig.window.tabs().activate(kDev);
        rig.touch();
        rig.endDrain("n2"); // and not n1 with it, which was seen
        QCOMPARE(rig.notifier.summaries(), QStringList{u"prod: the drain of n2 has ended"_s});
    }

    void aDrainThatEndsBeforeAWindowThatNobodyTouchesIsTold()
    {
        Rig rig;
        rig.notify(kProd);
        QVERIFY(rig.lookAt(kProd));
        rig.touch();
        rig.clock.advance(61s);

        rig.endDrain("n1");

        QVERIFY(rig.tab(kProd).board()->isVisible());
        QCOMPARE(rig.notifier.summaries(), QStringList{u"prod: the drain of n1 has ended"_s});
    }

    void nodesAreToldOfBeforeOnesEyesToo()
    {
        Rig rig;
        rig.notify(kProd);
        QVERIFY(rig.lookAt(kProd));
        rig.apply(kProd, {node("n1", "False")}); // a filter may hide it
        rig.clock.advance(1min);

        QCOMPARE(rig.notifier.summaries(), QStringList{u"prod: n1 is not ready"_s});
    }

    void whatWasDismissedIsNotShownAgain()
    {
        Rig rig;
        rig.notify(kProd);
        rig.apply(kProd, {node("n1", "False")});
        rig.clock.advance(1min);
        const QString key = rig.notifier.shown.firstKey();
        rig.notifier.shown.clear();
        Q_EMIT rig.notifier.dismissed(key);
        rig.apply(kProd, {node("n2", "False")});
        rig.clock.advance(1min);

        QCOMPARE(rig.notifier.summaries(), QStringList{u"prod: n2 is not ready"_s});
    }
};

QTEST_MAIN(TestNotificationDesk)
#include "tst_notificationdesk.moc"
