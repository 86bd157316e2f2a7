#include "core/journal/journal.h"
#include "core/journal/journallines.h"
#include "tests/core/journal/journalfolder.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// What is damaged is passed over; several programs write; reading never blocks.
class TstJournalFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTornLastLineIsPassedOver();
    void aLineAfterATornOneIsReadable();
    void foreignLinesAreCounted_data();
    void foreignLinesAreCounted();
    void twoProgramsMixTheirLines();
    void whatAnotherProgramWroteSinceIsReadOnDemand();
    void whatIsWrittenWhileReadingIsKept();
    void anOutcomeThatComesAtTheEndOfReadingIsKept();
    void readingGoesByPieces();
    void aFolderThatCannotBeWrittenRefuses();
    void whetherItCanBeWrittenIsKnownBeforehand();
    void anOutcomeThatCannotBeWrittenIsSaid();
    void filesAreTheUsersAlone();

private:
    FakeClock m_clock;
};

void TstJournalFiles::aTornLastLineIsPassedOver()
{
    QTemporaryDir folder;
    {
        Journal journal(folder.path(), m_clock);
        QVERIFY(journal.begin(anEntry(u"n1"_s)));
    }
    appendToLast(folder.path(), R"({"drover":"begin","id":"x","at":"2026-)");

    Journal journal(folder.path(), m_clock);
    journal.loadNow();

    QCOMPARE(nodesOf(journal.entries()), QStringList{u"n1"_s});
    QCOMPARE(journal.unreadableLines(), 1);
}

void TstJournalFiles::aLineAfterATornOneIsReadable()
{
    QTemporaryDir folder;
    {
        Journal journal(folder.path(), m_clock);
        QVERIFY(journal.begin(anEntry(u"n1"_s)));
    }
    appendToLast(folder.path(), R"({"drover":"begin","id":"x","at":"2026-)");
    {
        Journal journal(folder.path(), m_clock);
        QVERIFY(journal.begin(anEntry(u"n2"_s)));
    }

    Journal journal(folder.path(), m_clock);
    journal.loadNow();

    QCOMPARE(nodesOf(journal.entries()), (QStringList{u"n2"_s, u"n1"_s}));
    QCOMPARE(journal.unreadableLines(), 1);
}

void TstJournalFiles::foreignLinesAreCounted_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("other JSON") << QByteArray(R"({"level":"info","at":"2026-11-25T20:00:00Z"})");
    QTest::newRow("no id") << QByteArray(R"({"drover":"begin","at":"2026-11-25T20:00:00Z"})");
    QTest::newRow("no time") << QByteArray(R"({"drover":"begin","id":"a"})");
    QTest::newRow("unknown kind")
        << QByteArray(R"({"drover":"x","id":"a","at":"2026-11-25T20:00:00Z"})");
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("array") << QByteArray("[]");
}

void TstJournalFiles::foreignLinesAreCounted()
{
    QFETCH(QByteArray, line);
    QTemporaryDir folder;
    {
        Journal journal(folder.path(), m_clock);
        QVERIFY(journal.begin(anEntry(u"n1"_s)));
    }
    appendToLast(folder.path(), line + "\n\n" + line + "\n");

    Journal journal(folder.path(), m_clock);
    journal.loadNow();

    QCOMPARE(journal.unreadableLines(), 2);
    QCOMPARE(journal.entries().size(), 1u);
}

void TstJournalFiles::twoProgramsMixTheirLines()
{
    QTemporaryDir folder;
    {
        Journal one(folder.path(), m_clock);
        Journal two(folder.path(), m_clock);
        const QString first = *one.begin(anEntry(u"n1"_s));
        const QString second = *two.begin(anEntry(u"n2"_s));
        one.end(first, JournalEntry::Outcome::Done, {});
        two.end(second, JournalEntry::Outcome::Failed, u"No."_s);
    }

    Journal journal(folder.path(), m_clock);
    journal.loadNow();

    QCOMPARE(nodesOf(journal.entries()), (QStringList{u"n2"_s, u"n1"_s}));
    QVERIFY(journal.entries()[0].outcome == JournalEntry::Outcome::Failed);
    QVERIFY(journal.entries()[1].outcome == JournalEntry::Outcome::Done);
    QVERIFY(journal.entries()[0].instance != journal.entries()[1].instance);
}

void TstJournalFiles::whatAnotherProgramWroteSinceIsReadOnDemand()
{
    QTemporaryDir folder;
    Journal mine(folder.path(), m_clock);
    QVERIFY(mine.begin(anEntry(u"n1"_s)));
    mine.loadNow();
    Journal theirs(folder.path(), m_clock);
    m_clock.advance(1s);
    const QString id = *theirs.begin(anEntry(u"n2"_s));
    theirs.end(id, JournalEntry::Outcome::Done, {});
    m_clock.advance(1s);
    QVERIFY(mine.begin(anEntry(u"n3"_s)));

    mine.loadNow();

    QCOMPARE(nodesOf(mine.entries()), (QStringList{u"n3"_s, u"n2"_s, u"n1"_s}));
    QVERIFY(mine.entries()[1].outcome == JournalEntry::Outcome::Done);
    mine.end(mine.entries()[0].id, JournalEntry::Outcome::Failed, u"No."_s);
    QVERIFY(mine.entries()[0].outcome == JournalEntry::Outcome::Failed);
}

