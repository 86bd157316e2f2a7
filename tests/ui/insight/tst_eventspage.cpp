#include "ui/insight/eventspage.h"

#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"
#include "tests/ui/insight/eventjson.h"
#include "ui/insight/eventsmodel.h"
#include "ui/states/statepage.h"
#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// The events about a node: asked while they are looked at, and what is said of them.
class TestEventsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOnceWhenLookedAtAndEndsTheWatchWithTheLook();
    void mergesBothWritersNewestFirst();
    void warningsComeFirstOnRequest();
    void whoTellsIsReadToItsEnd();
    void followsTheWatch();
    void theFirstPageIsSaidToBeAPart();
    void saysThatThereAreNone();
    void saysWhichRightIsMissing();
    void whatIsSaidInALowPaneIsNotCut();
    void anOldListSaysAsOfWhenItIs();
    void anotherNodeIsAskedForAnew();
    void whatFailedIsAskedOnceMoreWhenTheConnectionIsBack();
    void fiveThousandAreAllShown();
};

namespace {

struct PageRig {
    PageRig() : page(requests, clock, u"ana"_s)
    {
        page.resize(1200, 400);
        page.showNode(aNode("n1").uid(u"uid-n1"_s).build());
        page.show();
    }

    QTreeView &list() const { return *page.findChild<QTreeView *>(); }
    QStringList reasons() const
    {
        QStringList reasons;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            reasons << list().model()->index(row, 2).data().toString();
        return reasons;
    }
    StatePage &state() const { return *page.findChild<StatePage *>(); }
    bool says(const QString &text) const
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel *label) { return label->text() == text; });
    }

    FakeClock clock;
    FakeRequests requests;
    EventsPage page;
};

EventJson anEvent(const char *reason, const char *last, const char *type = "Normal",
                const char *uid = "n1")
{
    EventJson made;
    made.name = reason;
    made.reason = reason;
    made.last = last;
    made.type = type;
    made.subjectUid = uid;
    return made;
}

std::string twoWriters()
{
    return anEventList({anEvent("Rebooted", "2026-01-02T03:00:00Z", "Warning"),
                        anEvent("NodeReady", "2026-01-02T03:02:00Z"),
                        anEvent("RegisteredNode", "2026-01-02T03:01:00Z", "Normal", "uid-n1"),
                        anEvent("OfANamesake", "2026-01-02T03:03:00Z", "Normal", "uid-other")});
}

} // namespace

void TestEventsPage::asksOnceWhenLookedAtAndEndsTheWatchWithTheLook()
{
    PageRig rig;
    QCOMPARE(rig.requests.count(), 1u);
    QVERIFY(rig.requests.last().target.contains("involvedObject.name%3Dn1"));
    rig.requests.answer(0, twoWriters());
    QCOMPARE(rig.requests.openWatchCount(), 1u);
    QVERIFY(rig.says(u"Live"_s));

    rig.page.hide();

    QCOMPARE(rig.requests.openWatchCount(), 0u);
    rig.clock.advance(60s);
    QCOMPARE(rig.requests.count(), 1u);
}

void TestEventsPage::mergesBothWritersNewestFirst()
{
    PageRig rig;

    rig.requests.answer(0, twoWriters());

    QCOMPARE(rig.reasons(), (QStringList{u"NodeReady"_s, u"RegisteredNode"_s, u"Rebooted"_s}));
    QCOMPARE(rig.page.title(), u"Event&s (3)"_s);
    QVERIFY(rig.says(u"3 events, 1 warning"_s));
}

void TestEventsPage::warningsComeFirstOnRequest()
{
    PageRig rig;
    rig.requests.answer(0, twoWriters());

    rig.page.findChild<QCheckBox *>()->click();

    QCOMPARE(rig.reasons(), (QStringList{u"Rebooted"_s, u"NodeReady"_s, u"RegisteredNode"_s}));
}

void TestEventsPage::whoTellsIsReadToItsEnd()
{
    PageRig rig;
    rig.requests.answer(0, twoWriters());

    const int text = rig.list().fontMetrics().horizontalAdvance(u"default-scheduler"_s);
    QVERIFY(rig.list().columnWidth(EventsModel::From) >= text + 2 * kSpace);
}

void TestEventsPage::followsTheWatch()
{
    PageRig rig;
    rig.requests.answer(0, twoWriters());
    rig.requests.openWatch(0);

    const auto line = [](const char *type, const EventJson &made) {
        return aWatchLine(type, made.object()).toStdString();
    };
    rig.requests.sendLines(0, {line("ADDED", anEvent("Starting", "2026-01-02T03:09:00Z")),
                               line("DELETED", anEvent("Rebooted", "2026-01-02T03:00:00Z"))});
    rig.clock.advance(100ms);

    QCOMPARE(rig.reasons(), (QStringList{u"Starting"_s, u"NodeReady"_s, u"RegisteredNode"_s}));
}

