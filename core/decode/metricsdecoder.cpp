#include "core/decode/metricsdecoder.h"

#include "core/decode/measurementfields.h"
#include "core/decode/objectreader.h"
#include "core/decode/resourcefields.h"

#include <QCoreApplication>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MetricsDecoder)
};

json::ErrorCode readNode(json::Value &value, NodeUsage &usage)
{
    MeasurementHead head;
    const auto error = json::eachField(value, [&](std::string_view key, json::Value &field) {
        return key == "usage" ? readQuantities(field, usage.usage)
                              : readMeasurementHead(key, field, head);
    });
    usage.node = head.name;
    usage.measured = head.measured;
    usage.window = head.window;
    return error;
}

} // namespace

Result<NodeUsage> decodeNodeUsage(const std::string &body)
{
    NodeUsage usage;
    const auto read = json::readBody(body, Words::tr("The measurement of the node"),
                                     [&](json::Value &root) { return readNode(root, usage); });
    if (!read)
        return tl::unexpected(read.error());
    return usage;
}

} // namespace drover
