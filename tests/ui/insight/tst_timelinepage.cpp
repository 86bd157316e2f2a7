#include "ui/insight/timelinepage.h"

#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"
#include "tests/ui/insight/eventjson.h"
#include "ui/insight/stripwidget.h"
#include "ui/insight/timelinemodel.h"
#include "ui/insight/timelinetext.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScopeGuard>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// What happened to a node, from all who tell of it.
class TestTimelinePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesEventsAndWritesAreOneLineNewestFirst();
    void whoToldIsThereWhereThereIsLittleRoom();
    void whatHappenedIsWholeWhereTheDetailsHaveRoomToSpare();
    void chipsHideKinds();
    void eventsThatCannotBeReadAreSaidAndTheRestStands();
    void aHistoryThatCannotBeKeptIsSaidUntilItIs();
    void theStripSaysWhatStoodUnderThePointer();
    void aGapIsNeverHealthy();
    void aGapIsAsLongAsItsTimesSay();
    void aTurnHasTheIconOfWhatItTurnedTo_data();
    void aTurnHasTheIconOfWhatItTurnedTo();
    void whatEventsTellStandsAboveTheStripAndSaysSo();
    void noTimeLiesOverAnother_data();
    void noTimeLiesOverAnother();
    void theModelHoldsThroughAnyChange();
};

namespace {

const ClusterId kCluster{u"file"_s, u"prod"_s};

struct PageRig {
    PageRig()
        : journal(folder.path(), clock), history(cache, clock),
          page({requests, journal, history, kCluster}, clock)
    {
        clock.setWall(parseTimestamp("2026-01-02T03:00:00Z")->wallTime());
        show(aNode("n1").ready());
        page.resize(1200, 500);
        page.showNode(cache.node("n1"));
        page.show();
    }

    void show(const NodeBuilder &node)
    {
        NodeBuilder copy = node;
        cache.apply({{copy.version(QString::number(++version)).build()}, {}});
    }
    void write(const QString &action)
    {
        JournalEntry entry;
        entry.cluster = kCluster;
        entry.node = u"n1"_s;
        entry.action = action;
        entry.what = u"Cordon n1"_s;
        QVERIFY(journal.begin(entry).has_value());
    }
    QStringList what() const
    {
        const QAbstractItemModel &model = *page.findChild<QTreeView *>()->model();
        QStringList what;
        for (int row = 0; row < model.rowCount(); ++row)
            what << model.index(row, TimelineModel::What).data().toString();
        return what;
    }
    bool says(const QString &part) const
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [this, &part](const QLabel *label) {
            return label->text().contains(part) && label->isVisibleTo(&page);
        });
    }
    QToolButton *chip(const QString &text) const
    {
        for (QToolButton *chip : page.findChildren<QToolButton *>()) {
            if (chip->text() == text)
                return chip;
        }
        qFatal("no chip %s", qPrintable(text));
    }

    QTemporaryDir folder;
    FakeClock clock;
    FakeRequests requests;
    NodeCache cache;
    Journal journal;
    HistoryRecorder history;
    TimelinePage page;
    int version = 0;
};

EventJson rebooted()
{
    EventJson event;
    event.name = "a";
    event.type = "Warning";
    event.reason = "Rebooted";
    event.last = "2026-01-02T03:02:30Z";
    event.count = 2;
    return event;
}

/// Seen at 3:00, not ready at 3:01, rebooted at 3:02:30, cordoned by us at 3:03.
void tellAStory(PageRig &rig)
{
    rig.clock.advance(60s);
    rig.show(aNode("n1").ready(u"False"_s));
    rig.clock.advance(120s);
    rig.write(u"cordon"_s);
    rig.show(aNode("n1").ready(u"False"_s).cordoned());
    rig.requests.answer(0, anEventList({rebooted()}));
    rig.clock.advance(100ms);
}

} // namespace

void TestTimelinePage::changesEventsAndWritesAreOneLineNewestFirst()
{
    PageRig rig;
    tellAStory(rig);

    QCOMPARE(rig.what(), (QStringList{u"Cordoned"_s, u"Drover: cordon"_s, u"Rebooted (×2)"_s,
                                      u"Ready → NotReady"_s, u"First seen since connecting"_s}));
    QVERIFY(rig.says(u"Events: Live"_s));
}

void TestTimelinePage::whoToldIsThereWhereThereIsLittleRoom()
{
    PageRig rig;
    const auto &list = *rig.page.findChild<QTreeView *>();

    for (const int width : {1200, 320}) {
        rig.page.resize(width, 500);

        QVERIFY(!list.isColumnHidden(TimelineModel::From));
        const bool isWhole = list.header()->length() <= list.viewport()->width();
        QCOMPARE(isWhole, width == 1200);
        QTRY_COMPARE(list.horizontalScrollBar()->maximum() == 0, isWhole);
    }
}

