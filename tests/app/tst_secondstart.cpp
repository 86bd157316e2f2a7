#include "tests/app/startrig.h"

#include <QDir>
#include <QTest>

#include <csignal>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLimitMs = 60'000; // the machine may be busy

/// Ends what a test started, whatever became of the test.
class Running
{
public:
    explicit Running(std::unique_ptr<QProcess> process) : m_process(std::move(process)) {}
    ~Running()
    {
        ::kill(pid_t(m_process->processId()), SIGCONT);
        m_process->kill();
        m_process->waitForFinished();
    }
    Running(Running &&) = default;
    QProcess &operator*() { return *m_process; }
    QProcess *operator->() { return m_process.get(); }
    bool says(const char *text) { return saidBy(*m_process).contains(text); }

private:
    std::unique_ptr<QProcess> m_process;
};

} // namespace

/// Two starts of the real program, without a screen.
class TestSecondStart : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StartRig> m_rig;

    Running start(const QStringList &arguments = {}, const QString &folder = {})
    {
        return Running(m_rig->start(arguments, folder));
    }
    /// The exit code of a start that joins the one before; −1 where it goes on.
    int join(const QStringList &arguments, QByteArray *said = nullptr, const QString &folder = {})
    {
        Running second = start(arguments, folder);
        if (!second->waitForFinished(kLimitMs))
            return -1;
        if (said)
            *said = saidBy(*second);
        return second->exitCode();
    }

private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<StartRig>();
        m_rig->setEnvironment(u"KUBECONFIG"_s,
                              m_rig->writeKubeconfig(u"config.yaml"_s, {u"alpha"_s, u"beta"_s}));
    }

    void whatItNamesIsOpenedInTheFirstWindow()
    {
        Running first = start();
        QTRY_VERIFY_WITH_TIMEOUT(first.says("cluster alpha"), kLimitMs);
        QCOMPARE(join({u"--context"_s, u"beta"_s}), 0);
        QTRY_VERIFY_WITH_TIMEOUT(first.says("cluster beta"), kLimitMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->tabs(), (QStringList{u"alpha"_s, u"beta"_s}), kLimitMs);
        QCOMPARE(join({}), 0); // and nothing more is opened
        QCOMPARE(first->state(), QProcess::Running);
    }

    void aFileIsNamedFromTheCallersFolder()
    {
        Running first = start();
        QTRY_VERIFY_WITH_TIMEOUT(first.says("cluster alpha"), kLimitMs);
        m_rig->writeKubeconfig(u"elsewhere/file.yaml"_s, {u"gamma"_s});
        QCOMPARE(join({u"file.yaml"_s}, nullptr, m_rig->path(u"elsewhere"_s)), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->tabs(), (QStringList{u"alpha"_s, u"gamma"_s}), kLimitMs);
    }

    void theDefaultFileByItsPathIsNothingNew()
    {
        Running first = start();
        QTRY_VERIFY_WITH_TIMEOUT(first.says("cluster alpha"), kLimitMs);
        QCOMPARE(join({m_rig->path(u"config.yaml"_s)}), 0);
        QCOMPARE(join({u"--context"_s, u"beta"_s}), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->tabs(), (QStringList{u"alpha"_s, u"beta"_s}), kLimitMs);
    }

    void aContextThatIsNotThereIsRefusedWhereItWasTyped()
    {
        Running first = start();
        QTRY_VERIFY_WITH_TIMEOUT(first.says("cluster alpha"), kLimitMs);
        QByteArray said;
        QCOMPARE(join({u"--context"_s, u"nowhere"_s}, &said), 2);
        QVERIFY2(said.contains("There is no context \"nowhere\""), said.constData());
    }

    void whoMustStandAloneDoes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("--read-only") << QStringList{u"--read-only"_s, u"--context"_s, u"beta"_s};
        QTest::newRow("--dry-run") << QStringList{u"--dry-run"_s, u"--context"_s, u"beta"_s};
        QTest::newRow("--new-instance") << QStringList{u"--new-instance"_s, u"--context"_s, u"beta"_s};
    }

    void whoMustStandAloneDoes()
    {
        QFETCH(const QStringList, arguments);
        Running first = start();
        QTRY_VERIFY_WITH_TIMEOUT(first.says("cluster alpha"), kLimitMs);
        Running second = start(arguments);
        QTRY_VERIFY_WITH_TIMEOUT(second.says("cluster beta"), kLimitMs);
        QVERIFY(!first.says("cluster beta"));
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->tabs(), QStringList{u"alpha"_s}, kLimitMs);
    }

    void otherDefaultKubeconfigsMeanOtherClusters()
    {
        Running first = start();
        QTRY_VERIFY_WITH_TIMEOUT(first.says("cluster alpha"), kLimitMs);
        m_rig->setEnvironment(u"KUBECONFIG"_s,
                              m_rig->writeKubeconfig(u"other.yaml"_s, {u"delta"_s}));
        Running second = start();
        QTRY_VERIFY_WITH_TIMEOUT(second.says("cluster delta"), kLimitMs);
        QVERIFY(!first.says("cluster delta"));
    }

    void afterACrashTheNextStartIsTheFirst()
    {
        {
            Running first = start();
            QTRY_VERIFY_WITH_TIMEOUT(first.says("cluster alpha"), kLimitMs);
        } // killed: its socket and lock are still there
        Running next = start({u"--context"_s, u"alpha"_s});
        QTRY_VERIFY_WITH_TIMEOUT(next.says("cluster alpha"), kLimitMs);
        QCOMPARE(join({u"--context"_s, u"beta"_s}), 0);
        QTRY_VERIFY_WITH_TIMEOUT(next.says("cluster beta"), kLimitMs);
    }

    void whereTheFirstHangsTheSecondOpensItselfAndSaysSo()
    {
        Running first = start();
        QTRY_VERIFY_WITH_TIMEOUT(first.says("cluster alpha"), kLimitMs);
        ::kill(pid_t(first->processId()), SIGSTOP);
        Running second = start({u"--context"_s, u"beta"_s});
        QTRY_VERIFY_WITH_TIMEOUT(second.says("cluster beta"), kLimitMs);
        QVERIFY(second.says("does not respond"));
    }

    void twoStartsAtOnceAreOneWindow()
    {
        Running one = start({u"--context"_s, u"alpha"_s});
        Running other = start({u"--context"_s, u"beta"_s});
        QTRY_VERIFY_WITH_TIMEOUT(one->state() == QProcess::NotRunning ||
                                     other->state() == QProcess::NotRunning,
                                 kLimitMs);
        Running &left = one->state() == QProcess::NotRunning ? other : one;
        QTRY_VERIFY_WITH_TIMEOUT(left.says("cluster alpha") && left.says("cluster beta"), kLimitMs);
        QCOMPARE(left->state(), QProcess::Running);
    }

    void withoutAPlaceForTheSocketEachStandsForItself()
    {
        QFile inTheWay(m_rig->path(u"run/drover"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        Running first = start();
        QTRY_VERIFY_WITH_TIMEOUT(first.says("cluster alpha"), kLimitMs);
        Running second = start();
        QTRY_VERIFY_WITH_TIMEOUT(second.says("cluster alpha"), kLimitMs);
    }
};

QTEST_GUILESS_MAIN(TestSecondStart)
#include "tst_secondstart.moc"
