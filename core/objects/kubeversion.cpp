#include "core/objects/kubeversion.h"

#include <charconv>

namespace drover {

std::optional<KubeVersion> kubeVersionOf(std::string_view text)
{
    if (text.starts_with('v'))
        text.remove_prefix(1);
    KubeVersion version;
    for (int *part : {&version.major, &version.minor, &version.patch}) {
        if (part != &version.major) {
            if (!text.starts_with('.'))
                return std::nullopt;
            text.remove_prefix(1);
        }
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *part);
        if (error != std::errc() || *part < 0)
            return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    }
    return version;
}

} // namespace drover
