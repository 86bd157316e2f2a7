#pragma once

#include "app/demo/api/continuetoken.h"
#include "app/demo/api/requestpath.h"
#include "app/demo/http/demoanswer.h"

#include <QByteArray>

#include <chrono>

namespace drover::demo {

// Why a read is not answered, in the server's words.
DemoAnswer tooLarge(quint64 wanted, quint64 current, std::chrono::milliseconds delay); ///< 504
DemoAnswer malformedToken();                                                           ///< 400
DemoAnswer expiredToken(const ContinueToken &token);  ///< 410, with a token to go on with
DemoAnswer compacted();                               ///< 410
DemoAnswer invalidOptions(const QByteArray &message); ///< 422
DemoAnswer invalidVersion(const QByteArray &text);    ///< 500, as a real server answers
/// 400: a field that the resource does not offer; empty: the selector cannot be read.
DemoAnswer badSelector(const QByteArray &unknownField);
DemoAnswer notFound(const RequestPath &path); ///< 404: no such object

} // namespace drover::demo
