#pragma once

#include "app/demo/api/demoroutes.h"

#include <optional>

namespace drover::demo {

DemoAnswer answerList(const RouteContext &context);
DemoAnswer answerGet(const RouteContext &context);

/// Spoiled bodies that need no node: Garbage and Html. None: the route answers.
std::optional<DemoAnswer> spoiledAnswer(Spoil spoil, RequestKind kind);

/// A value of more than 16 MiB, or one that is no UTF-8; empty for other spoils.
QByteArray spoiledAnnotation(Spoil spoil);

DemoAnswer invalidVersion(const QByteArray &text); ///< 500, as a real server answers
DemoAnswer badSelector();
DemoAnswer nodeNotFound(const QByteArray &name);

} // namespace drover::demo
