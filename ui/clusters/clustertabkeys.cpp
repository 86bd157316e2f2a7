// How ClusterTab takes the keys of the windows of details.

#include "ui/actions/actionset.h"
#include "ui/clusters/clustertab.h"
#include "ui/clusters/detailswindow.h"
#include "ui/details/detailspane.h"
#include "ui/nodes/nodeview.h"
#include "ui/operations/nodecommands.h"

#include <QAction>

#include <algorithm>

namespace drover::ui {

namespace {

using Id = QLatin1StringView;

// What these do shows in a window of its own.
constexpr Id kDialogs[] = {Id("journal"), Id("quit")};
// These show what they do in the main window, which may lie behind.
constexpr Id kInMainWindow[] = {Id("open-cluster"), Id("open-file"),    Id("reopen-tab"), Id("settings"),
                                Id("palette"),      Id("all-clusters"), Id("drift"),      Id("keys")};

/// Of the main window; null where none of its actions has these keys.
QAction *windowAction(const QWidget &main, const QKeySequence &keys)
{
    for (const ActionSpec &spec : actionTable()) {
        auto *action = spec.scope == ActionScope::Window ? main.findChild<QAction *>(spec.id) : nullptr;
        if (action && action->shortcuts().contains(keys))
            return action;
    }
    return nullptr;
}

void sayElsewhere(DetailsWindow &window, const QAction &action)
{
    window.say(ClusterTab::tr("\"%1\" works in the main window.", "an action").arg(action.iconText()));
}

} // namespace

/// The node of that window is meant, whatever is selected here.
void ClusterTab::takeKeys(DetailsWindow &window, const QKeySequence &keys)
{
    const Id owner = m_view->actions().ownerOf(keys);
    const auto pages = pageActions();
    const auto page = std::ranges::find(pages, owner, &PageAction::id);
    if (page != pages.end())
        return void(window.pane().openPage(page->page));
    const std::optional<QString> why = m_commands->pressed(keys, window.pane().nodeName(), window);
    if (why)
        return why->isEmpty() ? void() : window.say(*why);
    if (QAction *action = windowAction(*QWidget::window(), keys))
        takeWindowKeys(window, *action);
    else if (!owner.isEmpty() && owner != Id("details"))
        sayElsewhere(window, *m_view->actions().action(owner));
}

void ClusterTab::takeWindowKeys(DetailsWindow &window, QAction &action)
{
    const QString id = action.objectName();
    if (id == Id("undo")) { // in the cluster of that window, whatever tab is in front
        if (const QString why = m_commands->undoLast(window); !why.isEmpty())
            window.say(why);
        return;
    }
    if (id == Id("refresh"))
        return refresh();
    const bool isInMain = std::ranges::count(kInMainWindow, id) > 0;
    if (!isInMain && std::ranges::count(kDialogs, id) == 0)
        return sayElsewhere(window, action);
    if (!action.isEnabled())
        return window.say(action.statusTip());
    if (isInMain)
        activateWindow();
    action.trigger();
}

} // namespace drover::ui
