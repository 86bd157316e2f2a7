#include "tests/ui/operations/openeditor.h"
#include "ui/operations/editmodel.h"
#include "ui/operations/taintsdialog.h"
#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kUnreachable = u"node.kubernetes.io/unreachable"_s;

NodeBuilder flapping(const char *name)
{
    return aNode(QString::fromUtf8(name))
        .taint(kUnreachable, {}, u"NoSchedule"_s)
        .taint(kUnreachable, {}, u"NoExecute"_s);
}

template <class Dialog> using Open = OpenEditor<Dialog>;

} // namespace

class TestNodeEditDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTaintThatIsGoneLeavesTheListAndWhatIsSent()
    {
        OperationsRig rig;
        rig.show({flapping("n1")});
        Open<TaintsDialog> open(rig, rig.cache.nodes());
        open.set(u"maintenance"_s, u"tonight"_s);

        open.become({aNode(u"n1"_s).version(u"2"_s)});

        QCOMPARE(open.list()->model()->rowCount(), 1);
        QVERIFY(!open.preview().contains(kUnreachable));
        QVERIFY(open.preview().contains(u"\"resourceVersion\":\"2\""_s));
        QCOMPARE(open.dialog.newsText(),
                 u"The node changed while this was open: the list is up to date."_s);
        open.dialog.actButton()->click();
        QVERIFY(rig.writes().at(0).contains(u"maintenance"_s));
        QVERIFY(!rig.writes().at(0).contains(kUnreachable));
    }

    void anotherVersionAloneIsNoNews()
    {
        OperationsRig rig;
        rig.show({flapping("n1")});
        Open<TaintsDialog> open(rig, rig.cache.nodes());
        open.set(u"maintenance"_s, {});

        open.become({flapping("n1").version(u"2"_s)});

        QVERIFY(open.preview().contains(u"\"resourceVersion\":\"2\""_s));
        QCOMPARE(open.dialog.newsText(), QString());
        open.dialog.actButton()->click();
        QCOMPARE(rig.writes().size(), 1);
    }

    void whatIsNotShownYetIsShownBeforeItIsWritten()
    {
        OperationsRig rig;
        rig.show({flapping("n1")});
        Open<TaintsDialog> open(rig, rig.cache.nodes());
        open.set(u"maintenance"_s, {});

        rig.show({aNode(u"n1"_s).version(u"2"_s)});
        open.dialog.actButton()->click();
        QVERIFY(rig.writes().isEmpty());
        QVERIFY(!open.dialog.newsText().isEmpty());
        open.dialog.actButton()->click();

        QCOMPARE(rig.writes().size(), 1);
    }

    void aChangeOfATaintThatIsGoneStaysAsAnAddition()
    {
        OperationsRig rig;
        rig.show({aNode(u"n1"_s).taint(u"gpu"_s, u"a"_s, u"NoSchedule"_s)});
        Open<TaintsDialog> open(rig, rig.cache.nodes());
        open.set(u"gpu"_s, u"b"_s);

        open.become({aNode(u"n1"_s).version(u"2"_s)});

        QVERIFY(open.dialog.newsText().contains(
            u"gpu:NoSchedule was removed meanwhile: your change adds it."_s));
        QVERIFY(open.preview().contains(u"\"value\":\"b\""_s));
        QVERIFY(open.dialog.actButton()->isEnabled());
    }

    void aRemovalOfWhatIsGoneStaysVisibleAndSendsNothing()
    {
        OperationsRig rig;
        rig.show({flapping("n1")});
        Open<TaintsDialog> open(rig, rig.cache.nodes());
        open.choose(0);
        QTest::keyClick(open.list(), Qt::Key_Delete);

        open.become({aNode(u"n1"_s).version(u"2"_s)});
        QCOMPARE(open.list()->model()->rowCount(), 1);
        QVERIFY(open.dialog.newsText().contains(u"there is nothing left to remove"_s));
        QCOMPARE(open.dialog.blockedBecause(), u"Nothing is changed yet."_s);
        open.become({flapping("n1").version(u"3"_s)});

        QVERIFY(open.dialog.newsText().contains(u"it is still to be removed"_s));
        QVERIFY(!open.preview().contains(u"NoSchedule"_s));
        QVERIFY(open.dialog.actButton()->isEnabled());
    }

    void whatWasAgreedToIsAskedAnew()
    {
        OperationsRig rig;
        rig.pods = {aPod("shop/web-1").ownedBy("ReplicaSet", "web")};
        rig.show({flapping("n1")});
        Open<TaintsDialog> open(rig, rig.cache.nodes());
        open.set(u"gone"_s, {}, u"NoExecute"_s);
        rig.deliver();
        open.part<QCheckBox>("agree")->click();
        QVERIFY(open.dialog.actButton()->isEnabled());

        open.become({flapping("n1").version(u"2"_s)});
        QVERIFY(open.dialog.actButton()->isEnabled());
        open.become({aNode(u"n1"_s).version(u"3"_s)});

        QVERIFY(!open.part<QCheckBox>("agree")->isChecked());
        QCOMPARE(open.dialog.blockedBecause(), u"Tick the box below the warning first."_s);
    }

    void whatComesMakesItHigherAtOnce()
    {
        OperationsRig rig;
        for (int i = 0; i < 14; ++i)
            rig.pods.push_back(aPod(u"shop/web-%1"_s.arg(i)).ownedBy("ReplicaSet", "web"));
        rig.show({flapping("n1")});
        Open<TaintsDialog> open(rig, rig.cache.nodes());
        open.set(u"gone"_s, {}, u"NoExecute"_s);
        rig.deliver();
        open.become({aNode(u"n1"_s).version(u"2"_s)});

        const int needed = open.dialog.layout()->totalMinimumHeightForWidth(open.dialog.width());
        const int screen = open.dialog.screen()->availableSize().height();
        QVERIFY(open.dialog.height() >= std::min(needed, screen - 5 * kSpace));
    }

    void aNameThatWasTypedIsAskedForAnew()
    {
        OperationsRig rig(GuardLevel::Production);
        rig.show({flapping("n1")});
        Open<TaintsDialog> open(rig, rig.cache.nodes());
        open.set(u"maintenance"_s, {});
        open.part<QLineEdit>("typedName")->setText(u"n1"_s);
        QVERIFY(open.dialog.actButton()->isEnabled());

        open.become({aNode(u"n1"_s).version(u"2"_s)});

        QCOMPARE(open.dialog.blockedBecause(), u"Type the name first."_s);
    }

    void aNodeThatIsDeletedIsSaidAndNothingIsWritten()
    {
        OperationsRig rig;
        rig.show({aNode(u"n1"_s)});
        Open<TaintsDialog> open(rig, rig.cache.nodes());
        open.set(u"maintenance"_s, {});

        rig.cache.apply({{}, {NodeKey("n1")}});
        rig.clock.advance(200ms);
        QCOMPARE(open.dialog.newsText(), u"The node was deleted while this was open."_s);
        QCOMPARE(open.dialog.blockedBecause(), u"There is no node left to change."_s);
        open.become({aNode(u"n1"_s).uid(u"uid-new"_s)}); // another of that name

        open.dialog.actButton()->click();
        QVERIFY(!open.dialog.actButton()->isEnabled());
        QVERIFY(rig.writes().isEmpty());
    }

    void ofSeveralNodesEachIsFollowed()
    {
        OperationsRig rig;
        rig.show({flapping("n1"), aNode(u"n2"_s), aNode(u"n3"_s)});
        Open<TaintsDialog> open(rig, rig.cache.nodes());
        open.set(u"maintenance"_s, {});

        rig.cache.apply({{aNode(u"n1"_s).version(u"2"_s)}, {NodeKey("n3")}});
        rig.clock.advance(200ms);

        QCOMPARE(open.dialog.newsText(), u"n1 changed while this was open: the list is up to date.\n"
                                         "Deleted while this was open, and left out here: n3."_s);
        QCOMPARE(open.list()->model()->rowCount(), 1);
        open.dialog.actButton()->click();
        QCOMPARE(rig.writes().size(), 2);
        QVERIFY(!rig.writes().at(0).contains(kUnreachable));
    }

    void whatIsBeingTypedStaysAndAChosenEntryThatIsGoneDoesNot()
    {
        OperationsRig rig;
        rig.show({flapping("n1").taint(u"keep"_s, {}, u"NoSchedule"_s)});
        Open<TaintsDialog> open(rig, rig.cache.nodes());
        const auto *key = open.part<QLineEdit>("key");
        const NodeBuilder calm = aNode(u"n1"_s).taint(u"keep"_s, {}, u"NoSchedule"_s);
        open.choose(0);
        QCOMPARE(key->text(), kUnreachable);

        open.become({NodeBuilder(calm).version(u"2"_s)});
        QCOMPARE(key->text(), QString());
        QVERIFY(!open.list()->currentIndex().isValid()); // Delete takes no other entry instead
        open.part<QLineEdit>("key")->setText(u"half"_s);
        open.become({flapping("n1").version(u"3"_s).taint(u"keep"_s, {}, u"NoSchedule"_s)});
        QCOMPARE(key->text(), u"half"_s);
        open.choose(0);
        open.part<QLineEdit>("key")->setText(u"other"_s);
        open.become({NodeBuilder(calm).version(u"4"_s)});

        QCOMPARE(key->text(), u"other"_s);
    }

    void labelsAreFollowedToo()
    {
        OperationsRig rig;
        rig.show({aNode(u"n1"_s).label(u"pool"_s, u"a"_s).label(u"old"_s, u"1"_s)});
        Open<MetadataDialog> open(rig, rig.cache.nodes());
        open.set(u"pool"_s, u"b"_s);

        open.become({aNode(u"n1"_s).version(u"2"_s).label(u"pool"_s, u"c"_s)});
        QCOMPARE(open.dialog.newsText(),
                 u"The node changed while this was open: the list is up to date.\n"
                 "pool was changed meanwhile: your change applies to what is there now."_s);
        QCOMPARE(open.list()->model()->rowCount(), 1);
        QVERIFY(open.preview().contains(u"\"resourceVersion\":\"2\""_s));
        open.become({aNode(u"n1"_s).version(u"3"_s).label(u"pool"_s, u"b"_s)});

        QVERIFY(open.dialog.newsText().contains(u"pool has meanwhile become what you set it to."_s));
        QCOMPARE(open.dialog.blockedBecause(), u"Nothing is changed yet."_s);
    }

    void whatAConflictReadIsNewerThanTheCache()
    {
        OperationsRig rig;
        rig.show({flapping("n1").version(u"5"_s)});
        Open<TaintsDialog> open(rig, rig.cache.nodes());
        open.set(u"gpu"_s, {});
        open.dialog.actButton()->click();
        rig.requests.fail(*rig.requests.findOpen("PATCH"), anError(Error::Kind::Conflict, 409));
        const NodeBuilder theirs = aNode(u"n1"_s).version(u"9"_s);
        if (const auto read = rig.requests.findOpen("GET /api/v1/nodes"))
            rig.requests.answer(*read, theirs.json().toStdString());

        open.become({aNode(u"other"_s)});
        QVERIFY(open.preview().contains(u"\"resourceVersion\":\"9\""_s));
        open.become({theirs});

        QVERIFY(!open.dialog.conflictText().isEmpty());
        QCOMPARE(open.dialog.newsText(), QString());
    }

    void theValuesHaveTheRoomOfChangesThatAreNotThere()
    {
        OperationsRig rig;
        rig.show({aNode(u"n1"_s).taint(u"a"_s, u"1"_s, u"NoSchedule"_s)});
        Open<TaintsDialog> open(rig, rig.cache.nodes());
        const QTreeView &list = *open.list();
        const int alone = list.columnWidth(EditModel::ValueColumn);
        const int key = list.columnWidth(EditModel::KeyColumn);
        QVERIFY(list.isColumnHidden(EditModel::ChangeColumn));

        open.remove(0);
        QVERIFY(!list.isColumnHidden(EditModel::ChangeColumn));
        QCOMPARE(list.columnWidth(EditModel::ValueColumn) + list.columnWidth(EditModel::ChangeColumn), alone);
        QCOMPARE(list.columnWidth(EditModel::KeyColumn), key);
        open.remove(0); // taken back

        QVERIFY(list.isColumnHidden(EditModel::ChangeColumn));
        QCOMPARE(list.columnWidth(EditModel::ValueColumn), alone);
    }

    void inATabThatIsNotLiveWhatIsReadAgainCounts()
    {
        OperationsRig rig;
        rig.show({flapping("n1")});
        Open<TaintsDialog> open(rig, rig.cache.nodes());
        open.set(u"maintenance"_s, {});
        open.dialog.setStale(u"Stale since 14:02"_s);

        rig.requests.answer(*rig.requests.findOpen("GET /api/v1/nodes/n1"),
                            aNode(u"n1"_s).version(u"7"_s).json().toStdString());
        QVERIFY(open.preview().contains(u"\"resourceVersion\":\"7\""_s));
        QVERIFY(!open.preview().contains(kUnreachable));
        open.dialog.setStale({}); // what the cache has is older
        QVERIFY(!open.preview().contains(kUnreachable));
        open.dialog.setStale(u"Stale since 14:03"_s);
        open.become({flapping("n1").version(u"8"_s)});
        QVERIFY(!open.preview().contains(kUnreachable));
        open.dialog.setStale({});

        QVERIFY(open.preview().contains(kUnreachable));
        QVERIFY(open.preview().contains(u"\"resourceVersion\":\"8\""_s));
    }
};

QTEST_MAIN(TestNodeEditDialog)
#include "tst_nodeeditdialog.moc"
