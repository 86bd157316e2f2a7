#include "ui/details/viewcopy.h"

#include "ui/theme/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QStringList>

#include <algorithm>

namespace drover::ui {

namespace {

/// Selected rows in the order they are seen: by group, then row.
QModelIndexList selectedRows(const QAbstractItemView &view)
{
    QModelIndexList rows = view.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &left, const QModelIndex &right) {
        return std::pair(left.parent().row(), left.row()) <
               std::pair(right.parent().row(), right.row());
    });
    return rows;
}

QString rowText(const QModelIndex &row, int role, int columns)
{
    QStringList cells;
    for (int column = 0; column < columns; ++column)
        cells.append(row.siblingAtColumn(column).data(role).toString());
    return cells.join(QLatin1Char('\t'));
}

QAction *addEntry(QAbstractItemView &view, const QString &text)
{
    view.setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *action = new QAction(themedIcon(QLatin1StringView("copy")), text, &view);
    action->setShortcutContext(Qt::WidgetShortcut);
    view.addAction(action);
    return action;
}

} // namespace

QAction *addCopyRows(QAbstractItemView &view, const QString &text, int role, int columns)
{
    QAction *action = addEntry(view, text);
    QObject::connect(action, &QAction::triggered, &view, [&view, role, columns] {
        QStringList lines;
        for (const QModelIndex &row : selectedRows(view))
            lines.append(rowText(row, role, columns));
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    });
    return action;
}

QAction *addCopyCell(QAbstractItemView &view, const QString &text, int role)
{
    QAction *action = addEntry(view, text);
    QObject::connect(action, &QAction::triggered, &view, [&view, role] {
        QGuiApplication::clipboard()->setText(view.currentIndex().data(role).toString());
    });
    return action;
}

} // namespace drover::ui
