#include "core/insight/historyfile.h"

#include "core/insight/historyrecorder.h"
#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(drover::HistoryRecords)

/// A history that outlives the program.
class TestHistoryFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<HistoryRecords>("drover::HistoryRecords"); }
    void eachRecordIsALineThatComesBack_data();
    void eachRecordIsALineThatComesBack();
    void linesThatAreNoneOfOursAreNothing();
    void theFileIsForItsUserAlone();
    void tornLinesAndOldOnesAreLeftOut();
    void theFileStaysBelowItsBound();
    void howANodeStoodForLongIsKept();
    void afterARestartTheTimeBetweenIsAGap_data();
    void afterARestartTheTimeBetweenIsAGap();
    void eachTimeBetweenTwoRunsIsAGap();
    void nodesThatAreWellCostNothing();
    void aProgramThatDiedWasAliveSecondsAgo();
    void aShortTimeBetweenTwoRunsStaysAGap();
    void aLossWhoseEndNobodySawStaysAGap();
    void whatAnotherRunSeesIsNoGap();
    void whatAnotherRunLostIsOne();
};

namespace {

using Kind = HistoryRecord::Kind;
using State = StripSpan::State;

const WallTime kNoon = parseTimestamp("2026-11-25T12:00:00Z")->wallTime();

HistoryRecord anEntry(WallTime at)
{
    HistoryRecord record{Kind::Entry, at, "n1", {}, {}, false, {}};
    record.entry.at = at;
    record.entry.kind = TimelineEntry::Kind::Condition;
    record.entry.subject = u"MemoryPressure"_s;
    record.entry.from = u"False"_s;
    record.entry.to = u"True"_s;
    record.entry.detail = u"zwölf \"Wörter\"\nzwei Zeilen"_s;
    record.entry.isBad = true;
    return record;
}

struct FileRig {
    FileRig() { clock.setWall(kNoon); }

    QString path() const { return folder.path() + u"/history/prod.jsonl"_s; }
    HistoryRecords read(HistoryFile &file) const
    {
        QSignalSpy loaded(&file, &HistoryFile::loaded);
        file.load();
        if (!QTest::qWaitFor([&loaded] { return loaded.count() > 0; }))
            qFatal("the file was not read");
        return loaded.front().front().value<HistoryRecords>();
    }
    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    FakeClock clock;
};

/// One run of the program.
struct Run {
    explicit Run(FileRig &rig) : rig(rig), file(rig.path(), rig.clock), recorder(cache, rig.clock)
    {
        recorder.keepIn(file);
        recorder.setFreshness(Live{rig.clock.wallNow(), true, {}});
    }

    void show(const QString &ready, bool isCordoned = false)
    {
        NodeBuilder node(u"n1"_s);
        const auto now = rig.clock.wallNow().time_since_epoch();
        const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(now).count();
        node.version(QString::number(++version)).cordoned(isCordoned);
        node.condition(u"Ready"_s, ready, {},
                       QString::fromStdString(formatTimestamp(Timestamp(micros))));
        cache.apply({{node.build()}, {}});
    }
    void load()
    {
        QSignalSpy loaded(&file, &HistoryFile::loaded);
        if (!QTest::qWaitFor([&loaded] { return loaded.count() > 0; }))
            qFatal("the file was not read");
    }

    FileRig &rig;
    HistoryFile file;
    NodeCache cache;
    HistoryRecorder recorder;
    int version = 0;
};

} // namespace

void TestHistoryFile::eachRecordIsALineThatComesBack_data()
{
    QTest::addColumn<HistoryRecords>("records");
    QTest::newRow("entry") << HistoryRecords{anEntry(kNoon)};
    QTest::newRow("stand") << HistoryRecords{
        {Kind::Stand, kNoon, "n1", {}, State::NotReady, true, {}}};
    QTest::newRow("gap") << HistoryRecords{{Kind::Gap, kNoon, {}, {}, {}, false, kNoon + 5min}};
    QTest::newRow("alive") << HistoryRecords{{Kind::Alive, kNoon, {}, {}, {}, false, {}}};
}

void TestHistoryFile::eachRecordIsALineThatComesBack()
{
    QFETCH(const HistoryRecords, records);

    const QByteArray line = historyLine(records.front());

    QVERIFY(!line.contains('\n'));
    QVERIFY(parseHistoryLine(line) == std::optional(records.front()));
}

void TestHistoryFile::linesThatAreNoneOfOursAreNothing()
{
    for (const char *line :
         {"", "{", "[]", "{\"kind\":\"entry\"}", "{\"kind\":\"alive\",\"at\":-1}",
          "{\"kind\":\"alive\",\"at\":1e300}", "{\"kind\":\"stand\",\"at\":1,\"node\":\"a\"}",
          "{\"kind\":\"gap\",\"at\":5,\"until\":4}", "{\"kind\":\"other\",\"at\":5}"})
        QVERIFY2(!parseHistoryLine(line), line);
}

