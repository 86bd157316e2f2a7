#include "ui/operations/editmodel.h"

#include "ui/details/roomydelegate.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"

#include <QFont>

#include <algorithm>
#include <utility>

namespace drover::ui {

namespace {

using Change = EditRow::Change;

struct ChangeLook {
    QString word;
    QLatin1StringView icon;
    Tone tone;
};

ChangeLook lookOf(const EditRow &row, int targets)
{
    if (isDone(row, targets))
        return row.change == Change::Remove
                   ? ChangeLook{EditModel::tr("Gone already"), {}, Tone::Dimmed}
                   : ChangeLook{EditModel::tr("Set already"), {}, Tone::Dimmed};
    if (row.change == Change::Remove)
        return {EditModel::tr("Remove"), QLatin1StringView("remove"), Tone::Bad};
    if (row.change == Change::Set && row.nodes == 0)
        return {EditModel::tr("Add"), QLatin1StringView("add"), Tone::Good};
    if (row.change == Change::Set)
        return {EditModel::tr("Change"), QLatin1StringView("edit"), Tone::Warning};
    return {};
}

} // namespace

EditModel::EditModel(int targets, QObject *parent) : QAbstractTableModel(parent), m_targets(targets)
{}

void EditModel::setShown(std::vector<EditRow> rows, int targets)
{
    const bool isOtherCount = std::exchange(m_targets, targets) != targets;
    // Of another number of nodes it is no wonder that they have something else.
    const std::vector<EditRow> wanted =
        merged(m_rows, std::move(rows), targets, isOtherCount ? nullptr : &m_notes);
    for (int row = rowCount() - 1; row >= 0; --row) {
        const EditRow &shown = m_rows[std::size_t(row)];
        const bool isKept = std::any_of(wanted.begin(), wanted.end(), [&shown](const EditRow &other) {
            return other.isSameEntry(shown);
        });
        if (!isKept)
            remove(row);
    }
    for (std::size_t row = 0; row < wanted.size(); ++row)
        place(row, wanted[row], isOtherCount);
    Q_EMIT edited();
}

/// The rows above stand already as they are wanted.
void EditModel::place(std::size_t row, const EditRow &wanted, bool isOtherCount)
{
    const int to = static_cast<int>(row);
    const int from = rowOf(wanted.key, wanted.effect);
    if (from < 0) {
        beginInsertRows({}, to, to);
        m_rows.insert(m_rows.begin() + to, wanted);
        endInsertRows();
        return;
    }
    if (from != to) {
        beginMoveRows({}, from, from, {}, to);
        std::rotate(m_rows.begin() + to, m_rows.begin() + from, m_rows.begin() + from + 1);
        endMoveRows();
    }
    if (!isOtherCount && m_rows[row] == wanted)
        return;
    m_rows[row] = wanted;
    Q_EMIT dataChanged(index(to, 0), index(to, ColumnCount - 1));
}

void EditModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

QStringList EditModel::notes() const
{
    QStringList sentences;
    for (const auto &[entry, sentence] : m_notes)
        sentences << sentence;
    return sentences;
}

std::vector<EditRow> EditModel::changes() const
{
    std::vector<EditRow> changed;
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(changed),
                 [](const EditRow &row) { return row.change != Change::Keep; });
    return changed;
}

int EditModel::rowOf(const QString &key, const QString &effect) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const EditRow &row) {
        return row.key == key && row.effect == effect;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void EditModel::tell(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT edited();
}

void EditModel::set(const QString &key, const QString &effect, const QString &value)
{
    m_notes.erase({key, effect});
    const int row = rowOf(key, effect);
    if (row < 0) {
        const int last = rowCount();
        beginInsertRows({}, last, last);
        m_rows.push_back({key, effect, {}, 0, false, Change::Set, value});
        endInsertRows();
        Q_EMIT edited();
        return;
    }
    EditRow &known = m_rows[std::size_t(row)];
    known.change = Change::Set;
    known.newValue = value;
    if (isDone(known, m_targets)) {
        known.change = Change::Keep;
        known.newValue.clear();
    }
    tell(row);
}

void EditModel::toggleRemove(int row)
{
    EditRow &known = m_rows[std::size_t(row)];
    m_notes.erase({known.key, known.effect});
    if (known.nodes == 0) {
        remove(row);
        Q_EMIT edited();
        return;
    }
    known.change = known.change == Change::Keep ? Change::Remove : Change::Keep;
    known.newValue.clear();
    tell(row);
}

int EditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString EditModel::text(const EditRow &row, int column) const
{
    const QString shown = row.isMixed ? tr("(several values)") : folded(row.value);
    switch (column) {
    case KeyColumn:
        return row.key;
    case ValueColumn:
        if (row.change != Change::Set || isDone(row, m_targets))
            return shown;
        return row.nodes == 0
                   ? folded(row.newValue)
                   : tr("%1 → %2", "old value, new value").arg(shown, folded(row.newValue));
    case EffectColumn:
        return row.effect;
    case NodesColumn:
        return tr("%1 of %2").arg(row.nodes).arg(m_targets);
    case ChangeColumn:
        return lookOf(row, m_targets).word;
    default:
        return {};
    }
}

QVariant EditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EditRow &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == Qt::ToolTipRole)
        return plainToolTip(
            index.column() == ValueColumn && !row.isMixed ? row.value : text(row, index.column()));
    if (row.change == Change::Keep)
        return {};
    const ChangeLook look = lookOf(row, m_targets);
    if (role == Qt::DecorationRole && !look.icon.isEmpty() && index.column() == ChangeColumn)
        return themedIcon(look.icon, look.tone);
    if (role == RoomyDelegate::ToneRole && index.column() == ChangeColumn)
        return int(look.tone);
    if (role == Qt::FontRole && row.change == Change::Remove && index.column() <= EffectColumn) {
        QFont struck;
        struck.setStrikeOut(true);
        return struck;
    }
    return {};
}

QVariant EditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KeyColumn:
        return tr("Key");
    case ValueColumn:
        return tr("Value");
    case EffectColumn:
        return tr("Effect");
    case NodesColumn:
        return tr("Nodes");
    case ChangeColumn:
        return tr("Change");
    default:
        return {};
    }
}

} // namespace drover::ui
