#pragma once

#include "app/demo/events/democlusterevent.h"
#include "app/demo/workloads/demopod.h"

namespace drover::demo {

/// What scheduler and kubelet say as a pod changes, without a time. Either may be null: added,
/// gone. Pure.
std::vector<DemoClusterEvent> podHappenings(const DemoPodPtr &before, const DemoPodPtr &after);

/// What the kubelet says of a pod in trouble again and again.
std::vector<DemoClusterEvent> podTroubles(const DemoPod &pod);

/// Of a pod that fits nowhere: `why` as the scheduler has it.
DemoClusterEvent failedScheduling(const DemoPod &pod, const QByteArray &why);

} // namespace drover::demo
