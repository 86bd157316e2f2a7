#pragma once

#include <QByteArray>

#include <map>
#include <optional>

namespace drover::demo {

/// The end of a run of a container. Units: seconds since the epoch.
struct ContainerEnd {
    QByteArray reason;
    int exitCode = 0;
    qint64 startedSecs = 0;
    qint64 finishedSecs = 0;

    bool operator==(const ContainerEnd &) const = default;
};

/// How a container is. Units: seconds since the epoch.
struct ContainerState {
    enum class Kind { Waiting, Running, Terminated };
    Kind kind = Kind::Running;
    QByteArray reason; ///< of a waiting one
    QByteArray message;
    qint64 startedSecs = 0; ///< of a running one
    ContainerEnd end;       ///< of a terminated one
    bool ready = false;
    int restarts = 0;
    std::optional<ContainerEnd> last; ///< the run before

    bool operator==(const ContainerState &) const = default;
};

/// What differs from what the phase of a pod says.
struct PodOverlay {
    std::map<QByteArray, ContainerState> containers; ///< by name
    QByteArray reason;                               ///< status.reason: "Evicted"
    QByteArray message;
    bool initialized = true;
};

} // namespace drover::demo
