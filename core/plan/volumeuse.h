#pragma once

#include "core/api/apirequest.h"
#include "core/objects/pod.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>

namespace drover {

/// How much the volumes of a node's pods hold, as its kubelet measured it, up to minutes ago.
///
/// Thread: a plain value, any. Units: bytes. Errors: none; what was not measured is not there.
struct VolumeUse {
    std::unordered_map<std::string, std::map<std::string, std::int64_t>> bytes; ///< by uid, by name

    /// Of all its emptyDir volumes together; nothing where one of them was not measured.
    std::optional<std::int64_t> emptyDirsOf(const Pod &pod) const;
    void add(VolumeUse other);
};

/// The kubelet's summary, through the API server: needs get on nodes/proxy.
/// Thread: a value, any; the answer is read on the worker. Errors: as ApiRequest; Protocol where it
/// is no summary. Source: kubelet stats/v1alpha1 Summary.
ApiRequest<VolumeUse> requestVolumeUse(const std::string &node);
Result<VolumeUse> decodeVolumeUse(const std::string &body);

} // namespace drover
