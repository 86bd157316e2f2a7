#include "app/demo/demoserver.h"
#include "core/base/clock.h"
#include "core/nodes/clustersession.h"
#include "tests/live/twonamespaces.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QtTest/QTest>

#include <algorithm>
#include <cstdio>
#include <string>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kSessions = 20;
constexpr int kPortOfServer = 8080;
constexpr int kNoticedLimitMs = 30'000;
constexpr int kBackLimitMs = 75'000; // the longest wait between two tries, twice

ClusterConfig config()
{
    ClusterConfig config;
    config.id = {QString(), u"far"_s};
    config.server =
        QUrl(u"http://%1:%2"_s.arg(QLatin1StringView(TwoNamespaces::kServer)).arg(kPortOfServer));
    return config;
}

/// The far end: a simulated API server, until it is killed.
int serve(QCoreApplication &app)
{
    std::puts("here");
    std::fflush(stdout);
    char line[16];
    if (!std::fgets(line, sizeof line, stdin))
        return 1;
    demo::DemoOptions options;
    options.address = QHostAddress(QLatin1StringView(TwoNamespaces::kServer));
    options.port = kPortOfServer;
    demo::DemoServer server(options);
    server.state().seedNodes(5);
    if (!server.listen())
        return 1;
    std::puts("listening");
    std::fflush(stdout);
    return app.exec();
}

/// One session, and when it left Live.
struct Follower {
    explicit Follower(Clock &clock) : session(config(), u"far"_s, clock)
    {
        QObject::connect(&session, &ClusterSession::freshnessChanged, &session, [this] {
            if (silence.isValid() && !isLive() && noticedMs < 0)
                noticedMs = silence.elapsed();
        });
        session.start();
    }
    bool isLive() const { return std::holds_alternative<Live>(session.freshness()); }

    ClusterSession session;
    QElapsedTimer silence;
    qint64 noticedMs = -1;
};

} // namespace

/// Packets that vanish without a word, in a real network: Live must end within 30 s.
class TestHalfOpen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const auto missing = TwoNamespaces::whatIsMissing())
            QSKIP(qPrintable(*missing));
        QString greeting;
        QVERIFY2(m_network.start({u"--serve"_s}, &greeting), qPrintable(m_network.errorText()));
        QCOMPARE(greeting, u"listening"_s);
    }

    void silenceIsNoticedWithinThirtySecondsTwentyTimesOutOfTwenty()
    {
        std::vector<std::unique_ptr<Follower>> followers;
        for (int i = 0; i < kSessions; ++i) { // a second apart: each silence meets another moment
            followers.push_back(std::make_unique<Follower>(m_clock));
            QTRY_VERIFY_WITH_TIMEOUT(followers.back()->isLive(), kNoticedLimitMs);
            const QElapsedTimer spaced = started();
            QTRY_VERIFY(spaced.elapsed() >= 1000);
        }
        QVERIFY2(m_network.fallSilent(), qPrintable(m_network.errorText()));
        for (const auto &follower : followers)
            follower->silence.start();

        const auto isNoticed = [](const auto &follower) { return follower->noticedMs >= 0; };
        QTRY_VERIFY_WITH_TIMEOUT(std::all_of(followers.begin(), followers.end(), isNoticed),
                                 2 * kNoticedLimitMs);
        QStringList times;
        qint64 latest = 0;
        for (const auto &follower : followers) {
            times << QString::number(double(follower->noticedMs) / 1000, 'f', 1);
            latest = std::max(latest, follower->noticedMs);
        }
        qInfo("noticed after %s s", qPrintable(times.join(u' ')));
        QVERIFY(latest <= kNoticedLimitMs);
        QVERIFY2(m_network.speakAgain(), qPrintable(m_network.errorText()));

        for (const auto &follower : followers) {
            QTRY_VERIFY_WITH_TIMEOUT(follower->isLive(), kBackLimitMs);
            QCOMPARE(follower->session.cache().rowCount(), 5);
            QCOMPARE(follower->session.counters().relists, 0u); // the version is good still
        }
    }

private:
    static QElapsedTimer started()
    {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }

    SystemClock m_clock;
    TwoNamespaces m_network;
};

} // namespace drover

int main(int argc, char *argv[])
{
    for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy"})
        qunsetenv(name);
    const bool isServer = argc > 1 && std::string(argv[1]) == "--serve";
    if (!isServer)
        drover::TwoNamespaces::enter(argv);
    QCoreApplication app(argc, argv);
    if (isServer)
        return drover::serve(app);
    drover::TestHalfOpen test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_halfopen.moc"
