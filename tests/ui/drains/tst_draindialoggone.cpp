#include "tests/ui/writes/operationsrig.h"
#include "ui/drains/draindialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The plan of the first nodes of four.
struct Opened {
    OperationsRig rig;
    QPointer<DrainDialog> dialog;

    explicit Opened(std::size_t count, GuardLevel guard = GuardLevel::Careful) : rig(guard)
    {
        rig.pods = {aPod("shop/web-1").ownedBy("ReplicaSet", "web")};
        rig.show({aNode("n1").ready(), aNode("n2").ready(), aNode("n3").ready(), aNode("n4").ready()});
        NodeBatch nodes = rig.cache.nodes();
        nodes.resize(count);
        dialog = new DrainDialog(rig.operations, nodes, {}, DrainDialog::startOptions());
        dialog->show();
        rig.deliver();
    }
    ~Opened() { delete dialog; }

    void somebodyDeletes(const char *name) { rig.cache.apply({{}, {name}}); }
    QPushButton *button(const char *name) const { return dialog->findChild<QPushButton *>(QLatin1StringView(name)); }
    QString names() const { return dialog->findChild<QPlainTextEdit *>(u"names"_s)->toPlainText(); }
    QString cancelText() const
    {
        return dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel)->text().remove(u'&');
    }

    void press()
    {
        dialog->actButton()->click();
        rig.deliver();
    }
};

const QString kGone = u"The node was deleted while this was open."_s;

} // namespace

/// Nodes that are deleted while their plan is looked at.
class TestDrainDialogGone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsSaidAtOnceAndNothingIsLeftToPress()
    {
        Opened open(1);
        QVERIFY(open.dialog->actButton()->isEnabled());

        open.somebodyDeletes("n1");

        QCOMPARE(open.dialog->blockedBecause(), kGone);
        for (const char *name : {"act", "recheck", "askServer", "copyKubectl"})
            QVERIFY2(!open.button(name)->isEnabled(), name);
        QVERIFY(!open.dialog->findChild<QTreeView *>(u"plan"_s)->isVisible());
        QVERIFY(qobject_cast<QPushButton *>(open.dialog->focusWidget()));
    }

    void itIsSaidOnceAndTheDialogIsClosedNotCanceled()
    {
        Opened open(2);
        open.somebodyDeletes("n1");
        QVERIFY(open.cancelText() != u"Close"_s);
        open.somebodyDeletes("n2");

        int times = 0;
        for (const QLabel *label : open.dialog->findChildren<QLabel *>())
            times += label->isVisible() && label->text().contains(open.dialog->blockedBecause()) ? 1 : 0;
        QCOMPARE(times, 1);
        QCOMPARE(open.cancelText(), u"Close"_s);
    }

    void anotherUnderItsNameIsNotDrained()
    {
        Opened open(1);

        open.rig.show({aNode("n1").ready().uid(u"another"_s).version(u"9"_s)});

        QCOMPARE(open.dialog->blockedBecause(), kGone);
    }

    void ofSeveralTheOthersStay()
    {
        Opened open(3);
        open.somebodyDeletes("n2");

        QCOMPARE(open.dialog->blockedBecause(), QString());
        QVERIFY(open.dialog->warningText().contains(u"Deleted while this was open, and left out here: n2."_s));
        QCOMPARE(open.names(), u"n1, n3"_s);
        QVERIFY2(open.dialog->actButton()->text().contains(u"2 nodes"_s), qPrintable(open.dialog->actButton()->text()));
        open.button("copyKubectl")->click();
        QVERIFY(!QGuiApplication::clipboard()->text().contains(u"n2"_s));
        open.press();

        QCOMPARE(open.rig.operations.drainingNodes(), (QStringList{u"n1"_s, u"n3"_s}));
    }

    void theFirstMayBeTheOne()
    {
        Opened open(3);
        open.somebodyDeletes("n1");

        QVERIFY(open.dialog->findChild<QLabel *>(u"sum"_s)->text().contains(u"2 to evict"_s));
    }

    void allOfThemMay()
    {
        Opened open(2);
        open.somebodyDeletes("n1");
        open.somebodyDeletes("n2");

        QCOMPARE(open.dialog->blockedBecause(), u"All of these nodes were deleted while this was open."_s);
    }

    void oneThatGoesAfterThePressHoldsTheDrain()
    {
        Opened open(2);
        open.dialog->actButton()->click();
        open.somebodyDeletes("n2");
        open.rig.deliver();
        QVERIFY(open.rig.operations.drains().empty());

        open.press();
        QCOMPARE(open.rig.operations.drainingNodes(), QStringList{u"n1"_s});
    }

    void oneThatGoesWhileItsPodsAreReadHoldsNobody()
    {
        Opened open(2);
        open.button("recheck")->click();
        open.somebodyDeletes("n1");
        open.somebodyDeletes("n2");

        QCOMPARE(open.dialog->blockedBecause(), u"All of these nodes were deleted while this was open."_s);
        open.rig.deliver();
        QVERIFY(!open.dialog->actButton()->isEnabled());
    }

    void whatWasToBeTypedStays()
    {
        Opened open(2, GuardLevel::Production);
        QTest::keyClicks(open.dialog->findChild<QLineEdit *>(u"typedName"_s), u"prod"_s);
        QVERIFY(open.dialog->actButton()->isEnabled());

        open.somebodyDeletes("n2");

        QVERIFY(open.dialog->actButton()->isEnabled());
    }
};

QTEST_MAIN(TestDrainDialogGone)
#include "tst_draindialoggone.moc"
