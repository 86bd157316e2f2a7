#include "ui/actions/actionkeys.h"

#include "ui/actions/fixedkeys.h"

#include <QStringList>

#include <algorithm>

namespace drover::ui {

namespace {

QList<QKeySequence> keysIn(const QString &portable)
{
    QList<QKeySequence> keys =
        QKeySequence::listFromString(portable, QKeySequence::PortableText);
    keys.removeAll(QKeySequence());
    return keys;
}

bool isUnderstood(const QKeySequence &keys)
{
    for (int i = 0; i < keys.count(); ++i) {
        if (keys[uint(i)].key() == Qt::Key_unknown)
            return false;
    }
    return !keys.isEmpty();
}

bool isKnown(const QString &id)
{
    const auto table = actionTable();
    return std::any_of(table.begin(), table.end(),
                       [&id](const ActionSpec &spec) { return id == spec.id; });
}

} // namespace

QList<QKeySequence> tableKeys(QLatin1StringView id)
{
    return keysIn(QString::fromLatin1(actionSpec(id).keys));
}

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &each : keys)
        texts.append(each.toString(QKeySequence::NativeText));
    return texts.join(QStringLiteral(", "));
}

ActionKeys::ActionKeys(Chosen chosen) : m_chosen(std::move(chosen))
{
    renew();
}

/// What was chosen goes before what the table gives; of two that were chosen the first in the
/// table keeps the key, which only a file that somebody wrote by hand, or two windows, can lead to.
void ActionKeys::renew()
{
    m_keys.clear();
    m_faults.clear();
    Holders holders;
    for (const ActionSpec &spec : actionTable()) {
        if (const auto own = m_chosen.find(spec.id); own != m_chosen.end())
            giveChosen(spec.id, own->second, holders);
    }
    const Holders chosen = holders;
    for (const ActionSpec &spec : actionTable()) {
        if (m_keys.contains(spec.id))
            continue;
        QList<QKeySequence> keys = tableKeys(spec.id);
        keys.removeIf([&chosen](const QKeySequence &each) { return chosen.contains(each); });
        m_keys[spec.id] = std::move(keys);
    }
}

/// An action of which nothing can be used is left to the table.
void ActionKeys::giveChosen(QLatin1StringView id, const QString &portable, Holders &holders)
{
    QList<QKeySequence> keys;
    for (const QString &part : portable.split(QStringLiteral("; "), Qt::SkipEmptyParts)) {
        const QKeySequence each(part, QKeySequence::PortableText);
        if (!isUnderstood(each))
            m_faults.push_back({id, part, {}, {}});
        else if (const QString why = refusalOfKey(each, id); !why.isEmpty())
            m_faults.push_back({id, part, {}, why}); // fields would lose it
        else if (const auto holder = holders.find(each); holder == holders.end())
            keys.append(each);
        else if (holder->second != id)
            m_faults.push_back({id, part, holder->second, {}});
        if (keys.contains(each))
            holders[each] = id;
    }
    if (!keys.isEmpty() || portable.isEmpty())
        m_keys[id] = std::move(keys);
}

const QList<QKeySequence> &ActionKeys::keysOf(QLatin1StringView id) const
{
    const auto found = m_keys.find(id);
    if (found == m_keys.end())
        qFatal("no action %s", id.data());
    return found->second;
}

QString ActionKeys::textOf(QLatin1StringView id) const
{
    return keysText(keysOf(id));
}

bool ActionKeys::isChosen(QLatin1StringView id) const
{
    return m_chosen.contains(id);
}

bool ActionKeys::isAnyChosen() const
{
    return std::any_of(m_chosen.begin(), m_chosen.end(),
                       [](const auto &own) { return isKnown(own.first); });
}

std::vector<QLatin1StringView> ActionKeys::holdersOf(const QList<QKeySequence> &keys,
                                                     QLatin1StringView but) const
{
    std::vector<QLatin1StringView> holders;
    for (const ActionSpec &spec : actionTable()) {
        const QList<QKeySequence> &own = keysOf(spec.id);
        const bool holds = std::any_of(own.begin(), own.end(), [&keys](const QKeySequence &each) {
            return keys.contains(each);
        });
        if (holds && spec.id != but)
            holders.push_back(spec.id);
    }
    return holders;
}

void ActionKeys::choose(QLatin1StringView id, const QList<QKeySequence> &keys)
{
    for (const QLatin1StringView other : holdersOf(keys, id)) {
        QList<QKeySequence> left = keysOf(other);
        left.removeIf([&keys](const QKeySequence &each) { return keys.contains(each); });
        m_chosen[other] = QKeySequence::listToString(left, QKeySequence::PortableText);
    }
    if (keys == tableKeys(id))
        m_chosen.erase(id);
    else
        m_chosen[id] = QKeySequence::listToString(keys, QKeySequence::PortableText);
    renew();
}

void ActionKeys::reset(QLatin1StringView id)
{
    const Shares shares = givenBack(id);
    choose(id, tableKeys(id));
    for (const auto &[owner, given] : shares) {
        const QList<QKeySequence> held = keysOf(owner) + given;
        QList<QKeySequence> next = tableKeys(owner); // in its order
        next.removeIf([&held](const QKeySequence &each) { return !held.contains(each); });
        for (const QKeySequence &each : held) {
            if (!next.contains(each))
                next.append(each);
        }
        choose(owner, next);
    }
}

ActionKeys::Shares ActionKeys::givenBack(QLatin1StringView id) const
{
    Shares shares;
    const QList<QKeySequence> freed = keysOf(id);
    for (const ActionSpec &spec : actionTable()) {
        QList<QKeySequence> own = tableKeys(spec.id);
        own.removeIf([&freed](const QKeySequence &each) { return !freed.contains(each); });
        if (spec.id != id && !own.isEmpty())
            shares.emplace_back(spec.id, own);
    }
    return shares;
}

void ActionKeys::resetAll()
{
    std::erase_if(m_chosen, [](const auto &own) { return isKnown(own.first); });
    renew();
}

} // namespace drover::ui
