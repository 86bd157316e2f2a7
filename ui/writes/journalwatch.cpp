#include "ui/writes/journalwatch.h"

#include <utility>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kLookAgain = 2s;

} // namespace

JournalWatch::JournalWatch(ClusterOperations &operations, QObject *parent)
    : QObject(parent), m_operations(operations)
{
    look();
}

void JournalWatch::look()
{
    m_again.reset();
    const QString problem = m_operations.isDryRun() ? QString() : m_operations.journal().whyNotWritable();
    if (!problem.isEmpty())
        m_again = m_operations.clock().callAfter(kLookAgain, [this] { look(); });
    if (std::exchange(m_problem, problem) != problem)
        Q_EMIT changed();
}

} // namespace drover::ui
