#include "core/operations/accessrights.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// What the user may do, asked when first wanted and kept for five minutes.
class TstAccessRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedBeforeItIsWanted();
    void asksOnceAndTells();
    void aDeniedRightIsNamed();
    void allAreAskedAtOnce();
    void anAnswerIsKeptFiveMinutes();
    void theOldAnswerStandsWhileItIsAskedAnew();
    void aFailedReviewForbidsNothingAndIsAskedAgain();
    void forgettingAsksAgain();
    void aRightReadsAsKubernetesSaysIt();
};

namespace {

std::string review(bool isAllowed)
{
    return std::string(R"({"kind":"SelfSubjectAccessReview","apiVersion":"authorization.k8s.io/v1",)"
                       R"("spec":{},"status":{"allowed":)") +
           (isAllowed ? "true" : "false") + "}}";
}

struct Rig {
    FakeClock clock;
    FakeRequests requests;
    AccessRights rights{requests, clock};
    int changes = 0;

    Rig()
    {
        QObject::connect(&rights, &AccessRights::changed, &rights, [this] { ++changes; });
    }
};

} // namespace

void TstAccessRights::nothingIsAskedBeforeItIsWanted()
{
    Rig rig;
    rig.clock.advance(1h);

    QCOMPARE(rig.requests.count(), 0u);
}

void TstAccessRights::asksOnceAndTells()
{
    Rig rig;
    QVERIFY(rig.rights.may(kPatchNodes) == Answer::Asking);
    QVERIFY(rig.rights.may(kPatchNodes) == Answer::Asking);
    QCOMPARE(rig.requests.count(), 1u);
    QCOMPARE(rig.requests.last().method, "POST");
    QVERIFY(rig.requests.last().target.endsWith("/selfsubjectaccessreviews"));
    QVERIFY(rig.requests.last().body.contains(R"("verb":"patch")"));

    rig.requests.answer(0, review(true));

    QVERIFY(rig.rights.may(kPatchNodes) == Answer::Allowed);
    QCOMPARE(rig.changes, 1);
    QCOMPARE(rig.requests.count(), 1u);
}

void TstAccessRights::aDeniedRightIsNamed()
{
    Rig rig;
    const Right needed[] = {kPatchNodes, kEvictPods};
    rig.rights.missing(needed);
    rig.requests.answer(0, review(true));
    rig.requests.answer(1, review(false));

    QCOMPARE(rig.rights.missing(needed), u"create pods/eviction"_s);
}

void TstAccessRights::allAreAskedAtOnce()
{
    Rig rig;
    const Right needed[] = {kPatchNodes, kListPods, kEvictPods};

    QCOMPARE(rig.rights.missing(needed), QString());
    QCOMPARE(rig.requests.count(), 3u);
}

void TstAccessRights::anAnswerIsKeptFiveMinutes()
{
    Rig rig;
    rig.rights.may(kPatchNodes);
    rig.requests.answer(0, review(true));
    rig.clock.advance(5min - 1ms);
    rig.rights.may(kPatchNodes);
    QCOMPARE(rig.requests.count(), 1u);

    rig.clock.advance(1ms);
    rig.rights.may(kPatchNodes);

    QCOMPARE(rig.requests.count(), 2u);
}

void TstAccessRights::theOldAnswerStandsWhileItIsAskedAnew()
{
    Rig rig;
    rig.rights.may(kPatchNodes);
    rig.requests.answer(0, review(false));
    rig.clock.advance(5min);

    QVERIFY(rig.rights.may(kPatchNodes) == Answer::Denied);
    rig.requests.answer(1, review(true));
    QVERIFY(rig.rights.may(kPatchNodes) == Answer::Allowed);
}

void TstAccessRights::aFailedReviewForbidsNothingAndIsAskedAgain()
{
    Rig rig;
    const Right needed[] = {kPatchNodes};
    rig.rights.may(kPatchNodes);
    rig.requests.fail(0, anError(Error::Kind::Network));

    QVERIFY(rig.rights.may(kPatchNodes) == Answer::Unknown);
    QCOMPARE(rig.rights.missing(needed), QString());
    QCOMPARE(rig.requests.count(), 1u);
    rig.clock.advance(10s);
    QVERIFY(rig.rights.may(kPatchNodes) == Answer::Asking);
    QCOMPARE(rig.requests.count(), 2u);
}

void TstAccessRights::forgettingAsksAgain()
{
    Rig rig;
    rig.rights.may(kPatchNodes);
    rig.requests.answer(0, review(true));
    rig.rights.may(kListPods);
    rig.rights.forget();

    QVERIFY(rig.requests.isCancelled(1));
    QCOMPARE(rig.changes, 2);
    QVERIFY(rig.rights.may(kPatchNodes) == Answer::Asking);
}

void TstAccessRights::aRightReadsAsKubernetesSaysIt()
{
    QCOMPARE(kPatchNodes.text(), u"patch nodes"_s);
    QCOMPARE((Right{"list"_L1, "policy"_L1, "poddisruptionbudgets"_L1, {}}).text(),
             u"list poddisruptionbudgets.policy"_s);
}

QTEST_GUILESS_MAIN(TstAccessRights)
#include "tst_accessrights.moc"
