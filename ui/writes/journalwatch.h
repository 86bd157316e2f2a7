#pragma once

#include "core/drain/clusteroperations.h"

#include <QObject>

#include <memory>

namespace drover::ui {

/// Whether the journal can be written to, without which nothing is sent: said before somebody fills
/// in a dialog. While it cannot it is looked at again by itself; what comes later is seen at look().
///
/// Thread: the GUI thread; a page is written. Errors: by problem(); none in a dry run, which has no
/// journal.
class JournalWatch : public QObject
{
    Q_OBJECT

public:
    /// `operations` must outlive it. It looks at once.
    JournalWatch(ClusterOperations &operations, QObject *parent = nullptr);

    const QString &problem() const { return m_problem; } ///< a sentence; empty: it can
    void look();

Q_SIGNALS:
    void changed(); ///< problem() did

private:
    ClusterOperations &m_operations;
    QString m_problem;
    std::unique_ptr<Clock::Timer> m_again;
};

} // namespace drover::ui
