#include "ui/clusters/tablestack.h"

#include "ui/theme/spacing.h"

#include <QLayout>

namespace drover::ui {

QSize TableStack::sizeHint() const
{
    return minimumSizeHint().expandedTo({32 * kSpace, 24 * kSpace});
}

QSize TableStack::minimumSizeHint() const
{
    QSize least;
    for (int i = 0; i < count(); ++i) {
        const QLayout *page = widget(i)->layout();
        least = least.expandedTo(page ? QSize(page->minimumSize().width(), 0) : widget(i)->minimumSizeHint());
    }
    return least;
}

} // namespace drover::ui
