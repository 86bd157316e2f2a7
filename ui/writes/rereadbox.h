#pragma once

#include "core/drain/clusteroperations.h"
#include "core/operations/nodereread.h"
#include "ui/writes/messagebox.h"

#include <memory>
#include <utility>

namespace drover::ui {

/// While a tab is not live: reads the nodes of a dialog again and says when, and what became
/// different. Hidden in a tab that is live.
///
/// It reads at once when the tab is not live, again after a failure, and at check(), which is what
/// the dialog's button does first then.
/// Thread: the GUI thread. Units: local time. Errors: shown; nothing may be written meanwhile.
class RereadBox : public MessageBox
{
    Q_OBJECT

public:
    /// `operations` must outlive it.
    RereadBox(ClusterOperations &operations, NodeBatch nodes, QWidget *parent = nullptr);
    ~RereadBox() override;

    /// "Stale since 14:02"; empty: what the tab shows is true.
    void setStale(const QString &words);
    /// What is shown now, with which the next reading is compared.
    void setShown(NodeBatch nodes) { m_nodes = std::move(nodes); }
    bool isStale() const { return !m_stale.isEmpty(); }
    QString blockedBecause() const; ///< empty: it may be written
    /// Reads once more; passed() where nothing is different from what was last shown.
    void check();

Q_SIGNALS:
    void changed(); ///< blockedBecause() did
    void nodesRead(const drover::NodeBatch &nodes);
    void passed();

private:
    enum class State { Live, Reading, Read, Failed };
    void read();
    void take(const Result<RereadNodes> &read);
    void fail(const Error &error);
    void say();

    ClusterOperations &m_operations;
    NodeBatch m_nodes; ///< as they were last shown
    QString m_stale;
    State m_state = State::Live;
    bool m_isChecking = false;
    QStringList m_sentences; ///< of the last reading
    std::unique_ptr<NodeReread> m_reread;
    std::unique_ptr<Clock::Timer> m_again;
};

} // namespace drover::ui
