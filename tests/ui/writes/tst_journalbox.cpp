#include "tests/ui/writes/operationsrig.h"
#include "ui/writes/journalbox.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QThread>
#include <QTranslator>

#include <atomic>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Hears on which threads the journal says something, while it lives.
class Listener : public QTranslator
{
public:
    Listener() { QCoreApplication::installTranslator(this); }
    ~Listener() override { QCoreApplication::removeTranslator(this); }

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *, const char *, int) const override
    {
        if (QLatin1StringView(context) == "drover::Journal"_L1)
            ++(QThread::currentThread() == thread() ? m_here : m_elsewhere);
        return {};
    }

    int here() const { return m_here; }
    int elsewhere() const { return m_elsewhere; }

private:
    mutable std::atomic<int> m_here = 0;
    mutable std::atomic<int> m_elsewhere = 0;
};

/// In the place of its folder: nothing can be kept there, whoever runs the test.
void putStoneFor(const Journal &journal)
{
    QFile stone(journal.folder());
    QVERIFY(QDir(journal.folder()).removeRecursively() && stone.open(QIODevice::WriteOnly));
}

} // namespace

class TestJournalBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSlowDiskIsAskedOnAnotherThread()
    {
        OperationsRig rig;
        putStoneFor(rig.journal);
        const Listener listener;
        JournalBox box(rig.operations);
        QTRY_VERIFY(!box.problem().isEmpty());
        rig.clock.advance(2s);
        QTRY_COMPARE(listener.elsewhere(), 2);
        QCOMPARE(listener.here(), 0);
    }

    void whoLooksKnowsAtOnceAndAnAnswerFromBeforeChangesNothing()
    {
        OperationsRig rig;
        putStoneFor(rig.journal);
        JournalBox box(rig.operations); // asks; its answer waits for the events
        QVERIFY(QFile::remove(rig.journal.folder()));
        box.look();
        QCOMPARE(box.problem(), QString());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(box.problem(), QString());
    }

    void aDryRunHasNoJournal()
    {
        OperationsRig rig(GuardLevel::Careful, true);
        putStoneFor(rig.journal);
        const Listener listener;
        JournalBox box(rig.operations);
        box.look();
        QCOMPARE(box.problem(), QString());
        QCOMPARE(listener.here() + listener.elsewhere(), 0);
    }

    void itMayEndWhileItAsks()
    {
        OperationsRig rig;
        putStoneFor(rig.journal);
        const Listener listener;
        {
            const JournalBox box(rig.operations);
        }
        QTRY_COMPARE(listener.elsewhere(), 1);
    }
};

QTEST_MAIN(TestJournalBox)
#include "tst_journalbox.moc"
