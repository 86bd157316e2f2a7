#include "core/plan/drainrights.h"
#include "tests/core/drain/drainrig.h"
#include "tests/core/drain/evictionrig.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

std::string review(bool isAllowed)
{
    return isAllowed ? R"({"kind":"SelfSubjectAccessReview","status":{"allowed":true}})"
                     : R"({"kind":"SelfSubjectAccessReview","status":{"allowed":false}})";
}

/// A drain of a user who may evict in these namespaces only.
struct NarrowRig {
    explicit NarrowRig(std::vector<PodBuilder> pods, QStringList mayIn = {},
                       DrainOptions options = {})
        : rig(std::move(pods), options)
    {
        rig.answer("POST /apis/authorization.k8s.io/",
                   [mayIn](const FakeRequests::PlainRequest &request) {
                       const QJsonObject body = QJsonDocument::fromJson(request.body).object();
                       const QJsonValue place = body[u"spec"][u"resourceAttributes"][u"namespace"];
                       return review(mayIn.contains(place.toString()));
                   });
        rig.start();
    }
    int reviews() const { return rig.asked("POST /apis/authorization.k8s.io/"); }

    DrainRig rig;
};

} // namespace

/// A drain that may evict nothing does not cordon either.
class TestDrainRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneReviewIsEnoughWhereAllIsAllowed();
    void withoutTheRightNothingIsWritten();
    void aRightInThePodsNamespacesIsEnough();
    void aRightInSomeOfThemIsNot();
    void deletingNeedsAnotherRight();
    void whatAFilterRefusesIsSaidInItsWords();
    void aReviewThatFailsForbidsNothing();
    void itCanBeCancelledMeanwhile();
};

void TestDrainRights::oneReviewIsEnoughWhereAllIsAllowed()
{
    DrainRig rig({aWebPod("web-1")});
    rig.start();

    QCOMPARE(rig.asked("POST /apis/authorization.k8s.io/"), 1);
    QVERIFY(rig.isCordoned);
}

void TestDrainRights::withoutTheRightNothingIsWritten()
{
    NarrowRig narrow({aWebPod("web-1")});

    QCOMPARE(narrow.rig.outcome(), u"failed"_s);
    const Error &error = *narrow.rig.drain->progress().error;
    QCOMPARE(error.kind, Error::Kind::Forbidden);
    QVERIFY(error.message.contains(u"create pods/eviction"_s));
    QVERIFY(error.message.contains(u"shop"_s));
    QVERIFY(!narrow.rig.isCordoned);
    QCOMPARE(narrow.rig.asked("PATCH") + narrow.rig.asked("POST /api/v1"), 0);
}

void TestDrainRights::aRightInThePodsNamespacesIsEnough()
{
    NarrowRig narrow({aWebPod("web-1"), aWebPod("web-2")}, {u"shop"_s});

    QCOMPARE(narrow.reviews(), 2);
    QVERIFY(narrow.rig.isCordoned);
    QCOMPARE(narrow.rig.state("web-1"), u"evicting"_s);
}

void TestDrainRights::aRightInSomeOfThemIsNot()
{
    NarrowRig narrow({aWebPod("web-1"), aPod("lab/job").ownedBy("Job", "job")}, {u"shop"_s});

    QCOMPARE(narrow.rig.outcome(), u"failed"_s);
    QVERIFY(narrow.rig.drain->progress().error->message.contains(u"in lab."_s));
    QVERIFY(!narrow.rig.isCordoned);
}

void TestDrainRights::deletingNeedsAnotherRight()
{
    DrainOptions options;
    options.disableEviction = true;
    NarrowRig narrow({aWebPod("web-1")}, {}, options);

    QVERIFY(narrow.rig.drain->progress().error->message.contains(u"delete pods "_s));
}

void TestDrainRights::whatAFilterRefusesIsSaidInItsWords()
{
    NarrowRig narrow({aPod("shop/bare")});

    QCOMPARE(narrow.rig.outcome(), u"refused"_s);
}

void TestDrainRights::aReviewThatFailsForbidsNothing()
{
    DrainRig rig({aWebPod("web-1")});
    rig.refuse("POST /apis/authorization.k8s.io/", answer(Error::Kind::Server, 500));
    rig.start();

    QCOMPARE(rig.state("web-1"), u"evicting"_s);
}

void TestDrainRights::itCanBeCancelledMeanwhile()
{
    DrainRig rig({aWebPod("web-1")});
    rig.drain = std::make_unique<DrainOperation>(rig.requests, rig.clock, nullptr, WriteContext{},
                                                 rig.order);
    rig.drain->start();
    rig.requests.answer(0, rig.node());
    rig.drain->cancel();
    rig.settle();

    QCOMPARE(rig.outcome(), u"cancelled"_s);
    QVERIFY(!rig.isCordoned);
}

QTEST_GUILESS_MAIN(TestDrainRights)
#include "tst_drainrights.moc"
