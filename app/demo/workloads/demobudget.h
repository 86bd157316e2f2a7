#pragma once

#include "app/demo/objects/demoobject.h"

#include <map>

namespace drover::demo {

/// A PodDisruptionBudget. The counts are what the disruption controller found last.
///
/// Thread: a value. Units: pods; times in seconds since the epoch.
struct DemoBudget : DemoObject {
    std::vector<DemoField> selector; ///< matchLabels; empty: all pods of the namespace
    QByteArray minAvailable;         ///< as written: "2", "50%"; empty: not set
    QByteArray maxUnavailable;
    bool alwaysAllowUnhealthy = false;

    int allowed = 0;
    int healthy = 0;
    int desired = 0;
    int expected = 0;
    std::map<QByteArray, qint64> disrupted; ///< pods whose eviction was charged, and when
    qint64 transitionSecs = 0;

    // What a test sets.
    bool isHeld = false;   ///< no room, whatever the pods are
    bool isBehind = false; ///< the controller has not seen the newest generation
    QByteArray failedSync; ///< why the controller cannot count; no room then

    std::shared_ptr<DemoObject> clone() const override
    {
        return std::make_shared<DemoBudget>(*this);
    }
    void appendMetadata(JsonWriter &json) const override;
    void appendRest(JsonWriter &json) const override;
};

using DemoBudgetPtr = std::shared_ptr<const DemoBudget>;

} // namespace drover::demo
