#pragma once

#include "ui/writes/operationdialog.h"

namespace drover::ui {

/// Shows one write, what is there now and what will be, and asks.
///
/// Thread: the GUI thread. Errors: as OperationDialog.
class WriteDialog : public OperationDialog
{
    Q_OBJECT

public:
    /// `what` says in a sentence what it is for.
    WriteDialog(ClusterOperations &operations, const QString &heading, const QString &what,
                const NodePtr &node, NodeWrite write, const QString &actText,
                const QColor &colour, QWidget *parent = nullptr);

protected:
    void act() override;
    QStringList kubectlLines() const override;

private:
    void showProblem();

    NodePtr m_node;
    NodeWrite m_write;
};

} // namespace drover::ui