void TestTimelinePage::whatHappenedIsWholeWhereTheDetailsHaveRoomToSpare()
{
    PageRig rig;
    EventJson event = rebooted();
    event.reason = "FrequentUnregisterNetDeviceAndOtherReasons";
    rig.requests.answer(0, anEventList({event}));
    const auto &list = *rig.page.findChild<QTreeView *>();
    const int icon = 24;
    const int needed = list.fontMetrics().horizontalAdvance(rig.what().at(0)) + icon;

    QVERIFY(list.columnWidth(TimelineModel::What) >= needed);
    rig.page.resize(500, 500);

    QVERIFY(list.columnWidth(TimelineModel::What) < needed);
}

void TestTimelinePage::chipsHideKinds()
{
    PageRig rig;
    tellAStory(rig);

    rig.chip(u"Conditions"_s)->click();
    rig.chip(u"Events"_s)->click();
    QCOMPARE(rig.what(), (QStringList{u"Cordoned"_s, u"Drover: cordon"_s}));
    rig.chip(u"Cordons"_s)->click();
    rig.chip(u"Writes"_s)->click();
    QCOMPARE(rig.what(), QStringList());
    QVERIFY(rig.says(u"Nothing of the chosen kinds"_s));
}

void TestTimelinePage::eventsThatCannotBeReadAreSaidAndTheRestStands()
{
    PageRig rig;
    rig.requests.fail(0, anError(Error::Kind::Forbidden, 403));

    QCOMPARE(rig.what(), QStringList{u"First seen since connecting"_s});
    QVERIFY(rig.says(u"Events are missing below"_s));
}

void TestTimelinePage::aHistoryThatCannotBeKeptIsSaidUntilItIs()
{
    PageRig rig;
    QFile inTheWay(rig.folder.filePath(u"history"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    rig.history.keepIn(*new HistoryFile(inTheWay.fileName() + u"/n.jsonl"_s, rig.clock, &rig.history));
    rig.show(aNode("n1").ready(u"False"_s));
    rig.clock.advance(5s);
    QTRY_VERIFY(rig.says(u"is not kept"_s) && rig.says(inTheWay.fileName()));
    QVERIFY(rig.says(u"Events: "_s)); // how true those are stands beside it

    QVERIFY(inTheWay.remove());
    rig.show(aNode("n1").ready());
    rig.clock.advance(5s);
    QTRY_VERIFY(!rig.says(u"is not kept"_s));
}

void TestTimelinePage::theStripSaysWhatStoodUnderThePointer()
{
    PageRig rig;
    tellAStory(rig);
    auto *strip = rig.page.findChild<StripWidget *>();
    strip->resize(600, strip->sizeHint().height());

    // The last hour on some 584 pixels: three minutes are about thirty. Above it is what events tell.
    QVERIFY(strip->textAt({strip->width() - 15, 28}).contains(u"NotReady"_s));
    QVERIFY(strip->textAt({20, 28}).contains(u"Not known"_s));
    QCOMPARE(strip->textAt({1, 28}), QString());
}

void TestTimelinePage::noTimeLiesOverAnother_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("areAllThere");
    QTest::newRow("docked right, as narrow as it gets") << 320 << false;
    QTest::newRow("hardly room for two") << 120 << false;
    QTest::newRow("below") << 1200 << true;
}

void TestTimelinePage::noTimeLiesOverAnother()
{
    QFETCH(int, width);
    QFETCH(bool, areAllThere);
    const QLocale before;
    const auto back = qScopeGuard([&before] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); // "10:52 PM"
    PageRig rig;
    auto *strip = rig.page.findChild<StripWidget *>();

    strip->resize(width, strip->sizeHint().height());

    const std::vector<StripTime> times = strip->times();
    QCOMPARE(times.size() == 5, areAllThere);
    QCOMPARE(times.back().text, u"now"_s);
    for (std::size_t i = 1; i < times.size(); ++i) {
        const StripTime &left = times[i - 1];
        QVERIFY(left.left + strip->fontMetrics().horizontalAdvance(left.text) < times[i].left);
    }
}

void TestTimelinePage::aGapIsNeverHealthy()
{
    PageRig rig;
    rig.clock.advance(10min);
    Reconnecting lost;
    lost.since = rig.clock.wallNow();
    rig.history.setFreshness(lost);
    rig.clock.advance(10min);
    rig.history.setFreshness(Live{rig.clock.wallNow(), true, {}});
    rig.requests.answer(0, anEventList({}));
    rig.clock.advance(5min);

    auto *strip = rig.page.findChild<StripWidget *>();
    strip->resize(616, strip->sizeHint().height());
    QVERIFY(strip->textAt({8 + 500, 12}).contains(u"No record"_s));
    QCOMPARE(rig.what(), (QStringList{u"No record"_s, u"First seen since connecting"_s}));
}

void TestTimelinePage::aGapIsAsLongAsItsTimesSay()
{
    TimelineEntry gap;
    gap.kind = TimelineEntry::Kind::Gap;
    gap.at = WallTime(1h + 8s + 900ms);
    gap.until = WallTime(1h + 19s + 100ms); // as they are read, 11 s later
    QVERIFY2(timelineWords(gap, WallTime(2h)).detail.contains(u"(11s)"_s),
             qPrintable(timelineWords(gap, WallTime(2h)).detail));
}

void TestTimelinePage::aTurnHasTheIconOfWhatItTurnedTo_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("icon");
    QTest::addColumn<Tone>("tone");
    const auto row = [](const char *type, const char *to, const char *icon, Tone tone) {
        QTest::addRow("%s %s", type, to)
            << QString::fromUtf8(type) << QString::fromUtf8(to) << QString::fromUtf8(icon) << tone;
    };
    row("Ready", "True", "status-ready", Tone::Good);
    row("Ready", "False", "status-notready", Tone::Bad);
    row("Ready", "Unknown", "status-unknown", Tone::Warning);
    row("DiskPressure", "True", "status-pressure", Tone::Warning);
    row("DiskPressure", "Unknown", "status-unknown", Tone::Warning);
    row("DiskPressure", "False", "status-ready", Tone::Dimmed);
    row("FrequentContainerdRestart", "True", "warning", Tone::Warning);
    row("VendorTuned", "True", "info", Tone::Dimmed);
}

