#pragma once

#include "core/pods/podstatus.h"
#include "ui/text/healthtext.h"

#include <cstdint>

namespace drover::ui {

/// How a pod is, the worst first: the order of the status column.
enum class PodHealth : std::uint8_t {
    Failing,  ///< crashes, cannot start, was evicted
    Doubtful, ///< runs but is not ready, or nobody knows
    UnderWay, ///< starts or ends
    Well,
    Ended, ///< has done what it was for
};

/// Thread: GUI. Errors: none; a word that is not known counts as failing.
PodHealth podHealth(const PodStatus &status);
/// kubectl's word with an icon and a tone.
StateText podStatusLook(const PodStatus &status);
/// The state of one container, in the same looks.
StateText containerLook(const ContainerStatus *status);
/// Why it is so, as far as the kubelet said: messages of the pod and of containers that wait or
/// have failed, a line each; empty where none was sent.
QString podReasons(const PodDetails &pod);

} // namespace drover::ui
