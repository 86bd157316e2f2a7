#include "app/notifications/noticetext.h"
#include "tests/support/podbuilder.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

// 2026-11-25 12:00 UTC
const WallTime kNow{std::chrono::seconds(1'795'608'000)};

AlertEntry aTrouble(const char *node, const char *condition = "Ready", const char *status = "False",
                    const char *reason = "")
{
    AlertEntry entry;
    entry.node = node;
    entry.since = kNow - 2min;
    entry.condition = condition;
    entry.status = status;
    entry.reason = reason;
    return entry;
}

AlertEntry anEnd(const char *node, DrainOutcome outcome)
{
    DrainProgress progress;
    progress.node = node;
    progress.outcome = outcome;
    progress.isCordoned = true;
    progress.started = kNow - 3min;
    progress.ended = kNow;
    AlertEntry entry;
    entry.node = node;
    entry.since = kNow;
    entry.drain = std::make_shared<const DrainProgress>(progress);
    return entry;
}

Notice said(AlertTopic topic, std::vector<AlertEntry> entries, const QString &cluster = u"prod"_s)
{
    return noticeOf({topic, true, std::move(entries)}, cluster, kNow);
}

} // namespace

/// What a notice says.
class TestNoticeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneNodeIsNamed()
    {
        const Notice notice = said(AlertTopic::NotReady,
                                   {aTrouble("n1", "Ready", "False", "KubeletNotReady")});
        QCOMPARE(notice.summary, u"prod: n1 is not ready"_s);
        QCOMPARE(notice.body, u"n1: NotReady since 11:58 (KubeletNotReady)"_s);
        QVERIFY(notice.isLasting);
    }

    void severalAreCountedAndTheFirstNamed()
    {
        std::vector<AlertEntry> entries;
        for (const char *node : {"n1", "n2", "n3", "n4", "n5", "n6", "n7"})
            entries.push_back(aTrouble(node, "Ready", "Unknown"));
        const Notice notice = said(AlertTopic::NotReady, entries);
        QVERIFY2(notice.summary.startsWith(u"prod: 7 "_s), qPrintable(notice.summary));
        QCOMPARE(notice.body.count(u'\n'), 5);
        QVERIFY(notice.body.startsWith(u"n1: Unknown since 11:58\nn2: "_s));
        QVERIFY2(notice.body.contains(u"\nand 2 more"_s), qPrintable(notice.body));
    }

    void twoPressuresOfANodeAreOneNode()
    {
        const Notice notice = said(AlertTopic::Pressure, {aTrouble("n1", "DiskPressure", "True"),
                                                          aTrouble("n1", "PIDPressure", "True")});
        QCOMPARE(notice.summary, u"prod: n1 is under pressure"_s);
        QCOMPARE(notice.body,
                 u"n1: DiskPressure since 11:58\nn1: PIDPressure since 11:58"_s);
    }

    void aLostConnectionSaysOfWhenTheStateIs()
    {
        const Notice notice = said(AlertTopic::ConnectionLost, {aTrouble("", "")});
        QCOMPARE(notice.summary, u"prod: connection lost"_s);
        QCOMPARE(notice.body, u"The window shows the state of 11:58."_s);
    }

    void aBlockedDrainNamesWhatBlocksIt()
    {
        AlertEntry entry = aTrouble("n1", "");
        entry.pods = 2;
        entry.budgets = {"api", "web"};
        const Notice notice = said(AlertTopic::DrainBlocked, {entry});
        QCOMPARE(notice.summary, u"prod: the drain of n1 is blocked"_s);
        QVERIFY2(notice.body.contains(u"wait for room in api, web since 11:58"_s),
                 qPrintable(notice.body));
        entry.budgets.clear();
        QVERIFY(said(AlertTopic::DrainBlocked, {entry}).body.contains(u"wait since 11:58"_s));
    }

    void anEndIsSaidInTheBoardsWords()
    {
        const Notice good = said(AlertTopic::DrainEnded, {anEnd("n1", DrainOutcome::Drained)});
        QCOMPARE(good.summary, u"prod: the drain of n1 has ended"_s);
        QCOMPARE(good.body, u"n1: Drained in 3m: 0 evicted, 0 left"_s);
        QVERIFY(!good.isLasting);

        const Notice bad = said(AlertTopic::DrainEnded, {anEnd("n1", DrainOutcome::Drained),
                                                         anEnd("n2", DrainOutcome::Cancelled)});
        QVERIFY(bad.body.endsWith(u"n2: Canceled before its pods were read, node stays cordoned"_s));
        QVERIFY(bad.isLasting);
    }

    void longAndBrokenNamesStayOnTheirLine()
    {
        const std::string name = "n\nx" + std::string(300, 'y');
        const Notice notice =
            said(AlertTopic::NotReady, {aTrouble(name.c_str(), "Ready", "False", name.c_str())},
                 QString(300, u'c'));
        QCOMPARE(notice.body.count(u'\n'), 0);
        QVERIFY(notice.body.size() <= 160);
        QVERIFY(notice.summary.size() <= 160);
    }
};

QTEST_GUILESS_MAIN(TestNoticeText)
#include "tst_noticetext.moc"
