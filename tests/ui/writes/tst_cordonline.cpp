#include "core/operations/cordon.h"
#include "tests/support/nodebuilder.h"
#include "ui/details/cordonline.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

namespace {

const WallTime kNow{1'800'000'000s};

NodeBuilder noted(bool isCordoned)
{
    const CordonNote note{QStringLiteral("ana@laptop"), kNow - 3h, QStringLiteral("disk swap")};
    return aNode("n1")
        .cordoned(isCordoned)
        .annotation(QString::fromUtf8(kCordonAnnotation.data(), kCordonAnnotation.size()),
                    QString::fromStdString(noteText(note)));
}

} // namespace

class TestCordonLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itSaysWhoWhenAndWhy()
    {
        QCOMPARE(cordonText(*noted(true).build(), kNow),
                 QStringLiteral("Cordoned by ana@laptop, 3h ago: disk swap"));
        QCOMPARE(cordonText(*aNode("n1").build(), kNow), QString());
    }

    void withoutANoteTheTaintSaysSinceWhen()
    {
        const QString key = QStringLiteral("node.kubernetes.io/unschedulable");
        const auto taintedAt = [&key](const QString &time) {
            return aNode("n1").cordoned().taint(key, {}, QStringLiteral("NoSchedule"), time).build();
        };
        QCOMPARE(cordonText(*taintedAt(QStringLiteral("2027-01-15T05:00:00Z")), kNow),
                 QStringLiteral("Cordoned 3h ago, not by Drover"));
        QCOMPARE(cordonText(*taintedAt({}), kNow),
                 QStringLiteral("Cordoned; since when is not reported"));
    }

    void aNoteOfANodeThatIsNotCordonedIsOld()
    {
        QVERIFY(cordonText(*noted(false).build(), kNow).startsWith(QStringLiteral("Old note")));

        CordonLine line;
        QSignalSpy removals(&line, &CordonLine::removalAsked);
        const NodePtr node = noted(false);
        line.showNode(*node, kNow);
        line.findChild<QToolButton *>(QStringLiteral("removeNote"))->click();
        QCOMPARE(removals.size(), 1);
    }

    void aCordonedNodeCanBeUncordonedFromHere()
    {
        CordonLine line;
        QSignalSpy asked(&line, &CordonLine::uncordonAsked);
        auto *button = line.findChild<QToolButton *>(QStringLiteral("uncordon"));

        line.showNode(*noted(true).build(), kNow);
        button->click();
        QCOMPARE(asked.size(), 1);
        line.showNode(*noted(false).build(), kNow);

        QVERIFY(button->isHidden());
    }

    void whereNothingMayBeWrittenItsButtonsAreOffAndSayWhy()
    {
        CordonLine line;
        line.showNode(*noted(true).build(), kNow);
        line.setRefusals(QStringLiteral("A drain of this node runs."), QStringLiteral("read-only here"));
        const auto *uncordon = line.findChild<QToolButton *>(QStringLiteral("uncordon"));
        const auto *removal = line.findChild<QToolButton *>(QStringLiteral("removeNote"));
        QVERIFY(!uncordon->isEnabled());
        QVERIFY(uncordon->toolTip().contains(QStringLiteral("drain")));
        QVERIFY(!removal->isEnabled());
        QVERIFY(removal->toolTip().contains(QStringLiteral("read-only")));

        line.setRefusals({}, {});
        QVERIFY(uncordon->isEnabled());
        QVERIFY(removal->isEnabled());
    }

    void forTheCordonOfAnotherToolItAsksWhenToldTo()
    {
        CordonLine line;
        QSignalSpy asked(&line, &CordonLine::ownerAsked);
        const NodePtr node = aNode("n1").cordoned();

        line.showNode(*node, kNow);
        QVERIFY(line.text().contains(QStringLiteral("not reported")));
        line.findChild<QToolButton *>()->click();
        line.showOwner(QStringLiteral("set by kubectl-cordon"));
        line.showNode(*node, kNow);

        QCOMPARE(asked.size(), 1);
        QVERIFY(line.text().contains(QStringLiteral("kubectl-cordon")));
    }
};

QTEST_MAIN(TestCordonLine)
#include "tst_cordonline.moc"
