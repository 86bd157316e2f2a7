#pragma once

#include "core/base/clock.h"
#include "core/objects/poddetails.h"
#include "ui/details/overviewfacts.h"

#include <span>

namespace drover::ui {

/// What `kubectl describe pod` prints of the pod itself, in its words, as text for a person.
/// Containers stand in a table of their own.
struct PodFacts {
    FactSection pod;        ///< status to deletion
    FactSection resources;  ///< of all containers together
    FactSection conditions;
    FactSection scheduling; ///< priority, selector, tolerations, gates
    FactSection volumes;
    FactSection labels;
    FactSection annotations;

    bool operator==(const PodFacts &) const = default;
};

/// Thread: GUI. Units: as the texts say. Errors: none; see Fact.
/// Source: kubectl pkg/describe/describe.go, describePod.
PodFacts podFacts(const PodDetails &pod, WallTime now);
/// The same as plain text, a line a fact, for the clipboard.
QString podFactsText(const PodFacts &facts);

/// "node.kubernetes.io/not-ready:NoExecute op=Exists for 300s", as describe prints it.
QString tolerationText(const Toleration &toleration);
/// "config map web", "empty directory in memory, up to 64.0 MiB", "claim data-db-0", "projected: secret
/// key, downward API". `projected`: the pod's, of any volume.
QString volumeText(const PodVolume &volume, std::span<const ProjectedSource> projected);

} // namespace drover::ui