void TestHistoryFile::theFileIsForItsUserAlone()
{
    FileRig rig;
    HistoryFile file(rig.path(), rig.clock);
    file.append({anEntry(kNoon)});
    QVERIFY(rig.bytes().isEmpty()); // gathered
    rig.clock.advance(5s);
    file.flush();

    QCOMPARE(rig.bytes().count('\n'), 1);
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                        QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(rig.path()).permissions() & others));
    QVERIFY(!(QFileInfo(QFileInfo(rig.path()).path()).permissions() & others));
}

void TestHistoryFile::tornLinesAndOldOnesAreLeftOut()
{
    FileRig rig;
    {
        HistoryFile file(rig.path(), rig.clock);
        file.append({anEntry(kNoon - 8 * 24h), anEntry(kNoon - 1h), anEntry(kNoon)});
    }
    QFile torn(rig.path());
    QVERIFY(torn.resize(torn.size() - 20));

    HistoryFile file(rig.path(), rig.clock);
    QCOMPARE(rig.read(file), HistoryRecords{anEntry(kNoon - 1h)});
    file.append({anEntry(kNoon + 1s)});
    file.flush();
    QCOMPARE(rig.read(file), (HistoryRecords{anEntry(kNoon - 1h), anEntry(kNoon + 1s)}));
}

void TestHistoryFile::howANodeStoodForLongIsKept()
{
    FileRig rig;
    const auto stand = [](WallTime at, State state) {
        return HistoryRecord{Kind::Stand, at, "n1", {}, state, false, {}};
    };
    HistoryFile file(rig.path(), rig.clock);
    file.append({stand(kNoon - 30 * 24h, State::Ready), stand(kNoon - 1h, State::NotReady)});
    file.flush();

    QCOMPARE(rig.read(file), (HistoryRecords{stand(kNoon - 7 * 24h, State::Ready),
                                             stand(kNoon - 1h, State::NotReady)}));
}

void TestHistoryFile::theFileStaysBelowItsBound()
{
    FileRig rig;
    HistoryFile file(rig.path(), rig.clock, {.bytes = 4096});
    for (int i = 0; i < 200; ++i) {
        file.append({anEntry(kNoon + i * 1s)});
        file.flush();
        QVERIFY(rig.bytes().size() <= 4096);
    }
    const HistoryRecords kept = rig.read(file);
    QVERIFY(kept.size() > 5);
    QCOMPARE(kept.back(), anEntry(kNoon + 199s));
}

void TestHistoryFile::afterARestartTheTimeBetweenIsAGap_data()
{
    QTest::addColumn<bool>("isReadFirst");
    QTest::newRow("nodes come first") << false;
    QTest::newRow("the file is read first") << true;
}

void TestHistoryFile::afterARestartTheTimeBetweenIsAGap()
{
    QFETCH(const bool, isReadFirst);
    FileRig rig;
    {
        Run first(rig);
        first.load();
        first.show(u"True"_s);
        rig.clock.advance(10min);
        first.show(u"False"_s);
        rig.clock.advance(10min);
    }
    rig.clock.advance(20min);
    Run second(rig);
    if (isReadFirst)
        second.load();
    second.show(u"True"_s);
    if (!isReadFirst)
        second.load();
    rig.clock.advance(5min);

    const WallTime now = rig.clock.wallNow();
    const auto strip = second.recorder.history().stripOf("n1", kNoon, now);
    QCOMPARE(strip.size(), 4u);
    QCOMPARE(strip[0], (StripSpan{kNoon, kNoon + 10min, State::Ready, false}));
    QCOMPARE(strip[1], (StripSpan{kNoon + 10min, kNoon + 20min, State::NotReady, false}));
    QCOMPARE(strip[2], (StripSpan{kNoon + 20min, kNoon + 40min, State::Gap, false}));
    QCOMPARE(strip[3].state, State::Ready);
    const auto entries = second.recorder.history().entriesOf("n1");
    QVERIFY(std::any_of(entries.begin(), entries.end(), [](const TimelineEntry &entry) {
        return entry.kind == TimelineEntry::Kind::Readiness && entry.to == u"NotReady"_s;
    }));
}

void TestHistoryFile::eachTimeBetweenTwoRunsIsAGap()
{
    FileRig rig;
    {
        HistoryFile before(rig.path(), rig.clock);
        before.append({{Kind::Stand, kNoon - 1h, "n2", {}, State::NotReady, false, {}}});
    }
    std::vector<StripSpan> strip;
    for (int i = 0; i < 3; ++i) {
        auto run = std::make_unique<Run>(rig);
        run->show(u"True"_s);
        run->load();
        rig.clock.advance(10min);
        strip = run->recorder.history().stripOf("n1", kNoon - 1h, rig.clock.wallNow());
        run.reset();
        rig.clock.advance(15min);
    }
    QCOMPARE(strip.size(), 5u);
    QCOMPARE(strip[0].state, State::Unseen); // that there was no run before is no gap
    QCOMPARE(strip[1], (StripSpan{kNoon + 10min, kNoon + 25min, State::Gap, false}));
    QCOMPARE(strip[3], (StripSpan{kNoon + 35min, kNoon + 50min, State::Gap, false}));
}

