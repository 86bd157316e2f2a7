#include "core/operations/nodereread.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

using namespace drover;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QString differences(const NodeBuilder &shown, const NodeBuilder &now)
{
    return nodeDifferences(*shown.build(), *now.build()).join(u' ');
}

struct Reading {
    FakeClock clock;
    FakeRequests requests;
    std::optional<Result<RereadNodes>> answer;
    NodeReread reread;

    explicit Reading(NodeBatch nodes)
        : reread(requests, clock, std::move(nodes),
                 [this](const Result<RereadNodes> &read) { answer = read; })
    {
        reread.start();
    }
    void answerWith(std::size_t number, const NodeBuilder &node)
    {
        requests.answer(number, node.json().toStdString());
    }
};

} // namespace

class TestNodeReread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHeartbeatIsNoDifference()
    {
        QCOMPARE(
            differences(aNode("n1").ready().version(s("1")), aNode("n1").ready().version(s("2"))),
            QString());
    }

    void whatMattersToAWriteIsADifference()
    {
        const NodeBuilder shown = aNode("n1").ready();

        QCOMPARE(differences(shown, aNode("n1").ready().cordoned()), s("n1 is cordoned now."));
        QCOMPARE(differences(shown, aNode("n1").ready().label(s("pool"), s("b"))),
                 s("n1 has other labels now: pool."));
        QCOMPARE(differences(aNode("n1").ready().label(s("pool"), s("b")), shown),
                 s("n1 has other labels now: pool."));
        QVERIFY(differences(shown, aNode("n1")).contains(s("not ready any more")));
    }

    void itAnswersWhenAllNodesWereRead()
    {
        Reading reading({aNode("n1").ready(), aNode("n2").ready()});

        reading.answerWith(0, aNode("n1").ready());
        QVERIFY(!reading.answer);
        reading.answerWith(1, aNode("n2").ready().cordoned());

        QVERIFY(reading.answer && *reading.answer);
        QCOMPARE((*reading.answer)->differences, QStringList{s("n2 is cordoned now.")});
        QCOMPARE((*reading.answer)->nodes.size(), 2u);
        QCOMPARE((*reading.answer)->at, reading.clock.wallNow());
    }

    void anUnreadableNodeIsAnErrorOnce()
    {
        Reading reading({aNode("n1"), aNode("n2")});

        reading.requests.fail(0, anError(Error::Kind::Network));
        QVERIFY(reading.answer && !*reading.answer);
        reading.answer.reset();
        reading.requests.fail(1, anError(Error::Kind::Network));

        QVERIFY(!reading.answer);
    }

    void aNamesakeIsAnotherNode()
    {
        Reading reading({aNode("n1")});

        reading.answerWith(0, aNode("n1").uid(s("another")));

        QCOMPARE(reading.answer->error().kind, Error::Kind::Conflict);
    }
};

QTEST_MAIN(TestNodeReread)
#include "tst_nodereread.moc"
