#pragma once

#include <optional>
#include <string_view>
#include <tuple>

namespace drover {

/// "v1.35.6", "v1.34.2+k3s1", "v1.36.0-rc.1": its numbers; what follows them does not count.
///
/// Thread: a plain value, any; pure. Errors: nothing where the text has no three numbers.
/// Source: Kubernetes documentation, "Version Skew Policy".
struct KubeVersion {
    int major = 0;
    int minor = 0;
    int patch = 0;

    bool operator==(const KubeVersion &) const = default;
    bool operator<(const KubeVersion &other) const
    {
        return std::tie(major, minor, patch) < std::tie(other.major, other.minor, other.patch);
    }
};

std::optional<KubeVersion> kubeVersionOf(std::string_view text);

} // namespace drover
