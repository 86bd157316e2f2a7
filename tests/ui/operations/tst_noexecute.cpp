#include "tests/ui/operations/openeditor.h"
#include "ui/operations/taintsdialog.h"

#include <QCheckBox>
#include <QScrollBar>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kTickFirst = u"Tick the box below the warning first."_s;
const QString kAsking = u"Asking which pods would go…"_s;
const QString kEffect = u"NoExecute"_s;

/// A taints editor of a cluster whose nodes each run shop/web-1.
struct Opened : OpenEditor<TaintsDialog> {
    explicit Opened(OperationsRig &shown) : OpenEditor(shown, shown.cache.nodes()) {}

    const QCheckBox *agree() const { return dialog.findChild<QCheckBox *>(u"agree"_s); }
    bool asks() const { return agree()->isVisibleTo(&dialog); }
    void tick() { dialog.findChild<QCheckBox *>(u"agree"_s)->click(); }
    QString victims() const
    {
        return dialog.findChild<QPlainTextEdit *>(u"victims"_s)->toPlainText();
    }
};

PodBuilder webPod(const char *name)
{
    return aPod(name).ownedBy("ReplicaSet", "web");
}

NodeBuilder controlPlane(const char *name)
{
    return aNode(name).label(u"node-role.kubernetes.io/control-plane"_s, {});
}

} // namespace

class TestNoExecute : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { rig.emplace(); rig->pods = {webPod("shop/web-1")}; }

    void aTickIsNotForTheNextTaint()
    {
        rig->show({aNode("n1")});
        Opened open(*rig);
        open.set(u"gone"_s, {}, kEffect);
        rig->deliver();
        open.tick();
        QVERIFY(open.dialog.actButton()->isEnabled());

        open.remove(0);
        QVERIFY(!open.asks());
        open.set(u"other"_s, u"v"_s, kEffect);
        rig->deliver();

        QVERIFY(open.asks() && !open.agree()->isChecked());
        QCOMPARE(open.dialog.blockedBecause(), kTickFirst);
    }

    void aTickForNoScheduleIsNotForNoExecute()
    {
        rig->pods.clear();
        rig->show({controlPlane("n1")});
        Opened open(*rig);
        open.set(u"gone"_s, {}, u"NoSchedule"_s);
        open.tick();
        QVERIFY(open.dialog.actButton()->isEnabled());

        open.set(u"gone"_s, {}, kEffect);
        rig->deliver();

        QVERIFY(!open.agree()->isChecked());
        QCOMPARE(open.dialog.blockedBecause(), kTickFirst);
    }

    void aNodeThatComesBackIsAskedForItsPods()
    {
        rig->show({aNode("n1"), aNode("n2")});
        Opened open(*rig);
        open.lose("n2");
        open.set(u"gone"_s, {}, kEffect);
        rig->deliver();
        QCOMPARE(open.victims(), u"shop/web-1"_s);
        open.tick();
        QVERIFY(open.dialog.actButton()->isEnabled());

        open.become({aNode("n2").version(u"2"_s)});
        QCOMPARE(open.dialog.blockedBecause(), kAsking);
        rig->deliver();

        QCOMPARE(open.victims(), u"n1, shop/web-1\nn2, shop/web-1"_s);
        QCOMPARE(open.dialog.blockedBecause(), kTickFirst);
    }

    void thePodsAreReadAgainBeforeItIsWritten()
    {
        rig->show({aNode("n1")});
        Opened open(*rig);
        open.set(u"gone"_s, {}, kEffect);
        rig->deliver();
        open.tick();
        rig->pods.push_back(webPod("shop/web-2"));

        open.press();
        QCOMPARE(open.dialog.blockedBecause(), kAsking);
        rig->deliver();
        QVERIFY(rig->writes().isEmpty());
        QCOMPARE(open.victims(), u"shop/web-1\nshop/web-2"_s);
        QCOMPARE(open.dialog.blockedBecause(), kTickFirst);
        open.tick();
        open.press();
        rig->deliver();

        QCOMPARE(rig->writes().size(), 1);
    }

    void podsThatCouldNotBeReadAreAskedForAgain()
    {
        rig->show({aNode("n1")});
        Opened open(*rig);
        open.set(u"gone"_s, {}, kEffect);
        rig->requests.fail(*rig->requests.findOpen("GET /api/v1/pods"),
                           anError(Error::Kind::Server, 500));
        rig->deliver();
        open.tick();

        open.press();
        rig->deliver();

        QVERIFY(rig->writes().isEmpty());
        QCOMPARE(open.victims(), u"shop/web-1"_s);
        QVERIFY(!open.dialog.warningText().contains(u"unknown"_s));
        QCOMPARE(open.dialog.blockedBecause(), kTickFirst);
    }

    void theSameEditWhileTheyAreReadAgainDropsNoPress()
    {
        rig->show({aNode("n1")});
        Opened open(*rig);
        open.set(u"gone"_s, {}, kEffect);
        rig->deliver();
        open.tick();
        open.press();

        open.set(u"gone"_s, {}, kEffect);
        rig->deliver();

        QCOMPARE(rig->writes().size(), 1);
    }

    void whatIsEditedWhileTheyAreReadAgainIsNotWritten()
    {
        rig->show({aNode("n1")});
        Opened open(*rig);
        open.set(u"gone"_s, {}, kEffect);
        rig->deliver();
        open.tick();
        open.press();

        open.set(u"gpu"_s, {}, u"PreferNoSchedule"_s);
        rig->deliver();
        QVERIFY(rig->writes().isEmpty());
        QVERIFY(open.dialog.actButton()->isEnabled());
        open.press();
        open.dialog.reject();
        rig->deliver();

        QVERIFY(rig->writes().isEmpty());
    }

    void upToTenPodsAreSeenWithoutScrolling()
    {
        rig->show({aNode("n1")});
        rig->pods.clear();
        for (int i = 0; i < 10; ++i)
            rig->pods.push_back(aPod(u"shop/web-%1"_s.arg(i)).ownedBy("ReplicaSet", "web"));
        Opened open(*rig);
        open.set(u"gone"_s, {}, kEffect);
        rig->deliver();
        const auto *list = open.dialog.findChild<QPlainTextEdit *>(u"victims"_s);
        QTRY_VERIFY(list->viewport()->height() >= 10 * list->fontMetrics().lineSpacing());
        QTRY_VERIFY(!list->verticalScrollBar()->isVisible());

        rig->pods.push_back(webPod("shop/web-x"));
        open.tick();
        open.press();
        rig->deliver();

        QTRY_VERIFY(list->verticalScrollBar()->isVisible());
        QCOMPARE(list->viewport()->height() / list->fontMetrics().lineSpacing(), 10);
    }

    void aLateAnswerAsksForNothingOnTheResults()
    {
        rig->show({controlPlane("n1")});
        Opened open(*rig);
        open.set(u"gone"_s, {}, kEffect);
        open.remove(0);
        open.set(u"gpu"_s, {}, u"NoSchedule"_s);
        open.tick();
        open.press();
        QVERIFY(open.dialog.isShowingResults());

        rig->deliver();

        QVERIFY(!open.asks());
        QVERIFY(open.dialog.warningText().isEmpty());
    }

private:
    std::optional<OperationsRig> rig;
};

QTEST_MAIN(TestNoExecute)
#include "tst_noexecute.moc"
