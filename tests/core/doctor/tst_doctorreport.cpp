#include "core/doctor/doctorsteps.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace drover;
using namespace std::chrono_literals;

/// The report as a value and as text, and the steps that make it.
class TestDoctorReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isGoodWhenAllStepsAre();
    void givesTheFirstFailure();
    void isTextToPasteIntoAMessage();
    void timesEachStep();
    void callsWhenAStepTakesTooLong();
    void hidesSecretsAndControls();

private:
    FakeClock m_clock;
    DoctorReport m_report;
    std::unique_ptr<DoctorSteps> m_steps;
};

void TestDoctorReport::init()
{
    m_report = {};
    m_steps = std::make_unique<DoctorSteps>(
        m_clock, [this](const DoctorStep &step) { m_report.steps.push_back(step); },
        [](DoctorCheck) {});
}

void TestDoctorReport::isGoodWhenAllStepsAre()
{
    QVERIFY(!m_report.isOk()); // nothing was done
    m_steps->begin(DoctorCheck::File);
    m_steps->pass(QStringLiteral("good"));
    QVERIFY(m_report.isOk());
    m_steps->begin(DoctorCheck::Context);
    m_steps->fail(QStringLiteral("bad"), QStringLiteral("do this"));
    QVERIFY(!m_report.isOk());
}

void TestDoctorReport::givesTheFirstFailure()
{
    QVERIFY(!m_report.firstFailure());
    for (const DoctorCheck check : {DoctorCheck::Proxy, DoctorCheck::Dns}) {
        m_steps->begin(check);
        m_steps->fail(QStringLiteral("bad"), QStringLiteral("do this"));
    }
    QCOMPARE(m_report.firstFailure()->check, DoctorCheck::Proxy);
}

void TestDoctorReport::isTextToPasteIntoAMessage()
{
    m_steps->begin(DoctorCheck::File);
    m_clock.advance(3ms);
    m_steps->pass(QStringLiteral("good"));
    m_steps->begin(DoctorCheck::Tcp);
    m_steps->fail(QStringLiteral("bad"), QStringLiteral("do this"));

    QCOMPARE(textOf(m_report), QStringLiteral("Kubeconfig file: ok (3 ms). good\n"
                                              "Connection (TCP): FAILED (0 ms). bad\n"
                                              "    → do this\n"));
}

void TestDoctorReport::timesEachStep()
{
    m_steps->begin(DoctorCheck::Dns);
    m_clock.advance(250ms);
    m_steps->pass({});
    m_clock.advance(1s);
    m_steps->begin(DoctorCheck::Tcp);
    m_clock.advance(5ms);
    m_steps->pass({});

    QCOMPARE(m_report.steps[0].took, 250'000us);
    QCOMPARE(m_report.steps[1].took, 5'000us);
}

void TestDoctorReport::callsWhenAStepTakesTooLong()
{
    int late = 0;
    m_steps->begin(DoctorCheck::Dns, 1s, [&late] { ++late; });
    m_clock.advance(999ms);
    m_steps->pass({});
    m_clock.advance(1s);
    QCOMPARE(late, 0);

    m_steps->begin(DoctorCheck::Tcp, 1s, [&late] { ++late; });
    m_clock.advance(1s);

    QCOMPARE(late, 1);
}

void TestDoctorReport::hidesSecretsAndControls()
{
    m_steps->begin(DoctorCheck::Http);
    m_steps->fail(QStringLiteral("said \033[31mBearer planted-4711\r\nand more"),
                  QStringLiteral("run x --token=planted-4711"));

    QCOMPARE(m_report.steps[0].detail, QStringLiteral("said Bearer [hidden] and more"));
    QCOMPARE(m_report.steps[0].advice, QStringLiteral("run x --token=[hidden]"));
}

QTEST_GUILESS_MAIN(TestDoctorReport)
#include "tst_doctorreport.moc"
