#include "ui/insight/looklist.h"

#include "ui/details/roomydelegate.h"
#include "ui/details/viewcopy.h"
#include "ui/theme/tableheader.h"

#include <QAction>
#include <QCoreApplication>
#include <QTreeView>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LookList)
};

} // namespace

QTreeView *makeLookList(QAbstractItemModel &model, int copyRole, const QString &name,
                        QWidget *parent)
{
    auto *list = new QTreeView(parent);
    list->setHeader(new TableHeader(list));
    list->setModel(&model);
    list->setAccessibleName(name);
    list->setItemDelegate(new RoomyDelegate(1, list));
    list->setFrameStyle(QFrame::NoFrame);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAlternatingRowColors(true);
    list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->header()->setSectionsMovable(false);
    list->header()->setStretchLastSection(false);
    addCopyRows(*list, Words::tr("&Copy"), copyRole, model.columnCount())
        ->setShortcut(QKeySequence::Copy);
    addCopyCell(*list, Words::tr("Copy c&ell"), copyRole);
    return list;
}

} // namespace drover::ui
