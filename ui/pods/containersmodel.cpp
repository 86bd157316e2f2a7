#include "ui/pods/containersmodel.h"

#include "core/base/joined.h"
#include "core/pods/podstatus.h"
#include "ui/details/roomydelegate.h"
#include "ui/pods/podlook.h"
#include "ui/text/plaintext.h"
#include "ui/text/quantitytext.h"
#include "ui/text/timetext.h"
#include "ui/theme/icons.h"

using namespace Qt::Literals::StringLiterals;

namespace drover::ui {

namespace {

using StateKind = ContainerState::Kind;

constexpr std::array<const char *, ContainersModel::ColumnCount> kTitles{
    QT_TRANSLATE_NOOP("drover::ui::ContainersModel", "Container"),
    QT_TRANSLATE_NOOP("drover::ui::ContainersModel", "State"),
    QT_TRANSLATE_NOOP("drover::ui::ContainersModel", "Ready"),
    QT_TRANSLATE_NOOP("drover::ui::ContainersModel", "Restarts"),
    QT_TRANSLATE_NOOP("drover::ui::ContainersModel", "Last termination"),
    QT_TRANSLATE_NOOP("drover::ui::ContainersModel", "Requests"),
    QT_TRANSLATE_NOOP("drover::ui::ContainersModel", "Limits"),
    QT_TRANSLATE_NOOP("drover::ui::ContainersModel", "Image")};

QString missing()
{
    return u"–"_s;
}

QString twoLines(const QString &first, const QString &second)
{
    return second.isEmpty() ? first : first + u'\n' + second;
}

/// "since 2026-11-25 12:00:00 UTC, 5m ago", or from when to when it ran.
QString times(const ContainerState &state, WallTime now)
{
    if (state.kind == StateKind::Terminated && state.finished.isReported())
        return state.started.isReported()
                   ? ContainersModel::tr("ran %1, ended %2")
                         .arg(wordedSince(state.started, state.finished.wallTime()),
                              dateTimeAndAgo(state.finished, now))
                   : ContainersModel::tr("ended %1").arg(dateTimeAndAgo(state.finished, now));
    return state.started.isReported()
               ? ContainersModel::tr("since %1").arg(dateTimeAndAgo(state.started, now))
               : folded(toText(state.message));
}

QString amounts(const QuantityMap &quantities)
{
    QStringList lines;
    for (const auto &[resource, amount] : quantities)
        lines << u"%1 %2"_s.arg(toText(resource), toText(amount.text()));
    if (lines.isEmpty())
        return missing();
    const QString first = lines.takeFirst();
    return twoLines(first, listed(lines));
}

QString readyWord(const ContainerStatus *status)
{
    if (!status)
        return missing();
    if (status->state.kind == StateKind::Terminated)
        return ContainersModel::tr("ended");
    return status->isReady ? ContainersModel::tr("yes") : ContainersModel::tr("no");
}

} // namespace

ContainersModel::ContainersModel(QObject *parent) : QAbstractTableModel(parent) {}

ContainersModel::Row ContainersModel::rowOf(const PodDetails &pod, const ContainerSpec &container,
                                            const QString &kind, WallTime now)
{
    const ContainerStatus *status = statusOf(pod, container.name);
    const StateText state = containerLook(status);
    Row row{toText(container.name), {}, state.icon, state.tone};
    row.cells[NameColumn] = twoLines(row.name, kind);
    row.cells[StateColumn] =
        twoLines(state.word, status ? times(status->state, now) : QString());
    row.cells[ReadyColumn] = readyWord(status);
    row.cells[RestartsColumn] = status ? countText(status->restarts) : missing();
    row.cells[LastColumn] = status && status->last.kind != StateKind::None
                                ? twoLines(containerStateText(status->last),
                                           times(status->last, now))
                                : missing();
    row.cells[RequestsColumn] = amounts(container.resources.requests);
    row.cells[LimitsColumn] = amounts(container.resources.limits);
    row.cells[ImageColumn] =
        twoLines(toText(container.image), status ? toText(status->imageId) : QString());
    return row;
}

std::vector<ContainersModel::Row> ContainersModel::rowsOf(const PodDetails &pod, WallTime now)
{
    std::vector<Row> rows;
    for (const ContainerSpec &container : pod.containers.init)
        rows.push_back(rowOf(pod, container,
                             container.isSidecar ? tr("sidecar") : tr("init container"), now));
    for (const ContainerSpec &container : pod.containers.app)
        rows.push_back(rowOf(pod, container, tr("container"), now));
    for (const ContainerSpec &container : pod.containers.ephemeral)
        rows.push_back(rowOf(pod, container, tr("ephemeral container"), now));
    return rows;
}

void ContainersModel::setPod(const PodDetailsPtr &pod, WallTime now)
{
    std::vector<Row> rows = pod ? rowsOf(*pod, now) : std::vector<Row>();
    const int wanted = static_cast<int>(rows.size());
    if (wanted < rowCount()) {
        beginRemoveRows({}, wanted, rowCount() - 1);
        m_rows.resize(rows.size());
        endRemoveRows();
    }
    for (int row = 0; row < rowCount(); ++row) {
        Row &known = m_rows[static_cast<std::size_t>(row)];
        Row &fresh = rows[static_cast<std::size_t>(row)];
        if (known == fresh)
            continue;
        known = std::move(fresh);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    if (wanted > rowCount()) {
        beginInsertRows({}, rowCount(), wanted - 1);
        m_rows.insert(m_rows.end(), rows.begin() + rowCount(), rows.end());
        endInsertRows();
    }
}

void ContainersModel::setDimmed(bool isDimmed)
{
    if (isDimmed == m_isDimmed)
        return;
    m_isDimmed = isDimmed;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ContainersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ContainersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ContainersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const QString &cell = row.cells[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole: return cell;
    case Qt::ToolTipRole: return plainToolTip(cell);
    case CopyRole: return clauses(cell.split(u'\n'));
    case ContainerRole: return row.name;
    default: return look(row, index.column(), role);
    }
}

QVariant ContainersModel::look(const Row &row, int column, int role) const
{
    if (role == RoomyDelegate::ToneRole && m_isDimmed)
        return int(Tone::Dimmed);
    if (column != StateColumn)
        return {};
    if (role == Qt::DecorationRole)
        return themedIcon(row.icon, m_isDimmed ? Tone::Dimmed : row.tone);
    const bool isTrouble = row.tone == Tone::Bad || row.tone == Tone::Warning;
    return role == RoomyDelegate::ToneRole && isTrouble ? QVariant(int(row.tone)) : QVariant();
}

QVariant ContainersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 ||
        section >= ColumnCount)
        return {};
    return tr(kTitles[static_cast<std::size_t>(section)]);
}

} // namespace drover::ui
