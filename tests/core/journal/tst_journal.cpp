#include "core/journal/journal.h"
#include "tests/core/journal/journalfolder.h"
#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Every write leaves two lines, before it and after it, with nothing secret in them.
class TstJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEntryIsThereAtOnceAndInTheFile();
    void anEntryKeepsAllItsFields();
    void theOutcomeJoinsItsBeginning();
    void anOutcomeInTheNextMonthJoinsToo();
    void newestStandFirst();
    void nothingSecretIsKept();
    void anUndoThatHidesSomethingIsLeftOut();
    void textHasOneLineAnEntry();

private:
    FakeClock m_clock;
};

void TstJournal::anEntryIsThereAtOnceAndInTheFile()
{
    QTemporaryDir folder;
    Journal journal(folder.path(), m_clock);
    QSignalSpy changed(&journal, &Journal::changed);

    const auto id = journal.begin(anEntry(u"n1"_s));

    QVERIFY(id);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(journal.entries().size(), 1u);
    QCOMPARE(journal.entries().front().id, *id);
    QCOMPARE(filesIn(folder.path()), QStringList{u"2026-11.jsonl"_s});
    QVERIFY(bytesOf(folder.path(), u"2026-11.jsonl"_s).endsWith("}\n"));
    QCOMPARE(bytesOf(folder.path(), u"2026-11.jsonl"_s).count('\n'), 1);
}

void TstJournal::anEntryKeepsAllItsFields()
{
    QTemporaryDir folder;
    JournalEntry written;
    {
        Journal journal(folder.path(), m_clock);
        JournalEntry entry = anEntry(u"n1"_s, u"drain"_s);
        entry.parent = u"earlier"_s;
        entry.details = {{u"options"_s, QJsonObject{{u"force"_s, true}}}};
        QVERIFY(journal.begin(entry));
        written = journal.entries().front();
    }

    Journal journal(folder.path(), m_clock);
    journal.loadNow();

    const JournalEntry &read = journal.entries().front();
    QCOMPARE(read.id, written.id);
    QCOMPARE(read.instance, written.instance);
    QVERIFY(!read.instance.isEmpty());
    QVERIFY(read.at == m_clock.wallNow());
    QVERIFY(read.cluster == written.cluster);
    QCOMPARE(read.clusterName, written.clusterName);
    QCOMPARE(read.user, written.user);
    QCOMPARE(read.by, written.by);
    QCOMPARE(read.nodeUid, written.nodeUid);
    QCOMPARE(read.action, u"drain"_s);
    QCOMPARE(read.what, written.what);
    QCOMPARE(read.before, written.before);
    QCOMPARE(read.after, written.after);
    QCOMPARE(read.kubectl, written.kubectl);
    QCOMPARE(read.undoBody, written.undoBody);
    QCOMPARE(read.parent, u"earlier"_s);
    QCOMPARE(read.details, written.details);
    QVERIFY(read.outcome == JournalEntry::Outcome::Sent && !read.ended);
}

void TstJournal::theOutcomeJoinsItsBeginning()
{
    QTemporaryDir folder;
    {
        Journal journal(folder.path(), m_clock);
        const QString first = *journal.begin(anEntry(u"n1"_s));
        const QString second = *journal.begin(anEntry(u"n2"_s));
        m_clock.advance(2s);
        journal.end(first, JournalEntry::Outcome::Failed, u"Forbidden."_s);
        journal.end(second, JournalEntry::Outcome::Done, {});
        QVERIFY(journal.entries().back().outcome == JournalEntry::Outcome::Failed);
    }

    Journal journal(folder.path(), m_clock);
    journal.loadNow();

    QVERIFY(journal.entries()[0].outcome == JournalEntry::Outcome::Done);
    const JournalEntry &failed = journal.entries()[1];
    QVERIFY(failed.outcome == JournalEntry::Outcome::Failed);
    QCOMPARE(failed.result, u"Forbidden."_s);
    QVERIFY(failed.ended == m_clock.wallNow());
}

void TstJournal::anOutcomeInTheNextMonthJoinsToo()
{
    QTemporaryDir folder;
    {
        Journal journal(folder.path(), m_clock);
        const QString id = *journal.begin(anEntry(u"n1"_s));
        m_clock.advance(31 * 24h);
        journal.end(id, JournalEntry::Outcome::Done, {});
    }

    Journal journal(folder.path(), m_clock);
    journal.loadNow();

    QCOMPARE(filesIn(folder.path()).size(), 2);
    QCOMPARE(journal.entries().size(), 1u);
    QVERIFY(journal.entries().front().outcome == JournalEntry::Outcome::Done);
}

void TstJournal::newestStandFirst()
{
    QTemporaryDir folder;
    {
        Journal journal(folder.path(), m_clock);
        for (const char *node : {"n1", "n2", "n3"}) {
            QVERIFY(journal.begin(anEntry(QString::fromLatin1(node))));
            m_clock.advance(20 * 24h);
        }
        QCOMPARE(nodesOf(journal.entries()), (QStringList{u"n3"_s, u"n2"_s, u"n1"_s}));
    }

    Journal journal(folder.path(), m_clock);
    journal.loadNow();

    QCOMPARE(nodesOf(journal.entries()), (QStringList{u"n3"_s, u"n2"_s, u"n1"_s}));
}

void TstJournal::nothingSecretIsKept()
{
    QTemporaryDir folder;
    Journal journal(folder.path(), m_clock);
    JournalEntry entry = anEntry(u"n1"_s);
    entry.what = u"said Bearer planted-token-1"_s;
    entry.after = u"{\"metadata\":{\"annotations\":{\"token\":\"planted-token-2\"}}}"_s;
    entry.undoBody = "{\"metadata\":{\"annotations\":{\"token\":\"planted-token-3\"}}}";
    entry.kubectl = u"kubectl annotate node n1 token=planted-token-4"_s;
    const QString id = *journal.begin(entry);
    journal.end(id, JournalEntry::Outcome::Failed, u"password: planted-token-5"_s);

    QVERIFY(!bytesOf(folder.path(), u"2026-11.jsonl"_s).contains("planted-token"));
    const JournalEntry &kept = journal.entries().front();
    QVERIFY(!(kept.what + kept.after + kept.kubectl + kept.result).contains(u"planted-token"));
}

void TstJournal::anUndoThatHidesSomethingIsLeftOut()
{
    QTemporaryDir folder;
    Journal journal(folder.path(), m_clock);
    JournalEntry entry = anEntry(u"n1"_s);
    entry.before = u"{\"metadata\":{\"annotations\":{\"token\":\"planted-token\"}}}"_s;
    QVERIFY(journal.begin(entry));
    QVERIFY(journal.begin(anEntry(u"n2"_s)));

    QVERIFY(journal.entries()[1].undoBody.isEmpty());
    QVERIFY(!journal.entries()[0].undoBody.isEmpty());
}

void TstJournal::textHasOneLineAnEntry()
{
    QTemporaryDir folder;
    Journal journal(folder.path(), m_clock);
    const QString id = *journal.begin(anEntry(u"n1"_s));
    journal.end(id, JournalEntry::Outcome::Done, {});

    const QString text = journalText({journal.entries().front()});

    QCOMPARE(text.count(u'\n'), 1);
    QCOMPARE(text.count(u'\t'), 8);
    QVERIFY(text.contains(u"cordon, reason: disk “swap” now"));
    QVERIFY(text.contains(u"done"));
}

QTEST_GUILESS_MAIN(TstJournal)
#include "tst_journal.moc"
