#include "core/doctor/doctor.h"
#include "tests/core/doctor/doctorrig.h"
#include "tests/support/sanitizers.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <sys/stat.h>

using namespace drover;

/// The doctor as a window uses it: on a thread of its own, told step by step, to be cancelled.
class TestDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAnUnknownHost();
    void tellsEachStepAndItsEnd();
    void canBeCancelledAtAnyStep();
    void endsThePluginWhenItIsCancelled();
    void examinesTheWayAloneWithoutThePlugin();
    void doesNotWaitForAFileThatDoesNotAnswer();

private:
    KubeconfigFolder m_folder;
    SystemClock m_clock;
};

/// Here, because a look-up starts a thread, which ThreadSanitizer allows before a process only.
void TestDoctor::namesAnUnknownHost()
{
    DoctorRig rig;
    rig.limits.lookup = std::chrono::seconds(2);

    rig.examine(kubeconfigWith(clusterFields("https://no-such-host.invalid:6443")));

    QVERIFY2(rig.firstFailure().startsWith(QStringLiteral("dns: ")) &&
                 rig.firstFailure().contains(u"\"no-such-host.invalid\"") &&
                 rig.firstFailure().contains(u"VPN"),
             qPrintable(rig.allText()));
    QCOMPARE(rig.report().steps.back().check, DoctorCheck::Dns);
}

void TestDoctor::tellsEachStepAndItsEnd()
{
    SmallApiServer server;
    const QString file = m_folder.write(QStringLiteral("config"),
                                        kubeconfigWith(clusterFields(server.address())));
    Doctor doctor({file, QStringLiteral("c")}, m_clock);
    QStringList begun;
    QStringList done;
    connect(&doctor, &Doctor::stepBegun, this,
            [&begun](DoctorCheck check) { begun << nameOf(check); });
    connect(&doctor, &Doctor::stepDone, this,
            [&done](const DoctorStep &step) { done << nameOf(step.check); });

    doctor.start();
    QTRY_VERIFY(doctor.isFinished());

    QCOMPARE(begun, allSteps());
    QCOMPARE(done, allSteps());
    QVERIFY(doctor.report().isOk());
}

void TestDoctor::canBeCancelledAtAnyStep()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QString file = m_folder.write(
        QStringLiteral("config"),
        kubeconfigWith(clusterFields("https://127.0.0.1:" +
                                     QByteArray::number(silent.serverPort()))));
    for (const DoctorCheck check : {DoctorCheck::File, DoctorCheck::Tcp, DoctorCheck::Tls}) {
        auto doctor = std::make_unique<Doctor>(ClusterId{file, QStringLiteral("c")}, m_clock);
        bool isThere = false;
        connect(doctor.get(), &Doctor::stepBegun, this,
                [&](DoctorCheck begun) { isThere = isThere || begun == check; });
        doctor->start();
        QTRY_VERIFY(isThere);
        doctor.reset(); // returns at once, though the server says nothing
    }
}

void TestDoctor::endsThePluginWhenItIsCancelled()
{
    if (kLosesLocksByProcesses)
        QSKIP("not under ThreadSanitizer: see sanitizers.h");
    const QByteArray out = m_folder.path({}).toUtf8();
    const QString file = m_folder.write(
        QStringLiteral("config"),
        kubeconfigForUser("exec: {apiVersion: client.authentication.k8s.io/v1, interactiveMode: "
                          "Never, command: /bin/sh, args: ['-c', 'touch " +
                          out + "/running; sleep 1000; touch " + out + "/survived']}"));
    auto doctor = std::make_unique<Doctor>(ClusterId{file, QStringLiteral("c")}, m_clock);
    doctor->start();
    QTRY_VERIFY(QFile::exists(m_folder.path(QStringLiteral("running"))));

    doctor.reset();

    QVERIFY(!QFile::exists(m_folder.path(QStringLiteral("survived"))));
}

void TestDoctor::examinesTheWayAloneWithoutThePlugin()
{
    SmallApiServer server;
    DoctorRig rig;
    rig.scope = DoctorScope::Link;

    rig.examine(kubeconfigWith(clusterFields("https://127.0.0.1:1"),
                               "exec: {apiVersion: client.authentication.k8s.io/v1, "
                               "interactiveMode: Never, command: /bin/false}"));
    QCOMPARE(rig.verdicts(), QStringList({QStringLiteral("file"), QStringLiteral("context"),
                                          QStringLiteral("proxy"), QStringLiteral("dns"),
                                          QStringLiteral("!tcp")}));

    DoctorRig reached;
    reached.scope = DoctorScope::Link;
    reached.examine(kubeconfigWith(clusterFields(server.address()), "token: t"));
    QCOMPARE(reached.report().steps.back().check, DoctorCheck::Version);
    QVERIFY(reached.report().isOk());
}

/// A pipe that nobody writes to is like a file on a network that is gone.
void TestDoctor::doesNotWaitForAFileThatDoesNotAnswer()
{
    const auto threads = [] { return QDir(QStringLiteral("/proc/self/task")).count(); };
    const uint before = threads();
    const QString pipe = m_folder.path(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    auto doctor = std::make_unique<Doctor>(ClusterId{pipe, QStringLiteral("c")}, m_clock);
    bool isThere = false;
    connect(doctor.get(), &Doctor::stepBegun, this, [&isThere] { isThere = true; });
    doctor->start();
    QTRY_VERIFY(isThere);

    doctor.reset(); // waiting would never end

    QFile writer(pipe); // lets the thread end
    QVERIFY(writer.open(QIODevice::WriteOnly));
    writer.close();
    QTRY_COMPARE(threads(), before);
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
