#pragma once

#include "core/insight/why.h"
#include "tests/support/nodebuilder.h"
#include "tests/support/podbuilder.h"

#include <QStringList>

#include <memory>

namespace drover {

/// Facts about a node, and the ids of the rules that find something in them.
///
/// Thread: the test's. Errors: none.
inline WallTime whyNow()
{
    return parseTimestamp("2026-11-25T12:00:00Z")->wallTime();
}

inline WhyFacts factsOf(const NodeBuilder &node)
{
    WhyFacts facts;
    facts.node = node.build();
    facts.now = whyNow();
    return facts;
}

inline QStringList rulesFor(const WhyFacts &facts)
{
    QStringList rules;
    for (const WhyFinding &finding : whyOf(facts))
        rules << finding.rule;
    return rules;
}

/// The first finding of the rule; ends the test program where there is none.
inline WhyFinding findingOf(const WhyFacts &facts, const QString &rule)
{
    for (const WhyFinding &finding : whyOf(facts)) {
        if (finding.rule == rule)
            return finding;
    }
    qFatal("%s found nothing", qPrintable(rule));
}

inline ClusterEventPtr anEvent(const char *reason, const char *message, std::int64_t count = 1)
{
    const auto event = std::make_shared<ClusterEvent>();
    event->reason = reason;
    event->message = message;
    event->count = count;
    event->lastTimestamp = *parseTimestamp("2026-11-25T11:55:00Z");
    return event;
}

inline std::vector<ClusterEventPtr> eventsWith(ClusterEventPtr event)
{
    return {std::move(event)};
}

} // namespace drover
