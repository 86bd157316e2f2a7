#include "tests/ui/writes/operationsrig.h"
#include "ui/writes/journalbox.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFutureWatcher>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QThreadPool>
#include <QTranslator>

#include <atomic>
#include <csignal>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <pthread.h>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Hears on which threads words are made of what the disk said, while it lives.
class Listener : public QTranslator
{
public:
    Listener() { QCoreApplication::installTranslator(this); }
    ~Listener() override { QCoreApplication::removeTranslator(this); }

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *, const char *, int) const override
    {
        if (QLatin1StringView(context) == "drover::Journal"_L1 || QLatin1StringView(context) == "FolderProbe"_L1)
            ++(QThread::currentThread() == thread() ? m_here : m_elsewhere);
        return {};
    }

    int here() const { return m_here; }
    int elsewhere() const { return m_elsewhere; }

private:
    mutable std::atomic<int> m_here = 0;
    mutable std::atomic<int> m_elsewhere = 0;
};

QString fileOf(const Journal &journal)
{
    return journal.folder() + u"/2026-11.jsonl"_s;
}

/// A file of a journal that hangs, as on a disk that does: who opens it waits until it is let go.
class HungFile
{
public:
    explicit HungFile(const Journal &journal) : m_file(fileOf(journal))
    {
        // A lease: it is asked back by a signal, here by one that nobody minds.
        m_isHeld = m_file.open(QIODevice::WriteOnly) && ::fcntl(m_file.handle(), F_SETSIG, SIGURG) == 0 &&
                   ::fcntl(m_file.handle(), F_SETLEASE, F_WRLCK) == 0;
    }

    bool isHeld() const { return m_isHeld; } ///< else this file system knows no leases
    void letGo() { m_file.close(); }
    /// Without any event; false where nobody came to open it.
    bool waitUntilAsked() const
    {
        const QDeadlineTimer deadline(5s);
        while (::fcntl(m_file.handle(), F_GETLEASE) == F_WRLCK && !deadline.hasExpired())
            QThread::yieldCurrentThread();
        return ::fcntl(m_file.handle(), F_GETLEASE) != F_WRLCK;
    }

private:
    QFile m_file;
    bool m_isHeld = false;
};

#ifdef __GLIBC__
/// No thread can begin while it lives: none has room for the stack that it would get.
class NoMoreThreads
{
public:
    NoMoreThreads()
    {
        constexpr std::size_t tooMuch = std::size_t(1) << 46;
        ::pthread_getattr_default_np(&m_before);
        pthread_attr_t attributes;
        ::pthread_attr_init(&attributes);
        ::pthread_attr_setstacksize(&attributes, tooMuch);
        ::pthread_setattr_default_np(&attributes);
        ::pthread_attr_destroy(&attributes);
    }
    ~NoMoreThreads() { ::pthread_setattr_default_np(&m_before); }

private:
    pthread_attr_t m_before;
};
#endif

QSet<QString> threads()
{
    const QStringList names = QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return {names.begin(), names.end()};
}

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
    void aSlowDiskIsAskedOnAnotherThreadAndTheWordsAreMadeHere()
    {
        OperationsRig rig;
        putStoneFor(rig.journal);
        const Listener listener;
        JournalBox box(rig.operations);
        QCOMPARE(box.problem(), QString());
        QTRY_VERIFY(!box.problem().isEmpty());
        QVERIFY(listener.here() > 0);
        QCOMPARE(listener.elsewhere(), 0);
    }

    void whoLooksKnowsAtOnceAndAnAnswerFromBeforeChangesNothing()
    {
        OperationsRig rig;
        putStoneFor(rig.journal);
        JournalBox box(rig.operations); // asks; its answer waits for the events
        rig.journal.ask().waitForFinished();
        QVERIFY(QFile::remove(rig.journal.folder()));
        box.look();
        QCOMPARE(box.problem(), QString());
        QTRY_VERIFY(!isAsking(box));
        QCOMPARE(box.problem(), QString());
    }

    void aDiskThatHangsKeepsOneThreadAndNobodyWaits()
    {
        OperationsRig rig;
        HungFile file(rig.journal);
        if (!file.isHeld())
            QSKIP("no leases here");
        const JournalBox box(rig.operations);
        QVERIFY(file.waitUntilAsked());
        QVERIFY2(QThreadPool::globalInstance()->waitForDone(0), "the end of the program would wait for it");

        const QSet<QString> before = threads();
        const JournalBox other(rig.operations);
        QVERIFY(before.contains(threads())); // some of other tests may be about to end
        file.letGo();
        QTRY_VERIFY(!isAsking(box) && !isAsking(other));
    }

    void whatWasWrongBeforeADiskHangsDoesNotHoldTheActForGood()
    {
        OperationsRig rig;
        QVERIFY(QDir(rig.journal.folder()).mkdir(fileOf(rig.journal)));
        JournalBox box(rig.operations);
        QTRY_VERIFY(!box.problem().isEmpty());
        QVERIFY(QDir().rmdir(fileOf(rig.journal)));
        HungFile file(rig.journal);
        if (!file.isHeld())
            QSKIP("no leases here");
        const QSignalSpy changed(&box, &JournalBox::changed);

        rig.clock.advance(2s);
        QVERIFY(file.waitUntilAsked());
        rig.clock.advance(9s);
        QVERIFY(!box.problem().isEmpty()); // a slow disk may still tell
        rig.clock.advance(1s);

        QCOMPARE(box.problem(), QString());
        QCOMPARE(changed.size(), 1);
        file.letGo();
        QTRY_VERIFY(!isAsking(box));
    }

    void whereNoThreadCanBeginNobodyKnowsYet()
    {
#ifdef __GLIBC__
        OperationsRig rig;
        putStoneFor(rig.journal);
        std::optional<NoMoreThreads> full(std::in_place);
        JournalBox box(rig.operations);
        full.reset();
        QTRY_VERIFY(!isAsking(box));
        QCOMPARE(box.problem(), QString());
        box.look();
        QVERIFY(!box.problem().isEmpty());
#else
        QSKIP("threads cannot be kept from beginning here");
#endif
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
        HungFile file(rig.journal);
        if (!file.isHeld())
            QSKIP("no leases here");
        {
            const JournalBox box(rig.operations);
            QVERIFY(file.waitUntilAsked());
        }
        QFuture<WriteFault> asked = rig.journal.ask();
        QVERIFY(!asked.isFinished());
        file.letGo();
        asked.waitForFinished();
    }
};

QTEST_MAIN(TestJournalBox)
#include "tst_journalbox.moc"
