#include "core/journal/journal.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace drover;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Which drains were cut off: those of programs that are gone, not those that run elsewhere.
class TstUnfinishedDrains : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDrainOfAProgramThatEndedIsListed();
    void aDrainThatEndedIsNot();
    void aDrainOfThisProgramIsNot();
    void aDrainOfAnotherLivingProgramIsNot();
    void aDrainOfAProgramThatWasKilledIs();
    void aDrainThatWasContinuedIsNotButItsContinuationIs();
    void aNewerDrainOfTheSameNodeTakesItsPlace();
    void aNewerDrainThatEndedTakesItsPlaceToo();
    void aNodeOfThatNameElsewhereIsAnother();
    void puttingItAwayEndsIt();
    void otherActsAreNoDrains();
    void nothingIsListedBeforeTheFilesAreRead();
    void whatTheDeadLeftOpenWasCutOff();

private:
    FakeClock m_clock;
};

namespace {

JournalEntry aDrain(const char *node, const QString &parent = {})
{
    JournalEntry entry;
    entry.node = QString::fromLatin1(node);
    entry.action = u"drain"_s;
    entry.parent = parent;
    return entry;
}

JournalEntry aDrainOf(const char *cluster, const char *node, const char *uid)
{
    JournalEntry entry = aDrain(node);
    entry.cluster.context = QString::fromLatin1(cluster);
    entry.nodeUid = QString::fromLatin1(uid);
    return entry;
}

QStringList unfinishedIn(Journal &journal)
{
    journal.loadNow();
    QStringList nodes;
    for (const JournalEntry &entry : journal.unfinishedDrains())
        nodes << entry.node;
    return nodes;
}

/// Another program that has begun a drain and waits to be killed.
class OtherProgram
{
public:
    explicit OtherProgram(const QString &folder)
    {
        int ends[2] = {};
        if (::pipe(ends) != 0)
            qFatal("no pipe");
        m_process = ::fork();
        if (m_process == 0) {
            FakeClock clock;
            Journal journal(folder, clock);
            const char begun = journal.begin(aDrain("killed")) ? 'y' : 'n';
            if (::write(ends[1], &begun, 1) == 1)
                ::pause();
            ::_exit(0);
        }
        ::close(ends[1]);
        m_hasBegun = ::read(ends[0], &m_answer, 1) == 1 && m_answer == 'y';
        ::close(ends[0]);
    }
    ~OtherProgram() { kill(); }

    bool hasBegun() const { return m_hasBegun; }
    void kill()
    {
        if (m_process <= 0)
            return;
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
        m_process = 0;
    }

private:
    pid_t m_process = 0;
    char m_answer = 'n';
    bool m_hasBegun = false;
};

} // namespace

void TstUnfinishedDrains::aDrainOfAProgramThatEndedIsListed()
{
    QTemporaryDir folder;
    {
        Journal journal(folder.path(), m_clock);
        QVERIFY(journal.begin(aDrain("n1")));
        m_clock.advance(1s);
        QVERIFY(journal.begin(aDrain("n2")));
    }

    Journal journal(folder.path(), m_clock);
    QCOMPARE(unfinishedIn(journal), (QStringList{u"n2"_s, u"n1"_s}));
}

void TstUnfinishedDrains::aDrainThatEndedIsNot()
{
    QTemporaryDir folder;
    {
        Journal journal(folder.path(), m_clock);
        for (const auto outcome : {JournalEntry::Outcome::Done, JournalEntry::Outcome::Failed,
                                   JournalEntry::Outcome::Cancelled})
            journal.end(*journal.begin(aDrain("n1")), outcome, {});
    }

    Journal journal(folder.path(), m_clock);
    QCOMPARE(unfinishedIn(journal), QStringList());
}

void TstUnfinishedDrains::aDrainOfThisProgramIsNot()
{
    QTemporaryDir folder;
    Journal journal(folder.path(), m_clock);
    QVERIFY(journal.begin(aDrain("n1")));

    QCOMPARE(unfinishedIn(journal), QStringList());
}

void TstUnfinishedDrains::aDrainOfAnotherLivingProgramIsNot()
{
    QTemporaryDir folder;
    Journal other(folder.path(), m_clock);
    QVERIFY(other.begin(aDrain("n1")));

    Journal journal(folder.path(), m_clock);
    QCOMPARE(unfinishedIn(journal), QStringList());
}

void TstUnfinishedDrains::aDrainOfAProgramThatWasKilledIs()
{
    QTemporaryDir folder;
    OtherProgram other(folder.path());
    QVERIFY(other.hasBegun());
    Journal journal(folder.path(), m_clock);
    QCOMPARE(unfinishedIn(journal), QStringList());

    other.kill();

    QCOMPARE(unfinishedIn(journal), QStringList{u"killed"_s});
    // And again: looking took nothing away.
    QCOMPARE(unfinishedIn(journal), QStringList{u"killed"_s});
}

