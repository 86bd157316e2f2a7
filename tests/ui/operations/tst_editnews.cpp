#include "tests/ui/operations/openeditor.h"
#include "ui/operations/editmodel.h"
#include "ui/operations/taintsdialog.h"

#include <QTabWidget>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Somebody else was faster, and made this of the node.
void refuse(OperationsRig &rig, const NodeBuilder &theirs)
{
    const QByteArray path = "/api/v1/nodes/" + QByteArray::fromStdString(std::string(theirs.build()->name));
    rig.requests.fail(*rig.requests.findOpen("PATCH " + path),
                      anError(Error::Kind::Conflict, 409));
    rig.requests.answer(*rig.requests.findOpen("GET " + path), theirs.json().toStdString());
}

NodeBuilder tainted(const char *name, const char *key)
{
    return aNode(name).version(u"9"_s).taint(QString::fromUtf8(key), {}, u"NoSchedule"_s);
}

NodeBuilder pooled(const char *name, const char *pool)
{
    return aNode(name).label(u"pool"_s, QString::fromUtf8(pool));
}

/// With more labels than are seen at once.
NodeBuilder labelled(const QString &version)
{
    NodeBuilder node = aNode("n1").version(version);
    for (int i = 10; i < 50; ++i)
        node.label(u"k%1"_s.arg(i), {});
    return node;
}

bool isInSight(const QTreeView &list)
{
    const QRect row = list.visualRect(list.currentIndex());
    return !row.isEmpty() && row.top() >= 0 && row.bottom() <= list.viewport()->height();
}

} // namespace

