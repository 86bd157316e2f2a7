#include "app/sessionstarter.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLimitMs = 60'000;

/// Tabs of clusters that nobody answers for: a session that was started fails at once.
struct Tabs {
    SystemClock clock;
    FakeClock fake; ///< of the starter alone
    ClusterTabs tabs{clock};
    SessionStarter starter{tabs, fake};

    ClusterSession &add(const char *name)
    {
        ClusterConfig config;
        config.id = {{}, QString::fromLatin1(name)};
        config.server = QUrl(u"http://127.0.0.1:1"_s);
        auto session = std::make_unique<ClusterSession>(config, config.id.context, clock);
        ClusterSession &added = *session;
        tabs.addCluster(std::move(session), {config.id, config.id.context, {}, {}}, nullptr,
                        ClusterTabs::Place::Behind);
        return added;
    }
    static bool isTried(const ClusterSession &session)
    {
        return !std::holds_alternative<Connecting>(session.freshness());
    }
};

} // namespace

class TestSessionStarter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTabInFrontIsFirstThenTheOthersInTurn()
    {
        Tabs open;
        ClusterSession &a = open.add("a");
        ClusterSession &b = open.add("b");
        ClusterSession &c = open.add("c");
        for (ClusterSession *session : {&a, &b, &c})
            open.starter.startInTurn(*session);
        open.tabs.setCurrentIndex(2); // starts at once
        QCOMPARE(open.starter.waiting(), std::size_t(2));
        QTRY_VERIFY_WITH_TIMEOUT(Tabs::isTried(c), kLimitMs);
        // Each when the one before has failed.
        QTRY_VERIFY_WITH_TIMEOUT(Tabs::isTried(a) && Tabs::isTried(b), kLimitMs);
        QCOMPARE(open.starter.waiting(), std::size_t(0));
    }

    void aTabThatComesToTheFrontDoesNotWait()
    {
        Tabs open;
        open.starter.startInTurn(open.add("a"));
        open.starter.startInTurn(open.add("b"));
        QCOMPARE(open.starter.waiting(), std::size_t(2));
        open.tabs.setCurrentIndex(1);
        QCOMPARE(open.starter.waiting(), std::size_t(1));
    }

    void aTabThatWasClosedMeanwhileIsPassedOver()
    {
        Tabs open;
        open.starter.startInTurn(open.add("a"));
        ClusterSession &b = open.add("b");
        open.add("c");
        open.starter.startInTurn(b);
        open.tabs.closeTab(1);
        open.fake.advance(0ms);
        open.fake.advance(2s);
        open.fake.advance(2s);
        QCOMPARE(open.starter.waiting(), std::size_t(0));
    }
};

QTEST_MAIN(TestSessionStarter)
#include "tst_sessionstarter.moc"
