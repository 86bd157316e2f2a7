#include "ui/pods/podtablemodel.h"

#include "core/insight/noderesources.h"
#include "ui/details/roomydelegate.h"
#include "ui/pods/podlook.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"

#include <algorithm>

namespace drover::ui {

namespace {

const PodColumn &columnAt(int column)
{
    return podColumns()[static_cast<std::size_t>(column)];
}

int statusColumn()
{
    static const int column = *podColumnOf(QLatin1StringView("status"));
    return column;
}

QVariant alignmentOf(const PodColumn &column)
{
    return int((column.isNumeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

PodTableModel::PodTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void PodTableModel::setNode(const NodePtr &node)
{
    const auto cpu = node ? allocatableOf(*node, "cpu") : std::nullopt;
    const auto memory = node ? allocatableOf(*node, "memory") : std::nullopt;
    if (cpu == m_setting.cpu && memory == m_setting.memory)
        return;
    m_setting.cpu = cpu;
    m_setting.memory = memory;
    tell(*podColumnOf(QLatin1StringView("cpuRequests")),
         *podColumnOf(QLatin1StringView("memoryLimits")));
}

void PodTableModel::setPods(const std::map<std::string, PodDetailsPtr> &pods)
{
    removeAbsent(pods);
    std::vector<PodDetailsPtr> fresh;
    for (const auto &[uid, pod] : pods) {
        const int row = rowOf(uid);
        if (row < 0)
            fresh.push_back(pod);
        else
            replace(row, pod);
    }
    append(std::move(fresh));
}

void PodTableModel::setPod(const PodDetailsPtr &pod)
{
    const int row = rowOf(pod->uid);
    if (row < 0)
        append({pod});
    else
        replace(row, pod);
}

void PodTableModel::removePod(const std::string &uid)
{
    const int row = rowOf(uid);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    m_places.erase(uid);
    renumber(row);
    endRemoveRows();
}

void PodTableModel::removeAbsent(const std::map<std::string, PodDetailsPtr> &pods)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        const std::string uid = at(row).pod->uid;
        if (!pods.contains(uid))
            removePod(uid);
    }
}

void PodTableModel::append(std::vector<PodDetailsPtr> pods)
{
    if (pods.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(pods.size()) - 1);
    for (const PodDetailsPtr &pod : pods) {
        PodRow row = podRowOf(pod);
        if (const PodUsage *usage = m_usageOf ? m_usageOf(*pod) : nullptr)
            row.usage = *usage;
        m_rows.push_back(std::move(row));
    }
    renumber(first);
    endInsertRows();
}

void PodTableModel::replace(int row, const PodDetailsPtr &pod)
{
    PodRow &known = m_rows[static_cast<std::size_t>(row)];
    const bool isSame = known.pod->resourceVersion == pod->resourceVersion;
    auto usage = std::move(known.usage);
    known = podRowOf(pod);
    known.usage = std::move(usage);
    if (!isSame)
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void PodTableModel::renumber(int from)
{
    for (int row = from; row < rowCount(); ++row)
        m_places[at(row).pod->uid] = row;
}

void PodTableModel::setUsage(const UsageOf &usageOf, const QString &why)
{
    m_usageOf = usageOf;
    m_setting.whyUnmeasured = why;
    for (PodRow &row : m_rows) {
        const PodUsage *usage = usageOf ? usageOf(*row.pod) : nullptr;
        row.usage = usage ? std::optional(*usage) : std::nullopt;
    }
    tell(*podColumnOf(QLatin1StringView("cpuUsed")), *podColumnOf(QLatin1StringView("memoryUsed")));
}

void PodTableModel::setNow(WallTime now)
{
    m_setting.now = now;
    for (int column = 0; column < columnCount(); ++column) {
        if (columnAt(column).ticks)
            tell(column, column, {Qt::DisplayRole, CopyRole, Qt::AccessibleTextRole});
    }
}

void PodTableModel::setDimmed(bool isDimmed)
{
    if (isDimmed == m_isDimmed)
        return;
    m_isDimmed = isDimmed;
    tell(0, columnCount() - 1, {RoomyDelegate::ToneRole, Qt::DecorationRole});
}

void PodTableModel::tell(int firstColumn, int lastColumn, const QList<int> &roles)
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, firstColumn), index(rowCount() - 1, lastColumn), roles);
}

int PodTableModel::rowOf(const std::string &uid) const
{
    const auto place = m_places.find(uid);
    return place == m_places.end() ? -1 : place->second;
}

std::vector<PodDetailsPtr> PodTableModel::pods() const
{
    std::vector<PodDetailsPtr> pods;
    std::transform(m_rows.begin(), m_rows.end(), std::back_inserter(pods),
                   [](const PodRow &row) { return row.pod; });
    return pods;
}

int PodTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PodTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(podColumns().size());
}

QVariant PodTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PodRow &row = at(index.row());
    const PodColumn &column = columnAt(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case CopyRole: return column.text(row, m_setting);
    case Qt::ToolTipRole:
        return column.toolTip ? plainToolTip(column.toolTip(row, m_setting)) : QString();
    case Qt::TextAlignmentRole: return alignmentOf(column);
    case UidRole: return toText(row.pod->uid);
    default: return look(row, index.column(), role);
    }
}

QVariant PodTableModel::look(const PodRow &row, int column, int role) const
{
    const StateText look = podStatusLook(row.status);
    const Tone tone = m_isDimmed ? Tone::Dimmed : look.tone;
    if (column != statusColumn()) {
        const bool isSecondary = m_isDimmed || podHealth(row.status) == PodHealth::Ended;
        return role == RoomyDelegate::ToneRole && isSecondary ? QVariant(int(Tone::Dimmed))
                                                              : QVariant();
    }
    if (role == Qt::DecorationRole)
        return themedIcon(look.icon, tone);
    // Only what needs a person has coloured words.
    if (role == RoomyDelegate::ToneRole && tone != Tone::Good && tone != Tone::Neutral)
        return int(tone);
    return {};
}

QVariant PodTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return podColumnTitle(columnAt(section));
    return role == Qt::TextAlignmentRole ? alignmentOf(columnAt(section)) : QVariant();
}

} // namespace drover::ui