void TstJournalFiles::whatIsWrittenWhileReadingIsKept()
{
    QTemporaryDir folder;
    {
        Journal journal(folder.path(), m_clock);
        QVERIFY(journal.begin(anEntry(u"n1"_s)));
    }
    Journal journal(folder.path(), m_clock);
    journal.load();
    const QString id = *journal.begin(anEntry(u"n2"_s));
    journal.end(id, JournalEntry::Outcome::Done, {});
    QCOMPARE(nodesOf(journal.entries()), QStringList{u"n2"_s});
    m_clock.advance(0ms);

    QVERIFY(journal.isLoaded());
    QCOMPARE(nodesOf(journal.entries()), (QStringList{u"n2"_s, u"n1"_s}));
    QVERIFY(journal.entries()[0].outcome == JournalEntry::Outcome::Done);
}

void TstJournalFiles::anOutcomeThatComesAtTheEndOfReadingIsKept()
{
    QTemporaryDir folder;
    Journal journal(folder.path(), m_clock);
    const QString id = *journal.begin(anEntry(u"n1"_s));
    journal.load();
    // The file was read to its end, and nothing was told yet.
    QVERIFY(m_clock.step() && m_clock.step());
    journal.end(id, JournalEntry::Outcome::Done, {});
    m_clock.advance(0ms);

    QVERIFY(journal.isLoaded());
    QCOMPARE(journal.entries().size(), 1u);
    QVERIFY(journal.entries().front().outcome == JournalEntry::Outcome::Done);
}

void TstJournalFiles::readingGoesByPieces()
{
    QTemporaryDir folder;
    {
        Journal journal(folder.path(), m_clock);
        QVERIFY(journal.begin(anEntry(u"first"_s)));
    }
    QByteArray lines;
    for (int i = 0; i < 2000; ++i) {
        JournalEntry entry = anEntry(u"n%1"_s.arg(i));
        entry.id = u"id-%1"_s.arg(i);
        entry.at = m_clock.wallNow();
        lines += beginLine(entry) + '\n' +
                 endLine(entry.id, entry.at, JournalEntry::Outcome::Done, {}) + '\n';
    }
    appendToLast(folder.path(), lines);
    Journal journal(folder.path(), m_clock);
    QSignalSpy loaded(&journal, &Journal::loaded);

    QVERIFY(journal.entries().empty());
    int pieces = 0;
    while (!journal.isLoaded() && m_clock.step())
        ++pieces;

    QVERIFY2(pieces > 5, qPrintable(QString::number(pieces)));
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(journal.entries().size(), 2001u);
    QCOMPARE(journal.entries().front().node, u"n1999"_s);
    QVERIFY(journal.entries().front().outcome == JournalEntry::Outcome::Done);
}

void TstJournalFiles::aFolderThatCannotBeWrittenRefuses()
{
    Journal journal(u"/proc/no/such/folder"_s, m_clock);

    const auto id = journal.begin(anEntry(u"n1"_s));

    QVERIFY(!id);
    QVERIFY(id.error().kind == Error::Kind::Config);
    QVERIFY(id.error().message.contains(u"/proc/no"));
    QVERIFY(journal.entries().empty());
}

void TstJournalFiles::whetherItCanBeWrittenIsKnownBeforehand()
{
    QTemporaryDir folder;
    const Journal journal(folder.filePath(u"j"_s), m_clock);
    QCOMPARE(journal.whyNotWritable(), QString());
    QVERIFY(!QFile::exists(journal.folder())); // it leaves nothing

    QVERIFY(QDir().mkpath(journal.folder() + u"/2026-11.jsonl"_s)); // a folder in the file's place
    QVERIFY2(journal.whyNotWritable().contains(u"2026-11.jsonl"_s), qPrintable(journal.whyNotWritable()));
    QVERIFY(QDir(journal.folder()).removeRecursively());
    QFile stone(journal.folder());
    QVERIFY(stone.open(QIODevice::WriteOnly));
    QVERIFY2(journal.whyNotWritable().contains(journal.folder()), qPrintable(journal.whyNotWritable()));
    QVERIFY(stone.remove());
    QCOMPARE(journal.whyNotWritable(), QString());
}

void TstJournalFiles::anOutcomeThatCannotBeWrittenIsSaid()
{
    QTemporaryDir folder;
    Journal journal(folder.filePath(u"j"_s), m_clock);
    QSignalSpy failed(&journal, &Journal::writeFailed);
    const QString id = *journal.begin(anEntry(u"n1"_s));
    QVERIFY(QDir(folder.filePath(u"j"_s)).removeRecursively());
    QFile stone(folder.filePath(u"j"_s));
    QVERIFY(stone.open(QIODevice::WriteOnly));

    journal.end(id, JournalEntry::Outcome::Done, {});

    QCOMPARE(failed.size(), 1);
    QVERIFY(journal.entries().front().outcome == JournalEntry::Outcome::Done);
}

void TstJournalFiles::filesAreTheUsersAlone()
{
    QTemporaryDir folder;
    Journal journal(folder.filePath(u"state/journal"_s), m_clock);
    QVERIFY(journal.begin(anEntry(u"n1"_s)));

    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                        QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFile::permissions(journal.folder()) & others));
    QVERIFY(!(QFile::permissions(folder.filePath(u"state"_s)) & others)); // made on the way
    QVERIFY(!(QFile::permissions(journal.folder() + u"/2026-11.jsonl"_s) & others));
}

QTEST_GUILESS_MAIN(TstJournalFiles)
#include "tst_journalfiles.moc"