/// What an editor says of the nodes as they move below it, and what it then asks for.
class TestEditNews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOthersDoToOtherNodesAsksToo()
    {
        OperationsRig rig;
        rig.show({pooled("n1", "a").ready(u"True"_s), pooled("n2", "a").ready(u"True"_s)});
        OpenEditor<TaintsDialog> open(rig, {rig.cache.nodes().front()});
        open.set(u"gpu"_s, {}, u"NoSchedule"_s);
        QVERIFY(open.dialog.actButton()->isEnabled());

        open.become({pooled("n2", "a").ready(u"True"_s).version(u"2"_s).cordoned(true)});

        QCOMPARE(open.dialog.blockedBecause(), u"Tick the box below the warning first."_s);
    }

    void whatCameJustBeforeThePressIsSeenFirst()
    {
        OperationsRig rig;
        rig.show({pooled("n1", "a").ready(u"True"_s), pooled("n2", "a").ready(u"True"_s)});
        OpenEditor<TaintsDialog> open(rig, {rig.cache.nodes().front()});
        open.set(u"gpu"_s, {}, u"NoSchedule"_s);

        rig.show({pooled("n2", "a").ready(u"True"_s).version(u"2"_s).cordoned(true)});
        open.press();

        QVERIFY(rig.writes().isEmpty());
        QCOMPARE(open.dialog.blockedBecause(), u"Tick the box below the warning first."_s);
    }

    void whatFailedBesideAConflictIsToldToo()
    {
        OperationsRig rig;
        rig.show({aNode("n1"), aNode("n2"), aNode("n3")});
        OpenEditor<TaintsDialog> open(rig, rig.cache.nodes());
        open.set(u"gpu"_s, {});
        open.press();

        rig.answerWrite("n1", tainted("n1", "gpu"));
        refuse(rig, tainted("n2", "theirs"));
        rig.requests.fail(*rig.requests.findOpen("PATCH /api/v1/nodes/n3"),
                          anError(Error::Kind::Forbidden, 403, u"It is not yours."_s));

        QVERIFY(!open.dialog.isShowingResults());
        QVERIFY(open.dialog.conflictText().contains(u"theirs:NoSchedule"_s));
        QVERIFY(open.dialog.conflictText().contains(
            u"n3 failed and is left out below: It is not yours."_s));
        QVERIFY(!open.dialog.conflictText().contains(u"n1"_s));
    }

    void aConflictWithWhatCannotBeReadOrIsAnotherNodeIsTold()
    {
        OperationsRig rig;
        rig.show({aNode("n1"), aNode("n2"), aNode("n3")});
        OpenEditor<TaintsDialog> open(rig, rig.cache.nodes());
        open.set(u"gpu"_s, {});
        open.press();

        refuse(rig, tainted("n1", "theirs"));
        rig.requests.fail(*rig.requests.findOpen("PATCH /api/v1/nodes/n2"),
                          anError(Error::Kind::Conflict, 409));
        rig.requests.fail(*rig.requests.findOpen("GET /api/v1/nodes/n2"),
                          anError(Error::Kind::Forbidden, 403));
        refuse(rig, tainted("n3", "theirs").uid(u"uid-new"_s));

        QVERIFY(open.dialog.conflictText().contains(u"n2 failed and is left out below: "_s));
        QVERIFY(open.dialog.conflictText().contains(u"n3 failed and is left out below: "_s));
        QVERIFY(open.preview().contains(u"PATCH n1"_s));
        QVERIFY(!open.preview().contains(u"PATCH n3"_s));
    }

    void ofManyFailuresAFewAreNamed()
    {
        OperationsRig rig;
        NodeBatch nodes{aNode("n0")};
        for (int i = 1; i <= 8; ++i)
            nodes.push_back(aNode(u"n%1"_s.arg(i)));
        rig.show(nodes);
        OpenEditor<TaintsDialog> open(rig, rig.cache.nodes());
        open.set(u"gpu"_s, {});
        open.press();

        refuse(rig, tainted("n0", "theirs"));
        while (const auto write = rig.requests.findOpen("PATCH"))
            rig.requests.fail(*write, anError(Error::Kind::Forbidden, 403));

        QCOMPARE(open.dialog.conflictText().count(u"left out below: "_s), 6);
        QVERIFY(open.dialog.conflictText().contains(u"2 more failed"_s));
    }

    void inProductionWhatIsNotEditedTakesNoNameBack()
    {
        OperationsRig rig(GuardLevel::Production);
        rig.show({pooled("n1", "a")});
        OpenEditor<MetadataDialog> open(rig, rig.cache.nodes());
        open.set(u"pool"_s, u"b"_s);
        open.part<QLineEdit>("typedName")->setText(u"n1"_s);
        QVERIFY(open.dialog.actButton()->isEnabled());

        open.become({pooled("n1", "a").version(u"2"_s).annotation(u"requests"_s, u"1"_s)});
        QVERIFY(!open.dialog.newsText().isEmpty());
        QVERIFY(open.dialog.actButton()->isEnabled());
        rig.show({pooled("n1", "a").version(u"3"_s).annotation(u"requests"_s, u"2"_s)});
        open.press();

        QCOMPARE(rig.writes().size(), 1);
        QVERIFY(rig.writes().at(0).contains(u"\"resourceVersion\":\"3\""_s));
    }

    void inProductionWhatIsEditedTakesTheNameBack()
    {
        OperationsRig rig(GuardLevel::Production);
        rig.show({pooled("n1", "a")});
        OpenEditor<MetadataDialog> open(rig, rig.cache.nodes());
        open.set(u"pool"_s, u"b"_s);
        open.part<QLineEdit>("typedName")->setText(u"n1"_s);

        rig.show({pooled("n1", "c").version(u"2"_s)});
        open.press();

        QVERIFY(rig.writes().isEmpty());
        QCOMPARE(open.dialog.blockedBecause(), u"Type the name first."_s);
    }

    void aNodeThatIsGoneOrBackChangesNothingOfTheRest()
    {
        OperationsRig rig;
        rig.show({pooled("n1", "a"), pooled("n2", "b")});
        OpenEditor<MetadataDialog> open(rig, rig.cache.nodes());
        open.set(u"pool"_s, u"c"_s);

        open.lose("n2");
        QCOMPARE(open.dialog.newsText(), u"Deleted while this was open, and left out here: n2."_s);
        open.become({pooled("n2", "b").version(u"2"_s)});

        QCOMPARE(open.dialog.newsText(), QString());
    }

    void whatChangesAsAnotherNodeGoesIsSaid()
    {
        OperationsRig rig;
        rig.show({pooled("n1", "a"), pooled("n2", "b")});
        OpenEditor<MetadataDialog> open(rig, rig.cache.nodes());
        open.set(u"pool"_s, u"c"_s);

        rig.show({pooled("n1", "d").version(u"2"_s)});
        open.lose("n2");

        QVERIFY(open.dialog.newsText().contains(
            u"pool was changed meanwhile: your change applies to what is there now."_s));
    }

    void whatWasSetStaysInSightAsItMovesAndAsBoxesGrow()
    {
        OperationsRig rig;
        rig.show({labelled(u"1"_s)});
        OpenEditor<MetadataDialog> open(rig, rig.cache.nodes());
        open.set(u"k99"_s, u"blue"_s);
        QCoreApplication::sendPostedEvents();
        QVERIFY(isInSight(*open.list()));

        open.dialog.resize(open.dialog.width(), open.dialog.minimumSizeHint().height());
        QCoreApplication::sendPostedEvents();
        QVERIFY(isInSight(*open.list()));
        open.become({labelled(u"2"_s).label(u"k99"_s, u"red"_s).label(u"k999"_s, {})});
        QCoreApplication::sendPostedEvents();
        QVERIFY(isInSight(*open.list()));
        open.become({labelled(u"3"_s).label(u"a"_s, {}).label(u"b"_s, {}).label(u"k99"_s, u"red"_s)});
        QCoreApplication::sendPostedEvents();

        QVERIFY(isInSight(*open.list()));
        const QModelIndex row = open.list()->currentIndex();
        QCOMPARE(row.siblingAtColumn(EditModel::ValueColumn).data().toString(), u"red → blue"_s);
    }

    void howFastOneTypesMakesItNoHigher()
    {
        const QString key = u"kubernetes.io/hostname"_s; // of which the kubelet's word is said
        const auto heightOf = [&key](bool isSlow) {
            OperationsRig rig;
            rig.show({labelled(u"1"_s)});
            OpenEditor<MetadataDialog> open(rig, rig.cache.nodes());
            const int opened = open.dialog.height();
            for (int i = 1; i <= key.size(); ++i) {
                open.part<QLineEdit>("key")->setText(key.left(i));
                if (isSlow)
                    QCoreApplication::sendPostedEvents();
            }
            QCoreApplication::sendPostedEvents();
            return open.dialog.height() - opened;
        };

        QCOMPARE(heightOf(true), 0);
        QCOMPARE(heightOf(false), 0);
    }

    void aDozenRowsAreSeenWhole()
    {
        NodeBuilder node = aNode("n1").label(u"only"_s, {});
        for (int i = 10; i < 22; ++i)
            node.annotation(u"example.test/a%1"_s.arg(i), u"1"_s);
        OperationsRig rig;
        rig.show({node});
        OpenEditor<MetadataDialog> open(rig, rig.cache.nodes());
        open.dialog.findChild<QTabWidget *>()->setCurrentIndex(1);
        QCoreApplication::sendPostedEvents();

        const QTreeView *list = open.list();
        const QRect last = list->visualRect(list->model()->index(11, 0));
        QCOMPARE_LE(last.bottom(), list->viewport()->rect().bottom());
    }

    void whatIsSetIsShownBesideAFaultOfTheFields()
    {
        OperationsRig rig;
        rig.show({pooled("n1", "a")});
        OpenEditor<MetadataDialog> open(rig, rig.cache.nodes());
        open.set(u"pool"_s, u"b"_s);
        open.part<QLineEdit>("value")->setText(u"not a value!"_s);

        QVERIFY(open.preview().contains(u"PATCH n1"_s));
        QCOMPARE(open.dialog.blockedBecause(), u"Correct the fields, or clear them."_s);
        const auto *copy = open.part<QPushButton>("copyKubectl");
        QVERIFY(!copy->isEnabled());
        QVERIFY(copy->toolTip().contains(u"Correct the fields"_s));
    }

    void theFieldsOfAPageThatIsNotSeenAreNamed()
    {
        OperationsRig rig;
        rig.show({pooled("n1", "a")});
        OpenEditor<MetadataDialog> open(rig, rig.cache.nodes());
        auto *tabs = open.dialog.findChild<QTabWidget *>();
        open.part<QLineEdit>("key")->setText(u"half"_s);
        QCOMPARE(open.dialog.blockedBecause(), u"Press Set, or clear the fields."_s);

        tabs->setCurrentIndex(1);
        QCOMPARE(open.dialog.blockedBecause(),
                 u"On the Labels page, press Set or clear the fields."_s);
        open.part<QLineEdit>("key")->setText(u"half"_s);
        QCOMPARE(open.dialog.blockedBecause(), u"Press Set, or clear the fields."_s);
        tabs->setCurrentIndex(0);
        open.part<QLineEdit>("key")->clear();

        QCOMPARE(open.dialog.blockedBecause(),
                 u"On the Annotations page, press Set or clear the fields."_s);
    }
};

QTEST_MAIN(TestEditNews)
#include "tst_editnews.moc"