void TestEventsPage::theFirstPageIsSaidToBeAPart()
{
    PageRig rig;
    std::string page = twoWriters();
    const std::string version = R"("resourceVersion":"9")";
    page.replace(page.find(version), version.size(), version + R"(,"continue":"next")");

    rig.requests.answer(0, page);

    QCOMPARE(rig.reasons().size(), 3);
    QVERIFY(rig.says(u"3 events so far"_s));
    QVERIFY(rig.says(u"Asking…"_s));
    rig.requests.answer(1, twoWriters());
    QVERIFY(rig.says(u"3 events, 1 warning"_s));
}

void TestEventsPage::saysThatThereAreNone()
{
    PageRig rig;
    QVERIFY(!rig.state().isVisible());
    rig.clock.advance(1s);
    QCOMPARE(rig.state().view().sentence, u"Asking for the events about this node…"_s);

    rig.requests.answer(0, anEventList({}));

    QCOMPARE(rig.state().view().sentence, u"There are no events about this node."_s);
    QVERIFY(rig.state().isVisible());
}

void TestEventsPage::whatIsSaidInALowPaneIsNotCut()
{
    PageRig rig;
    rig.page.resize(420, 90);
    rig.requests.fail(0, anError(Error::Kind::Forbidden, 403,
                                 u"events is forbidden: User \"ana\" cannot list resource "
                                 "\"events\" in API group \"\" at the cluster scope"_s));

    QVERIFY(rig.state().isVisible());
    QTRY_VERIFY(rig.state().height() >= rig.state().minimumSizeHint().height());
    for (const QLabel *label : rig.state().findChildren<QLabel *>()) {
        if (!label->isVisible())
            continue;
        QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
        QVERIFY(rig.state().rect().contains(
            QRect(label->mapTo(&rig.state(), QPoint()), label->size())));
    }
}

void TestEventsPage::saysWhichRightIsMissing()
{
    PageRig rig;

    rig.requests.fail(0, anError(Error::Kind::Forbidden, 403, u"events is forbidden"_s));

    QCOMPARE(rig.state().view().sentence, u"ana may not list events in all namespaces (403)."_s);
    QVERIFY(rig.state().view().detail.contains(u"events is forbidden"_s));

    PageRig other;
    Error refused = anError(Error::Kind::Forbidden, 403, u"events is forbidden"_s);
    refused.serverMessage = u"events is forbidden: User \"system:anonymous\" cannot list resource"_s;
    other.requests.fail(0, refused);
    QCOMPARE(other.state().view().sentence,
             u"system:anonymous may not list events in all namespaces (403)."_s);
}

void TestEventsPage::anOldListSaysAsOfWhenItIs()
{
    PageRig rig;
    rig.requests.answer(0, twoWriters());

    rig.requests.failWatch(0, anError(Error::Kind::Network));

    QCOMPARE(rig.reasons().size(), 3);
    const auto labels = rig.page.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().startsWith(u"As of "_s);
    }));
}

void TestEventsPage::anotherNodeIsAskedForAnew()
{
    PageRig rig;
    rig.requests.answer(0, twoWriters());

    rig.page.showNode(aNode("n2").build());

    QCOMPARE(rig.reasons(), QStringList());
    QCOMPARE(rig.page.title(), u"Event&s"_s);
    rig.clock.advance(1s);
    QVERIFY(rig.requests.last().target.contains("involvedObject.name%3Dn2"));
}

void TestEventsPage::whatFailedIsAskedOnceMoreWhenTheConnectionIsBack()
{
    PageRig rig;
    rig.page.setDimmed(true);
    rig.requests.fail(0, anError(Error::Kind::Auth, 401));

    rig.page.setDimmed(false);

    QCOMPARE(rig.requests.openLines().size(), 1u);
    rig.requests.answer(1, twoWriters());
    QVERIFY(rig.says(u"Live"_s));
}

void TestEventsPage::fiveThousandAreAllShown()
{
    PageRig rig;
    std::vector<EventJson> many;
    for (int i = 0; i < 5000; ++i)
        many.push_back(anEvent(QByteArray("E" + QByteArray::number(i)).constData(),
                             "2026-01-02T03:00:00Z"));
    const std::string body = anEventList(many);

    rig.requests.answer(0, body);
    rig.page.grab();

    QCOMPARE(rig.reasons().size(), 5000);
}

QTEST_MAIN(TestEventsPage)
#include "tst_eventspage.moc"
