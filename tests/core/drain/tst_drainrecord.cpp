#include "core/drain/drainrecord.h"
#include "core/journal/journal.h"
#include "tests/support/fakeclock.h"
#include "tests/support/podbuilder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// What a drain that was cut off had done, and what it left.
class TstDrainRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsAreReadAsTheyWereWritten();
    void podsAreReadAsTheyWereWritten();
    void missingDetailsAreDefaults();
    void tellsDoneFromRemaining();
    void whatWasCalledOffIsGoneWhileTheDrainRuns();
    void whatWasTriedAgainCountsOnce();
    void childrenOfOtherDrainsDoNotCount();
    void podsThatThePlanDidNotNameCountToo();

private:
    FakeClock m_clock;
};

namespace {

RecordedPod aRecord(const char *name, const char *fate)
{
    return {"shop", name, std::string("uid-") + name, QString::fromLatin1(fate)};
}

JournalEntry aDrain(const std::vector<RecordedPod> &pods)
{
    JournalEntry entry;
    entry.action = u"drain"_s;
    entry.details = drainDetails({}, pods);
    return entry;
}

JournalEntry anEvict(const QString &drain, const char *pod)
{
    JournalEntry entry;
    entry.action = u"evict"_s;
    entry.parent = drain;
    entry.details = evictDetails(*aPod(u"shop/"_s + QString::fromLatin1(pod)).build());
    return entry;
}

QStringList namesOf(const std::vector<RecordedPod> &pods)
{
    QStringList names;
    for (const RecordedPod &pod : pods)
        names << QString::fromStdString(pod.name);
    return names;
}

} // namespace

void TstDrainRecord::optionsAreReadAsTheyWereWritten()
{
    DrainOptions options;
    options.ignoreDaemonSets = true;
    options.deleteEmptyDirData = true;
    options.force = true;
    options.disableEviction = true;
    options.gracePeriod = std::chrono::seconds(0);
    options.timeout = std::chrono::seconds(90);
    options.podSelector = u"app=web"_s;
    options.skipWaitForDelete = std::chrono::seconds(5);
    options.chunkSize = 100;

    QVERIFY(optionsOfDetails(drainDetails(options, {})) == options);
    QVERIFY(optionsOfDetails(drainDetails({}, {})) == DrainOptions());
}

void TstDrainRecord::podsAreReadAsTheyWereWritten()
{
    const std::vector<RecordedPod> pods{aRecord("web", "evict"), aRecord("agent", "skip")};

    QVERIFY(podsOfDetails(drainDetails({}, pods)) == pods);
}

void TstDrainRecord::missingDetailsAreDefaults()
{
    QVERIFY(optionsOfDetails({}) == DrainOptions());
    QVERIFY(podsOfDetails({}).empty());
}

void TstDrainRecord::tellsDoneFromRemaining()
{
    QTemporaryDir folder;
    Journal journal(folder.path(), m_clock);
    const QString id = *journal.begin(
        aDrain({aRecord("gone", "evict"), aRecord("refused", "evict"), aRecord("asked", "delete"),
                aRecord("cancelled", "evict"), aRecord("left", "finished"), aRecord("agent", "skip"),
                aRecord("alone", "refuse"), aRecord("held", "evict")}));
    using Outcome = JournalEntry::Outcome;
    journal.end(*journal.begin(anEvict(id, "gone")), Outcome::Done, {});
    journal.end(*journal.begin(anEvict(id, "refused")), Outcome::Failed, u"No."_s);
    journal.end(*journal.begin(anEvict(id, "cancelled")), Outcome::Cancelled, {});
    QVERIFY(journal.begin(anEvict(id, "asked")));
    journal.end(*journal.begin(anEvict(id, "held")), Outcome::Blocked, u"No room."_s);
    journal.end(id, Outcome::Cancelled, {});

    const DrainRemains remains = remainsOf(journal.entries().back(), journal.entries());

    QCOMPARE(namesOf(remains.done), QStringList{u"gone"_s});
    QCOMPARE(namesOf(remains.failed), QStringList{u"refused"_s});
    QCOMPARE(namesOf(remains.uncertain), QStringList{u"asked"_s});
    QCOMPARE(namesOf(remains.remaining), (QStringList{u"cancelled"_s, u"left"_s}));
    QCOMPARE(namesOf(remains.blocked), QStringList{u"held"_s});
    QCOMPARE(remains.leftCount(), 5u);
    QCOMPARE(remains.staying, 2);
}

/// Others removed it: only a drain's end calls off what is there yet.
void TstDrainRecord::whatWasCalledOffIsGoneWhileTheDrainRuns()
{
    QTemporaryDir folder;
    Journal journal(folder.path(), m_clock);
    const QString id = *journal.begin(aDrain({aRecord("web", "evict")}));
    journal.end(*journal.begin(anEvict(id, "web")), JournalEntry::Outcome::Cancelled, {});

    const DrainRemains remains = remainsOf(journal.entries().back(), journal.entries());

    QCOMPARE(namesOf(remains.done), QStringList{u"web"_s});
    QCOMPARE(remains.leftCount(), 0u);
}

void TstDrainRecord::whatWasTriedAgainCountsOnce()
{
    QTemporaryDir folder;
    Journal journal(folder.path(), m_clock);
    const QString id = *journal.begin(aDrain({aRecord("web", "evict")}));
    journal.end(*journal.begin(anEvict(id, "web")), JournalEntry::Outcome::Failed, u"No."_s);
    journal.end(*journal.begin(anEvict(id, "web")), JournalEntry::Outcome::Done, {});

    const DrainRemains remains = remainsOf(journal.entries().back(), journal.entries());

    QCOMPARE(namesOf(remains.done), QStringList{u"web"_s});
    QVERIFY(remains.failed.empty());
}

void TstDrainRecord::childrenOfOtherDrainsDoNotCount()
{
    QTemporaryDir folder;
    Journal journal(folder.path(), m_clock);
    QVERIFY(journal.begin(aDrain({aRecord("web", "evict")})));
    journal.end(*journal.begin(anEvict(u"other"_s, "web")), JournalEntry::Outcome::Done, {});

    QCOMPARE(namesOf(remainsOf(journal.entries().back(), journal.entries()).remaining),
             QStringList{u"web"_s});
}

void TstDrainRecord::podsThatThePlanDidNotNameCountToo()
{
    QTemporaryDir folder;
    Journal journal(folder.path(), m_clock);
    const QString id = *journal.begin(aDrain({}));
    journal.end(*journal.begin(anEvict(id, "web")), JournalEntry::Outcome::Done, {});
    QVERIFY(journal.begin(anEvict(id, "db")));

    const DrainRemains remains = remainsOf(journal.entries().back(), journal.entries());

    QCOMPARE(namesOf(remains.done), QStringList{u"web"_s});
    QCOMPARE(namesOf(remains.uncertain), QStringList{u"db"_s});
    QCOMPARE(remains.done.front().nameSpace, "shop");
}

QTEST_GUILESS_MAIN(TstDrainRecord)
#include "tst_drainrecord.moc"
