#pragma once

#include "core/base/clock.h"
#include "core/drain/drainprogress.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace drover {

/// What somebody wants to be told of a cluster while looking elsewhere.
enum class AlertTopic : std::uint8_t { ConnectionLost, NotReady, Pressure, DrainBlocked, DrainEnded };
inline constexpr std::array kAlertTopics{AlertTopic::ConnectionLost, AlertTopic::NotReady,
                                         AlertTopic::Pressure, AlertTopic::DrainBlocked,
                                         AlertTopic::DrainEnded};

/// One thing that is told of. All texts are the server's.
struct AlertEntry {
    std::string node;                           ///< empty: the cluster
    WallTime since;                             ///< by this computer's clock
    std::string condition;                      ///< "Ready", "DiskPressure"; of nodes
    std::string status;                         ///< "False", "Unknown"; of nodes
    std::string reason;                         ///< "KubeletNotReady"; of nodes
    int pods = 0;                               ///< that are blocked
    std::vector<std::string> budgets;           ///< that block them, each once
    std::shared_ptr<const DrainProgress> drain; ///< that has ended
};

/// All that stands to be told of one topic, in the place of what was told before. Several nodes are
/// several entries of one alert.
///
/// Thread: a plain value, any. Units: UTC. Errors: none.
struct Alert {
    AlertTopic topic = AlertTopic::NotReady;
    bool isNews = false;             ///< something is in it that was not; else it only shrank
    std::vector<AlertEntry> entries; ///< empty: it is over, or cannot be known any more
};

} // namespace drover
