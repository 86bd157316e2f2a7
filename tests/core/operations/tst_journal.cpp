#include "core/operations/journal.h"
#include "core/operations/journallines.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Every write leaves two lines; what is damaged is passed over, the rest stays readable.
class TstJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEntryIsThereAtOnceAndInTheFile();
    void anEntryKeepsAllItsFields();
    void theOutcomeJoinsItsBeginning();
    void anOutcomeInTheNextMonthJoinsToo();
    void newestStandFirst();
    void aTornLastLineIsPassedOver();
    void aLineAfterATornOneIsReadable();
    void foreignLinesAreCounted_data();
    void foreignLinesAreCounted();
    void twoProgramsMixTheirLines();
    void whatAnotherProgramWroteSinceIsReadOnDemand();
    void whatIsWrittenWhileReadingIsKept();
    void readingGoesByPieces();
    void aFolderThatCannotBeWrittenRefuses();
    void anOutcomeThatCannotBeWrittenIsSaid();
    void filesAreTheUsersAlone();
    void nothingSecretIsKept();
    void anUndoThatHidesSomethingIsLeftOut();
    void textHasOneLineAnEntry();

private:
    FakeClock m_clock;
};

namespace {

JournalEntry anEntry(const QString &node, const QString &action = u"cordon"_s)
{
    JournalEntry entry;
    entry.cluster = {u"/home/ana/k.yaml"_s, u"prod"_s};
    entry.clusterName = u"prod (k.yaml)"_s;
    entry.user = u"ana-admin"_s;
    entry.by = u"ana@laptop"_s;
    entry.node = node;
    entry.nodeUid = u"uid-"_s + node;
    entry.action = action;
    entry.what = u"cordon, reason: disk “swap”\nnow"_s;
    entry.before = u"{\"spec\":{\"unschedulable\":null}}"_s;
    entry.after = u"{\"spec\":{\"unschedulable\":true}}"_s;
    entry.kubectl = u"kubectl --context prod cordon "_s + node;
    entry.undoBody = entry.before.toUtf8();
    return entry;
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList({u"*.jsonl"_s}, QDir::Files, QDir::Name);
}

QByteArray bytesOf(const QString &folder, const QString &name)
{
    QFile file(folder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void append(const QString &folder, const QByteArray &bytes)
{
    QFile file(folder + u'/' + filesIn(folder).last());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
    file.write(bytes);
}

QStringList nodesOf(const JournalEntries &entries)
{
    QStringList nodes;
    for (const JournalEntry &entry : entries)
        nodes << entry.node;
    return nodes;
}

} // namespace

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

void TstJournal::aTornLastLineIsPassedOver()
{
    QTemporaryDir folder;
    {
        Journal journal(folder.path(), m_clock);
        QVERIFY(journal.begin(anEntry(u"n1"_s)));
    }
    append(folder.path(), R"({"drover":"begin","id":"x","at":"2026-)");

    Journal journal(folder.path(), m_clock);
    journal.loadNow();

    QCOMPARE(nodesOf(journal.entries()), QStringList{u"n1"_s});
    QCOMPARE(journal.unreadableLines(), 1);
}

void TstJournal::aLineAfterATornOneIsReadable()
{
    QTemporaryDir folder;
    {
        Journal journal(folder.path(), m_clock);
        QVERIFY(journal.begin(anEntry(u"n1"_s)));
    }
    append(folder.path(), R"({"drover":"begin","id":"x","at":"2026-)");
    {
        Journal journal(folder.path(), m_clock);
        QVERIFY(journal.begin(anEntry(u"n2"_s)));
    }

    Journal journal(folder.path(), m_clock);
    journal.loadNow();

    QCOMPARE(nodesOf(journal.entries()), (QStringList{u"n2"_s, u"n1"_s}));
    QCOMPARE(journal.unreadableLines(), 1);
}

void TstJournal::foreignLinesAreCounted_data()
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

void TstJournal::foreignLinesAreCounted()
{
    QFETCH(QByteArray, line);
    QTemporaryDir folder;
    {
        Journal journal(folder.path(), m_clock);
        QVERIFY(journal.begin(anEntry(u"n1"_s)));
    }
    append(folder.path(), line + "\n\n" + line + "\n");

    Journal journal(folder.path(), m_clock);
    journal.loadNow();

    QCOMPARE(journal.unreadableLines(), 2);
    QCOMPARE(journal.entries().size(), 1u);
}

void TstJournal::twoProgramsMixTheirLines()
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

void TstJournal::whatAnotherProgramWroteSinceIsReadOnDemand()
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

void TstJournal::whatIsWrittenWhileReadingIsKept()
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

void TstJournal::readingGoesByPieces()
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
    append(folder.path(), lines);
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

void TstJournal::aFolderThatCannotBeWrittenRefuses()
{
    Journal journal(u"/proc/no/such/folder"_s, m_clock);

    const auto id = journal.begin(anEntry(u"n1"_s));

    QVERIFY(!id);
    QVERIFY(id.error().kind == Error::Kind::Config);
    QVERIFY(id.error().message.contains(u"/proc/no"));
    QVERIFY(journal.entries().empty());
}

void TstJournal::anOutcomeThatCannotBeWrittenIsSaid()
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

void TstJournal::filesAreTheUsersAlone()
{
    QTemporaryDir folder;
    Journal journal(folder.filePath(u"state/journal"_s), m_clock);
    QVERIFY(journal.begin(anEntry(u"n1"_s)));

    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                        QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFile::permissions(journal.folder()) & others));
    QVERIFY(!(QFile::permissions(journal.folder() + u"/2026-11.jsonl"_s) & others));
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
