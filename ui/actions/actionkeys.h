#pragma once

#include "ui/actions/actiontable.h"

#include <QKeySequence>
#include <QList>
#include <QString>

#include <map>
#include <utility>
#include <vector>

namespace drover::ui {

/// The keys that each action of the table has now: the table's own, or what the user chose instead.
/// No key belongs to two actions: one that is chosen leaves the action that had it.
///
/// Thread: a plain value, any. Errors: what was chosen for an action that is not known is kept and
/// means nothing; an unknown id ends the program.
class ActionKeys
{
public:
    /// Action → QKeySequence's portable text, several joined by "; ". Empty: none. As settings
    /// keep it; an action that is absent has the table's keys.
    using Chosen = std::map<QString, QString>;

    explicit ActionKeys(Chosen chosen = {});

    const QList<QKeySequence> &keysOf(QLatin1StringView id) const;
    /// As the desktop writes them, joined by ", "; empty for none.
    QString textOf(QLatin1StringView id) const;
    bool isChosen(QLatin1StringView id) const; ///< other keys than the table's
    bool isAnyChosen() const;
    /// The actions that would lose a key if `id` had these; in the table's order.
    std::vector<QLatin1StringView> holdersOf(const QList<QKeySequence> &keys,
                                             QLatin1StringView but) const;

    void choose(QLatin1StringView id, const QList<QKeySequence> &keys);
    /// To the table's; who had them loses them. Those that are freed go back to whose the table says
    /// they are.
    void reset(QLatin1StringView id);
    using Shares = std::vector<std::pair<QLatin1StringView, QList<QKeySequence>>>;
    Shares givenBack(QLatin1StringView id) const; ///< by reset(): to whom, and which
    void resetAll();
    /// What was chosen, and cannot be used.
    struct Fault {
        QLatin1StringView id;
        QString keys;             ///< as they were chosen
        QLatin1StringView holder; ///< the action that has them; empty: none
        QString refusal;          ///< why no action may have them; empty, too: they are no keys
    };
    const std::vector<Fault> &faults() const { return m_faults; }
    const Chosen &chosen() const { return m_chosen; }

    bool operator==(const ActionKeys &other) const { return m_chosen == other.m_chosen; }

private:
    using Holders = std::map<QKeySequence, QLatin1StringView>;

    void renew();
    void giveChosen(QLatin1StringView id, const QString &portable, Holders &holders);

    Chosen m_chosen;
    std::vector<Fault> m_faults;
    std::map<QLatin1StringView, QList<QKeySequence>> m_keys;
};

/// The keys that the table gives the action.
QList<QKeySequence> tableKeys(QLatin1StringView id);
/// Keys as the desktop writes them, joined by ", ".
QString keysText(const QList<QKeySequence> &keys);

} // namespace drover::ui