void TestHistoryFile::nodesThatAreWellCostNothing()
{
    FileRig rig;
    {
        Run run(rig);
        NodeBatch nodes;
        for (int i = 0; i < 1000; ++i)
            nodes.push_back(aNode(u"node-%1"_s.arg(i)).ready().build());
        run.cache.apply({std::move(nodes), {}});
    }
    QVERIFY2(rig.bytes().size() < 200, rig.bytes().left(500).constData());
}

void TestHistoryFile::aProgramThatDiedWasAliveSecondsAgo()
{
    FileRig rig;
    Run run(rig);
    run.show(u"True"_s);
    rig.clock.advance(10min);
    run.file.flush();

    HistoryFile file(rig.path(), rig.clock);
    const HistoryRecords records = rig.read(file);
    QVERIFY(records.size() >= 39 && records.size() <= 42);
    QVERIFY(kNoon + 10min - records.back().at <= 15s);
}

void TestHistoryFile::aShortTimeBetweenTwoRunsStaysAGap()
{
    FileRig rig;
    std::vector<StripSpan> strip;
    for (int i = 0; i < 3; ++i) {
        auto run = std::make_unique<Run>(rig);
        run->load();
        run->show(u"True"_s);
        rig.clock.advance(30s);
        strip = run->recorder.history().stripOf("n1", kNoon, rig.clock.wallNow());
        run.reset();
        rig.clock.advance(20s);
    }
    QCOMPARE(strip.size(), 5u);
    QCOMPARE(strip[1].state, State::Gap); // of an earlier run
    QCOMPARE(strip[3].state, State::Gap);
    QCOMPARE(strip[3].to, kNoon + 100s);
}

void TestHistoryFile::aLossWhoseEndNobodySawStaysAGap()
{
    FileRig rig;
    {
        Run first(rig);
        first.load();
        first.show(u"True"_s);
        rig.clock.advance(1min); // said that it is alive, when the server was silent already
        rig.clock.advance(25s);
        Reconnecting lost{kNoon + 50s, 1, {}, {}, false};
        lost.error = failure(Error::Kind::Network, u"Lost."_s).value();
        first.recorder.setFreshness(lost);
    }
    rig.clock.advance(10s);
    Run second(rig);
    second.load();
    second.show(u"True"_s);
    rig.clock.advance(5s);

    const WallTime now = rig.clock.wallNow();
    const auto strip = second.recorder.history().stripOf("n1", kNoon, now);
    QCOMPARE(strip.size(), 3u);
    QCOMPARE(strip[1], (StripSpan{kNoon + 50s, kNoon + 95s, State::Gap, false}));
    const auto entries = second.recorder.history().entriesOf("n1");
    QCOMPARE(std::ranges::count(entries, TimelineEntry::Kind::Gap, &TimelineEntry::kind), 1);
}

void TestHistoryFile::whatAnotherRunSeesIsNoGap()
{
    FileRig rig;
    std::optional<Run> first(rig);
    first->load();
    first->show(u"True"_s);
    rig.clock.advance(43s);
    first->file.flush(); // alive at 30 s
    std::optional<Run> second(rig);
    second->load();
    second->show(u"True"_s);
    rig.clock.advance(5s);

    const auto strip = second->recorder.history().stripOf("n1", kNoon + 20s, rig.clock.wallNow());
    QVERIFY(std::ranges::find(strip, State::Gap, &StripSpan::state) == strip.end());
    first.reset();
    second.reset();
    QVERIFY2(!rig.bytes().contains("gap"), rig.bytes().constData());
    QCOMPARE(QDir(QFileInfo(rig.path()).path()).entryList(QDir::Files), QStringList{u"prod.jsonl"_s});
}

void TestHistoryFile::whatAnotherRunLostIsOne()
{
    FileRig rig;
    Run first(rig);
    first.load();
    first.show(u"True"_s);
    rig.clock.advance(40s);
    Reconnecting lost{kNoon + 32s, 1, {}, {}, false};
    lost.error = failure(Error::Kind::Network, u"Lost."_s).value();
    first.recorder.setFreshness(lost);
    first.file.flush();
    rig.clock.advance(3s);
    Run second(rig);
    second.load();
    second.show(u"True"_s);
    rig.clock.advance(5s);

    const auto strip = second.recorder.history().stripOf("n1", kNoon + 30s, rig.clock.wallNow());
    QVERIFY(std::ranges::find(strip, State::Gap, &StripSpan::state) != strip.end());
}

QTEST_MAIN(TestHistoryFile)
#include "tst_historyfile.moc"
