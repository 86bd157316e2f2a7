#include "ui/theme/contents.h"

#include <QLayout>
#include <QWidget>

namespace drover::ui {

void removeContents(QWidget &widget)
{
    delete widget.layout();
    for (QWidget *child : widget.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (!child->isWindow())
            delete child;
    }
}

void showContents(QWidget &widget)
{
    for (QWidget *child : widget.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (!child->isWindow() && !child->testAttribute(Qt::WA_WState_ExplicitShowHide))
            child->show();
    }
}

} // namespace drover::ui
