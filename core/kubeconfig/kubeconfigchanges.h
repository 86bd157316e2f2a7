#pragma once

#include "core/kubeconfig/kubeconfig.h"

#include <optional>
#include <vector>

namespace drover {

/// What a changed kubeconfig means for a cluster that is open.
enum class ClusterChange {
    Nothing,
    Credentials, ///< the same server, asked as somebody else or with newer credentials
    Server,      ///< another address, authority or way there: it may be another cluster
    Unreadable,  ///< the file or the context is broken now; what was read before still stands
    Removed,     ///< the context, or its file, is gone
};

struct ClusterUpdate {
    ClusterId id;
    ClusterChange change = ClusterChange::Nothing;
    std::optional<ClusterConfig> config; ///< what was read, unless Unreadable or Removed
    std::optional<Error> error;          ///< of Unreadable and Removed: why
};

/// What was read anew, and what it means for open clusters.
struct KubeconfigChanges {
    KubeconfigSet set;
    std::vector<ClusterUpdate> clusters;
};

/// Whether both reach the same server the same way, and know it by the same things.
/// Thread: any. Errors: none.
bool isSameServer(const ClusterConfig &a, const ClusterConfig &b);

/// Compares an open cluster with what its kubeconfig says now.
///
/// Thread: not the GUI's; it reads certificate files. Errors: in the update.
ClusterUpdate updateOf(const ClusterConfig &open, const KubeconfigSet &now);

} // namespace drover
