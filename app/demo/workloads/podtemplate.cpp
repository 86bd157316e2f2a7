#include "app/demo/workloads/podtemplate.h"

namespace drover::demo {

bool isInit(const DemoContainer &container)
{
    return container.role == DemoContainer::Role::Init ||
           container.role == DemoContainer::Role::Sidecar;
}

std::vector<DemoContainer> containersOf(const PodTemplate &of)
{
    using Role = DemoContainer::Role;
    std::vector<DemoContainer> all;
    for (const DemoContainer &container : of.beside)
        if (isInit(container))
            all.push_back(container);
    all.push_back(
        {of.app, Role::App, of.cpuMilli, of.memoryMi, of.cpuLimitMilli, of.memoryLimitMi, of.more});
    for (const Role role : {Role::App, Role::Ephemeral})
        for (const DemoContainer &container : of.beside)
            if (container.role == role)
                all.push_back(container);
    return all;
}

} // namespace drover::demo
