#pragma once

#include <functional>

class QObject;

namespace drover::demo {

/// Calls `ended` on the event loop of `context` when standard input ends: whoever started this
/// program has closed it or is gone. Does nothing on systems whose input can't be waited for.
void whenStdinEnds(QObject *context, std::function<void()> ended);

} // namespace drover::demo
