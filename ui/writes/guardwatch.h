#pragma once

#include "core/drain/clusteroperations.h"

#include <QObject>

#include <memory>

namespace drover::ui {

/// Tells when what the guard warns of may be otherwise: nodes came, went, were cordoned, became ready
/// or not, or are of another pool. Heartbeats are none of it.
///
/// Thread: the GUI thread. Errors: none.
class GuardWatch : public QObject
{
    Q_OBJECT

public:
    /// `operations` must outlive it.
    explicit GuardWatch(ClusterOperations &operations, QObject *parent = nullptr);
    ~GuardWatch() override;

Q_SIGNALS:
    void changed(); ///< at most five times a second

private:
    void tellSoon();

    ClusterOperations &m_operations;
    std::unique_ptr<Clock::Timer> m_soon;
};

} // namespace drover::ui
