#include "core/decode/imagedecoder.h"

#include "core/decode/objectreader.h"
#include "core/decode/selectorfields.h"

#include <QCoreApplication>

namespace drover {

namespace {

using json::ErrorCode;
using json::Value;
using simdjson::SUCCESS;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImageDecoder)
};

ErrorCode readImage(Value &value, NodeImage &image)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "sizeBytes")
            image.bytes = json::numberOf(field).value_or(0);
        if (key != "names")
            return SUCCESS;
        return json::eachElement(field, [&](Value &element) {
            if (const auto name = json::textOf(element))
                image.names.emplace_back(*name);
            return SUCCESS;
        });
    });
}

} // namespace

Result<std::vector<NodeImage>> decodeNodeImages(const std::string &body)
{
    std::vector<NodeImage> images;
    const auto readStatus = [&](std::string_view key, Value &field) {
        if (key != "images")
            return SUCCESS;
        return json::eachElement(
            field, [&](Value &element) { return readImage(element, images.emplace_back()); });
    };
    const auto read = json::readBody(body, Words::tr("The node"), [&](Value &root) {
        return json::eachField(root, [&](std::string_view key, Value &field) {
            return key == "status" ? json::eachField(field, readStatus) : SUCCESS;
        });
    });
    if (!read)
        return tl::unexpected(read.error());
    return images;
}

} // namespace drover
