#include "ui/insight/whypage.h"

#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"
#include "tests/support/podbuilder.h"
#include "tests/ui/narrowpane.h"
#include "ui/insight/lookbar.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextLayout>
#include <QTextTable>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// Why a node is as it is: questions, findings, evidence.
class TestWhyPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNodeThatIsNotReadyIsExplained();
    void findingsGrowWhileItAsks();
    void nothingStandsAgainstAHealthyNode();
    void nothingFoundIsNoAllClearWhereNotAllCouldBeRead();
    void aVersionThatIsNotBehindIsNoQuestion();
    void whatCouldNotBeReadIsNamed();
    void copyGivesAllAsText();
    void askAgainAsksAnew();
    void whatTheCutTookIsAskedForOnceMore();
    void whatWasAnsweredIsNotAskedForAgain();
    void agesCountOnWithoutAsking();
    void whatIsSelectedStaysSoWhileAgesCountOn();
    void whatIsSelectedStaysSoWhereMoreIsFound();
    void whenTheAnswersWereCompleteIsSaid();
    void theLookEndsTheAsking();
    void timesStandBelowOneAnother_data();
    void timesStandBelowOneAnother();
    void aValueHasTheLineBelowItsFieldAndTime();
    void nothingAboveTheFindingsIsCut_data();
    void nothingAboveTheFindingsIsCut();
};

namespace {

struct PageRig {
    explicit PageRig(const NodeBuilder &node)
        : history(cache, clock), page({requests, cache, history, noDrain}, clock)
    {
        clock.setWall(parseTimestamp("2026-01-02T03:10:00Z")->wallTime());
        cache.apply({{node.build()}, {}});
        page.resize(900, 500);
        page.showNode(cache.node("n1"));
        page.show();
    }

    static std::optional<DrainProgress> noDrain(std::string_view) { return std::nullopt; }
    QString text() const { return page.findChild<QTextBrowser *>()->toPlainText(); }
    bool says(const QString &part) const
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&part](const QLabel *label) { return label->text().contains(part); });
    }
    QPushButton *button(const QString &part) const
    {
        for (QPushButton *button : page.findChildren<QPushButton *>()) {
            if (button->text().remove(u'&').contains(part))
                return button;
        }
        qFatal("no button %s", qPrintable(part));
    }
    void failAll(Error::Kind kind)
    {
        requests.respond([kind](const FakeRequests::PlainRequest &) {
            return std::optional<Result<std::string>>(tl::unexpected(anError(kind)));
        });
        requests.deliver();
    }

    FakeClock clock;
    FakeRequests requests;
    NodeCache cache;
    HistoryRecorder history;
    WhyPage page;
};

NodeBuilder brokenNode()
{
    NodeBuilder node(u"n1"_s);
    node.condition(u"Ready"_s, u"False"_s, u"2026-01-02T03:09:00Z"_s, u"2026-01-02T03:05:00Z"_s,
                   u"KubeletNotReady"_s, u"container runtime is <b>down</b>"_s);
    return node;
}

} // namespace

void TestWhyPage::aNodeThatIsNotReadyIsExplained()
{
    PageRig rig(brokenNode());

    QVERIFY(rig.text().contains(u"Why is it not ready?"_s));
    QVERIFY(rig.text().contains(u"container runtime is <b>down</b>"_s)); // data, not HTML
    QVERIFY(rig.text().contains(u"Source: "_s));
    QVERIFY(rig.says(u"Still asking…"_s));
}

void TestWhyPage::findingsGrowWhileItAsks()
{
    PageRig rig(brokenNode());
    const auto lease = rig.requests.findOpen("GET /apis/coordination.k8s.io");
    QVERIFY(lease.has_value());
    const QString before = rig.text();

    rig.requests.answer(*lease, R"({"spec":{"renewTime":"2026-01-02T03:00:00.000000Z"}})");

    QVERIFY(rig.text() != before);
}

void TestWhyPage::nothingStandsAgainstAHealthyNode()
{
    PageRig rig(aNode("n1").ready());
    QVERIFY(rig.text().contains(u"so far"_s));
    rig.failAll(Error::Kind::NotFound);

    QCOMPARE(rig.text(), u"Nothing was found against this node."_s);
    QVERIFY(rig.says(u"Answered "_s));
}

void TestWhyPage::nothingFoundIsNoAllClearWhereNotAllCouldBeRead()
{
    PageRig rig(aNode("n1").ready());
    rig.failAll(Error::Kind::Forbidden);

    QVERIFY2(rig.text().contains(u"not all could be read: The node's lease, Events, The node's pods"_s),
             qPrintable(rig.text()));
}

