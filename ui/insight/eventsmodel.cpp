#include "ui/insight/eventsmodel.h"

#include "ui/details/roomydelegate.h"
#include "ui/insight/eventcolumns.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace drover::ui {

namespace {

using Events = std::vector<ClusterEventPtr>;

std::unordered_set<std::string_view> uidsOf(const Events &events)
{
    std::unordered_set<std::string_view> uids;
    for (const ClusterEventPtr &event : events)
        uids.insert(event->uid);
    return uids;
}

bool isSameOrder(const Events &one, const Events &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const auto &a, const auto &b) { return a->uid == b->uid; });
}

QVariant lookOf(const ClusterEvent &event, int column, int role, bool isDimmed)
{
    const Tone tone = isDimmed ? Tone::Dimmed : Tone::Warning;
    if (role == Qt::DecorationRole && column == EventsModel::Type)
        return event.isWarning() ? themedIcon(QLatin1StringView("warning"), tone)
                                 : themedIcon(QLatin1StringView("info"), Tone::Dimmed);
    if (role != RoomyDelegate::ToneRole)
        return {};
    if (isDimmed)
        return int(Tone::Dimmed);
    return column == EventsModel::Type && event.isWarning() ? QVariant(int(tone)) : QVariant();
}

} // namespace

EventsModel::EventsModel(QObject *parent) : QAbstractTableModel(parent) {}

/// As NodeFilter does it: what goes is removed, what is new is added at the end, then all is put in
/// its place, so that persistent indexes live on.
void EventsModel::setEvents(std::vector<ClusterEventPtr> events)
{
    removeAbsent(events);
    appendFresh(events);
    if (!isSameOrder(m_events, events))
        reorder(events);
    replaceChanged(events);
}

void EventsModel::removeAbsent(const Events &next)
{
    const auto wanted = uidsOf(next);
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (wanted.contains(eventAt(last)->uid))
            continue;
        int first = last;
        while (first > 0 && !wanted.contains(eventAt(first - 1)->uid))
            --first;
        beginRemoveRows({}, first, last);
        m_events.erase(m_events.begin() + first, m_events.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void EventsModel::appendFresh(const Events &next)
{
    const auto known = uidsOf(m_events);
    Events fresh;
    std::copy_if(next.begin(), next.end(), std::back_inserter(fresh),
                 [&known](const ClusterEventPtr &event) { return !known.contains(event->uid); });
    if (fresh.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    m_events.insert(m_events.end(), fresh.begin(), fresh.end());
    endInsertRows();
}

void EventsModel::reorder(const Events &next)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::unordered_map<std::string_view, int> places;
    for (std::size_t row = 0; row < next.size(); ++row)
        places.emplace(next[row]->uid, static_cast<int>(row));
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &index : before)
        after.append(createIndex(places.at(eventAt(index.row())->uid), index.column()));
    changePersistentIndexList(before, after);
    m_events = next;
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void EventsModel::replaceChanged(const Events &next)
{
    for (int row = 0; row < rowCount(); ++row) {
        ClusterEventPtr &event = m_events[static_cast<std::size_t>(row)];
        const ClusterEventPtr &other = next[static_cast<std::size_t>(row)];
        if (event == other)
            continue;
        event = other;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void EventsModel::setNow(WallTime now)
{
    m_now = now;
    if (m_events.empty())
        return;
    for (int column = 0; column < ColumnCount; ++column) {
        if (eventColumn(column).ticks)
            Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column), {Qt::DisplayRole});
    }
}

void EventsModel::setDimmed(bool isDimmed)
{
    if (m_isDimmed == isDimmed)
        return;
    m_isDimmed = isDimmed;
    if (!m_events.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1),
                           {RoomyDelegate::ToneRole, Qt::DecorationRole});
}

int EventsModel::warningCount() const
{
    return static_cast<int>(std::count_if(m_events.begin(), m_events.end(),
                                          [](const auto &event) { return event->isWarning(); }));
}

int EventsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int EventsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant EventsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ClusterEvent &event = *eventAt(index.row());
    const EventColumn &column = eventColumn(index.column());
    switch (role) {
    case Qt::DisplayRole: return column.text(event, m_now);
    case Qt::ToolTipRole: return plainToolTip(column.whole(event));
    case CopyRole: return column.whole(event).section(u'\n', 0, column.ticks ? 0 : -1);
    case Qt::TextAlignmentRole:
        return int((column.isNumeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return lookOf(event, index.column(), role, m_isDimmed);
    }
}

QVariant EventsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((eventColumn(section).isNumeric ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(eventColumnTitle(section)) : QVariant();
}

} // namespace drover::ui
