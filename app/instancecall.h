#pragma once

#include "app/instancemessages.h"

#include <chrono>
#include <optional>

namespace drover {

/// Asks the program that listens at `socket`, and waits for its answer.
///
/// Nothing: none listens there. An answer of kind Taken: it took the request and did not say in
/// time what became of it. Hung: it did not even do that.
/// Thread: one with a QCoreApplication; blocks. Units: milliseconds. Errors: as above.
struct InstanceReply {
    std::optional<InstanceAnswer> answer;
    bool isHung = false;
};
std::optional<InstanceReply> callInstance(const QString &socket, const InstanceRequest &request,
                                          std::chrono::milliseconds taken,
                                          std::chrono::milliseconds done);

} // namespace drover
