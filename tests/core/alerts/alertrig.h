#pragma once

#include "core/alerts/alertmachine.h"
#include "tests/support/nodebuilder.h"

#include <QStringList>

namespace drover {

/// A machine with a clock in the hand; all nodes that it begins with were seen.
///
/// Thread: the test's. Errors: none.
struct AlertRig {
    Moment now{TimePoint(std::chrono::hours(1)), WallTime(std::chrono::seconds(1'795'000'000))};
    AlertMachine machine;

    void pass(std::chrono::milliseconds span)
    {
        now.steady += span;
        now.wall += span;
    }
    /// The condition, that long in that state by the server's clock.
    void condition(const char *node, const char *type, const char *status,
                   std::chrono::seconds age = {}, std::chrono::milliseconds ahead = {})
    {
        const auto at = std::chrono::duration_cast<std::chrono::microseconds>(
            (now.wall + ahead - age).time_since_epoch());
        const std::string transition = formatTimestamp(Timestamp(at.count()));
        machine.look(*aNode(node)
                          .condition(QLatin1StringView(type), QLatin1StringView(status), {},
                                     QString::fromStdString(transition))
                          .build(),
                     now, ahead);
    }
    void ready(const char *node, const char *status, std::chrono::seconds age = {})
    {
        condition(node, "Ready", status, age);
    }
    void live(bool isComplete = true)
    {
        machine.setFreshness(Live{now.wall, isComplete, {}}, isComplete, now);
    }
    void lost()
    {
        Reconnecting lost;
        lost.since = now.wall;
        machine.setFreshness(lost, true, now);
    }
    void catchingUp()
    {
        Reconnecting again;
        again.catchingUp = true;
        machine.setFreshness(again, true, now);
    }

    /// What is told now: "NotReady+ n1 n2", without the plus where nothing in it is new, alone
    /// where it is over.
    QStringList told()
    {
        QStringList lines;
        for (const Alert &alert : machine.take(now.steady)) {
            QString line = nameOf(alert.topic) + QLatin1StringView(alert.isNews ? "+" : "");
            for (const AlertEntry &entry : alert.entries)
                line += u' ' + QString::fromStdString(entry.node);
            lines << line.trimmed();
        }
        return lines;
    }
    /// The same whenever the machine wants to be asked within that time; "12s NotReady+ n1".
    QStringList toldWithin(std::chrono::seconds span)
    {
        const TimePoint begin = now.steady;
        QStringList lines;
        for (auto due = machine.deadline(); due && *due <= begin + span; due = machine.deadline()) {
            pass(std::chrono::ceil<std::chrono::milliseconds>(
                std::max(*due - now.steady, TimePoint::duration::zero())));
            const auto at = std::chrono::duration_cast<std::chrono::seconds>(now.steady - begin);
            for (const QString &line : told())
                lines << QStringLiteral("%1s %2").arg(at.count()).arg(line);
        }
        pass(std::chrono::ceil<std::chrono::milliseconds>(begin + span - now.steady));
        return lines;
    }

    static QString nameOf(AlertTopic topic)
    {
        switch (topic) {
        case AlertTopic::ConnectionLost:
            return QStringLiteral("Lost");
        case AlertTopic::NotReady:
            return QStringLiteral("NotReady");
        case AlertTopic::Pressure:
            return QStringLiteral("Pressure");
        case AlertTopic::DrainBlocked:
            return QStringLiteral("Blocked");
        case AlertTopic::DrainEnded:
            return QStringLiteral("Ended");
        }
        return {};
    }
};

} // namespace drover
