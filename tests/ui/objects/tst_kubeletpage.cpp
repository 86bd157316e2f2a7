#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"
#include "ui/details/factvalue.h"
#include "ui/objects/codeview.h"
#include "ui/objects/kubeletpage.h"
#include "ui/objects/yamlview.h"
#include "ui/states/freshnessbanner.h"
#include "ui/states/statepage.h"

#include <QTest>
#include <QToolButton>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *kLease = "GET /apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/n1";
constexpr const char *kHealth = "GET /api/v1/nodes/n1/proxy/healthz";
constexpr const char *kConfig = "GET /api/v1/nodes/n1/proxy/configz";

/// 14:13:20 is the clock's beginning.
std::string lease(const char *renewed)
{
    return u"{\"spec\":{\"holderIdentity\":\"n1\",\"leaseDurationSeconds\":40,"
           "\"acquireTime\":\"2026-09-21T10:00:00.000000Z\","
           "\"renewTime\":\"2026-09-21T%1\"}}"_s.arg(QLatin1StringView(renewed))
        .toStdString();
}

} // namespace

/// The page of a node's lease and kubelet, and what it says in each state.
class TestKubeletPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeRequests> m_fake;
    std::unique_ptr<KubeletPage> m_page;

    QString fact(const QString &label) const
    {
        for (const FactValue *value : m_page->findChildren<FactValue *>()) {
            if (value->accessibleName() == label && value->isVisibleTo(m_page.get()))
                return value->value();
        }
        return {};
    }
    const StateView &warning() const
    {
        return m_page->findChild<FreshnessBanner *>({}, Qt::FindDirectChildrenOnly)->view();
    }
    const StateView &configState() const { return m_page->findChild<StatePage *>()->view(); }
    void answer(const char *line, const std::string &body)
    {
        m_fake->answer(m_fake->findOpen(line).value(), body);
    }
    void fail(const char *line, Error::Kind kind, int status)
    {
        m_fake->fail(m_fake->findOpen(line).value(), anError(kind, status));
    }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_clock->setWall(WallTime(std::chrono::seconds(1'790'000'000)));
        m_fake = std::make_unique<FakeRequests>();
        m_page = std::make_unique<KubeletPage>(*m_fake, *m_clock, u"ana"_s);
        m_page->resize(900, 300);
        m_page->showNode(aNode("n1").build());
    }
    void cleanup() { m_page.reset(); }

    void threeQuestionsAreAskedWhenItIsLookedAt()
    {
        QCOMPARE(m_fake->count(), 0u);
        m_page->show();
        QCOMPARE(m_fake->lines(), (std::vector<QByteArray>{kLease, kHealth, kConfig}));
        m_page->hide();
        QVERIFY(m_fake->openLines().empty());
    }

    void theLeaseSaysWhoHoldsItAndSinceWhen()
    {
        m_page->show();
        answer(kLease, lease("14:13:15.500000Z"));
        QCOMPARE(fact(u"Renewed"_s), u"2026-09-21 14:13:15 UTC, 5s ago"_s);
        QCOMPARE(fact(u"Duration"_s), u"40 s"_s);
        QCOMPARE(fact(u"Holder"_s), u"n1"_s);
        QCOMPARE(fact(u"Acquired"_s), u"2026-09-21 10:00:00 UTC, 4h13m ago"_s);
        QVERIFY(warning().isNone());
    }

    void theLeaseIsReadAgainWhileItIsLookedAt()
    {
        m_page->show();
        answer(kLease, lease("14:13:15.000000Z"));
        m_clock->advance(9s);
        QCOMPARE(fact(u"Renewed"_s), u"2026-09-21 14:13:15 UTC, 14s ago"_s);
        QVERIFY(!m_fake->findOpen(kLease));
        m_clock->advance(1s);
        answer(kLease, lease("14:13:25.000000Z"));
        QCOMPARE(fact(u"Renewed"_s), u"2026-09-21 14:13:25 UTC, 5s ago"_s);
        m_page->hide();
        const std::size_t asked = m_fake->count();
        m_clock->advance(60s);
        QCOMPARE(m_fake->count(), asked);
    }

    void aLeaseThatRunsOutIsCalledOut()
    {
        m_page->show();
        answer(kLease, lease("14:12:30.000000Z"));
        QCOMPARE(warning().sentence,
                 u"The lease was not renewed for 50s, it is valid for 40 s."_s);
        QCOMPARE(warning().tone, Tone::Bad);
    }

    void whatTheCutTookIsAskedForOnceMore()
    {
        m_page->show();
        m_page->setDimmed(true);
        fail(kHealth, Error::Kind::Network, 0);
        fail(kConfig, Error::Kind::Network, 0);
        answer(kLease, lease("14:13:15.000000Z"));
        m_page->setDimmed(false);
        QCOMPARE(m_fake->openLines(), (std::vector<QByteArray>{kHealth, kConfig}));
    }

    void anAgeThatNobodyReadsAgainStandsStill()
    {
        m_page->show();
        answer(kLease, lease("14:13:15.000000Z"));
        m_clock->advance(10s);
        fail(kLease, Error::Kind::Network, 0);
        m_clock->advance(5s);
        QCOMPARE(fact(u"Renewed"_s), u"2026-09-21 14:13:15 UTC, 5s ago"_s);
        QVERIFY(!fact(u"State"_s).isEmpty());
        QVERIFY(warning().isNone());
    }

    void aNodeWithoutALeaseSaysSo()
    {
        m_page->show();
        fail(kLease, Error::Kind::NotFound, 404);
        QCOMPARE(fact(u"State"_s), u"This node has no lease."_s);
    }

    void missingRightsAreSaidWhereTheyAreNeeded()
    {
        m_page->show();
        fail(kLease, Error::Kind::Forbidden, 403);
        fail(kHealth, Error::Kind::Forbidden, 403);
        fail(kConfig, Error::Kind::Forbidden, 403);
        QCOMPARE(fact(u"State"_s), u"ana may not get leases in kube-node-lease (403)."_s);
        QCOMPARE(fact(u"Health"_s), u"ana may not get nodes/proxy (403)."_s);
        QCOMPARE(configState().sentence, u"ana may not get nodes/proxy (403)."_s);
        QCOMPARE(configState().kind, StateView::Kind::Forbidden);
    }

    void theKubeletsOwnWordsAreShown()
    {
        m_page->show();
        answer(kHealth, "ok");
        answer(kConfig, R"({"kubeletconfig":{"maxPods":110}})");
        QCOMPARE(fact(u"Health"_s), u"ok"_s);
        QCOMPARE(m_page->findChild<CodeView *>()->toPlainText(), u"maxPods: 110"_s);
    }

    void anotherNodeIsAskedAnew()
    {
        m_page->show();
        answer(kLease, lease("14:13:15.000000Z"));
        m_page->showNode(aNode("n2").build());
        QCOMPARE(fact(u"Holder"_s), QString());
        m_clock->advance(200ms);
        QCOMPARE(m_fake->openLines().size(), 3u);
        m_page->showNode(nullptr);
        m_clock->advance(20s);
        QVERIFY(m_fake->openLines().empty());
    }
};

QTEST_MAIN(TestKubeletPage)
#include "tst_kubeletpage.moc"
