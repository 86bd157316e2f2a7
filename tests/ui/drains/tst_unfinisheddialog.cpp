#include "core/drain/drainrecord.h"
#include "tests/ui/writes/operationsrig.h"
#include "ui/drains/unfinisheddialog.h"
#include "ui/writes/messagebox.h"

#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

JournalEntry anEntry(const QString &action)
{
    JournalEntry entry;
    entry.cluster = {{}, u"prod"_s};
    entry.clusterName = u"prod"_s;
    entry.node = u"n1"_s;
    entry.nodeUid = u"uid-n1"_s;
    entry.action = action;
    if (action == "drain"_L1)
        entry.details = drainDetails({}, {});
    else
        entry.after = action == "cordon"_L1 ? uR"({"spec":{"unschedulable":true}})"_s
                                            : uR"({"spec":{"unschedulable":null}})"_s;
    return entry;
}

/// A drain of n1 in a cluster that is not open, whose program died after these writes to it.
struct CutOff {
    explicit CutOff(const QStringList &writes = {}, const std::vector<RecordedPod> &evicted = {})
    {
        {
            Journal dead(rig.journal.folder(), rig.clock);
            JournalEntry drain = anEntry(u"drain"_s);
            drain.details = drainDetails({}, evicted);
            const auto id = dead.begin(drain);
            QVERIFY(id);
            for (const RecordedPod &pod : evicted) {
                JournalEntry evict = anEntry(u"evict"_s);
                evict.parent = *id;
                evict.details = QJsonObject{{u"uid"_s, QString::fromStdString(pod.uid)}};
                dead.end(*dead.begin(evict), JournalEntry::Outcome::Done, {});
            }
            for (const QString &write : writes)
                dead.end(*dead.begin(anEntry(write)), JournalEntry::Outcome::Done, {});
        }
        rig.journal.loadNow();
        dialog.emplace(rig.journal, rig.clock, [](const JournalEntry &) { return NodePtr(); });
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
    }

    QString nodeNow() const { return dialog->findChild<QTreeWidget *>()->topLevelItem(0)->text(2); }

    QString leftToEvict() const { return dialog->findChild<QTreeWidget *>()->topLevelItem(0)->text(4); }

    OperationsRig rig;
    std::optional<UnfinishedDialog> dialog;
};

} // namespace

class TestUnfinishedDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theButtonThatDoesNothingHasTheFocus()
    {
        const CutOff cut;
        const auto *focused = qobject_cast<QPushButton *>(cut.dialog->focusWidget());

        QVERIFY(focused && focused->isVisible() && focused->isDefault());
        QCOMPARE(focused->text(), u"&Later"_s);
    }

    void ofANodeThatIsNotReadTheJournalTellsWhetherItWasCordoned()
    {
        QCOMPARE(CutOff({u"cordon"_s}).nodeNow(), u"not known\nDrover had cordoned it"_s);
        QCOMPARE(CutOff().nodeNow(), u"not known\nprod is not read"_s);
        QCOMPARE(CutOff({u"cordon"_s, u"uncordon"_s}).nodeNow(), u"not known\nprod is not read"_s);
    }

    void whoIsOnItsWayIsNotSaidToHaveGone()
    {
        QCOMPARE(CutOff({}, {{"shop", "web-1", "uid-1", u"evict"_s}}).leftToEvict(),
                 u"none\nthose that are going may be there still"_s);
        QCOMPARE(CutOff().leftToEvict(), u"none"_s);
    }

    void noNodeIsSaidToStayCordoned()
    {
        const CutOff cut({u"cordon"_s, u"uncordon"_s});
        const QString text = cut.dialog->findChild<MessageBox *>()->text();

        QVERIFY(!text.contains(u"stays so"_s));
        QVERIFY(text.contains(u"whether its node is cordoned now is said below"_s));
    }
};

QTEST_MAIN(TestUnfinishedDialog)
#include "tst_unfinisheddialog.moc"
