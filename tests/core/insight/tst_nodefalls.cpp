#include "core/insight/nodefalls.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"

#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// Events of all nodes that fell, in one question.
class TestNodeFalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onePageAfterTheOtherIsRead();
    void eventsOfADeletedNamesakeAreNot();
    void aFailureKeepsWhatWasRead();
    void aListWithoutEndIsCut();
};

namespace {

std::string page(const QByteArray &node, const QByteArray &uid, const QByteArray &token, int count = 1)
{
    QByteArrayList items;
    for (int i = 0; i < count; ++i)
        items << R"({"metadata":{"name":"e)" + QByteArray::number(i) +
                     R"(","namespace":"default"},"involvedObject":{"kind":"Node","name":")" + node +
                     R"(","uid":")" + uid + R"("},"reason":"NodeNotReady"})";
    const QByteArray list = R"({"kind":"EventList","metadata":{"resourceVersion":"7","continue":")" +
                            token + R"("},"items":[)" + items.join(',') + "]}";
    return list.toStdString();
}

struct FallsRig {
    FakeClock clock;
    FakeRequests requests;
    NodeFalls falls{requests, clock};
};

} // namespace

void TestNodeFalls::onePageAfterTheOtherIsRead()
{
    FallsRig rig;
    QSignalSpy changed(&rig.falls, &NodeFalls::changed);

    rig.falls.refresh();
    rig.falls.refresh();
    rig.requests.answer(0, page("n1", "", "next"));
    QCOMPARE(changed.count(), 0);
    rig.requests.answer(1, page("n2", "", ""));

    QCOMPARE(rig.requests.count(), 2u);
    QVERIFY(rig.requests.last().target.contains("continue=next"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(rig.falls.read(), std::optional(rig.clock.wallNow()));
    QCOMPARE(rig.falls.eventsOf(*aNode("n1").build()).size(), 1u);
    QCOMPARE(rig.falls.eventsOf(*aNode("n3").build()).size(), 0u);
}

void TestNodeFalls::eventsOfADeletedNamesakeAreNot()
{
    FallsRig rig;
    rig.falls.refresh();
    rig.requests.answer(0, page("n1", "uid-of-another", ""));

    QVERIFY(rig.falls.eventsOf(*aNode("n1").uid(u"uid-n1"_s).build()).empty());
}

void TestNodeFalls::aFailureKeepsWhatWasRead()
{
    FallsRig rig;
    rig.falls.refresh();
    rig.requests.answer(0, page("n1", "", ""));
    rig.falls.refresh();

    rig.requests.fail(1, anError(Error::Kind::Timeout));

    QCOMPARE(rig.falls.error()->kind, Error::Kind::Timeout);
    QCOMPARE(rig.falls.eventsOf(*aNode("n1").build()).size(), 1u);
    QVERIFY(!rig.falls.isAsking());
}

void TestNodeFalls::aListWithoutEndIsCut()
{
    FallsRig rig;
    rig.falls.refresh();
    for (std::size_t i = 0; i < 10; ++i)
        rig.requests.answer(i, page("n1", "", "next", 500));

    QCOMPARE(rig.requests.count(), 10u);
    QVERIFY(rig.falls.read().has_value());
}

QTEST_GUILESS_MAIN(TestNodeFalls)
#include "tst_nodefalls.moc"
