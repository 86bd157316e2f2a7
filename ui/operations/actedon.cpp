#include "ui/operations/actedon.h"

#include "ui/writes/operationdialog.h"

namespace drover::ui {

void adoptWhenActed(NodeView &view, const NodeView::Share &share, const QDialog *dialog)
{
    const auto adopt = [&view, share] { view.adopt(share); };
    // Not when it ends: by then the write may have moved the node out of the filter.
    if (const auto *operation = qobject_cast<const OperationDialog *>(dialog))
        QObject::connect(operation, &OperationDialog::acting, &view, adopt);
    else if (dialog)
        QObject::connect(dialog, &QDialog::accepted, &view, adopt);
    else
        adopt();
}

} // namespace drover::ui
