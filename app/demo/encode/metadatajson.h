#pragma once

#include "app/demo/encode/jsonwriter.h"
#include "app/demo/nodes/nodefacts.h"

namespace drover::demo {

/// Writes `"metadata": {…}` with labels, annotations and managedFields.
/// `extraAnnotation`: the raw value of one more annotation; empty: none.
void appendMetadata(JsonWriter &json, const NodeFacts &facts, const QByteArray &extraAnnotation);

} // namespace drover::demo
