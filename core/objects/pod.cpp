#include "core/objects/pod.h"

namespace drover {

std::string podText(const Pod &pod)
{
    return pod.nameSpace + "/" + pod.name;
}

} // namespace drover
