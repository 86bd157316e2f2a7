#pragma once

#include "app/demo/workloads/demopod.h"

namespace drover::demo {

/// Writes `"status": {…}` of a pod. Source: recordings of a kube-apiserver 1.36.
void appendPodStatus(JsonWriter &json, const DemoPod &pod);

QByteArray addressOf(const DemoPod &pod); ///< empty: it has none

} // namespace drover::demo