void TestTimelinePage::aTurnHasTheIconOfWhatItTurnedTo()
{
    QFETCH(QString, type);
    QFETCH(QString, to);
    const NodePtr before = aNode("n1").condition(type, u"else"_s).build();
    const NodePtr after = aNode("n1").condition(type, to).build();
    const std::vector<TimelineEntry> turns = changesBetween(*before, *after, WallTime(1h));

    const TimelineWords words = timelineWords(turns.at(0), WallTime(2h));

    QTEST(QString(words.icon), "icon");
    QTEST(words.tone, "tone");
}

void TestTimelinePage::whatEventsTellStandsAboveTheStripAndSaysSo()
{
    PageRig rig;
    auto *strip = rig.page.findChild<StripWidget *>();
    const int plain = strip->sizeHint().height();
    QVERIFY(rig.says(u"The bar shows"_s));
    rig.page.resize(rig.page.width(), 200);
    QVERIFY(!rig.says(u"The bar shows"_s)); // where there is little room every line counts
    EventJson event = rebooted();
    event.reason = "NodeNotReady";
    event.first = "2026-01-02T02:15:00Z";
    event.last = "2026-01-02T02:45:00Z";
    event.count = 9;
    rig.requests.answer(0, anEventList({event}));
    rig.clock.advance(100ms);
    strip->resize(616, strip->sizeHint().height());

    // From a quarter of the hour to three quarters, on 600 pixels.
    const QString told = strip->textAt({8 + 300, 8});
    QVERIFY2(told.contains(u"NodeNotReady 9 times"_s) && told.contains(u"02:15:00"_s),
             qPrintable(told));
    QCOMPARE(strip->textAt({8 + 100, 8}), QString());
    QVERIFY(strip->textAt({8 + 300, 32}).contains(u"Not known"_s)); // nobody saw it
    QVERIFY(strip->sizeHint().height() > plain);
    QVERIFY(strip->accessibleDescription().contains(u"NodeNotReady"_s));
    QVERIFY(rig.says(u"The bar shows what Drover saw"_s));
}

void TestTimelinePage::theModelHoldsThroughAnyChange()
{
    TimelineModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto entriesNamed = [](const QStringList &names) {
        std::vector<TimelineEntry> entries;
        for (const QString &name : names) {
            TimelineEntry entry;
            entry.kind = TimelineEntry::Kind::Event;
            entry.subject = name;
            entries.push_back(entry);
        }
        return entries;
    };
    const QPersistentModelIndex kept = [&] {
        model.setEntries(entriesNamed({u"b"_s, u"a"_s}), {});
        return QPersistentModelIndex(model.index(1, 0));
    }();
    for (const QStringList &names : {QStringList{u"c"_s, u"b"_s, u"a"_s}, QStringList{u"c"_s, u"a"_s},
                                     QStringList{u"d"_s, u"e"_s, u"a"_s}, QStringList{u"a"_s}}) {
        model.setEntries(entriesNamed(names), {});
        QCOMPARE(model.rowCount(), int(names.size()));
        QCOMPARE(kept.row(), model.rowCount() - 1);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.index(row, TimelineModel::What).data().toString(), names[row]);
    }
    model.setEntries({}, {});
    QVERIFY(!kept.isValid());
}

QTEST_MAIN(TestTimelinePage)
#include "tst_timelinepage.moc"
