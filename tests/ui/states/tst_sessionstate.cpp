#include "tests/ui/states/sessionfacts.h"

#include <QDir>
#include <QLocale>
#include <QTest>

#include <tuple>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using Kind = StateView::Kind;
using Action = StateView::Action;
using Progress = StateView::Step::Progress;

class TestSessionState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void noKubeconfigOffersAFileAndTheDemo()
    {
        const StateView view =
            noKubeconfigState({QDir::homePath() + QStringLiteral("/.kube/config")});

        QCOMPARE(view.kind, Kind::NoKubeconfig);
        QCOMPARE(view.sentence, u"No clusters found in ~/.kube/config.");
        QCOMPARE(view.next.action, Action::OpenFile);
        QCOMPARE(view.other, (StateView::Button{Action::PasteKubeconfig, QStringLiteral("Paste Kubeconfig")}));
        QCOMPARE(view.more.action, Action::TryDemo);
    }

    void noKubeconfigNamesEveryFileThatWasLookedAt()
    {
        const StateView view = noKubeconfigState({QStringLiteral("/a"), QStringLiteral("/b")});

        QCOMPARE(view.sentence, u"No clusters found in /a, /b.");
        QCOMPARE(noKubeconfigState({}).sentence, u"No clusters found in ~/.kube/config.");
    }

    void connectingGoesStepByStep()
    {
        const auto stepsAt = [](Connecting::Step step) {
            std::vector<Progress> each;
            const SessionStates states = sessionStates(factsWith(Connecting{step, 0, {}}), kThen);
            for (const StateView::Step &one : states.page.steps)
                each.push_back(one.progress);
            return each;
        };
        const auto [done, active, waiting] =
            std::tuple(Progress::Done, Progress::Active, Progress::Waiting);
        const SessionStates then =
            sessionStates(factsWith(Connecting{Connecting::Step::Listing, 1500, {}}), kThen);

        QCOMPARE(then.page.kind, Kind::Connecting);
        QCOMPARE(stepsAt(Connecting::Step::Credentials), (std::vector{active, waiting, waiting}));
        QCOMPARE(stepsAt(Connecting::Step::Connecting), (std::vector{done, active, waiting}));
        QCOMPARE(stepsAt(Connecting::Step::Listing), (std::vector{done, done, active}));
        QCOMPARE(then.page.steps[1].text, u"Connection (TLS)");
        QCOMPARE(then.page.steps[2].text, u"Node list: 1,500 nodes so far");
        QCOMPARE(then.page.next.action, Action::Cancel);
    }

    void connectingNamesThePluginThatRuns()
    {
        SessionFacts facts = factsWith(Connecting{});
        facts.plugin = QStringLiteral("aws");
        facts.server = QStringLiteral("http://127.0.0.1:8080");

        const StateView page = sessionStates(facts, kThen).page;

        QCOMPARE(page.steps[0].text, u"Login plugin aws");
        QCOMPARE(page.steps[1].text, u"Connection");
    }

    void credentialsThatAreHeldBackAreNotCalledGood()
    {
        const auto first = [](Connecting::Step step, const QString &user) {
            SessionFacts facts = factsWith(Connecting{step, 0, {}});
            facts.server = QStringLiteral("http://127.0.0.1:8080");
            facts.signIn = {SignIn::Way::NotSent};
            facts.userName = user;
            return sessionStates(facts, kThen).page.steps[0];
        };
        const StateView::Step step = first(Connecting::Step::Connecting, QStringLiteral("ana"));
        QCOMPARE(step.progress, Progress::Warned);
        QCOMPARE(step.text, u"Credentials: none are sent, as nothing is encrypted");
        QCOMPARE(first(Connecting::Step::Credentials, QStringLiteral("ana")).progress, Progress::Active);
        QCOMPARE(first(Connecting::Step::Connecting, {}).progress, Progress::Done);
        QCOMPARE(first(Connecting::Step::Connecting, {}).text, u"Credentials");
    }

    void rowsThatComeInAreShownUnderABannerOnceItTakesLong()
    {
        SessionFacts facts = factsWith(Connecting{Connecting::Step::Listing, 1500, {}});
        facts.nodeCount = facts.visibleCount = 1500;
        facts.startedAt = kThen;

        QVERIFY(sessionStates(facts, kThen + 900ms).banner.isNone());
        const SessionStates later = sessionStates(facts, kThen + 2s);
        QVERIFY(later.page.isNone());
        QCOMPARE(later.banner.sentence, u"Reading the nodes: 1,500 so far.");
        QCOMPARE(freshnessText(facts.freshness, kThen + 2s), u"Reading nodes");
    }

    void theBannerCountsTheRowsThatAreThere()
    {
        SessionFacts facts = factsWith(Connecting{Connecting::Step::Listing, 18, {}});
        facts.nodeCount = facts.visibleCount = 17;

        QCOMPARE(sessionStates(facts, kThen + 2s).banner.sentence, u"Reading the nodes: 17 so far.");
    }

    void aLiveClusterWithRowsHasNothingToSay()
    {
        const SessionStates states = sessionStates(syncedWith(liveSinceThen(), 212), kThen);

        QVERIFY(states.page.isNone());
        QVERIFY(states.banner.isNone());
    }

    void onlyACompleteListSaysThatThereAreNoNodes()
    {
        QCOMPARE(sessionStates(syncedWith(liveSinceThen(), 0), kThen).page.kind, Kind::NoNodes);
        QCOMPARE(sessionStates(syncedWith(liveSinceThen(), 0), kThen).page.sentence,
                 u"This cluster has no nodes.");
        QCOMPARE(sessionStates(factsWith(Connecting{}), kThen).page.kind, Kind::Connecting);
        QCOMPARE(sessionStates(factsWith(liveSinceThen(false)), kThen).page.kind,
                 Kind::FillingFromWatch);
    }

    void aFilterThatHidesAllIsCleared()
    {
        SessionFacts facts = syncedWith(liveSinceThen(), 212);
        facts.visibleCount = 0;
        facts.filterActive = true;

        const SessionStates states = sessionStates(facts, kThen);

        QCOMPARE(states.page.kind, Kind::FilterHidesAll);
        QCOMPARE(states.page.sentence, u"0 of 212 nodes match.");
        QCOMPARE(states.page.next.action, Action::ClearFilter);
    }

    void aFilterThatCannotBeReadIsNoneThatMatchesNothing()
    {
        SessionFacts facts = syncedWith(liveSinceThen(), 212);
        facts.visibleCount = 0;
        facts.filterActive = true;
        facts.filterFault = QStringLiteral("A value is missing.");

        const SessionStates states = sessionStates(facts, kThen);

        QCOMPARE(states.page.sentence, u"The filter cannot be read.");
        QCOMPARE(states.page.detail,
                 u"A value is missing.\nThe last one that could be read matches 0 of 212 nodes.");
        QCOMPARE(states.page.next.action, Action::ClearFilter);
    }

    void aFilterThatIsReadWithoutItsEndSaysSoWhereItHidesAll()
    {
        SessionFacts facts = syncedWith(liveSinceThen(), 212);
        facts.visibleCount = 0;
        facts.filterActive = true;
        facts.filterFault = QStringLiteral("A value is missing.");
        facts.filterLeftOut = QStringLiteral("cpu>");

        const SessionStates states = sessionStates(facts, kThen);

        QCOMPARE(states.page.sentence, u"0 of 212 nodes match.");
        QCOMPARE(states.page.detail, u"The filter is read without \"cpu>\" until that can be read, too.");
    }

    void aFilterOverAStaleTableLeavesTheBanner()
    {
        SessionFacts facts =
            syncedWith(staleSinceThen(anError(Error::Kind::Network)), 212);
        facts.visibleCount = 0;
        facts.filterActive = true;

        const SessionStates states = sessionStates(facts, kThen);

        QCOMPARE(states.page.kind, Kind::FilterHidesAll);
        QCOMPARE(states.banner.kind, Kind::Stale);
    }

    void aWatchThatFillsMaySayLess()
    {
        Connecting filling{Connecting::Step::Filling, 0, anError(Error::Kind::Timeout)};
        SessionFacts facts = factsWith(filling);
        QCOMPARE(sessionStates(facts, kThen).page.kind, Kind::FillingFromWatch);

        facts.nodeCount = facts.visibleCount = 37;

        const SessionStates states = sessionStates(facts, kThen);
        QVERIFY(states.page.isNone());
        QCOMPARE(states.banner.kind, Kind::FillingFromWatch);
        QVERIFY(states.banner.sentence.contains(u"37 so far, may be incomplete"));
        QVERIFY(states.banner.sentence.startsWith(u"The list of nodes failed: It broke. "));
        QCOMPARE(states.banner.next.action, Action::Retry);
    }

    void aUserWhoMayOnlyWatchIsToldWhichRightIsMissing()
    {
        SessionFacts facts = factsWith(liveSinceThen(false, anError(Error::Kind::Forbidden)));
        facts.nodeCount = facts.visibleCount = 5;

        const StateView banner = sessionStates(facts, kThen).banner;

        QVERIFY(banner.sentence.startsWith(u"ana may not list nodes (403)."));
        QCOMPARE(banner.next.action, Action::CopyText);
        QVERIFY(!banner.copyText.isEmpty());
    }

    void aShortBreakSaysNothingAndALongerOneSinceWhen()
    {
        const SessionFacts facts = syncedWith(
            Reconnecting{kThen, 2, kThen + 9s, anError(Error::Kind::Network), false}, 12);

        QVERIFY(sessionStates(facts, kThen + 1s).banner.isNone());
        const StateView banner = sessionStates(facts, kThen + 5s).banner;
        QCOMPARE(banner.kind, Kind::Reconnecting);
        QVERIFY(banner.sentence.contains(u"14:02:10"));
        QVERIFY(banner.detail.startsWith(u"Next try in 4 s."));
        QCOMPARE(banner.next.action, Action::Retry);
    }

    void staleRowsStayUnderABanner()
    {
        const Stale stale = staleSinceThen(anError(Error::Kind::Network), kThen + 40s);

        const SessionStates states = sessionStates(syncedWith(stale, 12), kThen + 31s);

        QVERIFY(states.page.isNone());
        QCOMPARE(states.banner.kind, Kind::Stale);
        QCOMPARE(states.banner.sentence, u"Not connected since 14:02:10. Showing that state.");
        QCOMPARE(states.banner.next, (StateView::Button{Action::Retry,
                                                        QStringLiteral("Reconnect Now")}));
        QCOMPARE(states.banner.other.action, Action::OpenDoctor);
    }

    void aBannerSaysWhyAsWell()
    {
        const Error error = anError(Error::Kind::Network, QStringLiteral("No route."));

        QCOMPARE(sessionStates(syncedWith(staleSinceThen(error), 12), kThen).banner.cause,
                 u"No route.");
        QCOMPARE(sessionStates(syncedWith(lostSinceThen(error), 12), kThen + 5s).banner.cause,
                 u"No route.");
    }

    void rowsThatNeverWereCompleteDoNotPassForAll()
    {
        SessionFacts facts = factsWith(lostSinceThen(anError(Error::Kind::Network)));
        facts.nodeCount = facts.visibleCount = 37;
        QVERIFY(sessionStates(facts, kThen).banner.sentence.endsWith(
            u"37 so far, may be incomplete."));

        facts.freshness = staleSinceThen(anError(Error::Kind::Network), {}, false);
        QVERIFY(sessionStates(facts, kThen).banner.sentence.endsWith(
            u"37 so far, may be incomplete."));
    }

    void aStaleClusterWithoutNodesDoesNotSayThatItHasNone()
    {
        const Stale stale = staleSinceThen(anError(Error::Kind::Network));

        const StateView page = sessionStates(syncedWith(stale, 0), kThen).page;

        QCOMPARE(page.kind, Kind::Stale);
        QVERIFY(page.sentence.startsWith(u"Not connected since 14:02:10."));
    }

    void aUserWhoMayNotWatchIsTold()
    {
        const SessionFacts facts = syncedWith(Polling{kThen, 30s}, 12);

        const StateView banner = sessionStates(facts, kThen).banner;

        QCOMPARE(banner.kind, Kind::Polling);
        QCOMPARE(banner.sentence,
                 u"ana may not watch nodes: they are read every 30 s, last at 14:02:10.");
    }

    void aClosedConnectionCanBeOpenedAgain()
    {
        QCOMPARE(sessionStates(syncedWith(Stopped{}, 12), kThen).banner.next.action,
                 Action::Retry);
    }
};

QTEST_APPLESS_MAIN(TestSessionState)
#include "tst_sessionstate.moc"
