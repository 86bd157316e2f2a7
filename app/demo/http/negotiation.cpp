#include "app/demo/http/negotiation.h"

#include "app/demo/encode/statusjson.h"

namespace drover::demo {

namespace {

std::optional<MediaType> mediaOf(const QByteArray &type, RequestKind kind)
{
    if (type == "application/json" || type == "*/*" || type == "application/*" || type.isEmpty())
        return MediaType::Json;
    if (type == "application/vnd.kubernetes.protobuf")
        return MediaType::Protobuf;
    if (type == "application/yaml" && kind != RequestKind::Watch)
        return MediaType::Yaml;
    return std::nullopt;
}

std::optional<Format> formatOf(const QByteArray &entry, RequestKind kind)
{
    const QList<QByteArray> parts = entry.split(';');
    const auto media = mediaOf(parts.first().trimmed().toLower(), kind);
    if (!media)
        return std::nullopt;
    Format format{*media, Shape::Object};
    for (const QByteArray &part : parts.mid(1)) {
        const QByteArray parameter = part.trimmed();
        if (parameter == "as=Table")
            format.shape = Shape::Table;
        else if (parameter == "as=PartialObjectMetadata" ||
                 parameter == "as=PartialObjectMetadataList")
            format.shape = Shape::Metadata;
        else if (parameter.startsWith("as="))
            return std::nullopt;
    }
    // Tables are given for a list in JSON only: nobody asks this server for others.
    const bool table = format.shape == Shape::Table;
    if (table && (kind != RequestKind::List || format.media != MediaType::Json))
        return std::nullopt;
    return format;
}

bool isPlain(const Format &format, RequestKind kind)
{
    return format.shape != Shape::Table &&
           (format.media == MediaType::Json ||
            (format.media == MediaType::Yaml && kind == RequestKind::Single));
}

} // namespace

std::optional<Format> formatFor(const DemoRequest &request, RequestKind kind, Offer offer)
{
    for (const QByteArray &entry : request.header("accept").split(',')) {
        const auto format = formatOf(entry.trimmed(), kind);
        if (!format)
            continue;
        const bool table = format->shape == Shape::Table && offer == Offer::JsonAndTable;
        if (offer == Offer::Everything || table || isPlain(*format, kind))
            return format;
    }
    return std::nullopt;
}

QByteArray contentTypeOf(const Format &format, RequestKind kind)
{
    switch (format.media) {
    case MediaType::Json:
        return "application/json";
    case MediaType::Yaml:
        return "application/yaml";
    case MediaType::Protobuf:
        break;
    }
    return kind == RequestKind::Watch ? "application/vnd.kubernetes.protobuf;stream=watch"
                                      : "application/vnd.kubernetes.protobuf";
}

DemoAnswer notAcceptable()
{
    StatusFacts status;
    status.code = 406;
    status.reason = "NotAcceptable";
    status.message = "only the following media types are accepted: application/json, "
                     "application/yaml, application/vnd.kubernetes.protobuf";
    return fixedAnswer(406, statusJson(status));
}

} // namespace drover::demo
