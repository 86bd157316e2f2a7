// What NodeFilter does with figures and facts: values that are not the nodes' own, and change by
// themselves.

#include "ui/nodes/nodefilter.h"

#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"

namespace drover::ui {

namespace {

QString lastHourToolTip()
{
    return NodeFilter::tr("How the node stood in the last hour: the taller, the worse; hatched where "
                          "there is no record, as Drover was not connected, or did not run. Of the "
                          "time before it looked there are ticks where the server's events say that "
                          "the node was first and last called not ready.");
}

} // namespace

/// How fresh a cluster is stands in the heads of groups too.
void NodeFilter::takeFacts(int cluster)
{
    if (m_columns.hasClusters())
        takeFigure(cluster, NodeFigure::AsOf);
    if (m_groups.isActive())
        tellHeads();
}

void NodeFilter::takeName(int cluster)
{
    m_match.setCluster(cluster, m_source.factsOf(cluster).name);
    const NodeRows::Span span = m_source.spanOf(cluster);
    if (m_columns.hasClusters() && span.count > 0) {
        takeFigure(cluster, NodeFigure::Cluster);
        takeChanged(span.first, span.first + span.count - 1, 0, columnCount() - 1);
    }
    refilter();
}

void NodeFilter::takeFigure(int cluster, NodeFigure kind)
{
    const NodeRows::Span span = m_source.spanOf(cluster);
    for (int column = 0; column < columnCount(); ++column) {
        if (m_columns.at(column).figure != kind)
            continue;
        for (int place = span.first; place < span.first + span.count; ++place) {
            if (!m_order.updateFigure(column, place, *m_source.at(place)))
                continue;
            m_moved[static_cast<std::size_t>(place)] = true;
            scheduleResort();
        }
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
        Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
    }
    if (m_query.needs().figures.contains(kind))
        refilter();
}

/// The other rows are not touched: of 65,000 that would take longer than a frame.
void NodeFilter::takeFigureOf(int cluster, NodeFigure kind, const QString &node)
{
    const int place = m_source.placeOf(cluster, node.toStdString());
    for (int column = 0; column < columnCount(); ++column) {
        if (m_columns.at(column).figure != kind)
            continue;
        if (place >= 0)
            takeChanged(place, place, column, column);
        Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
    }
}

/// What is asked once says when, and so does what could not be asked again. Of several moments the
/// first counts. Where nothing is known the cells say so, and the tool tip why.
QString NodeFilter::figureTitle(int column) const
{
    const NodeColumn &spec = m_columns.at(column);
    const QString title = m_columns.titleOf(column);
    if (spec.figure == NodeFigure::None || spec.figure == NodeFigure::LastHour)
        return title;
    std::optional<WallTime> oldest;
    for (const int cluster : m_source.clusters()) {
        const NodeFigures *figures = m_source.figuresOf(cluster);
        if (!figures)
            continue;
        const NodeFigures::Standing standing = figures->standing(spec.figure);
        // What was measured before a cluster stopped to serve it is as old as it is.
        const bool isFresh = isUsage(spec.figure) && !standing.error && standing.isServed;
        if (!isFresh && standing.read && (!oldest || *standing.read < *oldest))
            oldest = standing.read;
    }
    return oldest ? tr("%1 · %2", "title, time of asking").arg(title, shortMoment(*oldest, now()))
                  : title;
}

/// How each cluster stands with it; by name where there are several.
QStringList NodeFilter::figureLines(const NodeColumn &column) const
{
    QStringList lines;
    const auto add = [&](int cluster, const QString &line) {
        lines << (m_columns.hasClusters() ? tr("%1: %2", "cluster, how a column stands there")
                                                .arg(m_source.factsOf(cluster).name, line)
                                          : line);
    };
    for (const int cluster : m_source.clusters()) {
        const NodeFigures *figures = m_source.figuresOf(cluster);
        if (!figures)
            continue;
        const NodeFigures::Standing standing = figures->standing(column.figure);
        if (!standing.isServed)
            add(cluster, tr("metrics.k8s.io is not served here."));
        else if (column.figure == NodeFigure::LastHour && standing.error)
            add(cluster, tr("The events could not be read: %1").arg(errorSentence(*standing.error)));
        else if (standing.error)
            add(cluster, errorSentence(*standing.error));
        else if (column.figure != NodeFigure::LastHour && standing.read)
            add(cluster, tr("As of %1.").arg(exactMoment(*standing.read, now())));
    }
    return lines;
}

QString NodeFilter::figureToolTip(int column) const
{
    const NodeColumn &spec = m_columns.at(column);
    QStringList lines = figureLines(spec);
    if (isUsage(spec.figure))
        lines << tr("Share of allocatable, measured by metrics.k8s.io, asked every 60 s while it "
                    "is to be seen.");
    else if (spec.figure == NodeFigure::Pods)
        lines << tr("Pods that use room, counted once; F5 counts again.");
    else if (spec.figure == NodeFigure::CpuRequests || spec.figure == NodeFigure::MemoryRequests)
        lines << tr("Share of allocatable that pods request. Asked once, for the rows to be seen; "
                    "F5 asks again.");
    else if (spec.figure == NodeFigure::AsOf)
        lines << tr("How old what is shown of the node's cluster is.");
    else if (spec.figure == NodeFigure::LastHour)
        lines.prepend(lastHourToolTip());
    return plainToolTip(lines.join(u'\n'));
}

} // namespace drover::ui
