#include "ui/drains/drainsmodel.h"

#include "core/base/duration.h"
#include "core/base/joined.h"
#include "ui/details/roomydelegate.h"
#include "ui/drains/drainwords.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/writes/gonebar.h"

#include <algorithm>

namespace drover::ui {

namespace {

/// In a dry run those that would go.
int wentCount(const DrainProgress &progress)
{
    return progress.options.dryRun == DryRun::None ? progress.goneCount()
                                                   : progress.count(PodState::Pending);
}

} // namespace

int percentGone(const DrainProgress &progress)
{
    const int going = progress.goingCount();
    const bool isDone =
        progress.outcome == DrainOutcome::Drained || progress.outcome == DrainOutcome::Planned;
    if (going == 0)
        return isDone ? 100 : 0;
    return wentCount(progress) * 100 / going;
}

QString goneText(int gone, int all)
{
    return DrainsModel::tr("%1 of %2", "gone, all").arg(gone).arg(all);
}

QString leftText(const QString &span)
{
    return DrainsModel::tr("%1 left").arg(span);
}

DrainsModel::DrainsModel(QObject *parent) : QAbstractTableModel(parent)
{}

void DrainsModel::add(DrainOperation *drain)
{
    beginInsertRows({}, 0, 0);
    m_drains.insert(m_drains.begin(), drain);
    endInsertRows();
    Q_EMIT headerDataChanged(Qt::Horizontal, GoneColumn, GoneColumn);
}

void DrainsModel::remove(DrainOperation *drain)
{
    const int row = rowOf(drain);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_drains.erase(m_drains.begin() + row);
    endRemoveRows();
}

void DrainsModel::update(DrainOperation *drain, WallTime now)
{
    m_now = now;
    if (const int row = rowOf(drain); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void DrainsModel::setNow(WallTime now)
{
    m_now = now;
    if (!m_drains.empty())
        Q_EMIT dataChanged(index(0, NodeColumn), index(rowCount() - 1, TimeColumn));
}

DrainOperation *DrainsModel::drainAt(int row) const
{
    const bool isThere = row >= 0 && row < rowCount();
    return isThere ? m_drains[static_cast<std::size_t>(row)] : nullptr;
}

int DrainsModel::rowOf(const DrainOperation *drain) const
{
    const auto found = std::find(m_drains.begin(), m_drains.end(), drain);
    return found == m_drains.end() ? -1 : static_cast<int>(found - m_drains.begin());
}

/// Then all are: the program was started so.
bool DrainsModel::isDryRun() const
{
    return !m_drains.empty() && m_drains.front()->progress().options.dryRun != DryRun::None;
}

int DrainsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_drains.size());
}

int DrainsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

/// How long, and in a second line how long it may yet.
QString DrainsModel::timeText(const DrainProgress &progress, SpanText said) const
{
    const QString span = said(elapsed(progress, m_now));
    if (!progress.deadline || !progress.isRunning())
        return span;
    const auto left = std::chrono::ceil<std::chrono::seconds>(*progress.deadline - m_now);
    return span + u'\n' + leftText(said(std::max(left, std::chrono::seconds(0))));
}

QString DrainsModel::text(const DrainProgress &progress, int column) const
{
    switch (column) {
    case NodeColumn:
        return toText(progress.node) + u'\n' + drainStateText(progress, m_now).word;
    case GoneColumn:
        return progress.isBeginning() ? QStringLiteral("…") : goneText(wentCount(progress), progress.goingCount());
    case TimeColumn:
        return timeText(progress, wordedDuration);
    default:
        return {};
    }
}

QVariant DrainsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DrainProgress &progress = drainAt(index.row())->progress();
    const StateText state = drainStateText(progress, m_now);
    switch (role) {
    case Qt::DisplayRole:
        return text(progress, index.column());
    case Qt::AccessibleTextRole:
        return clauses((index.column() == TimeColumn ? timeText(progress, spanText)
                                                     : text(progress, index.column()))
                           .split(u'\n'));
    case Qt::ToolTipRole:
        return plainToolTip(toText(progress.node) + u'\n' + standLine(progress, m_now));
    case GoneDelegate::PercentRole:
        return percentGone(progress);
    case GoneDelegate::BarToneRole:
        return int(state.tone);
    case RoomyDelegate::ToneRole:
        return index.column() == NodeColumn ? int(Tone::Text) : int(Tone::Dimmed);
    default:
        break;
    }
    if (role == Qt::DecorationRole && index.column() == NodeColumn)
        return themedIcon(state.icon, state.tone);
    return {};
}

QVariant DrainsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NodeColumn:
        return tr("Node");
    case GoneColumn:
        return isDryRun() ? tr("Would go") : tr("Gone");
    case TimeColumn:
        return tr("Time");
    default:
        return {};
    }
}

} // namespace drover::ui
