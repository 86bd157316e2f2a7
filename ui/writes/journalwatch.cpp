#include "ui/writes/journalwatch.h"

#include <QFutureWatcher>
#include <QtConcurrent/QtConcurrentRun>

#include <utility>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kLookAgain = 2s;

} // namespace

JournalWatch::JournalWatch(ClusterOperations &operations, QObject *parent)
    : QObject(parent), m_operations(operations)
{
    ask();
}

void JournalWatch::look()
{
    take(m_operations.isDryRun() ? QString() : m_operations.journal().whyNotWritable());
}

void JournalWatch::ask()
{
    if (m_operations.isDryRun())
        return take({});
    // A future's continuation would need this to live until the thread is done; its watcher does not.
    auto *asked = new QFutureWatcher<QString>(this);
    m_asked = asked;
    connect(asked, &QFutureWatcherBase::finished, this, [this, asked] {
        asked->deleteLater();
        if (asked == m_asked) // else somebody looked meanwhile
            take(asked->result());
    });
    asked->setFuture(QtConcurrent::run(m_operations.journal().probe()));
}

void JournalWatch::take(const QString &problem)
{
    m_asked = nullptr;
    m_again.reset();
    if (!problem.isEmpty())
        m_again = m_operations.clock().callAfter(kLookAgain, [this] { ask(); });
    if (std::exchange(m_problem, problem) != problem)
        Q_EMIT changed();
}

} // namespace drover::ui
