// What NodeFilter says: in cells, in heads of groups, in headings of columns.

#include "ui/nodes/nodefilter.h"

#include "ui/states/sessionstate.h"
#include "ui/text/celltext.h"
#include "ui/text/plaintext.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace drover::ui {

CellContext NodeFilter::contextOf(int place) const
{
    return {now(), m_source.figuresOf(m_source.clusterAt(place))};
}

StateText NodeFilter::statusAt(int place) const
{
    return statusState(*m_source.at(place), m_source.drainAt(place));
}

QString NodeFilter::textOf(int place, const NodeColumn &column) const
{
    if (column.kind == CellKind::Status)
        return statusAt(place).word;
    if (column.figure != NodeFigure::Cluster && column.figure != NodeFigure::AsOf)
        return cellText(*m_source.at(place), column, contextOf(place));
    const ClusterFacts &facts = m_source.factsOf(m_source.clusterAt(place));
    return column.figure == NodeFigure::Cluster ? facts.name : asOfText(facts.freshness, now());
}

QString NodeFilter::narrowTextOf(int place, const NodeColumn &column) const
{
    return column.kind == CellKind::Taints
               ? narrowCellText(*m_source.at(place), column, contextOf(place))
               : textOf(place, column);
}

QString NodeFilter::copyTextOf(int place, const NodeColumn &column) const
{
    if (column.kind == CellKind::Status || column.figure == NodeFigure::Cluster ||
        column.figure == NodeFigure::AsOf)
        return textOf(place, column);
    return cellCopyText(*m_source.at(place), column, contextOf(place));
}

QString NodeFilter::toolTipOf(int place, const NodeColumn &column) const
{
    if (column.figure != NodeFigure::Cluster && column.figure != NodeFigure::AsOf)
        return cellToolTip(*m_source.at(place), column, contextOf(place));
    const ClusterFacts &facts = m_source.factsOf(m_source.clusterAt(place));
    return tr("%1: %2", "cluster, how fresh what is shown is")
        .arg(facts.name, freshnessText(facts.freshness, now()));
}

QString NodeFilter::groupText(int group) const
{
    const NodeGroups::Group &one = m_groups.at(group);
    QString name = one.name.isEmpty() ? tr("No value", "name of a group") : one.name;
    const auto column = m_columns.indexOf(m_groups.grouping().id());
    if (column && m_columns.at(*column).kind == CellKind::Status)
        name = statusText(one.name);
    if (const int cluster = clusterOfGroup(group); cluster > 0)
        name = tr("%1 · %2", "cluster, how fresh it is")
                   .arg(name, asOfText(m_source.factsOf(cluster).freshness, now()));
    const QString nodes =
        one.shown == one.nodes
            ? tr("%Ln nodes", nullptr, one.nodes)
            : tr("%1 of %Ln nodes", nullptr, one.nodes).arg(QLocale().toString(one.shown));
    return tr("%1: %2 · %3, %4", "what it is grouped by, name of the group, nodes, ready")
        .arg(m_groups.grouping().title(), name, nodes, tr("%Ln ready", nullptr, one.ready));
}

int NodeFilter::clusterOfGroup(int group) const
{
    if (!m_groups.grouping().isByCluster())
        return 0;
    for (const int cluster : m_source.clusters()) {
        if (m_source.factsOf(cluster).name == m_groups.at(group).name)
            return cluster;
    }
    return 0;
}

QVariant NodeFilter::groupData(int group, int column, int role) const
{
    const bool isFolded = m_groups.at(group).isFolded;
    if (role == Qt::AccessibleTextRole)
        return isFolded ? tr("%1, folded").arg(groupText(group))
                        : tr("%1, unfolded").arg(groupText(group));
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    const bool isFirst = column == *nodeColumnOf(QLatin1StringView("name"));
    return role == Qt::DisplayRole && isFirst ? QVariant(groupText(group)) : QVariant();
}

bool NodeFilter::isReading(int column) const
{
    const auto isUnread = [&](int place) {
        return std::holds_alternative<Unread>(m_columns.at(column).of(*m_source.at(place)));
    };
    // Those of a cluster are read in one go: the first and the last tell of those between.
    return std::ranges::any_of(m_source.clusters(), [&](int cluster) {
        const NodeRows::Span span = m_source.spanOf(cluster);
        return span.count > 0 && (isUnread(span.first) || isUnread(span.first + span.count - 1));
    });
}

void NodeFilter::tellRead()
{
    const int first = m_columns.fixedCount();
    m_isReading.resize(static_cast<std::size_t>(m_columns.size() - first), char(true));
    bool isNews = false;
    for (int column = first; column < m_columns.size(); ++column) {
        char &wasReading = m_isReading[static_cast<std::size_t>(column - first)];
        const char now = isReading(column) ? char(true) : char(false);
        if (std::exchange(wasReading, now) == now)
            continue;
        isNews = isNews || now == 0;
        Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
    }
    if (isNews)
        Q_EMIT valuesRead();
}

QVariant NodeFilter::ownHeaderData(int column, int role) const
{
    const OwnColumn &own = *m_columns.ownAt(column);
    if (role == Qt::DisplayRole)
        return isReading(column)
                   ? tr("%1 · reading", "title of a column").arg(m_columns.titleOf(column))
                   : m_columns.titleOf(column);
    if (role != Qt::ToolTipRole)
        return {};
    QStringList lines;
    switch (own.source) {
    case OwnColumn::Source::Label:
        lines << tr("Label %1").arg(own.key);
        break;
    case OwnColumn::Source::Annotation:
        lines << tr("Annotation %1").arg(own.key);
        break;
    case OwnColumn::Source::Path:
        lines << tr("JSONPath %1").arg(own.key);
        break;
    }
    if (const auto fault = ownColumnFault(own))
        lines << fault->sentence;
    else if (isReading(column))
        lines << tr("Its values are being read from the server.");
    return plainToolTip(lines.join(u'\n'));
}

/// For a screen reader, which names the row where another is come to.
QString NodeFilter::rowHeading(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const int group = groupAt(row);
    if (group >= 0)
        return groupText(group);
    const QString name = toText(nodeAt(row)->name);
    return m_columns.hasClusters()
               ? tr("%1 in %2", "node, cluster").arg(name, m_source.factsOf(clusterAt(row)).name)
               : name;
}

/// For a screen reader: the title, and what sorting says with an arrow.
QString NodeFilter::headingText(int column) const
{
    const QString title = headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const std::vector<SortColumn> keys = m_order.keys();
    const auto key = std::ranges::find(keys, column, &SortColumn::column);
    if (key == keys.end())
        return title;
    const QString order = key->order == Qt::AscendingOrder ? tr("sorted ascending") : tr("sorted descending");
    if (keys.size() == 1)
        return tr("%1, %2", "title of a column, how it is sorted").arg(title, order);
    return tr("%1, %2, key %3", "title of a column, how it is sorted, which key")
        .arg(title, order, QLocale().toString(key - keys.begin() + 1));
}

} // namespace drover::ui
