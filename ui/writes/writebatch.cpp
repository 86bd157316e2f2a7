#include "ui/writes/writebatch.h"

#include <algorithm>

namespace drover::ui {

WriteBatch::WriteBatch(ClusterOperations &operations, std::vector<NodeWrite> writes,
                       QObject *parent)
    : QObject(parent), m_operations(operations)
{
    for (NodeWrite &write : writes)
        m_lines.push_back({std::move(write), false, {}, {}});
    connect(&operations, &ClusterOperations::written, this, &WriteBatch::take);
}

void WriteBatch::start()
{
    std::vector<NodeWrite> writes;
    for (const Line &line : m_lines)
        writes.push_back(line.write);
    m_operations.write(std::move(writes));
}

void WriteBatch::take(const NodeWrite &write, const std::optional<Error> &error,
                      const NodePtr &node)
{
    // A node may be in the batch twice (labels and annotations): the first open line of its kind.
    const auto line = std::find_if(m_lines.begin(), m_lines.end(), [&write](const Line &other) {
        return !other.isAnswered && other.write.node == write.node &&
               other.write.nodeUid == write.nodeUid && other.write.kind == write.kind &&
               other.write.after == write.after;
    });
    if (line == m_lines.end())
        return;
    line->isAnswered = true;
    line->write.dryRun = write.dryRun;
    line->error = error;
    line->node = node;
    Q_EMIT changed();
    if (pendingCount() == 0)
        Q_EMIT finished();
}

int WriteBatch::pendingCount() const
{
    return static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(),
                                          [](const Line &line) { return !line.isAnswered; }));
}

int WriteBatch::failedCount() const
{
    return static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(),
                                          [](const Line &line) { return line.error.has_value(); }));
}

} // namespace drover::ui
