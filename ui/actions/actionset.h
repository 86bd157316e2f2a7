#pragma once

#include "ui/actions/actionkeys.h"
#include "ui/actions/actiontable.h"

#include <QAction>
#include <QObject>

#include <map>

class QMenu;
class QWidget;

namespace drover::ui {

/// The table's actions of one scope, made for one widget: their shortcuts work while that widget,
/// or a child of it, has the focus.
///
/// Thread: the GUI thread. Errors: an unknown id ends the program; ids are constants.
class ActionSet : public QObject
{
    Q_OBJECT

public:
    ActionSet(ActionScope scope, QWidget *owner);

    QAction *action(QLatin1StringView id) const;
    /// Adds the actions of that menu in the table's order, with separators between its groups.
    void fill(QMenu *menu, ActionMenu which) const;
    /// The keys of what the menu of a node has, but for copying, and of the export work in all of `place` as well.
    /// Those of what is off say there why.
    void offerKeysIn(QWidget &place);
    /// Off, saying why, or on where `why` is empty. `count` stands in the text: of so many nodes;
    /// 0: it says none. `doubt` is said too where it is on. `of` stands in the text: what it is done
    /// to, where that is not what is selected; the action's data is that text without its mnemonic then.
    void setRefusal(QLatin1StringView id, const QString &why, int count = 0, const QString &doubt = {},
                    const QString &of = {}) const;
    void renewWords(); ///< the language is another one; what is refused stays in the words of then
    /// From now on its actions have these keys; tool tips say so.
    void useKeys(const ActionKeys &keys);
    /// One key for two that undo each other: it does what there is to do.
    void shareKeys();
    /// The keys of `from` work for `to`.
    void giveKeys(QLatin1StringView from, QLatin1StringView to);
    /// Whose keys these are, before any were given to another; empty: nobody's.
    QLatin1StringView ownerOf(const QKeySequence &keys) const;
    /// What the action with these keys says for itself where it is off; empty where none is.
    QString refusalOf(const QKeySequence &keys) const;
    /// One that is off and says that for itself; null: none.
    const QAction *refusing(const QString &why) const;

    /// Calls `call` when the action is triggered, while `context` lives.
    template <typename Context, typename Call>
    void onTriggered(QLatin1StringView id, const Context *context, Call call) const
    {
        connect(action(id), &QAction::triggered, context, call);
    }

Q_SIGNALS:
    void refused(const QString &why); ///< the keys of an action that is off were pressed

protected:
    bool eventFilter(QObject *place, QEvent *event) override;

private:
    QAction *make(const ActionSpec &spec, QWidget *owner);
    void showKeys();

    std::map<QLatin1StringView, QAction *> m_actions;
    ActionKeys m_keys;
    std::map<QLatin1StringView, QLatin1StringView> m_given; ///< from → to, where they differ
};

/// The action's text without its mnemonic, translated.
QString plainActionText(const ActionSpec &spec);
QString englishActionText(const ActionSpec &spec); ///< the same, whatever the language

} // namespace drover::ui
