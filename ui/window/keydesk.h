#pragma once

#include "ui/actions/actionkeys.h"

#include <QObject>
#include <QPointer>

class QDialog;
class QWidget;

namespace drover::ui {

class ActionSet;
class ClusterTabs;
class ShortcutsPage;

/// What the window does with keys: gives them to all of its actions, and has them changed.
///
/// Thread: the GUI thread. Errors: none.
class KeyDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    KeyDesk(ActionSet &actions, ClusterTabs &tabs, QWidget *window);

    const ActionKeys &keys() const { return m_keys; }
    void setKeys(const ActionKeys &keys); ///< shown by the page, too
    void showPage();

Q_SIGNALS:
    /// The user changed them; they hold already.
    void chosen(const drover::ui::ActionKeys &keys);

private:
    void share();

    ActionSet &m_actions;
    ClusterTabs &m_tabs;
    QWidget *m_window;
    ActionKeys m_keys;
    QPointer<QDialog> m_dialog;
    QPointer<ShortcutsPage> m_page; ///< in it
};

} // namespace drover::ui
