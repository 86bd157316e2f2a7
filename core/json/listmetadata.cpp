#include "core/json/listmetadata.h"

#include "core/json/statusdecoder.h"

#include <simdjson.h>

#include <QCoreApplication>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ItemSplitter)
};

using simdjson::dom::element;

std::string textAt(simdjson::simdjson_result<element> value)
{
    std::string_view text;
    return value.get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

/// Absent and null are an empty list, as Go decodes them; anything else had to be an array.
bool hasUsableItems(element root)
{
    element items;
    return root["items"].get(items) != simdjson::SUCCESS || items.is_null() || items.is_array();
}

} // namespace

bool isKindOf(ListKind list, std::string_view kind)
{
    switch (list) {
    case ListKind::NodeMetrics: return kind == "NodeMetricsList";
    case ListKind::PodMetrics: return kind == "PodMetricsList";
    case ListKind::Nodes: break;
    }
    return kind.empty() || kind == "NodeList" || kind == "PartialObjectMetadataList";
}

tl::unexpected<Error> foreignList(ListKind list, std::string_view kind)
{
    const QString name = QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size()));
    const QString sentence =
        list == ListKind::Nodes
            ? Words::tr("An object of kind \"%1\" came instead of a list of nodes.")
            : Words::tr("An object of kind \"%1\" came instead of a list of measurements.");
    return failure(Error::Kind::Protocol, sentence.arg(name.left(100)));
}

Result<ListMetadata> listMetadataOf(const std::string &json, ListKind list)
{
    if (const auto error = errorFromStatus(json, 200))
        return tl::unexpected(*error);
    simdjson::dom::parser parser;
    element root;
    if (const auto error = parser.parse(json).get(root))
        return failure(Error::Kind::Protocol,
                       Words::tr("The list is not valid JSON: %1")
                           .arg(QString::fromUtf8(simdjson::error_message(error))));
    ListMetadata metadata;
    metadata.kind = textAt(root["kind"]);
    metadata.resourceVersion = textAt(root["metadata"]["resourceVersion"]);
    metadata.continueToken = textAt(root["metadata"]["continue"]);
    if (!isKindOf(list, metadata.kind) || !hasUsableItems(root))
        return foreignList(list, metadata.kind);
    if (list == ListKind::Nodes && metadata.resourceVersion.empty())
        return failure(Error::Kind::Protocol,
                       Words::tr("The list has no metadata.resourceVersion."));
    return metadata;
}

} // namespace drover
