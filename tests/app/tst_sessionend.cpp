#include "app/sessionend.h"
#include "tests/app/startrig.h"
#include "tests/support/fakeclock.h"
#include "ui/clusters/clustertab.h"
#include "ui/clusters/filterbar.h"
#include "ui/window/clustertabs.h"

#include <QApplication>
#include <QLocalServer>
#include <QSessionManager>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLimitMs = 60'000; // the machine may be busy

/// The program with two tabs, of which the second has just come.
class Running
{
public:
    Running()
    {
        m_rig.setEnvironment(u"KUBECONFIG"_s,
                             m_rig.writeKubeconfig(u"config.yaml"_s, {u"alpha"_s, u"beta"_s}));
    }
    ~Running()
    {
        if (!m_process)
            return;
        m_process->kill();
        m_process->waitForFinished();
    }
    /// `before`: what the shell does that the program is started by.
    bool start(const QString &before)
    {
        m_process = std::make_unique<QProcess>();
        m_process->setProcessEnvironment(m_rig.environment());
        m_process->start(u"/bin/sh"_s, {u"-c"_s, before + u"exec \"$0\" --context alpha"_s,
                                        QStringLiteral(DROVER_PROGRAM)});
        if (!QTest::qWaitFor([this] { return says("cluster alpha"); }, kLimitMs))
            return false;
        return reacts() && QTest::qWaitFor([this] { return says("cluster beta"); }, kLimitMs);
    }
    /// A second start finds it.
    bool reacts() const
    {
        const auto second = m_rig.start({u"--context"_s, u"beta"_s});
        const bool isEnded = second->waitForFinished(kLimitMs);
        second->kill();
        second->waitForFinished();
        return isEnded && second->exitCode() == 0;
    }
    void setEnvironment(const QString &name, const QString &value) { m_rig.setEnvironment(name, value); }
    void send(int signal) { ::kill(pid_t(m_process->processId()), signal); }
    bool says(const char *text) { return saidBy(*m_process).contains(text); }
    QProcess &process() { return *m_process; }
    QStringList tabs() const { return m_rig.tabs(); }

private:
    StartRig m_rig;
    std::unique_ptr<QProcess> m_process;
};

} // namespace

class TestSessionEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What a test program is started by may ignore them, and that is inherited.
    void initTestCase()
    {
        for (const int signal : {SIGTERM, SIGINT, SIGHUP})
            std::signal(signal, SIG_DFL);
    }

    void aSignalEndsTheProgramWithItsTabsKept_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGHUP") << SIGHUP;
    }

    void aSignalEndsTheProgramWithItsTabsKept()
    {
        QFETCH(const int, signal);
        Running running;
        QVERIFY(running.start({}));
        running.send(signal);
        QVERIFY(running.process().waitForFinished(kLimitMs));
        QCOMPARE(running.process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(running.process().exitCode(), 0);
        QCOMPARE(running.tabs(), (QStringList{u"alpha"_s, u"beta"_s}));
    }

    void aBusThatTakesTheCallAndNeverAnswersHoldsNobody()
    {
        const QTemporaryDir folder;
        QLocalServer bus;
        QVERIFY(bus.listen(folder.filePath(u"bus"_s)));
        Running running;
        running.setEnvironment(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + bus.fullServerName());
        QVERIFY(running.start({}));
        QTRY_VERIFY_WITH_TIMEOUT(bus.hasPendingConnections(), kLimitMs);
        running.send(SIGTERM);
        QVERIFY(running.process().waitForFinished(kLimitMs));
        QCOMPARE(running.process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(running.process().exitCode(), 0);
        QCOMPARE(running.tabs(), (QStringList{u"alpha"_s, u"beta"_s}));
    }

    void whoWasToldToIgnoreAHangupDoes()
    {
        Running running;
        QVERIFY(running.start(u"trap '' HUP; "_s));
        running.send(SIGHUP);
        QVERIFY(running.reacts());
        QCOMPARE(running.process().state(), QProcess::Running);
        QVERIFY(!running.says("Ended by a signal"));
    }

    void theSessionManagerFindsAllKept()
    {
        const QTemporaryDir folder;
        FakeClock clock;
        SettingsStore store(folder.filePath(u"config"_s), folder.path(), clock);
        MainWindow window(clock);
        WindowMemory memory(window, store, clock);
        const SessionEnd end(window, memory, store);
        ClusterTab &tab = window.tabs().addCluster(
            std::make_unique<ClusterSession>(ClusterConfig{}, u"alpha"_s, clock),
            {{QString(), u"alpha"_s}, u"alpha"_s, {}, {}});
        memory.begin(WindowMemory::Begun::AsLastTime);
        tab.filterBar().show(u"role:worker"_s, QuickFilter::All);
        Q_EMIT qApp->commitDataRequest(*qApp->findChild<QSessionManager *>());
        const SettingsStore next(folder.filePath(u"config"_s), folder.path(), clock);
        QCOMPARE(next.window().tabs.size(), 1);
        QCOMPARE(next.window().tabs.first().filter, u"role:worker"_s);
    }
};

QTEST_MAIN(TestSessionEnd)
#include "tst_sessionend.moc"
