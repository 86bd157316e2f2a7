#include "ui/actions/actiontable.h"

#include <QtGlobal>

#include <algorithm>

namespace drover::ui {

namespace {

using Id = QLatin1StringView;
constexpr auto kWindow = ActionScope::Window;
constexpr auto kNode = ActionScope::Node;

constexpr ActionSpec kActions[] = {
    {Id("open-cluster"), kWindow, ActionMenu::File, 0,
     QT_TRANSLATE_NOOP("Action", "Open &Cluster…"), "Ctrl+T", Id("add")},
    {Id("open-file"), kWindow, ActionMenu::File, 0,
     QT_TRANSLATE_NOOP("Action", "Open Kubeconfig &File…"), "Ctrl+O", Id("open-file")},
    {Id("paste-kubeconfig"), kWindow, ActionMenu::File, 0,
     QT_TRANSLATE_NOOP("Action", "&Paste Kubeconfig"), "", Id("copy")},
    {Id("try-demo"), kWindow, ActionMenu::File, 0,
     QT_TRANSLATE_NOOP("Action", "Try the &Demo"), "", Id("demo")},
    {Id("close-tab"), kWindow, ActionMenu::File, 1,
     QT_TRANSLATE_NOOP("Action", "C&lose Tab"), "Ctrl+W", Id("close")},
    {Id("reopen-tab"), kWindow, ActionMenu::File, 1,
     QT_TRANSLATE_NOOP("Action", "&Reopen Closed Tab"), "Ctrl+Shift+T", Id()},
    {Id("doctor"), kWindow, ActionMenu::File, 1,
     QT_TRANSLATE_NOOP("Action", "Co&nnection Doctor…"), "", Id("doctor")},
    {Id("quit"), kWindow, ActionMenu::File, 2, QT_TRANSLATE_NOOP("Action", "&Quit"),
     "Ctrl+Q", Id()},

    {Id("cluster-settings"), kWindow, ActionMenu::Edit, 0,
     QT_TRANSLATE_NOOP("Action", "&Cluster Settings…"), "", Id("shield")},
    {Id("settings"), kWindow, ActionMenu::Edit, 0,
     QT_TRANSLATE_NOOP("Action", "&Settings…"), "Ctrl+,", Id("settings")},

    {Id("filter"), kWindow, ActionMenu::View, 0,
     QT_TRANSLATE_NOOP("Action", "&Filter Nodes"), "Ctrl+F; /", Id("search")},
    {Id("palette"), kWindow, ActionMenu::View, 0,
     QT_TRANSLATE_NOOP("Action", "Co&mmand Palette…"), "Ctrl+K; Ctrl+Shift+P", Id("palette")},
    {Id("saved-filters"), kWindow, ActionMenu::View, 0,
     QT_TRANSLATE_NOOP("Action", "Saved Fi&lters…"), "Ctrl+Shift+F", Id("filter")},
    {Id("refresh"), kWindow, ActionMenu::View, 0,
     QT_TRANSLATE_NOOP("Action", "&Reconnect or Read Again"), "F5", Id("refresh")},
    {Id("show-details"), kWindow, ActionMenu::View, 1,
     QT_TRANSLATE_NOOP("Action", "&Details Panel"), "Ctrl+I", Id("details"), true},
    {Id("details-below"), kWindow, ActionMenu::View, 1,
     QT_TRANSLATE_NOOP("Action", "Details &Below the Table"), "Ctrl+Shift+I",
     Id(), true},
    {Id("next-pane"), kWindow, ActionMenu::View, 1,
     QT_TRANSLATE_NOOP("Action", "Next &Pane"), "F6", Id()},
    {Id("divide"), kWindow, ActionMenu::View, 1,
     QT_TRANSLATE_NOOP("Action", "Resi&ze Panes"), "F8", Id()},
    {Id("column-widths"), kWindow, ActionMenu::View, 1,
     QT_TRANSLATE_NOOP("Action", "Resize Col&umns"), "Shift+F8", Id()},
    {Id("columns"), kWindow, ActionMenu::View, 2, QT_TRANSLATE_NOOP("Action", "&Columns…"),
     "Ctrl+H", Id()},
    {Id("reset-columns"), kWindow, ActionMenu::View, 2,
     QT_TRANSLATE_NOOP("Action", "Re&set Columns"), "Ctrl+Shift+H", Id()},
    {Id("all-clusters"), kWindow, ActionMenu::View, 3,
     QT_TRANSLATE_NOOP("Action", "&All Clusters"), "Alt+0", Id()},
    {Id("drift"), kWindow, ActionMenu::View, 3,
     QT_TRANSLATE_NOOP("Action", "Dr&ift Between Nodes"), "Ctrl+Shift+G", Id()},
    {Id("next-tab"), kWindow, ActionMenu::View, 3, QT_TRANSLATE_NOOP("Action", "&Next Tab"),
     "Ctrl+Tab; Ctrl+PgDown", Id()},
    {Id("previous-tab"), kWindow, ActionMenu::View, 3,
     QT_TRANSLATE_NOOP("Action", "Pre&vious Tab"), "Ctrl+Shift+Tab; Ctrl+PgUp",
     Id()},
    {Id("move-tab-left"), kWindow, ActionMenu::View, 3,
     QT_TRANSLATE_NOOP("Action", "Move Tab &to the Left"), "Ctrl+Shift+PgUp", Id()},
    {Id("move-tab-right"), kWindow, ActionMenu::View, 3,
     QT_TRANSLATE_NOOP("Action", "M&ove Tab to the Right"), "Ctrl+Shift+PgDown", Id()},

    {Id("details"), kNode, ActionMenu::Node, 0, QT_TRANSLATE_NOOP("Action", "D&etails in a Window"),
     "Alt+Return", Id("details")},
    {Id("why"), kNode, ActionMenu::Node, 0, QT_TRANSLATE_NOOP("Action", "Wh&y?"), "Shift+F1",
     Id("info")},
    {Id("cordon"), kNode, ActionMenu::Node, 1, QT_TRANSLATE_NOOP("Action", "&Cordon…"),
     "Ctrl+D", Id("cordon"), false, true},
    {Id("uncordon"), kNode, ActionMenu::Node, 1, QT_TRANSLATE_NOOP("Action", "&Uncordon…"),
     "", Id("uncordon"), false, true},
    {Id("drain"), kNode, ActionMenu::Node, 1, QT_TRANSLATE_NOOP("Action", "&Drain…"),
     "Ctrl+Shift+D", Id("drain"), false, true},
    {Id("pause-drain"), kNode, ActionMenu::Node, 1, QT_TRANSLATE_NOOP("Action", "Pau&se Drain"),
     "Ctrl+P", Id("paused")},
    {Id("resume-drain"), kNode, ActionMenu::Node, 1, QT_TRANSLATE_NOOP("Action", "&Resume Drain"),
     "", Id("drain")},
    {Id("cancel-drain"), kNode, ActionMenu::Node, 1, QT_TRANSLATE_NOOP("Action", "Cancel Dra&in…"),
     "", Id("close")},
    {Id("edit-taints"), kNode, ActionMenu::Node, 2,
     QT_TRANSLATE_NOOP("Action", "Edit &Taints…"), "Ctrl+Shift+E", Id("taint"), false, true},
    {Id("edit-labels"), kNode, ActionMenu::Node, 2,
     QT_TRANSLATE_NOOP("Action", "Edit &Labels and Annotations…"), "Ctrl+E", Id("label"), false,
     true},
    {Id("show-pods"), kNode, ActionMenu::Node, 3, QT_TRANSLATE_NOOP("Action", "&Pods"), "", Id()},
    {Id("show-events"), kNode, ActionMenu::Node, 3, QT_TRANSLATE_NOOP("Action", "E&vents"), "",
     Id()},
    {Id("show-yaml"), kNode, ActionMenu::Node, 3, QT_TRANSLATE_NOOP("Action", "YA&ML"), "Ctrl+Y",
     Id("yaml")},
    {Id("delete-node"), kNode, ActionMenu::NodeEnd, 0,
     QT_TRANSLATE_NOOP("Action", "Delete &Node…"), "", Id("delete")},
    {Id("copy-name"), kNode, ActionMenu::NodeCopy, 0,
     QT_TRANSLATE_NOOP("Action", "&Name"), "", Id("copy")},
    {Id("copy-cell"), kNode, ActionMenu::NodeCopy, 0,
     QT_TRANSLATE_NOOP("Action", "C&ell"), "", Id("copy")},
    {Id("copy-rows"), kNode, ActionMenu::NodeCopy, 0,
     QT_TRANSLATE_NOOP("Action", "&Row as Text"), "Ctrl+C", Id("copy")},
    {Id("copy-csv"), kNode, ActionMenu::NodeCopy, 0,
     QT_TRANSLATE_NOOP("Action", "Row as &CSV"), "", Id("copy")},
    {Id("copy-json"), kNode, ActionMenu::NodeCopy, 0, QT_TRANSLATE_NOOP("Action", "&JSON"),
     "", Id("copy")},
    {Id("copy-yaml"), kNode, ActionMenu::NodeCopy, 0, QT_TRANSLATE_NOOP("Action", "&YAML"),
     "", Id("copy")},
    {Id("copy-kubectl"), kNode, ActionMenu::NodeCopy, 0,
     QT_TRANSLATE_NOOP("Action", "&kubectl Command"), "", Id("copy")},
    {Id("export"), kNode, ActionMenu::NodeCopy, 1, QT_TRANSLATE_NOOP("Action", "E&xport…"),
     "Ctrl+Shift+S", Id()},
    {Id("sort-column"), kNode, ActionMenu::None, 0,
     QT_TRANSLATE_NOOP("Action", "&Sort by This Column"), "Ctrl+B", Id()},
    {Id("sort-column-too"), kNode, ActionMenu::None, 0,
     QT_TRANSLATE_NOOP("Action", "Add This Column &to the Sort"), "Ctrl+Shift+B", Id()},
    {Id("group-column"), kNode, ActionMenu::None, 0,
     QT_TRANSLATE_NOOP("Action", "&Group by This Column"), "Ctrl+G", Id()},
    {Id("copy-as"), kNode, ActionMenu::None, 0, QT_TRANSLATE_NOOP("Action", "Copy &As…"),
     "Ctrl+Shift+C", Id("copy")},

    {Id("undo"), kWindow, ActionMenu::Journal, 0,
     QT_TRANSLATE_NOOP("Action", "Undo Last &Write…"), "Ctrl+Z", Id("undo"), false, true},
    {Id("journal"), kWindow, ActionMenu::Journal, 0, QT_TRANSLATE_NOOP("Action", "&Journal…"),
     "Ctrl+J", Id("journal"), false, true},

    {Id("meaning"), kWindow, ActionMenu::Help, 0,
     QT_TRANSLATE_NOOP("Action", "&What Does This Mean?"), "F1", Id("help")},
    {Id("keys"), kWindow, ActionMenu::Help, 0,
     QT_TRANSLATE_NOOP("Action", "&Keyboard Shortcuts…"), "Ctrl+F1", Id("keyboard")},
    {Id("about"), kWindow, ActionMenu::Help, 1,
     QT_TRANSLATE_NOOP("Action", "&About Drover"), "", Id("info")},
};

constexpr PageAction kPages[] = {{Id("why"), Id("why")},
                                 {Id("show-pods"), Id("pods")},
                                 {Id("show-events"), Id("events")},
                                 {Id("show-yaml"), Id("yaml")}};

} // namespace

std::span<const ActionSpec> actionTable()
{
    return kActions;
}

std::span<const PageAction> pageActions()
{
    return kPages;
}

const ActionSpec &actionSpec(QLatin1StringView id)
{
    const auto found = std::find_if(std::begin(kActions), std::end(kActions),
                                    [id](const ActionSpec &spec) { return spec.id == id; });
    if (found == std::end(kActions))
        qFatal("no action %s", id.data());
    return *found;
}

} // namespace drover::ui
