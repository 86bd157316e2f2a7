#include "ui/operations/journalmodel.h"

#include "ui/details/roomydelegate.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"
#include "ui/theme/icons.h"

#include <algorithm>

namespace drover::ui {

namespace {

using Outcome = JournalEntry::Outcome;

struct OutcomeLook {
    QString word;
    QLatin1StringView icon;
    Tone tone;
};

OutcomeLook lookOf(const JournalEntry &entry, bool wasCutOff)
{
    using Icon = QLatin1StringView;
    using Id = QLatin1StringView;
    if (wasCutOff)
        return {JournalModel::tr("Interrupted"), Icon("warning"), Tone::Warning};
    switch (entry.outcome) {
    case Outcome::Done:
        // A pod may hang in Terminating for long after the server's answer.
        return {entry.action == Id("evict") && entry.result.isEmpty() ? JournalModel::tr("Accepted")
                                                                      : JournalModel::tr("Done"),
                Icon("status-ready"), Tone::Good};
    case Outcome::Failed:
        return {JournalModel::tr("Failed"), Icon("error"), Tone::Bad};
    case Outcome::Cancelled:
        return {JournalModel::tr("Canceled"), Icon("stopped"), Tone::Warning};
    case Outcome::Blocked:
        return {JournalModel::tr("Blocked"), Icon("lock"), Tone::Warning};
    case Outcome::Sent:
        break;
    }
    return entry.ended
               ? OutcomeLook{JournalModel::tr("No answer known"), Icon("warning"), Tone::Warning}
               : OutcomeLook{JournalModel::tr("No end yet"), Icon("pending"), Tone::Neutral};
}

struct ActionWord {
    QLatin1StringView action;
    const char *word;
};
constexpr ActionWord kActions[] = {
    {QLatin1StringView("cordon"), QT_TRANSLATE_NOOP("drover::ui::JournalModel", "Cordon")},
    {QLatin1StringView("uncordon"), QT_TRANSLATE_NOOP("drover::ui::JournalModel", "Uncordon")},
    {QLatin1StringView("taint"), QT_TRANSLATE_NOOP("drover::ui::JournalModel", "Taint")},
    {QLatin1StringView("label"), QT_TRANSLATE_NOOP("drover::ui::JournalModel", "Label")},
    {QLatin1StringView("annotate"), QT_TRANSLATE_NOOP("drover::ui::JournalModel", "Annotate")},
    {QLatin1StringView("delete"), QT_TRANSLATE_NOOP("drover::ui::JournalModel", "Delete")},
    {QLatin1StringView("drain"), QT_TRANSLATE_NOOP("drover::ui::JournalModel", "Drain")},
    {QLatin1StringView("evict"), QT_TRANSLATE_NOOP("drover::ui::JournalModel", "Evict")},
    {QLatin1StringView("undo"), QT_TRANSLATE_NOOP("drover::ui::JournalModel", "Undo")},
};

/// What else there is of an entry stays.
bool isSame(const JournalEntry &one, const JournalEntry &other)
{
    return one.id == other.id && one.outcome == other.outcome && one.ended == other.ended &&
           one.result == other.result;
}

/// Of another version's journal as it stands there.
QString actionText(const QString &action)
{
    const auto *found = std::ranges::find(kActions, action, &ActionWord::action);
    return found == std::end(kActions) ? action : JournalModel::tr(found->word);
}

} // namespace

QString outcomeText(const JournalEntry &entry, bool wasCutOff)
{
    const QString word = lookOf(entry, wasCutOff).word;
    return entry.result.isEmpty()
               ? word
               : JournalModel::tr("%1: %2", "outcome, result").arg(word, entry.result);
}

JournalModel::JournalModel(Journal &journal, Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_journal(journal), m_clock(clock), m_entries(journal.entries())
{
    connect(&journal, &Journal::changed, this, &JournalModel::follow);
    // Programs may have ended since, and left something open.
    connect(&journal, &Journal::loaded, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

void JournalModel::follow()
{
    const JournalEntries &now = m_journal.entries();
    const std::size_t known = m_entries.size();
    const QString first = known ? m_entries.front().id : QString();
    const auto place = std::find_if(
        now.begin(), now.end(), [&first](const JournalEntry &entry) { return entry.id == first; });
    const auto above = static_cast<std::size_t>(place - now.begin());
    if (known == 0 || place == now.end() || now.size() - above < known) {
        beginResetModel();
        m_entries = now;
        endResetModel();
        return;
    }
    if (above > 0) {
        beginInsertRows({}, 0, static_cast<int>(above) - 1);
        m_entries.insert(m_entries.begin(), now.begin(), place);
        endInsertRows();
    }
    if (now.size() > m_entries.size()) {
        beginInsertRows({}, rowCount(), static_cast<int>(now.size()) - 1);
        m_entries.insert(m_entries.end(), now.begin() + rowCount(), now.end());
        endInsertRows();
    }
    for (int row = 0; row < rowCount(); ++row) { // outcomes come later
        const auto place = static_cast<std::size_t>(row);
        if (isSame(m_entries[place], now[place]))
            continue;
        m_entries[place] = now[place];
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString JournalModel::text(const JournalEntry &entry, int column) const
{
    switch (column) {
    case TimeColumn:
        return exactMoment(entry.at, m_clock.wallNow());
    case ClusterColumn:
        return entry.clusterName;
    case NodeColumn:
        return entry.node;
    case ActionColumn:
        return actionText(entry.action);
    case WhatColumn:
        return folded(whatText(entry));
    case OutcomeColumn:
        return folded(outcomeText(entry, m_journal.wasCutOff(entry)));
    default:
        return {};
    }
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JournalEntry &entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(entry, index.column()));
    case SearchRole:
        return QStringList{entry.clusterName, entry.node, entry.action,  entry.what,
                           entry.by,          entry.user, entry.kubectl, actionText(entry.action),
                           outcomeText(entry, m_journal.wasCutOff(entry))}
            .join(u'\n');
    default:
        break;
    }
    if (index.column() != OutcomeColumn)
        return {};
    const OutcomeLook look = lookOf(entry, m_journal.wasCutOff(entry));
    if (role == Qt::DecorationRole)
        return themedIcon(look.icon, look.tone);
    if (role == RoomyDelegate::ToneRole)
        return int(look.tone == Tone::Good ? Tone::Text : look.tone);
    return {};
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case ClusterColumn:
        return tr("Cluster");
    case NodeColumn:
        return tr("Node");
    case ActionColumn:
        return tr("Action");
    case WhatColumn:
        return tr("What");
    case OutcomeColumn:
        return tr("Outcome");
    default:
        return {};
    }
}

} // namespace drover::ui
