#include "ui/nodes/metricsnote.h"

#include "core/base/joined.h"
#include "ui/nodes/nodefilter.h"

#include <QCoreApplication>

#include <algorithm>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MetricsNote)
};

/// Empty where they are measured, or where it is not known yet.
QString whyMissing(const NodeFigures::Standing &standing)
{
    if (standing.read)
        return {};
    if (!standing.isServed)
        return sentences({Words::tr("metrics.k8s.io is not served here."),
                          Words::tr("Install metrics-server or what stands in for it; F5 asks again.")});
    if (standing.error)
        return sentences({Words::tr("metrics.k8s.io could not be read: %1").arg(errorSentence(*standing.error)),
                          kindAdvice(standing.error->kind)});
    return {};
}

} // namespace

MetricsNote metricsNote(const NodeFilter &filter, const std::vector<int> &columns)
{
    const auto shows = [&filter](int column) { return isUsage(filter.columns().at(column).figure); };
    if (std::none_of(columns.begin(), columns.end(), shows))
        return {};
    QStringList lines;
    int asked = 0;
    bool isFailure = false;
    for (const int cluster : filter.rows().clusters()) {
        const NodeFigures *figures = filter.rows().figuresOf(cluster);
        asked += figures ? 1 : 0;
        const auto standing = figures ? figures->standing(NodeFigure::CpuUsed) : NodeFigures::Standing();
        const QString why = figures ? whyMissing(standing) : QString();
        isFailure = isFailure || (!why.isEmpty() && standing.isServed &&
                                  standing.error->kind != Error::Kind::Forbidden);
        if (!why.isEmpty())
            lines << (filter.columns().hasClusters()
                          ? Words::tr("%1: %2", "cluster, why it is not measured").arg(filter.rows().factsOf(cluster).name, why)
                          : why);
    }
    if (lines.isEmpty())
        return {};
    if (lines.size() == asked)
        return {isFailure ? Words::tr("Metrics failed") : Words::tr("No metrics"), lines.join(u'\n')};
    const QString word = isFailure ? Words::tr("Metrics failed in %1 of %2", "clusters")
                                   : Words::tr("No metrics in %1 of %2", "clusters");
    return {word.arg(lines.size()).arg(asked), lines.join(u'\n')};
}

} // namespace drover::ui
