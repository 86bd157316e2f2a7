#pragma once

#include "app/demo/http/demoanswer.h"
#include "app/demo/http/demorequest.h"

#include <QByteArray>

#include <optional>

namespace drover::demo {

enum class MediaType { Json, Yaml, Protobuf };
enum class Shape { Object, Table, Metadata };

/// How the body of an answer is asked for.
struct Format {
    MediaType media = MediaType::Json;
    Shape shape = Shape::Object;
};

/// What a resource is offered as: nodes as everything, pods as JSON and tables, the others as JSON
/// (and one as YAML).
enum class Offer { Everything, JsonAndTable, Json };

/// The first entry of Accept that the server can give; none: 406. Errors are JSON in any case.
///
/// Source: Kubernetes API concepts, "Alternate representations of resources".
std::optional<Format> formatFor(const DemoRequest &request, RequestKind kind,
                                Offer offer = Offer::Everything);

QByteArray contentTypeOf(const Format &format, RequestKind kind);
DemoAnswer notAcceptable();

} // namespace drover::demo
