#include "app/notifications/noticetext.h"

#include "core/base/joined.h"
#include "ui/drains/drainwords.h"
#include "ui/text/healthtext.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Notice)
};

constexpr std::size_t kMostLines = 5;
constexpr qsizetype kName = 60; ///< letters
constexpr qsizetype kLine = 160;

QString named(const std::string &name)
{
    return ui::folded(ui::toText(name), kName);
}

int nodesOf(const Alert &alert)
{
    std::set<std::string_view> nodes;
    for (const AlertEntry &entry : alert.entries)
        nodes.insert(entry.node);
    return int(nodes.size());
}

QString summaryOf(const Alert &alert, const QString &cluster)
{
    const int nodes = nodesOf(alert);
    const QString node = named(alert.entries.front().node);
    switch (alert.topic) {
    case AlertTopic::ConnectionLost:
        return Words::tr("%1: connection lost").arg(cluster);
    case AlertTopic::NotReady:
        return nodes == 1 ? Words::tr("%1: %2 is not ready", "cluster, node").arg(cluster, node)
                          : Words::tr("%1: %n nodes are not ready", "cluster", nodes).arg(cluster);
    case AlertTopic::Pressure:
        return nodes == 1
                   ? Words::tr("%1: %2 is under pressure", "cluster, node").arg(cluster, node)
                   : Words::tr("%1: %n nodes are under pressure", "cluster", nodes).arg(cluster);
    case AlertTopic::DrainBlocked:
        return nodes == 1
                   ? Words::tr("%1: the drain of %2 is blocked", "cluster, node").arg(cluster, node)
                   : Words::tr("%1: %n drains are blocked", "cluster", nodes).arg(cluster);
    case AlertTopic::DrainEnded:
        return nodes == 1
                   ? Words::tr("%1: the drain of %2 has ended", "cluster, node").arg(cluster, node)
                   : Words::tr("%1: %n drains have ended", "cluster", nodes).arg(cluster);
    }
    return {};
}

QString conditionLine(const AlertEntry &entry, const QString &since)
{
    QString word = named(entry.condition);
    if (entry.condition == "Ready")
        word = ui::readinessText(entry.status == "False" ? Readiness::NotReady : Readiness::Unknown)
                   .word;
    if (entry.reason.empty())
        return Words::tr("%1: %2 since %3", "node, condition, time")
            .arg(named(entry.node), word, since);
    return Words::tr("%1: %2 since %3 (%4)", "node, condition, time, reason")
        .arg(named(entry.node), word, since, named(entry.reason));
}

QString blockedLine(const AlertEntry &entry, const QString &since)
{
    QStringList budgets;
    for (const std::string &budget : entry.budgets)
        budgets << named(budget);
    if (budgets.isEmpty())
        return Words::tr("%1: %n pods wait since %2", "node, time", entry.pods)
            .arg(named(entry.node), since);
    return Words::tr("%1: %n pods wait for room in %2 since %3", "node, budgets, time", entry.pods)
        .arg(named(entry.node), listed(budgets), since);
}

QString lineOf(AlertTopic topic, const AlertEntry &entry, WallTime now)
{
    const QString since = ui::shortMoment(entry.since, now);
    switch (topic) {
    case AlertTopic::ConnectionLost:
        return Words::tr("The window shows the state of %1.").arg(since);
    case AlertTopic::NotReady:
    case AlertTopic::Pressure:
        return conditionLine(entry, since);
    case AlertTopic::DrainBlocked:
        return blockedLine(entry, since);
    case AlertTopic::DrainEnded:
        return Words::tr("%1: %2", "node, how its drain ended")
            .arg(named(entry.node), ui::endLine(*entry.drain));
    }
    return {};
}

/// Good news need not wait for somebody.
bool isLasting(const Alert &alert)
{
    return std::any_of(alert.entries.begin(), alert.entries.end(), [](const AlertEntry &entry) {
        return !entry.drain || (entry.drain->outcome != DrainOutcome::Drained &&
                                entry.drain->outcome != DrainOutcome::Planned);
    });
}

} // namespace

Notice noticeOf(const Alert &alert, const QString &cluster, WallTime now)
{
    Notice notice;
    notice.summary = summaryOf(alert, ui::folded(cluster, kName));
    QStringList lines;
    for (const AlertEntry &entry : alert.entries) {
        if (std::size_t(lines.size()) == kMostLines)
            break;
        lines << ui::folded(lineOf(alert.topic, entry, now), kLine);
    }
    const std::size_t rest = alert.entries.size() - std::size_t(lines.size());
    if (rest > 0)
        lines << Words::tr("and %n more", nullptr, int(rest));
    notice.body = lines.join(u'\n');
    notice.isLasting = isLasting(alert);
    notice.isNews = alert.isNews;
    return notice;
}

} // namespace drover
