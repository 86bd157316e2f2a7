#pragma once

#include "app/demo/http/demoanswer.h"

#include <optional>

namespace drover::demo {

/// Spoiled bodies that need no node: Garbage and Html. None: the route answers.
std::optional<DemoAnswer> spoiledAnswer(Spoil spoil, RequestKind kind);

/// A value of more than 16 MiB, or one that is no UTF-8; empty for other spoils.
QByteArray spoiledAnnotation(Spoil spoil);

} // namespace drover::demo
