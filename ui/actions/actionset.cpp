#include "ui/actions/actionset.h"

#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>
#include <QStringList>
#include <QWidget>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Action)
};

QList<QKeySequence> keysOf(const ActionSpec &spec)
{
    return QKeySequence::listFromString(QString::fromLatin1(spec.keys), QKeySequence::PortableText);
}

} // namespace

ActionSet::ActionSet(ActionScope scope, QWidget *owner) : QObject(owner)
{
    for (const ActionSpec &spec : actionTable()) {
        if (spec.scope == scope)
            m_actions[spec.id] = make(spec, owner);
    }
}

QAction *ActionSet::make(const ActionSpec &spec, QWidget *owner)
{
    auto *action = new QAction(Words::tr(spec.text), this);
    action->setObjectName(spec.id);
    action->setShortcuts(keysOf(spec));
    action->setShortcutContext(spec.scope == ActionScope::Window
                                   ? Qt::WindowShortcut
                                   : Qt::WidgetWithChildrenShortcut);
    if (!spec.icon.isEmpty())
        action->setIcon(themedIcon(spec.icon));
    action->setCheckable(spec.isCheckable);
    action->setIconText(plainActionText(spec));
    owner->addAction(action);
    return action;
}

QAction *ActionSet::action(QLatin1StringView id) const
{
    const auto found = m_actions.find(id);
    if (found == m_actions.end())
        qFatal("no action %s in this set", id.data());
    return found->second;
}

void ActionSet::fill(QMenu *menu, ActionMenu which) const
{
    int group = -1;
    menu->setToolTipsVisible(true);
    for (const ActionSpec &spec : actionTable()) {
        const auto found = m_actions.find(spec.id);
        if (spec.menu != which || found == m_actions.end())
            continue;
        if (group >= 0 && spec.group != group)
            menu->addSeparator();
        group = spec.group;
        menu->addAction(found->second);
    }
}

void ActionSet::setRefusal(QLatin1StringView id, const QString &why, int count,
                           const QString &doubt) const
{
    QAction *known = action(id);
    const ActionSpec &spec = actionSpec(id);
    QString text = Words::tr(spec.text);
    if (count > 0)
        text = Words::tr("%1 (%2)…", "action, count of nodes")
                   .arg(text.endsWith(u'…') ? text.chopped(1) : text)
                   .arg(count);
    known->setText(text);
    known->setIconText(plainActionText(spec));
    known->setEnabled(why.isEmpty());
    const QString &remark = why.isEmpty() ? doubt : why;
    known->setStatusTip(remark);
    const QString keys = known->shortcut().toString(QKeySequence::NativeText);
    const QString says = keys.isEmpty() ? plainActionText(spec)
                                        : Words::tr("%1 (%2)").arg(plainActionText(spec), keys);
    known->setToolTip(plainToolTip(remark.isEmpty() ? says : says + u'\n' + remark));
}

void ActionSet::giveKeys(QLatin1StringView from, QLatin1StringView to) const
{
    const QList<QKeySequence> keys = keysOf(actionSpec(from));
    if (action(to)->shortcuts() == keys)
        return;
    for (const auto &[id, other] : m_actions) {
        if (other->shortcuts() == keys)
            other->setShortcuts(keysOf(actionSpec(id)));
        if (other->shortcuts() == keys)
            other->setShortcuts(QList<QKeySequence>());
    }
    action(to)->setShortcuts(keys);
}

QString ActionSet::refusalOf(const QKeySequence &keys) const
{
    for (const auto &known : m_actions) {
        if (!known.second->isEnabled() && known.second->shortcuts().contains(keys))
            return known.second->statusTip();
    }
    return {};
}

QString plainActionText(const ActionSpec &spec)
{
    QString text = Words::tr(spec.text);
    text.remove(u'&');
    return text.endsWith(u'…') ? text.chopped(1) : text;
}

QString actionKeysText(const ActionSpec &spec)
{
    QStringList texts;
    for (const QKeySequence &keys : keysOf(spec))
        texts.append(keys.toString(QKeySequence::NativeText));
    return texts.join(QStringLiteral(", "));
}

} // namespace drover::ui