void TestWhyPage::aVersionThatIsNotBehindIsNoQuestion()
{
    NodeBuilder node(u"n1"_s);
    PageRig rig(node.ready().info(u"kubeletVersion"_s, u"v1.36.2"_s));
    rig.requests.answer(*rig.requests.findOpen("GET /version"), R"({"gitVersion":"v1.36.2"})");
    rig.failAll(Error::Kind::NotFound);

    QCOMPARE(rig.text(), u"Nothing was found against this node."_s);
}

void TestWhyPage::whatCouldNotBeReadIsNamed()
{
    PageRig rig(brokenNode());
    rig.failAll(Error::Kind::Forbidden);

    QVERIFY(rig.text().contains(u"could not be read"_s));
    QVERIFY(rig.text().contains(u"get leases.coordination.k8s.io in kube-node-lease"_s));
    const QString above = u"Not all could be read: the node's lease, events, the node's pods"_s;
    QVERIFY2(rig.text().startsWith(above), qPrintable(rig.text())); // before all findings
    rig.button(u"Copy"_s)->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(above));
}

void TestWhyPage::copyGivesAllAsText()
{
    PageRig rig(brokenNode());
    rig.button(u"Copy"_s)->click();

    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith(u"Node n1, 2026-01-02 03:10:00"_s));
    QVERIFY(text.contains(u"- Cause: "_s));
    QVERIFY(text.contains(u"Still asking"_s));
}

void TestWhyPage::askAgainAsksAnew()
{
    PageRig rig(brokenNode());
    rig.failAll(Error::Kind::Timeout);
    const auto before = rig.requests.count();

    rig.button(u"Ask Again"_s)->click();

    QVERIFY(rig.requests.count() > before);
}

void TestWhyPage::whatTheCutTookIsAskedForOnceMore()
{
    PageRig rig(aNode("n1").ready());
    const auto once = rig.requests.openLines();
    rig.page.setDimmed(true);
    while (!rig.requests.openLines().empty())
        rig.requests.fail(*rig.requests.findOpen("GET"), anError(Error::Kind::Network));

    rig.page.setDimmed(false);

    QCOMPARE(rig.requests.openLines(), once);
}

void TestWhyPage::whatWasAnsweredIsNotAskedForAgain()
{
    PageRig rig(aNode("n1").ready());
    rig.failAll(Error::Kind::NotFound);
    const auto asked = rig.requests.count();

    rig.page.setDimmed(true);
    rig.page.setDimmed(false);

    QCOMPARE(rig.requests.count(), asked);
}

void TestWhyPage::agesCountOnWithoutAsking()
{
    PageRig rig(brokenNode());
    rig.failAll(Error::Kind::Timeout);
    QVERIFY2(rig.text().contains(u"03:05:00, 5m ago"_s), qPrintable(rig.text()));
    const auto asked = rig.requests.count();
    const QTextDocument &document = *rig.page.findChild<QTextBrowser *>()->document();
    int removed = 0;
    connect(&document, &QTextDocument::contentsChange, this,
            [&removed](int, int gone, int) { removed = std::max(removed, gone); });

    rig.clock.advance(1s);

    QVERIFY2(rig.text().contains(u"03:05:00, 5m1s ago"_s), qPrintable(rig.text()));
    QVERIFY(!rig.text().contains(u"5m ago"_s));
    QCOMPARE(rig.requests.count(), asked);
    QVERIFY(removed < document.characterCount() - 1); // nothing flickers
    QVERIFY(rig.page.text().contains(u"5m1s ago"_s));
}

void TestWhyPage::whatIsSelectedStaysSoWhileAgesCountOn()
{
    PageRig rig(brokenNode());
    rig.failAll(Error::Kind::Timeout);
    auto &page = *rig.page.findChild<QTextBrowser *>();
    page.setTextCursor(page.document()->find(u"container runtime"_s));
    rig.clock.advance(20s);
    QCOMPARE(page.textCursor().selectedText(), u"container runtime"_s);
    QVERIFY(rig.text().contains(u"5m20s ago"_s));

    page.setTextCursor(page.document()->find(u"5m20s"_s)); // the age itself
    rig.clock.advance(20s);
    QCOMPARE(page.textCursor().selectedText(), u"5m40s"_s);
    page.selectAll();
    rig.clock.advance(5min);

    QVERIFY(page.textCursor().selectedText().contains(u"10m ago"_s));
}

