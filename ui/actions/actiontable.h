#pragma once

#include <QLatin1StringView>

#include <cstdint>
#include <span>

namespace drover::ui {

/// Whom an action belongs to: the window, or the table of the tab in front.
enum class ActionScope : std::uint8_t { Window, Node };
/// Journal stands below Node in the menu bar, NodeEnd last in both menus of nodes. What is in None
/// has keys only.
enum class ActionMenu : std::uint8_t {
    File,
    Edit,
    View,
    Node,
    NodeCopy,
    NodeEnd,
    Journal,
    Help,
    None,
};

/// One row says all about an action: menus, shortcuts, tooltips and the list of keys are made of
/// this table. Texts are source text, translated in context "Action" when shown.
///
/// Thread: any; constant. Errors: none.
struct ActionSpec {
    QLatin1StringView id; ///< stable: tests and settings use it
    ActionScope scope;
    ActionMenu menu;
    int group;        ///< a separator stands between groups of a menu
    const char *text; ///< with its mnemonic
    const char *keys; ///< QKeySequence's portable text, several joined by "; "; empty for none
    QLatin1StringView icon; ///< a name for themedIcon(); empty for none
    bool isCheckable = false;
    bool isOnToolBar = false;
};

/// An action that opens a page of the details.
struct PageAction {
    QLatin1StringView id;
    QLatin1StringView page; ///< its object name
};

std::span<const ActionSpec> actionTable();
std::span<const PageAction> pageActions();
/// The row of the id. Errors: an unknown id ends the program; ids are constants.
const ActionSpec &actionSpec(QLatin1StringView id);

} // namespace drover::ui
