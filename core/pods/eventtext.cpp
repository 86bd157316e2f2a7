#include "core/pods/eventtext.h"

#include "core/pods/podstatus.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover {

QString eventAgeText(const ClusterEvent &event, WallTime now)
{
    const QString first = ageText(firstSeen(event), now);
    if (event.seriesCount > 0)
        return u"%1 (x%2 over %3)"_s.arg(ageText(event.seriesLast, now))
            .arg(event.seriesCount)
            .arg(first);
    if (event.count > 1)
        return u"%1 (x%2 over %3)"_s.arg(ageText(event.lastTimestamp, now))
            .arg(event.count)
            .arg(first);
    return first;
}

QString eventMessageText(const ClusterEvent &event)
{
    const QString message = QString::fromStdString(event.message);
    return event.subject.fieldPath.empty()
               ? message
               : QString::fromStdString(event.subject.fieldPath) + u": "_s + message;
}

std::vector<ClusterEventPtr> orderedEvents(const std::map<std::string, ClusterEventPtr> &events,
                                           bool warningsFirst)
{
    std::vector<ClusterEventPtr> ordered;
    ordered.reserve(events.size());
    for (const auto &[uid, event] : events)
        ordered.push_back(event);
    std::stable_sort(ordered.begin(), ordered.end(),
                     [warningsFirst](const ClusterEventPtr &a, const ClusterEventPtr &b) {
                         if (warningsFirst && a->isWarning() != b->isWarning())
                             return a->isWarning();
                         return lastSeen(*a) > lastSeen(*b);
                     });
    return ordered;
}

} // namespace drover
