#include "ui/nodes/nodemenu.h"

#include "ui/actions/actionset.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QMenu>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NodeMenu)
};

} // namespace

QString nodeMenuTitle(const QStringList &names, const QString &cluster)
{
    if (names.size() == 1)
        return Words::tr("%1 in %2").arg(names.front(), cluster);
    return Words::tr("%Ln nodes in %1", nullptr, static_cast<int>(names.size())).arg(cluster);
}

void setNodeMenuTitle(QMenu *menu, const QString &title)
{
    QString shown = title;
    menu->actions().front()->setText(shown.replace(u'&', QStringLiteral("&&")));
}

void fillNodeMenu(QMenu *menu, const ActionSet &actions, const QString &title)
{
    QAction *heading = menu->addAction(title);
    QFont bold = menu->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setEnabled(false);
    setNodeMenuTitle(menu, title);
    menu->addSeparator();
    actions.fill(menu, ActionMenu::Node);
    menu->addSeparator();
    QMenu *copy = menu->addMenu(themedIcon(QLatin1StringView("copy")), Words::tr("C&opy"));
    actions.fill(copy, ActionMenu::NodeCopy);
    menu->addSeparator();
    actions.fill(menu, ActionMenu::NodeEnd);
}

} // namespace drover::ui
