#pragma once

#include "core/objects/pod.h"
#include "core/operations/taintedit.h"

#include <QString>

#include <vector>

namespace drover {

/// Whether a toleration covers a taint.
///
/// Thread: any; pure. Errors: none.
/// Source: kubernetes staging/src/k8s.io/api/core/v1/toleration.go, ToleratesTaint.
bool tolerates(const Toleration &toleration, const TaintValue &taint);

/// A pod that a new NoExecute taint drives away: at once, or after its toleration's seconds. No
/// budget holds it back.
struct TaintVictim {
    PodPtr pod;
    std::int64_t afterSeconds = 0;
};
/// Those of the node's pods that the taints which `edit` sets will end, soonest first; pods that
/// end already are left out. `taints` are the node's before the edit.
///
/// Thread: any; pure. Units: seconds from the write. Errors: none.
/// Source: kubernetes pkg/controller/tainteviction/taint_eviction.go: of each taint the first
/// toleration that covers it counts, of those the shortest time.
std::vector<TaintVictim> victimsOf(const TaintEdit &edit, const std::vector<TaintValue> &taints,
                                   const std::vector<PodPtr> &pods);

/// Well-known taints to offer, and what each is for.
struct TaintPreset {
    TaintValue taint;
    const char *meaning; ///< source text, context "TaintPreset"
};
const std::vector<TaintPreset> &taintPresets();

/// Who puts the taint back when it is removed by hand, or takes it away when it is set, a
/// sentence; empty where nobody is known to.
QString taintKeeper(const TaintValue &taint);

} // namespace drover
