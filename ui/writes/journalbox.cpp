#include "ui/writes/journalbox.h"

#include <QFutureWatcher>

#include <utility>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kLookAgain = 2s;
constexpr auto kPatience = 10s; ///< with the disk

} // namespace

JournalBox::JournalBox(ClusterOperations &operations, QWidget *parent)
    : MessageBox(Tone::Bad, parent), m_operations(operations)
{
    setObjectName(QLatin1StringView("journalProblem"));
    ask();
}

void JournalBox::look()
{
    take(m_operations.isDryRun() ? QString() : m_operations.journal().whyNotWritable());
}

void JournalBox::ask()
{
    if (m_operations.isDryRun())
        return take({});
    // A future's continuation would need this to live until the thread is done; its watcher does not.
    auto *asked = new QFutureWatcher<WriteFault>(this);
    m_asked = asked;
    connect(asked, &QFutureWatcherBase::finished, this, [this, asked] {
        asked->deleteLater();
        if (asked == m_asked) // else somebody looked meanwhile
            take(asked->future().resultCount() > 0 ? Journal::problemOf(asked->result()) : QString());
    });
    // What was wrong before the disk hangs may not hold the act for good: look() will tell.
    m_again = m_operations.clock().callAfter(kPatience, [this] { say({}); });
    asked->setFuture(m_operations.journal().ask());
}

void JournalBox::take(const QString &problem)
{
    m_asked = nullptr;
    m_again.reset();
    if (!problem.isEmpty())
        m_again = m_operations.clock().callAfter(kLookAgain, [this] { ask(); });
    say(problem);
}

void JournalBox::say(const QString &problem)
{
    if (std::exchange(m_problem, problem) == problem)
        return;
    setSentences(problem.isEmpty() ? QStringList() : QStringList{problem});
    Q_EMIT changed();
}

} // namespace drover::ui
