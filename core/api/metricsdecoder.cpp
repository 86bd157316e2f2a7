#include "core/api/metricsdecoder.h"

#include "core/api/objectreader.h"
#include "core/api/resourcefields.h"
#include "core/api/selectorfields.h"

#include <QCoreApplication>

namespace drover {

namespace {

using json::ErrorCode;
using json::Value;
using simdjson::SUCCESS;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MetricsDecoder)
};

/// What nodes and pods have in common.
struct Head {
    std::string nameSpace;
    std::string name;
    Timestamp measured;
    std::string window;
};

ErrorCode readHead(std::string_view key, Value &field, Head &head)
{
    if (key == "window") {
        json::readText(field, head.window);
    } else if (key == "timestamp") {
        if (const auto text = json::textOf(field))
            head.measured = parseTimestamp(*text).value_or(Timestamp());
    } else if (key == "metadata") {
        return json::eachField(field, [&](std::string_view name, Value &value) {
            if (name == "name")
                json::readText(value, head.name);
            else if (name == "namespace")
                json::readText(value, head.nameSpace);
            return SUCCESS;
        });
    }
    return SUCCESS;
}

ErrorCode readNode(Value &value, NodeUsage &usage)
{
    Head head;
    const ErrorCode error = json::eachField(value, [&](std::string_view key, Value &field) {
        return key == "usage" ? readQuantities(field, usage.usage) : readHead(key, field, head);
    });
    usage.node = std::move(head.name);
    usage.measured = head.measured;
    usage.window = std::move(head.window);
    return error;
}

ErrorCode readContainer(Value &value, PodUsage::Container &container)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "name")
            json::readText(field, container.name);
        return key == "usage" ? readQuantities(field, container.usage) : SUCCESS;
    });
}

ErrorCode readPod(Value &value, PodUsage &usage)
{
    Head head;
    const ErrorCode error = json::eachField(value, [&](std::string_view key, Value &field) {
        if (key != "containers")
            return readHead(key, field, head);
        return json::eachElement(field, [&](Value &element) {
            return readContainer(element, usage.containers.emplace_back());
        });
    });
    usage.nameSpace = std::move(head.nameSpace);
    usage.pod = std::move(head.name);
    usage.measured = head.measured;
    usage.window = std::move(head.window);
    return error;
}

/// These lists have no version, as they come from no store.
template <typename Usage>
Result<std::vector<Usage>> listOf(const std::string &body, std::string_view kind,
                                  ErrorCode (*read)(Value &, Usage &))
{
    const QString what = Words::tr("The list of measurements");
    std::vector<Usage> usages;
    std::string kindRead;
    const auto done = json::readBody(body, what, [&](Value &root) {
        return json::eachField(root, [&](std::string_view key, Value &field) {
            if (key == "kind")
                json::readText(field, kindRead);
            if (key != "items")
                return SUCCESS;
            return json::eachElement(
                field, [&](Value &element) { return read(element, usages.emplace_back()); });
        });
    });
    if (!done)
        return tl::unexpected(done.error());
    if (kindRead != kind)
        return failure(Error::Kind::Protocol,
                       Words::tr("%1: an object of kind \"%2\" came in its place.")
                           .arg(what, QString::fromStdString(kindRead).left(100)));
    return usages;
}

} // namespace

Result<NodeUsage> decodeNodeUsage(const std::string &body)
{
    NodeUsage usage;
    const auto read = json::readBody(body, Words::tr("The measurement of the node"),
                                     [&](Value &root) { return readNode(root, usage); });
    if (!read)
        return tl::unexpected(read.error());
    return usage;
}

Result<std::vector<NodeUsage>> decodeNodeUsages(const std::string &body)
{
    return listOf<NodeUsage>(body, "NodeMetricsList", readNode);
}

Result<std::vector<PodUsage>> decodePodUsages(const std::string &body)
{
    return listOf<PodUsage>(body, "PodMetricsList", readPod);
}

} // namespace drover
