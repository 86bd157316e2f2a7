#include "ui/palette/palettemodel.h"

#include "core/base/joined.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"

#include <algorithm>
#include <tuple>

namespace drover::ui {

PaletteModel::PaletteModel(QObject *parent) : QAbstractListModel(parent) {}

void PaletteModel::setEntries(std::vector<PaletteEntry> entries, Renewal renewal)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_renewal = std::move(renewal);
    m_texts.clear();
    m_texts.reserve(m_entries.size());
    m_others.clear();
    for (const PaletteEntry &entry : m_entries) {
        m_texts.add(entry.text, entry.detail);
        m_others.add(entry.also);
    }
    match();
    endResetModel();
}

void PaletteModel::setQuery(const QString &typed)
{
    beginResetModel();
    m_query = typed;
    match();
    endResetModel();
}

/// By their texts, and behind those by what else they are called. What begins as it is typed counts as
/// much in either.
std::vector<FuzzyList::Hit> PaletteModel::found(QStringView sought) const
{
    constexpr int kBehindAll = 1'000'000; // above any score
    std::vector<FuzzyList::Hit> hits = m_texts.find(sought);
    if (sought.isEmpty())
        return hits;
    const auto count = static_cast<std::ptrdiff_t>(hits.size());
    for (FuzzyList::Hit other : m_others.find(sought)) {
        const auto end = hits.begin() + count; // by place, as the lists go
        const auto known = std::lower_bound(hits.begin(), end, other.place,
                                            [](const FuzzyList::Hit &hit, auto place) { return hit.place < place; });
        const bool isKnown = known != end && known->place == other.place;
        const bool isBegun = m_entries[other.place].also.startsWith(sought, Qt::CaseInsensitive);
        if (!isBegun)
            other.score -= kBehindAll;
        if (isKnown)
            *known = known->score < other.score ? other : *known;
        else
            hits.push_back(other);
    }
    return hits;
}

void PaletteModel::match()
{
    const QStringView typed = QStringView(m_query).trimmed();
    const bool isOnlyActions = typed.startsWith(u':');
    const bool isAll = typed.isEmpty();
    const QStringView sought = (isOnlyActions ? typed.mid(1) : typed).trimmed();
    std::vector<FuzzyList::Hit> hits = found(sought);
    std::erase_if(hits, [&](const FuzzyList::Hit &hit) {
        const PaletteEntry::Kind kind = m_entries[hit.place].kind;
        return isOnlyActions ? kind != PaletteEntry::Kind::Action
                             : isAll && kind == PaletteEntry::Kind::Node;
    });
    m_hitCount = hits.size();
    // Of what fits alike an action goes first, then what begins so, and the shorter text.
    const auto rank = [&](const FuzzyList::Hit &hit) {
        const PaletteEntry &entry = m_entries[hit.place];
        return std::tuple(-hit.score, entry.kind, hit.lateness, sought.isEmpty() ? 0 : entry.text.size(),
                          hit.place);
    };
    const auto end = hits.begin() + static_cast<std::ptrdiff_t>(std::min(kMostRows, hits.size()));
    std::partial_sort(hits.begin(), end, hits.end(),
                      [&rank](const auto &l, const auto &r) { return rank(l) < rank(r); });
    m_rows.clear();
    for (auto hit = hits.begin(); hit != end; ++hit) {
        m_rows.push_back(hit->place);
        if (m_renewal)
            m_renewal(m_entries[hit->place]);
    }
}

void PaletteModel::renew()
{
    for (int row = 0; m_renewal && row < rowCount(); ++row) {
        PaletteEntry &entry = m_entries[m_rows[static_cast<std::size_t>(row)]];
        const PaletteEntry shown = entry;
        m_renewal(entry);
        if (!(entry == shown))
            Q_EMIT dataChanged(index(row), index(row));
    }
}

const PaletteEntry &PaletteModel::entryAt(int row) const
{
    return m_entries[m_rows[static_cast<std::size_t>(row)]];
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString PaletteModel::spoken(const PaletteEntry &entry) const
{
    const QString text = clauses({entry.text, entry.detail, entry.keys});
    return entry.refusal.isEmpty() ? text : tr("%1. Not possible: %2").arg(text, entry.refusal);
}

/// In a narrow row its end may be cut off.
QString PaletteModel::wholeRow(const PaletteEntry &entry)
{
    const QString &more = entry.refusal.isEmpty() ? entry.detail : entry.refusal;
    return more.isEmpty() ? entry.text : entry.text + u'\n' + more;
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry &entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::DecorationRole:
        return entry.icon.isEmpty() ? QVariant() : themedIcon(entry.icon, entry.iconTone);
    case Qt::ToolTipRole:
        return plainToolTip(wholeRow(entry));
    case Qt::AccessibleTextRole:
        return spoken(entry);
    case DetailRole:
        return entry.detail;
    case KeysRole:
        return entry.keys;
    case RefusalRole:
        return entry.refusal;
    case OldRole:
        return entry.isOld;
    default:
        return {};
    }
}

} // namespace drover::ui