void TestWhyPage::whatIsSelectedStaysSoWhereMoreIsFound()
{
    PageRig rig(brokenNode());
    auto &page = *rig.page.findChild<QTextBrowser *>();
    page.setTextCursor(page.document()->find(u"container runtime"_s));

    rig.failAll(Error::Kind::Forbidden); // a line above all others

    QVERIFY(rig.text().startsWith(u"Not all could be read"_s));
    QCOMPARE(page.textCursor().selectedText(), u"container runtime"_s);
}

void TestWhyPage::whenTheAnswersWereCompleteIsSaid()
{
    PageRig rig(brokenNode());
    rig.clock.advance(2s);
    rig.failAll(Error::Kind::Timeout);
    rig.clock.advance(5s);

    QVERIFY(rig.says(u"Answered 03:10:02, node live"_s));
    rig.page.setDimmed(true);
    QVERIFY(!rig.says(u"live"_s));
}

void TestWhyPage::theLookEndsTheAsking()
{
    PageRig rig(brokenNode());

    rig.page.hide();

    QVERIFY(rig.requests.openLines().empty());
}

void TestWhyPage::timesStandBelowOneAnother_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("wide") << 1200;
    QTest::newRow("narrow") << 420;
}

void TestWhyPage::timesStandBelowOneAnother()
{
    QFETCH(int, width);
    PageRig rig(brokenNode()
                    .condition(u"MemoryPressure"_s, u"True"_s, u"2026-01-02T03:09:00Z"_s,
                               u"2026-01-02T03:05:00Z"_s, u"Low"_s, u"kubelet has too little"_s)
                    .condition(u"DiskPressure"_s, u"True"_s, u"2026-01-02T03:09:00Z"_s,
                               u"2026-01-02T03:05:00Z"_s, u"Low"_s, u"a longer message"_s));
    rig.page.resize(width, 500);
    QTextDocument &document = *rig.page.findChild<QTextBrowser *>()->document();
    std::vector<qreal> places;

    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        const auto *table = qobject_cast<QTextTable *>(frame);
        QVERIFY(table);
        const QTextBlock time = table->cellAt(0, table->columns() - 1).firstCursorPosition().block();
        places.push_back(document.documentLayout()->blockBoundingRect(time).left());
        const QString all = u"%1 of %2"_s;
        const qreal right = document.documentLayout()->frameBoundingRect(frame).right();
        QVERIFY2(right <= width, qPrintable(all.arg(right).arg(width)));
    }

    QVERIFY(places.size() > 1);
    QCOMPARE(std::count(places.begin(), places.end(), places.front()),
             std::ptrdiff_t(places.size()));
}

void TestWhyPage::aValueHasTheLineBelowItsFieldAndTime()
{
    constexpr int kWidth = 500;
    QString words;
    while (QFontMetrics(QTextDocument().defaultFont()).horizontalAdvance(words) < kWidth * 3 / 4)
        words += u"no room "_s;
    PageRig rig(brokenNode().condition(u"MemoryPressure"_s, u"True"_s, u"2026-01-02T03:09:00Z"_s,
                                       u"2026-01-02T03:05:00Z"_s, u"Low"_s, words.trimmed()));
    rig.page.resize(kWidth, 500);
    QTextDocument &document = *rig.page.findChild<QTextBrowser *>()->document();

    const QTextBlock value = document.find(words.trimmed()).block();

    QVERIFY(value.isValid());
    QVERIFY(document.documentLayout()->blockBoundingRect(value).isValid()); // lays it out
    QCOMPARE(value.layout()->lineCount(), 1);
}

void TestWhyPage::nothingAboveTheFindingsIsCut_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("docked right, as narrow as it gets") << 320;
    QTest::newRow("below") << 900;
}

void TestWhyPage::nothingAboveTheFindingsIsCut()
{
    QFETCH(int, width);
    PageRig rig(brokenNode());
    const NarrowPane pane(rig.page, width);
    const LookBar &bar = *rig.page.findChild<LookBar *>();
    const int line = rig.button(u"Ask"_s)->height();

    rig.failAll(Error::Kind::Forbidden);

    QVERIFY(rig.says(u"Answered "_s));
    QTRY_COMPARE(faultIn(bar), QString());
    QCOMPARE(bar.height() < 2 * line, width == 900);
}

QTEST_MAIN(TestWhyPage)
#include "tst_whypage.moc"
