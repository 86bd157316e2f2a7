// What NodeFilter does with figures: values that are not the nodes' own, and change by themselves.

#include "ui/nodes/nodefilter.h"

#include "ui/text/celltext.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"

namespace drover::ui {

namespace {

bool isUsage(NodeFigure kind)
{
    return kind == NodeFigure::CpuUsed || kind == NodeFigure::MemoryUsed;
}

QString lastHourToolTip(const NodeFigures *figures)
{
    const QString what =
        NodeFilter::tr("How the node stood in the last hour: the taller, the worse; hatched where "
                       "Drover was not connected. Of the time before it looked there are ticks "
                       "where the server's events say that the node was first and last called not "
                       "ready.");
    const auto error = figures ? figures->standing(NodeFigure::LastHour).error : std::nullopt;
    return error ? NodeFilter::tr("%1\nThese events could not be read: %2", "what it is, error")
                       .arg(what, errorSentence(*error))
                 : what;
}

} // namespace

void NodeFilter::setFigures(NodeFigures *figures)
{
    m_figures = figures;
    connect(figures, &NodeFigures::changed, this, &NodeFilter::takeFigure);
    connect(figures, &NodeFigures::loadChanged, this, &NodeFilter::takeLoad);
    Q_EMIT figuresGiven();
}

void NodeFilter::takeFigure(NodeFigure kind)
{
    for (int column = 0; column < columnCount(); ++column) {
        if (m_columns.at(column).figure != kind)
            continue;
        for (int sourceRow = 0; sourceRow < m_cache.rowCount(); ++sourceRow)
            takeFigureRow(column, sourceRow);
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
        Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
    }
}

void NodeFilter::takeLoad(const QString &node)
{
    const int sourceRow = m_cache.rowOf(node.toStdString());
    for (int column = 0; column < columnCount(); ++column) {
        const NodeFigure kind = m_columns.at(column).figure;
        if (kind != NodeFigure::CpuRequests && kind != NodeFigure::MemoryRequests)
            continue;
        if (sourceRow >= 0) {
            takeFigureRow(column, sourceRow);
            const int row = m_places[static_cast<std::size_t>(sourceRow)];
            if (row >= 0)
                Q_EMIT dataChanged(index(row, column), index(row, column));
        }
        Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
    }
}

void NodeFilter::takeFigureRow(int column, int sourceRow)
{
    if (!m_order.updateFigure(column, sourceRow, *m_cache.nodeAt(sourceRow), m_figures))
        return;
    m_moved[static_cast<std::size_t>(sourceRow)] = true;
    scheduleResort();
}

/// What is asked once says when, and so does what could not be asked again; where nothing is known
/// the title says "–".
QString NodeFilter::figureTitle(int column) const
{
    const NodeColumn &spec = m_columns.at(column);
    const QString title = m_cache.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    if (!m_figures || spec.figure == NodeFigure::LastHour)
        return title;
    const NodeFigures::Standing standing = m_figures->standing(spec.figure);
    if (!standing.isServed || (standing.error && !standing.read))
        return tr("%1 –", "title of a column that nothing is known for").arg(title);
    const bool isFresh = isUsage(spec.figure) && !standing.error;
    if (isFresh || !standing.read)
        return title;
    return tr("%1 · %2", "title, time of asking").arg(title, shortMoment(*standing.read, now()));
}

QString NodeFilter::figureToolTip(int column) const
{
    const NodeColumn &spec = m_columns.at(column);
    if (spec.figure == NodeFigure::LastHour)
        return plainToolTip(lastHourToolTip(m_figures));
    if (!m_figures)
        return {};
    const NodeFigures::Standing standing = m_figures->standing(spec.figure);
    if (!standing.isServed)
        return plainToolTip(tr("metrics.k8s.io is not served here."));
    QStringList lines;
    if (standing.read)
        lines << tr("As of %1.").arg(exactMoment(*standing.read, now()));
    if (isUsage(spec.figure))
        lines << tr("Share of allocatable, measured by metrics.k8s.io, asked every 60 s while it "
                    "is to be seen.");
    else if (spec.figure == NodeFigure::Pods)
        lines << tr("Pods that use room, counted once; F5 counts again.");
    else
        lines << tr("Share of allocatable that pods request. Asked once, for the rows to be seen; "
                    "F5 asks again.");
    if (standing.error)
        lines << errorSentence(*standing.error);
    return plainToolTip(lines.join(u'\n'));
}

} // namespace drover::ui
