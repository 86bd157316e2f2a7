#include "core/columns/nodegrouping.h"

#include "core/objects/nodehealth.h"

namespace drover {

NodeGrouping::NodeGrouping(const QString &id, const TableColumns &columns)
{
    if (const auto column = columns.indexOf(id)) {
        const NodeColumn &spec = columns.at(*column);
        if (!canGroupBy(spec))
            return;
        m_title = columns.titleOf(*column);
        m_isByCluster = spec.figure == NodeFigure::Cluster;
        if (spec.kind == CellKind::Status)
            m_value = [](const Node &node) { return CellValue(plainStatus(node)); };
        else
            m_value = spec.own ? ownColumnValue(*columns.ownAt(*column))
                               : std::function<CellValue(const Node &)>(spec.value);
        if (spec.isText())
            m_text = spec.own ? ownColumnLabel(*columns.ownAt(*column))
                              : std::function<std::string_view(const Node &)>(spec.text);
    } else if (const auto own = ownColumnOf(id)) {
        m_title = own->key;
        m_value = ownColumnValue(*own);
        m_text = ownColumnLabel(*own);
    }
    m_id = m_value ? id : QString();
}

QString NodeGrouping::groupOf(const Node &node) const
{
    if (!m_value)
        return {};
    const CellValue value = m_value(node);
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

std::optional<std::string_view> NodeGrouping::textOf(const Node &node) const
{
    return m_text ? std::optional(m_text(node)) : std::nullopt;
}

bool NodeGrouping::canGroupBy(const NodeColumn &column)
{
    const bool isName = !column.own && column.id == QLatin1StringView("name");
    switch (column.kind) {
    case CellKind::Status:
    case CellKind::Text:
    case CellKind::Conditions:
    case CellKind::Taints:
        return true;
    case CellKind::Name:
        return !isName;
    case CellKind::MilliCpu:
    case CellKind::Bytes:
    case CellKind::Count:
    case CellKind::Age:
    case CellKind::Time:
    case CellKind::Share:
    case CellKind::PodCount:
    case CellKind::Strip:
    case CellKind::Number:
    case CellKind::AsOf:
        return false;
    }
    return false;
}

} // namespace drover