void TstUnfinishedDrains::aDrainThatWasContinuedIsNotButItsContinuationIs()
{
    QTemporaryDir folder;
    QString first;
    {
        Journal journal(folder.path(), m_clock);
        first = *journal.begin(aDrain("n1"));
    }
    {
        Journal journal(folder.path(), m_clock);
        m_clock.advance(1s);
        QVERIFY(journal.begin(aDrain("again", first)));
        QCOMPARE(unfinishedIn(journal), QStringList());
    }

    Journal journal(folder.path(), m_clock);
    QCOMPARE(unfinishedIn(journal), QStringList{u"again"_s});
}

void TstUnfinishedDrains::aNewerDrainOfTheSameNodeTakesItsPlace()
{
    QTemporaryDir folder;
    QString newer;
    {
        Journal journal(folder.path(), m_clock);
        QVERIFY(journal.begin(aDrainOf("prod", "n1", "uid-1")));
        m_clock.advance(1s);
        newer = *journal.begin(aDrainOf("prod", "n1", "uid-1"));
    }

    Journal journal(folder.path(), m_clock);
    QCOMPARE(unfinishedIn(journal), QStringList{u"n1"_s});
    QCOMPARE(journal.unfinishedDrains().front().id, newer);
    journal.end(newer, JournalEntry::Outcome::Cancelled, u"put away"_s);
    QCOMPARE(unfinishedIn(journal), QStringList());
}

void TstUnfinishedDrains::aNewerDrainThatEndedTakesItsPlaceToo()
{
    QTemporaryDir folder;
    {
        Journal journal(folder.path(), m_clock);
        QVERIFY(journal.begin(aDrainOf("prod", "n1", "uid-1")));
        m_clock.advance(1s);
        journal.end(*journal.begin(aDrainOf("prod", "n1", "uid-1")), JournalEntry::Outcome::Done, {});
    }

    Journal journal(folder.path(), m_clock);
    QCOMPARE(unfinishedIn(journal), QStringList());
}

void TstUnfinishedDrains::aNodeOfThatNameElsewhereIsAnother()
{
    QTemporaryDir folder;
    {
        Journal journal(folder.path(), m_clock);
        QVERIFY(journal.begin(aDrainOf("prod", "n1", "uid-1")));
        m_clock.advance(1s);
        QVERIFY(journal.begin(aDrainOf("test", "n1", "uid-1")));
        m_clock.advance(1s);
        QVERIFY(journal.begin(aDrainOf("prod", "n1", "uid-2"))); // created anew
    }

    Journal journal(folder.path(), m_clock);
    QCOMPARE(unfinishedIn(journal), (QStringList{u"n1"_s, u"n1"_s, u"n1"_s}));
}

void TstUnfinishedDrains::puttingItAwayEndsIt()
{
    QTemporaryDir folder;
    {
        Journal journal(folder.path(), m_clock);
        QVERIFY(journal.begin(aDrain("n1")));
    }
    {
        Journal journal(folder.path(), m_clock);
        journal.loadNow();
        journal.end(journal.unfinishedDrains().front().id, JournalEntry::Outcome::Cancelled,
                    u"put away"_s);
        QCOMPARE(unfinishedIn(journal), QStringList());
    }

    Journal journal(folder.path(), m_clock);
    QCOMPARE(unfinishedIn(journal), QStringList());
}

void TstUnfinishedDrains::otherActsAreNoDrains()
{
    QTemporaryDir folder;
    {
        Journal journal(folder.path(), m_clock);
        JournalEntry entry = aDrain("n1");
        entry.action = u"evict"_s;
        QVERIFY(journal.begin(entry));
    }

    Journal journal(folder.path(), m_clock);
    QCOMPARE(unfinishedIn(journal), QStringList());
}

void TstUnfinishedDrains::nothingIsListedBeforeTheFilesAreRead()
{
    QTemporaryDir folder;
    {
        Journal journal(folder.path(), m_clock);
        QVERIFY(journal.begin(aDrain("n1")));
    }

    Journal journal(folder.path(), m_clock);
    QVERIFY(journal.unfinishedDrains().empty());
    QVERIFY(!journal.isLoaded());
}

void TstUnfinishedDrains::whatTheDeadLeftOpenWasCutOff()
{
    QTemporaryDir folder;
    {
        Journal journal(folder.path(), m_clock);
        QVERIFY(journal.begin(aDrain("open")));
        journal.end(*journal.begin(aDrain("held")), JournalEntry::Outcome::Blocked, u"No room."_s);
        journal.end(*journal.begin(aDrain("done")), JournalEntry::Outcome::Done, {});
        journal.end(*journal.begin(aDrain("doubt")), JournalEntry::Outcome::Sent, u"No answer."_s);
    }
    Journal living(folder.path(), m_clock);
    QVERIFY(living.begin(aDrain("runs elsewhere")));

    Journal journal(folder.path(), m_clock);
    QVERIFY(journal.begin(aDrain("runs here")));
    journal.loadNow();

    QStringList cutOff;
    for (const JournalEntry &entry : journal.entries()) {
        if (journal.wasCutOff(entry))
            cutOff << entry.node;
    }
    cutOff.sort();
    QCOMPARE(cutOff, (QStringList{u"held"_s, u"open"_s}));
}

QTEST_GUILESS_MAIN(TstUnfinishedDrains)
#include "tst_unfinisheddrains.moc"
