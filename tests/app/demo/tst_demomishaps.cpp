#include "app/demo/demomishaps.h"
#include "app/demo/nodes/nodefacts.h"

#include <QDateTime>
#include <QTest>

#include <algorithm>

namespace drover::demo {

namespace {

bool hasTaint(const DemoState &state, const QByteArray &node, const char *key)
{
    const std::vector<DemoTaint> taints = taintsOf(*state.find(node), state.seed());
    return std::any_of(taints.begin(), taints.end(),
                       [key](const DemoTaint &taint) { return taint.key == key; });
}

} // namespace

class TestDemoMishaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFirstNodeThatFlapsIsGivenUpSoonAfterTheStart();
    void aNodeThatFlapsComesBackWithoutItsTaints();
    void itsLeaseLapsesBeforeThat();
    void aRebootGivesAnotherBootId();
    void manyNodesFlapAtTimesOfTheirOwn();

private:
    QByteArray readiness(const char *node) const { return readinessOf(*m_state->find(node)); }

    std::unique_ptr<DemoState> m_state;
    std::unique_ptr<DemoMishaps> m_mishaps;
};

void TestDemoMishaps::init()
{
    m_state = std::make_unique<DemoState>(1);
    m_state->seedNodes(12);
    m_mishaps = std::make_unique<DemoMishaps>(*m_state);
}

void TestDemoMishaps::theFirstNodeThatFlapsIsGivenUpSoonAfterTheStart()
{
    m_mishaps->add(DemoMishaps::Kind::Flaps, "node-00004");
    const qint64 silent = m_state->find("node-00004")->overlay->silentSecs;
    QVERIFY(silent > 0 && silent < QDateTime::currentSecsSinceEpoch() - 30);
    // Not ready for a year, when its events tell of a fall two minutes ago.
    const DemoNode &node = *m_state->find("node-00004");
    const auto &conditions = node.overlay->conditions;
    QVERIFY(std::any_of(conditions.begin(), conditions.end(), [](const DemoCondition &condition) {
        return condition.type == "Ready" && condition.status == "True" &&
               condition.transitionSecs > QDateTime::currentSecsSinceEpoch() - 90;
    }));
    m_mishaps->pass(11);
    QCOMPARE(readiness("node-00004"), QByteArray("True"));
    m_mishaps->pass(1);
    QCOMPARE(readiness("node-00004"), QByteArray("Unknown"));
    QVERIFY(hasTaint(*m_state, "node-00004", "node.kubernetes.io/unreachable"));
}

void TestDemoMishaps::aNodeThatFlapsComesBackWithoutItsTaints()
{
    m_mishaps->add(DemoMishaps::Kind::Flaps, "node-00004");
    m_mishaps->pass(32);
    QCOMPARE(readiness("node-00004"), QByteArray("True"));
    QVERIFY(!hasTaint(*m_state, "node-00004", "node.kubernetes.io/unreachable"));
    QCOMPARE(m_state->find("node-00004")->overlay->silentSecs, 0);
}

void TestDemoMishaps::itsLeaseLapsesBeforeThat()
{
    m_mishaps->add(DemoMishaps::Kind::Flaps, "node-00004");
    m_mishaps->pass(32 + 40);
    QVERIFY(m_state->find("node-00004")->overlay->silentSecs > 0);
    QCOMPARE(readiness("node-00004"), QByteArray("True"));
}

void TestDemoMishaps::aRebootGivesAnotherBootId()
{
    const QByteArray before = factsOf(*m_state->find("node-00005"), 1).bootId;
    m_mishaps->add(DemoMishaps::Kind::Reboots, "node-00005");
    m_mishaps->pass(25);
    QCOMPARE(readiness("node-00005"), QByteArray("False"));
    QCOMPARE(factsOf(*m_state->find("node-00005"), 1).bootId, before);
    m_mishaps->pass(25);
    QVERIFY(factsOf(*m_state->find("node-00005"), 1).bootId != before);
    m_mishaps->pass(7);
    QCOMPARE(readiness("node-00005"), QByteArray("True"));
}

// No more changes at one moment than a history keeps with ease.
void TestDemoMishaps::manyNodesFlapAtTimesOfTheirOwn()
{
    m_state->seedNodes(100);
    for (const QByteArray &name : m_state->names())
        m_mishaps->add(DemoMishaps::Kind::Flaps, name);
    quint64 most = 0;
    for (int second = 0; second < 105; ++second) {
        const quint64 before = m_state->version();
        m_mishaps->pass(1);
        most = std::max(most, m_state->version() - before);
    }
    QVERIFY2(most < 10, QByteArray::number(most).constData());
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoMishaps)
#include "tst_demomishaps.moc"
