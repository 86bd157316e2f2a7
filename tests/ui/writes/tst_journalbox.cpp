#include "tests/ui/writes/operationsrig.h"
#include "ui/writes/journalbox.h"

#include <QDir>
#include <QFile>
#include <QFutureWatcher>
#include <QTest>
#include <QThread>
#include <QThreadPool>
#include <QTranslator>

#include <atomic>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Hears on which threads the journal says something, while it lives; on others it keeps it waiting, as
/// a disk that hangs does, until it lets go.
class Listener : public QTranslator
{
public:
    Listener() { QCoreApplication::installTranslator(this); }
    ~Listener() override
    {
        letGo();
        QCoreApplication::removeTranslator(this);
    }

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *, const char *, int) const override
    {
        if (QLatin1StringView(context) != "drover::Journal"_L1)
            return {};
        const bool isHere = QThread::currentThread() == thread();
        ++(isHere ? m_here : m_elsewhere);
        if (!isHere)
            m_isHung.wait(true);
        return {};
    }

    int here() const { return m_here; }
    int elsewhere() const { return m_elsewhere; }
    void hang() { m_isHung = true; }
    void letGo()
    {
        m_isHung = false;
        m_isHung.notify_all();
    }
    /// Without any event.
    void waitUntilAsked() const
    {
        while (m_elsewhere == 0)
            QThread::yieldCurrentThread();
    }

private:
    mutable std::atomic<int> m_here = 0;
    mutable std::atomic<int> m_elsewhere = 0;
    std::atomic<bool> m_isHung = false;
};

bool isAsking(const JournalBox &box)
{
    return box.findChild<QFutureWatcherBase *>();
}

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
        const Listener listener;
        JournalBox box(rig.operations); // asks; its answer waits for the events
        listener.waitUntilAsked();
        QVERIFY(QFile::remove(rig.journal.folder()));
        box.look();
        QCOMPARE(box.problem(), QString());
        QTRY_VERIFY(!isAsking(box));
        QCOMPARE(box.problem(), QString());
    }

    void aDiskThatHangsKeepsOneThreadAndNobodyWaits()
    {
        OperationsRig rig;
        putStoneFor(rig.journal);
        Listener listener;
        listener.hang();
        const JournalBox box(rig.operations);
        listener.waitUntilAsked();
        QVERIFY2(QThreadPool::globalInstance()->waitForDone(0), "the end of the program would wait for it");

        const JournalBox other(rig.operations);
        listener.letGo();
        QTRY_VERIFY(!isAsking(box) && !isAsking(other));

        QVERIFY(!box.problem().isEmpty());
        QCOMPARE(other.problem(), box.problem());
        QCOMPARE(listener.elsewhere(), 1);
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
