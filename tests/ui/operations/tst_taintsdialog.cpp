#include "tests/ui/writes/operationsrig.h"
#include "ui/operations/editmodel.h"
#include "ui/operations/taintsdialog.h"
#include "ui/theme/enterkey.h"
#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

#include <algorithm>

using namespace drover;
using namespace drover::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QLineEdit *field(const QDialog &dialog, const char *name)
{
    return dialog.findChild<QLineEdit *>(s(name));
}

QString preview(const QDialog &dialog)
{
    return dialog.findChild<QPlainTextEdit *>(s("preview"))->toPlainText();
}

bool hasLabel(const QDialog &dialog, const char *text)
{
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [text](const QLabel *label) { return label->text() == s(text); });
}

void setNoExecute(const QDialog &dialog)
{
    dialog.findChild<QComboBox *>(s("effect"))->setCurrentText(s("NoExecute"));
    QTest::keyClicks(field(dialog, "key"), s("gone"));
    QTest::keyClick(field(dialog, "key"), Qt::Key_Return);
}

} // namespace

class TestTaintsDialog : public QObject
{
    Q_OBJECT

    const EnterKey m_enterKey{*qApp};

private Q_SLOTS:
    void aFaultIsSaidAsOneTypes()
    {
        OperationsRig rig;
        rig.show({aNode("n1")});
        TaintsDialog dialog(rig.operations, rig.cache.nodes(), {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();

        QTest::keyClicks(field(dialog, "key"), s("-bad"));
        QVERIFY(!dialog.findChild<QPushButton *>(s("set"))->isEnabled());
        field(dialog, "key")->clear();
        QTest::keyClicks(field(dialog, "key"), s("gpu"));

        QVERIFY(dialog.findChild<QPushButton *>(s("set"))->isEnabled());
        QVERIFY(!dialog.actButton()->isEnabled()); // typed, not set
    }

    void theEffectIsReadToItsEnd()
    {
        OperationsRig rig;
        rig.show({aNode("n1").taint(s("spot"), {}, s("PreferNoSchedule"))});
        TaintsDialog dialog(rig.operations, rig.cache.nodes(), {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();

        const auto *list = dialog.findChild<QTreeView *>(s("entries"));
        const int text = list->fontMetrics().horizontalAdvance(s("PreferNoSchedule"));
        QVERIFY(list->columnWidth(EditModel::EffectColumn) >= text + 2 * kSpace);
    }

    void anEmptyListSaysThatItIs()
    {
        OperationsRig rig;
        rig.show({aNode("n1")});
        TaintsDialog dialog(rig.operations, rig.cache.nodes(), {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        const auto *none = dialog.findChild<QLabel *>(s("none"));
        QVERIFY(none->isVisible());
        QCOMPARE(none->text(), s("There are no taints. Set one above."));

        QTest::keyClicks(field(dialog, "key"), s("gpu"));
        QTest::keyClick(field(dialog, "key"), Qt::Key_Return);

        QVERIFY(!none->isVisible());
    }

    void thereIsNoCommandToCopyBeforeThereIsAChange()
    {
        OperationsRig rig;
        rig.show({aNode("n1")});
        TaintsDialog dialog(rig.operations, rig.cache.nodes(), {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        const auto *copy = dialog.findChild<QPushButton *>(s("copyKubectl"));
        QVERIFY(!copy->isEnabled());
        QVERIFY(copy->toolTip().contains(s("no change")));

        QTest::keyClicks(field(dialog, "key"), s("gpu"));
        QTest::keyClick(field(dialog, "key"), Qt::Key_Return);

        QVERIFY(copy->isEnabled() && copy->toolTip().isEmpty());
    }

    void returnSetsTheTaintAndTheRestStays()
    {
        OperationsRig rig;
        rig.show({aNode("n1").taint(s("old"), s("1"), s("NoSchedule")), aNode("n2")});
        TaintsDialog dialog(rig.operations, rig.cache.nodes(), {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();

        QTest::keyClicks(field(dialog, "key"), s("gpu"));
        QTest::keyClick(field(dialog, "key"), Qt::Key_Return);
        QVERIFY(preview(dialog).contains(s("gpu")));
        QVERIFY(dialog.actButton()->text().contains(s("2 nodes")));
        const auto *list = dialog.findChild<QTreeView *>(s("entries"));
        QVERIFY(list->header()->length() <= list->viewport()->width()); // all columns, whole
        dialog.actButton()->click();

        const auto *results = dialog.findChild<QTreeWidget *>();
        QVERIFY(results->columnWidth(0) >
                results->header()->fontMetrics().horizontalAdvance(s("Node")) + 2 * kSpace);
        QCOMPARE(rig.writes().size(), 2);
        QVERIFY(rig.writes()[0].contains(s("old")) && rig.writes()[0].contains(s("gpu")));
        QVERIFY(!rig.writes()[1].contains(s("old")));
    }

    void returnOnAButtonPressesItAndClosesNothing()
    {
        OperationsRig rig;
        rig.show({aNode("n1")});
        TaintsDialog dialog(rig.operations, rig.cache.nodes(), {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto *set = dialog.findChild<QPushButton *>(s("set"));

        QTest::keyClicks(field(dialog, "key"), s("gpu"));
        set->setFocus();
        QTest::keyClick(set, Qt::Key_Return);

        QVERIFY(dialog.isVisible());
        QVERIFY(preview(dialog).contains(s("gpu")));
    }

    void returnInAFieldWritesNothing()
    {
        OperationsRig rig;
        rig.show({aNode("n1")});
        TaintsDialog dialog(rig.operations, rig.cache.nodes(), {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();

        QTest::keyClicks(field(dialog, "key"), s("gpu"));
        QTest::keyClick(field(dialog, "key"), Qt::Key_Return);
        QTest::keyClick(field(dialog, "key"), Qt::Key_Return);

        QCOMPARE(rig.writes().size(), 0);
        QVERIFY(dialog.isVisible());
    }

    void deleteInTheListMarksForRemoval()
    {
        OperationsRig rig;
        rig.show({aNode("n1").taint(s("old"), s("1"), s("NoSchedule"))});
        TaintsDialog dialog(rig.operations, rig.cache.nodes(), {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto *list = dialog.findChild<QTreeView *>(s("entries"));
        list->setCurrentIndex(list->model()->index(0, 0));

        QTest::keyClick(list, Qt::Key_Delete);

        QVERIFY(dialog.actButton()->isEnabled());
        QVERIFY(preview(dialog).contains(s("\"taints\":null")));
    }

    void noExecuteAsksForThePodsThatWouldGo()
    {
        OperationsRig rig;
        rig.pods = {aPod("shop/web-1").ownedBy("ReplicaSet", "web")};
        rig.show({aNode("n1")});
        TaintsDialog dialog(rig.operations, rig.cache.nodes(), {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QCOMPARE(rig.requests.count(), 0u);

        dialog.findChild<QComboBox *>(s("effect"))->setCurrentText(s("NoExecute"));
        QTest::keyClicks(field(dialog, "key"), s("gone"));
        QTest::keyClick(field(dialog, "key"), Qt::Key_Return);
        QVERIFY(rig.requests.count() > 0);
        rig.deliver();

        QVERIFY(dialog.warningText().contains(s("NoExecute ends 1 pod,")));
        const auto *victims = dialog.findChild<QPlainTextEdit *>(s("victims"));
        QCOMPARE(victims->toPlainText(), s("shop/web-1"));
        QVERIFY(hasLabel(dialog, "NoE&xecute ends 1 pod at once"));
        QVERIFY(victims->isVisibleTo(&dialog));
    }

    void whereNotAllGoAtOnceEachSaysWhen()
    {
        OperationsRig rig;
        const QJsonObject minute{{s("key"), s("gone")}, {s("operator"), s("Exists")}, {s("tolerationSeconds"), 60}};
        rig.pods = {aPod("shop/web-1").ownedBy("ReplicaSet", "web"),
                    aPod("shop/web-2").ownedBy("ReplicaSet", "web").toleration(minute)};
        rig.show({aNode("n1")});
        TaintsDialog dialog(rig.operations, rig.cache.nodes(), {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();

        setNoExecute(dialog);
        rig.deliver();

        QCOMPARE(dialog.findChild<QPlainTextEdit *>(s("victims"))->toPlainText(),
                 s("shop/web-1: at once\nshop/web-2: after 1 min"));
        QVERIFY(hasLabel(dialog, "NoE&xecute ends 2 pods"));
    }

    void podsThatWouldGoAreAgreedToFirst()
    {
        OperationsRig rig;
        rig.pods = {aPod("shop/web-1").ownedBy("ReplicaSet", "web")};
        rig.show({aNode("n1"), aNode("n2")});
        TaintsDialog dialog(rig.operations, {rig.node("n1")}, {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto *agree = dialog.findChild<QCheckBox *>(s("agree"));

        setNoExecute(dialog);
        QCOMPARE(dialog.blockedBecause(), s("Asking which pods would go…"));
        rig.deliver();
        QVERIFY(agree->isVisible());
        QCOMPARE(dialog.blockedBecause(), s("Tick the box below the warning first."));
        agree->click();

        QVERIFY(dialog.actButton()->isEnabled());
    }

    void whereNoPodGoesThereIsNothingToAgreeTo()
    {
        OperationsRig rig;
        rig.show({aNode("n1"), aNode("n2").ready()});
        TaintsDialog dialog(rig.operations, {rig.node("n1")}, {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();

        setNoExecute(dialog);
        rig.deliver();

        QVERIFY(!dialog.findChild<QCheckBox *>(s("agree"))->isVisible());
        QVERIFY(dialog.actButton()->isEnabled());
    }

    void podsThatAreUnknownAreAgreedToFirst()
    {
        OperationsRig rig;
        rig.show({aNode("n1"), aNode("n2").ready()});
        TaintsDialog dialog(rig.operations, {rig.node("n1")}, {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();

        setNoExecute(dialog);
        rig.requests.fail(*rig.requests.findOpen("GET /api/v1/pods"), anError(Error::Kind::Forbidden, 403));
        rig.deliver();

        QVERIFY(dialog.warningText().contains(s("Which pods of n1 would go is unknown")));
        QCOMPARE(dialog.blockedBecause(), s("Tick the box below the warning first."));
    }

    void allPodsThatWouldGoAreListed()
    {
        OperationsRig rig;
        for (int i = 0; i < 14; ++i)
            rig.pods.push_back(
                aPod(QStringLiteral("shop/web-%1").arg(i)).ownedBy("ReplicaSet", "web"));
        rig.show({aNode("n1")});
        TaintsDialog dialog(rig.operations, rig.cache.nodes(), {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        dialog.findChild<QComboBox *>(s("effect"))->setCurrentText(s("NoExecute"));
        QTest::keyClicks(field(dialog, "key"), s("gone"));
        QTest::keyClick(field(dialog, "key"), Qt::Key_Return);
        rig.deliver();

        const auto *victims = dialog.findChild<QPlainTextEdit *>(s("victims"));
        QVERIFY(dialog.warningText().contains(s("NoExecute ends 14 pods,")));
        QCOMPARE(victims->document()->blockCount(), 14);
        const auto *sent = dialog.findChild<QPlainTextEdit *>(s("preview"));
        QTRY_COMPARE(sent->height(), victims->height());
        const int line = victims->fontMetrics().lineSpacing();
        QVERIFY(victims->viewport()->height() >= 9 * line); // the table above gives way
        QVERIFY(victims->viewport()->height() % line <= int(victims->document()->documentMargin()) + 1);
    }

    void aConflictShowsBothVersionsAndWritesAgainOnlyWhenAsked()
    {
        OperationsRig rig;
        rig.show({aNode("n1").version(s("5")).taint(s("old"), s("1"), s("NoSchedule"))});
        TaintsDialog dialog(rig.operations, rig.cache.nodes(), {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QTest::keyClicks(field(dialog, "key"), s("gpu"));
        QTest::keyClick(field(dialog, "key"), Qt::Key_Return);
        dialog.actButton()->click();

        rig.requests.fail(*rig.requests.findOpen("PATCH"), anError(Error::Kind::Conflict, 409));
        const NodeBuilder theirs =
            aNode("n1").version(s("9")).taint(s("theirs"), s("2"), s("NoSchedule"));
        if (const auto read = rig.requests.findOpen("GET /api/v1/nodes"))
            rig.requests.answer(*read, theirs.json().toStdString());

        QVERIFY(!dialog.isShowingResults());
        QVERIFY(dialog.conflictText().contains(s("old=1:NoSchedule")));
        QVERIFY(dialog.conflictText().contains(s("theirs=2:NoSchedule")));
        QCOMPARE(rig.writes().size(), 1);
        dialog.actButton()->click();
        QVERIFY(rig.writes()[1].contains(s("theirs")) && rig.writes()[1].contains(s("gpu")));
    }

    void labelsThatTheKubeletOwnsAreWarnedOf()
    {
        OperationsRig rig;
        rig.show({aNode("n1").label(s("pool"), s("a"))});
        MetadataDialog dialog(rig.operations, rig.cache.nodes(), {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();

        QTest::keyClicks(field(dialog, "key"), s("kubernetes.io/hostname"));
        QTest::keyClicks(field(dialog, "value"), s("x"));
        QTest::keyClick(field(dialog, "value"), Qt::Key_Return);

        QVERIFY(preview(dialog).contains(s("kubernetes.io/hostname")));
        QVERIFY(dialog.actButton()->isEnabled());
    }
};

QTEST_MAIN(TestTaintsDialog)
#include "tst_taintsdialog.moc"
