#pragma once

#include "app/demo/objects/demoobject.h"
#include "app/demo/workloads/podtemplate.h"

namespace drover::demo {

/// What keeps pods alive: a ReplicaSet, DaemonSet, StatefulSet or Job.
///
/// Thread: a value.
struct DemoController : DemoObject {
    enum class Kind { ReplicaSet, DaemonSet, StatefulSet, Job };

    Kind kind = Kind::ReplicaSet;
    int replicas = 0; ///< of a DaemonSet: its nodes when it was made
    PodTemplatePtr pods;

    std::shared_ptr<DemoObject> clone() const override
    {
        return std::make_shared<DemoController>(*this);
    }
    std::vector<DemoField> labels() const override { return pods->labels; }
    void appendMetadata(JsonWriter &json) const override;
    void appendRest(JsonWriter &json) const override;
};

using DemoControllerPtr = std::shared_ptr<const DemoController>;

/// "apps/v1" and so on, resource and kind of each.
const ObjectKind &objectKindOf(DemoController::Kind kind);

} // namespace drover::demo
