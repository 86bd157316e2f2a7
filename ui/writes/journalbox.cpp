#include "ui/writes/journalbox.h"

#include <QFutureWatcher>

#include <utility>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kLookAgain = 2s;

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
    auto *asked = new QFutureWatcher<QString>(this);
    m_asked = asked;
    connect(asked, &QFutureWatcherBase::finished, this, [this, asked] {
        asked->deleteLater();
        if (asked == m_asked) // else somebody looked meanwhile
            take(asked->result());
    });
    asked->setFuture(m_operations.journal().ask());
}

void JournalBox::take(const QString &problem)
{
    m_asked = nullptr;
    m_again.reset();
    if (!problem.isEmpty())
        m_again = m_operations.clock().callAfter(kLookAgain, [this] { ask(); });
    if (std::exchange(m_problem, problem) == problem)
        return;
    setSentences(problem.isEmpty() ? QStringList() : QStringList{problem});
    Q_EMIT changed();
}

} // namespace drover::ui
