#pragma once

#include <functional>

class QObject;

namespace drover::probe {

/// Calls `call` on the event loop each time SIGINT comes, while `context` lives; the program goes
/// on until it has ended in an orderly way.
///
/// Thread: the main one; once a program. Errors: where there is no pipe, SIGINT ends the program.
void onInterrupt(QObject *context, std::function<void()> call);

} // namespace drover::probe
