#include "ui/insight/timelinemodel.h"

#include "ui/details/roomydelegate.h"
#include "ui/insight/timelinetext.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"
#include "ui/theme/icons.h"

#include <algorithm>

namespace drover::ui {

namespace {

Timestamp timestampOf(WallTime time)
{
    return Timestamp(
        std::chrono::duration_cast<std::chrono::microseconds>(time.time_since_epoch()).count());
}

} // namespace

TimelineModel::TimelineModel(QObject *parent) : QAbstractTableModel(parent) {}

void TimelineModel::setEntries(std::vector<TimelineEntry> entries, WallTime now)
{
    m_now = now;
    const auto [oldTop, newTop] =
        std::mismatch(m_entries.begin(), m_entries.end(), entries.begin(), entries.end());
    const auto [oldEnd, newEnd] = std::mismatch(
        m_entries.rbegin(), std::make_reverse_iterator(oldTop), entries.rbegin(),
        std::make_reverse_iterator(newTop));
    const auto first = static_cast<int>(oldTop - m_entries.begin());
    const auto gone = static_cast<int>(oldEnd.base() - oldTop);
    const auto fresh = static_cast<int>(newEnd.base() - newTop);
    if (gone > 0) {
        beginRemoveRows({}, first, first + gone - 1);
        m_entries.erase(m_entries.begin() + first, m_entries.begin() + first + gone);
        endRemoveRows();
    }
    if (fresh > 0) {
        beginInsertRows({}, first, first + fresh - 1);
        m_entries = std::move(entries);
        endInsertRows();
    }
}

void TimelineModel::setDimmed(bool isDimmed)
{
    m_isDimmed = isDimmed;
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString TimelineModel::text(const TimelineEntry &entry, int column) const
{
    const TimelineWords words = timelineWords(entry, m_now);
    switch (column) {
    case Time: return exactMoment(entry.at, m_now);
    case What: return words.what;
    case Detail: return words.detail;
    case From: return words.from;
    default: return {};
    }
}

QVariant TimelineModel::look(const TimelineEntry &entry, int column, int role) const
{
    const TimelineWords words = timelineWords(entry, m_now);
    const Tone tone = m_isDimmed ? Tone::Dimmed : words.tone;
    if (role == Qt::DecorationRole && column == What)
        return themedIcon(words.icon, tone);
    if (role != RoomyDelegate::ToneRole)
        return {};
    if (m_isDimmed || column == Time)
        return int(Tone::Dimmed);
    const bool isLoud = column == What && (tone == Tone::Bad || tone == Tone::Warning);
    return isLoud ? QVariant(int(tone)) : QVariant();
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TimelineEntry &entry = m_entries[static_cast<std::size_t>(index.row())];
    const bool isTime = index.column() == Time;
    switch (role) {
    case Qt::DisplayRole: return folded(text(entry, index.column()), 500);
    case CopyRole:
        return isTime ? localDateTime(timestampOf(entry.at)) : text(entry, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(isTime ? dateTimeAndAgo(timestampOf(entry.at), m_now) + u'\n' +
                                         utcDateTime(timestampOf(entry.at))
                                   : text(entry, index.column()));
    default: return look(entry, index.column(), role);
    }
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case What: return tr("What");
    case Detail: return tr("Detail");
    case From: return tr("From");
    default: return {};
    }
}

} // namespace drover::ui
