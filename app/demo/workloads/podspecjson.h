#pragma once

#include "app/demo/workloads/demopod.h"

namespace drover::demo {

/// Writes `"spec": {…}` of a pod. Source: recordings of a kube-apiserver 1.36.
void appendPodSpec(JsonWriter &json, const DemoPod &pod);

/// "registry.example.test/shop/web:1.4".
QByteArray imageOf(const DemoPod &pod, const DemoContainer &container);

/// Five characters that follow from the seed, as Kubernetes appends them to names.
QByteArray nameSuffix(quint64 seed);

} // namespace drover::demo
