#pragma once

#include "core/drain/clusteroperations.h"

#include <QObject>

#include <optional>
#include <vector>

namespace drover::ui {

/// Writes that were confirmed together, and what became of each.
///
/// Thread: the GUI thread. Errors: each line has its own; one does not stop the others.
class WriteBatch : public QObject
{
    Q_OBJECT

public:
    struct Line {
        NodeWrite write;
        bool isAnswered = false;
        std::optional<Error> error;
        NodePtr node; ///< as the server last showed it; null where it was not read

        bool isConflict() const { return error && error->kind == Error::Kind::Conflict; }
    };

    /// `operations` must outlive it.
    WriteBatch(ClusterOperations &operations, std::vector<NodeWrite> writes,
               QObject *parent = nullptr);

    void start();
    const std::vector<Line> &lines() const { return m_lines; }
    int pendingCount() const;
    int failedCount() const;

Q_SIGNALS:
    void changed();
    void finished(); ///< all have their answers

private:
    void take(const NodeWrite &write, const std::optional<Error> &error, const NodePtr &node);

    ClusterOperations &m_operations;
    std::vector<Line> m_lines;
};

} // namespace drover::ui
