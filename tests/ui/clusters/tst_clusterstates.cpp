#include "tests/ui/states/sessionfacts.h"
#include "ui/clusters/clusterstates.h"
#include "ui/states/freshnessbanner.h"
#include "ui/states/statepage.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using Action = StateView::Action;
using Progress = StateView::Step::Progress;

namespace {

struct States {
    QWidget tab;
    ClusterStates states{&tab};
    QSignalSpy wanted{&states, &ClusterStates::diagnosisWanted};

    bool show(const SessionFacts &facts) { return states.show(facts, kThen); }
    FreshnessBanner *contextBanner()
    {
        return tab.findChild<FreshnessBanner *>(QStringLiteral("contextBanner"));
    }
};

SessionFacts outOfReach()
{
    return factsWith(staleSinceThen(
        anError(Error::Kind::Network, QStringLiteral("Connection refused.")), kThen + 8s, false));
}

DoctorReport refusedAtTcp()
{
    return {{{DoctorCheck::File, true, 1ms, QStringLiteral("/k: 1 context."), {}},
             {DoctorCheck::Tcp, false, 2ms, QStringLiteral("h:6443 refused the connection."),
              QStringLiteral("Check whether the API server runs.")}}};
}

} // namespace

class TestClusterStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClusterOutOfReachIsDiagnosedOnce()
    {
        States open;

        QVERIFY(open.show(outOfReach()));
        QVERIFY(open.show(outOfReach()));

        QCOMPARE(open.wanted.count(), 1);
    }

    void thePageShowsTheFirstRedStep()
    {
        States open;
        open.show(outOfReach());

        open.states.setDiagnosis(refusedAtTcp());
        open.show(outOfReach());

        const StateView &page = open.states.page()->view();
        QCOMPARE(page.steps.size(), std::size_t(2));
        QCOMPARE(page.steps[0].progress, Progress::Done);
        QCOMPARE(page.steps[1].text, u"Connection (TCP)");
        QCOMPARE(page.steps[1].progress, Progress::Failed);
        QVERIFY(page.detail.startsWith(u"h:6443 refused the connection.\nCheck whether"));
        QVERIFY(page.detail.endsWith(u"Next try in 8 s."));
        QCOMPARE(page.other.action, Action::OpenDoctor);
    }

    void aWayThatIsFreeLeavesTheError()
    {
        States open;
        open.show(outOfReach());

        open.states.setDiagnosis({{{DoctorCheck::Tcp, true, 1ms, {}, {}}}});
        open.show(outOfReach());

        QVERIFY(open.states.page()->view().steps.empty());
        QVERIFY(open.states.page()->view().detail.startsWith(u"Connection refused."));
    }

    void aRetryOfTheUserIsDiagnosedAnew()
    {
        States open;
        open.show(outOfReach());
        open.states.setDiagnosis(refusedAtTcp());

        open.states.forgetDiagnosis();
        open.show(outOfReach());

        QCOMPARE(open.wanted.count(), 2);
        QVERIFY(open.states.page()->view().steps.empty());
    }

    void whatNeedsNoDiagnosisAsksForNone_data()
    {
        QTest::addColumn<int>("kind");
        for (const auto kind : {Error::Kind::Auth, Error::Kind::Forbidden, Error::Kind::Config})
            QTest::newRow(kindName(kind).data()) << int(kind);
    }

    void whatNeedsNoDiagnosisAsksForNone()
    {
        QFETCH(int, kind);
        States open;

        open.show(factsWith(staleSinceThen(anError(Error::Kind(kind)), {}, false)));
        open.show(syncedWith(staleSinceThen(anError(Error::Kind::Network)), 3));

        QCOMPARE(open.wanted.count(), 0);
    }

    void newsOfTheContextStandAboveTheRestUntilTheyEnd()
    {
        States open;
        QVERIFY(!open.show(syncedWith(staleSinceThen(anError(Error::Kind::Network)), 3)));
        StateView news;
        news.kind = StateView::Kind::ContextChanged;
        news.sentence = QStringLiteral("Context changed: other server.");
        news.next = {Action::Reopen, QStringLiteral("Reconnect")};
        Action told = Action::None;
        connect(&open.states, &ClusterStates::actionTriggered, this,
                [&told](Action action) { told = action; });

        open.states.setContextNews([news] { return news; });

        QVERIFY(open.contextBanner()->isVisibleTo(&open.tab));
        QCOMPARE(open.tab.findChildren<FreshnessBanner *>().size(), 2);
        open.contextBanner()->findChildren<QPushButton *>().first()->click();
        QCOMPARE(told, Action::Reopen);
        open.states.setContextNews({});
        QVERIFY(!open.contextBanner()->isVisibleTo(&open.tab));
    }
};

QTEST_MAIN(TestClusterStates)
#include "tst_clusterstates.moc"
