// The menu of NodeHeader: what can be done to a column, and to all of them.

#include "ui/nodes/nodeheader.h"

#include "core/columns/columnpresets.h"
#include "ui/actions/actiontable.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace drover::ui {

namespace {

/// What one groups by most, on top.
constexpr QLatin1StringView kUsualGroups[] = {
    QLatin1StringView("cluster"), QLatin1StringView("zone"), QLatin1StringView("pool"), QLatin1StringView("roles"),
    QLatin1StringView("version"), QLatin1StringView("status")};

QString actionText(QLatin1StringView id)
{
    return QCoreApplication::translate("Action", actionSpec(id).text);
}

/// An ampersand in a label's key is no mnemonic.
QString menuText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

std::unique_ptr<QMenu> NodeHeader::makeMenu(int column)
{
    auto menu = std::make_unique<QMenu>();
    if (column >= 0) {
        addColumnActions(*menu, column);
        menu->addSeparator();
    }
    addPresets(*menu->addMenu(tr("&Preset")));
    addGroups(*menu->addMenu(tr("&Group By")));
    addToggles(*menu->addMenu(tr("Sh&ow")));
    menu->addSeparator();
    connect(menu->addAction(actionText(QLatin1StringView("columns"))), &QAction::triggered, this,
            &NodeHeader::dialogWanted);
    connect(menu->addAction(actionText(QLatin1StringView("reset-columns"))), &QAction::triggered,
            this, &NodeHeader::resetColumns);
    return menu;
}

void NodeHeader::addColumnActions(QMenu &menu, int column)
{
    const QString title = menuText(m_filter.columns().titleOf(column));
    const auto sort = [this, column](Qt::SortOrder order) { m_filter.sortBy({{column, order}}); };
    connect(menu.addAction(tr("Sort &Ascending")), &QAction::triggered, this,
            [sort] { sort(Qt::AscendingOrder); });
    connect(menu.addAction(tr("Sort &Descending")), &QAction::triggered, this,
            [sort] { sort(Qt::DescendingOrder); });
    const std::vector<SortColumn> keys = m_filter.sortKeys();
    const bool isKey = std::ranges::find(keys, column, &SortColumn::column) != keys.end();
    QAction *also = menu.addAction(isKey ? tr("Turn or &Leave Out of the Sort")
                                         : tr("Add This Column &to the Sort"));
    also->setEnabled(isKey || keys.size() < NodeOrder::kMostKeys);
    connect(also, &QAction::triggered, this, [this, column] { sortByColumn(column, false); });
    if (NodeGrouping::canGroupBy(m_filter.columns().at(column)))
        connect(menu.addAction(tr("Group &by %1").arg(title)), &QAction::triggered, this,
                [this, id = m_filter.columns().idOf(column)] { m_filter.groupBy(id); });
    QAction *hide = menu.addAction(tr("&Hide %1").arg(title));
    hide->setEnabled(!m_filter.columns().isNeeded(column));
    connect(hide, &QAction::triggered, this, [this, column] { showColumn(column, false); });
}

void NodeHeader::addToggles(QMenu &menu)
{
    for (int column = 0; column < count(); ++column) {
        QAction *toggle = menu.addAction(menuText(m_filter.columns().titleOf(column)));
        toggle->setCheckable(true);
        toggle->setChecked(!isSectionHidden(column));
        toggle->setEnabled(!m_filter.columns().isNeeded(column));
        connect(toggle, &QAction::toggled, this,
                [this, column](bool isShown) { showColumn(column, isShown); });
    }
}

void NodeHeader::addPresets(QMenu &menu)
{
    for (const ColumnPreset &preset : columnPresets()) {
        QAction *choose =
            menu.addAction(QCoreApplication::translate("ColumnPreset", preset.title));
        connect(choose, &QAction::triggered, this, [this, &preset] {
            TableLayout before;
            before.own = m_filter.columns().own();
            before.groupBy = m_filter.groups().grouping().id();
            Q_EMIT layoutWanted(layoutOf(preset, before));
        });
    }
    if (!m_saved.isEmpty())
        menu.addSeparator();
    for (const Settings::SavedLayout &saved : m_saved)
        connect(menu.addAction(menuText(saved.name)), &QAction::triggered, this,
                [this, layout = saved.layout] { Q_EMIT layoutWanted(layout); });
}

void NodeHeader::addGroups(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    const QString current = m_filter.groups().grouping().id();
    const auto add = [&](const QString &text, const QString &id) {
        QAction *choose = menu.addAction(menuText(text));
        choose->setCheckable(true);
        choose->setChecked(id == current);
        group->addAction(choose);
        connect(choose, &QAction::triggered, this, [this, id] { m_filter.groupBy(id); });
    };
    add(tr("Nothing"), {});
    const TableColumns &columns = m_filter.columns();
    QStringList ids;
    for (const QLatin1StringView id : kUsualGroups)
        ids << id;
    for (const OwnColumn &own : columns.own())
        ids << own.id();
    if (!current.isEmpty() && !ids.contains(current))
        ids << current;
    for (const QString &id : ids) {
        if (const NodeGrouping grouping(id, columns); !grouping.isNone())
            add(grouping.title(), id);
    }
    menu.addSeparator();
    QAction *fold = menu.addAction(tr("&Fold All"));
    QAction *unfold = menu.addAction(tr("&Unfold All"));
    connect(fold, &QAction::triggered, this, [this] { m_filter.setAllFolded(true); });
    connect(unfold, &QAction::triggered, this, [this] { m_filter.setAllFolded(false); });
    for (QAction *action : {fold, unfold})
        action->setEnabled(!current.isEmpty());
}

void NodeHeader::popUpMenu(const QPoint &globalPosition, int column)
{
    QMenu *menu = makeMenu(column).release();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(globalPosition);
}

void NodeHeader::contextMenuEvent(QContextMenuEvent *event)
{
    popUpMenu(event->globalPos(), logicalIndexAt(event->pos()));
}

} // namespace drover::ui
