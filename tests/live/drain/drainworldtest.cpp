#include "tests/live/drain/drainworldtest.h"

#include "tests/live/drain/commandrun.h"

#include <QtTest/QTest>

namespace drover {

void DrainWorldTest::initTestCase()
{
    if (const auto missing = ApiServer::whatIsMissing())
        QSKIP(qPrintable(*missing));
    if (m_needs == Needs::Kubectl && !CommandRun::hasKubectl())
        QSKIP("NOT RUN: kubectl is not installed");
    m_world = std::make_unique<DrainWorld>();
    QVERIFY2(m_world->start(), qPrintable(m_world->fault()));
}

} // namespace drover
