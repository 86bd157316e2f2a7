#pragma once

#include "core/drain/clusteroperations.h"
#include "ui/writes/messagebox.h"

#include <memory>

namespace drover::ui {

/// Says that the journal cannot be written to, without which nothing is sent: before somebody fills
/// in a dialog. While it cannot it is looked at again by itself; what comes later is seen at look().
/// Hidden while it can.
///
/// Thread: the GUI thread; the disk, which may be slow, is asked on another one, but for look().
/// Errors: by problem(); none in a dry run, which has no journal.
class JournalBox final : public MessageBox
{
    Q_OBJECT

public:
    /// `operations` must outlive it. It asks at once.
    JournalBox(ClusterOperations &operations, QWidget *parent = nullptr);

    const QString &problem() const { return m_problem; } ///< a sentence; empty: it can, or nobody knows yet
    /// Knows when it returns: for a moment before something is sent, when a line is written anyway.
    void look();

Q_SIGNALS:
    void changed(); ///< problem() did

private:
    void ask();
    void take(const QString &problem);
    void say(const QString &problem);

    ClusterOperations &m_operations;
    QString m_problem;
    const QObject *m_asked = nullptr; ///< whose answer is awaited
    std::unique_ptr<Clock::Timer> m_again; ///< looks again, or waits for the answer no longer
};

} // namespace drover::ui
