#pragma once

#include "tests/live/drain/drainworld.h"

#include <QObject>

#include <memory>

namespace drover {

/// A test program on one DrainWorld, which begins and ends with it; skipped where what it needs is
/// not installed.
///
/// Thread: the test's. Errors: a world that does not start fails the program.
class DrainWorldTest : public QObject
{
    Q_OBJECT

public:
    enum class Needs { Server, Kubectl };

    explicit DrainWorldTest(Needs needs = Needs::Server) : m_needs(needs) {}

protected:
    DrainWorld &world() { return *m_world; }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_world.reset(); }

private:
    Needs m_needs;
    std::unique_ptr<DrainWorld> m_world;
};

} // namespace drover
