#include "ui/actions/actionset.h"

#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QKeySequence>
#include <QMenu>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Action)
};

/// What it does, its keys, and why it is off.
void describe(QAction *action)
{
    const QString name = action->iconText();
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    const QString says = keys.isEmpty() ? name : Words::tr("%1 (%2)").arg(name, keys);
    const QString remark = action->statusTip();
    action->setToolTip(plainToolTip(remark.isEmpty() ? says : says + u'\n' + remark));
}

QString plain(QString text)
{
    // Where the text has no Latin letter the key stands behind it: "打开(&O)…".
    if (const qsizetype key = text.indexOf(QLatin1StringView("(&")); key >= 0)
        text.remove(key, 4);
    text.remove(u'&');
    return text.endsWith(u'…') ? text.chopped(1) : text;
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
    action->setShortcuts(m_keys.keysOf(spec.id));
    action->setShortcutContext(spec.scope == ActionScope::Window
                                   ? Qt::WindowShortcut
                                   : Qt::WidgetWithChildrenShortcut);
    if (!spec.icon.isEmpty())
        action->setIcon(themedIcon(spec.icon));
    action->setCheckable(spec.isCheckable);
    action->setAutoRepeat(spec.scope == ActionScope::Window); // a key held would take back what it did
    action->setIconVisibleInMenu(!spec.isCheckable); // else it stands in place of the tick
    action->setIconText(plainActionText(spec));
    describe(action); // Qt's own tool tip would keep the letter in "操作记录(J)"
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

void ActionSet::offerKeysIn(QWidget &place)
{
    place.installEventFilter(this);
    for (const ActionSpec &spec : actionTable()) {
        const auto found = m_actions.find(spec.id);
        // Of a table all of it is exported, wherever one reads.
        const bool isOffered = spec.menu == ActionMenu::Node || spec.id == QLatin1StringView("export");
        if (isOffered && found != m_actions.end())
            place.addAction(found->second);
    }
}

/// A key that nobody took comes here from whichever child has the focus.
bool ActionSet::eventFilter(QObject *place, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(place, event);
    const QString why = refusalOf(QKeySequence(static_cast<QKeyEvent *>(event)->keyCombination()));
    if (!why.isEmpty())
        Q_EMIT refused(why);
    return !why.isEmpty();
}

void ActionSet::setRefusal(QLatin1StringView id, const QString &why, int count, const QString &doubt,
                           const QString &of) const
{
    QAction *known = action(id);
    const ActionSpec &spec = actionSpec(id);
    QString text = Words::tr(spec.text);
    if (count > 0)
        text = text.endsWith(u'…') ? Words::tr("%1 (%2)…", "action, count of nodes").arg(text.chopped(1)).arg(count)
                                   : Words::tr("%1 (%2)", "action, count of nodes").arg(text).arg(count);
    if (!of.isEmpty())
        text = Words::tr("%1: %2", "action, node").arg(text, of);
    known->setText(text);
    known->setIconText(plainActionText(spec));
    known->setData(of.isEmpty() ? QString() : plain(text));
    known->setEnabled(why.isEmpty());
    const QString &remark = why.isEmpty() ? doubt : why;
    known->setStatusTip(remark);
    describe(known);
}

void ActionSet::renewWords()
{
    for (const auto &[id, action] : m_actions) {
        action->setText(Words::tr(actionSpec(id).text));
        action->setIconText(plainActionText(actionSpec(id)));
        describe(action);
    }
}

void ActionSet::useKeys(const ActionKeys &keys)
{
    if (m_keys == keys)
        return;
    m_keys = keys;
    showKeys();
}

void ActionSet::shareKeys()
{
    using Id = QLatin1StringView;
    for (const auto &[from, to] : {std::pair(Id("cordon"), Id("uncordon")), std::pair(Id("pause-drain"), Id("resume-drain"))}) {
        const bool isForOther = !action(from)->isEnabled() && action(to)->isEnabled();
        giveKeys(from, isForOther ? to : from);
    }
}

void ActionSet::giveKeys(QLatin1StringView from, QLatin1StringView to)
{
    const auto given = m_given.find(from);
    if (to == (given == m_given.end() ? from : given->second))
        return;
    if (to == from)
        m_given.erase(from);
    else
        m_given[from] = to;
    showKeys();
}

void ActionSet::showKeys()
{
    std::map<QLatin1StringView, QList<QKeySequence>> keys;
    for (const auto &[id, action] : m_actions)
        keys[id] = m_keys.keysOf(id);
    // Where `to` has keys of its own they go on working.
    for (const auto &[from, to] : m_given)
        keys[to] = std::exchange(keys[from], {}) + keys[to];
    for (const auto &[id, action] : m_actions) {
        if (action->shortcuts() == keys[id])
            continue;
        action->setShortcuts(keys[id]);
        describe(action);
    }
}

QLatin1StringView ActionSet::ownerOf(const QKeySequence &keys) const
{
    const auto found =
        std::ranges::find_if(m_actions, [&](const auto &one) { return m_keys.keysOf(one.first).contains(keys); });
    return found == m_actions.end() ? QLatin1StringView() : found->first;
}

QString ActionSet::refusalOf(const QKeySequence &keys) const
{
    for (const auto &known : m_actions) {
        if (!known.second->isEnabled() && known.second->shortcuts().contains(keys))
            return known.second->statusTip();
    }
    return {};
}

const QAction *ActionSet::refusing(const QString &why) const
{
    const auto found = std::ranges::find_if(
        m_actions, [&why](const auto &one) { return !one.second->isEnabled() && one.second->statusTip() == why; });
    return found == m_actions.end() ? nullptr : found->second;
}

QString plainActionText(const ActionSpec &spec)
{
    return plain(Words::tr(spec.text));
}

QString englishActionText(const ActionSpec &spec)
{
    return plain(QString::fromUtf8(spec.text));
}

} // namespace drover::ui
