#include "ui/writes/guardwatch.h"

#include "core/nodes/nodecolumns.h"

#include <algorithm>

namespace drover::ui {

namespace {

constexpr std::chrono::milliseconds kWithin{200};

/// Of the columns that changed.
bool isForGuard(int first, int last)
{
    static const int kColumns[] = {*nodeColumnOf(QLatin1StringView("status")),
                                   *nodeColumnOf(QLatin1StringView("pool"))};
    return std::any_of(std::begin(kColumns), std::end(kColumns),
                       [=](int column) { return first <= column && column <= last; });
}

} // namespace

GuardWatch::GuardWatch(ClusterOperations &operations, QObject *parent)
    : QObject(parent), m_operations(operations)
{
    const NodeCache *cache = &operations.cache();
    connect(cache, &NodeCache::rowsInserted, this, &GuardWatch::tellSoon);
    connect(cache, &NodeCache::rowsRemoved, this, &GuardWatch::tellSoon);
    connect(cache, &NodeCache::dataChanged, this,
            [this](const QModelIndex &topLeft, const QModelIndex &bottomRight) {
                if (isForGuard(topLeft.column(), bottomRight.column()))
                    tellSoon();
            });
}

GuardWatch::~GuardWatch() = default;

void GuardWatch::tellSoon()
{
    if (m_soon)
        return;
    m_soon = m_operations.clock().callAfter(kWithin, [this] {
        m_soon.reset();
        Q_EMIT changed();
    });
}

} // namespace drover::ui
