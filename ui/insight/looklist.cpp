#include "ui/insight/looklist.h"

#include "ui/details/roomydelegate.h"
#include "ui/details/viewcopy.h"
#include "ui/theme/tableheader.h"

#include <QAction>

#include <cmath>

namespace drover::ui {

LookList::LookList(QAbstractItemModel &model, int copyRole, const QString &name, QWidget *parent)
    : QTreeView(parent)
{
    setHeader(new TableHeader(this));
    setModel(&model);
    setAccessibleName(name);
    setItemDelegate(new RoomyDelegate(1, this));
    setFrameStyle(QFrame::NoFrame);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    addCopyRows(*this, tr("&Copy"), copyRole, model.columnCount())
        ->setShortcut(QKeySequence::Copy);
    addCopyCell(*this, tr("Copy C&ell"), copyRole);
}

int LookList::cellWidth(const QString &text) const
{
    return static_cast<int>(std::ceil(QFontMetricsF(font()).horizontalAdvance(text))) + 2 * kSpace;
}

void LookList::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    Q_EMIT resized();
}

} // namespace drover::ui
