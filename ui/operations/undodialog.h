#pragma once

#include "ui/operations/operationdialog.h"

namespace drover::ui {

/// Shows what taking a write back would send, before and after, and asks.
///
/// Thread: the GUI thread. Errors: as OperationDialog.
class UndoDialog : public OperationDialog
{
    Q_OBJECT

public:
    UndoDialog(ClusterOperations &operations, const JournalEntry &entry, NodeWrite write,
               const QColor &colour, QWidget *parent = nullptr);

protected:
    void act() override;
    QStringList kubectlLines() const override;

private:
    NodeWrite m_write;
};

} // namespace drover::ui
