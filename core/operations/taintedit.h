#pragma once

#include "core/objects/node.h"
#include "core/objects/pod.h"
#include "core/operations/nodewrite.h"

#include <QString>

#include <vector>

namespace drover {

/// A taint as an editor holds it; its identity is key and effect.
struct TaintValue {
    std::string key;
    std::string value;
    std::string effect; ///< NoSchedule, PreferNoSchedule, NoExecute
    Timestamp timeAdded;

    bool operator==(const TaintValue &) const = default;
    bool isSameTaint(const TaintValue &other) const
    {
        return key == other.key && effect == other.effect;
    }
};

/// What an edit does: sets these, removes those (by key and effect; an empty effect: all of the
/// key). Untouched taints keep their place and their timeAdded.
struct TaintEdit {
    std::vector<TaintValue> set;
    std::vector<TaintValue> remove;

    bool isEmpty() const { return set.empty() && remove.empty(); }
};

std::vector<TaintValue> taintsOf(const Node &node);
/// What turns `from` into `to`.
TaintEdit taintEditBetween(const std::vector<TaintValue> &from, const std::vector<TaintValue> &to);
std::vector<TaintValue> applied(const TaintEdit &edit, std::vector<TaintValue> taints);

/// "key=value:Effect", "key:Effect"; removal "key-", "key:Effect-".
/// Errors: Invalid, naming the part and the rule.
/// Source: kubectl pkg/cmd/taint/utils.go.
Result<TaintEdit> parseTaintEdit(const QStringList &words);
/// A sentence for what the API would refuse in it; empty: fine.
/// Source: kubernetes pkg/apis/core/validation/validation.go, validateNodeTaints.
QString taintFault(const TaintValue &taint);

/// The patch: the whole new list with the version it was made from, so that a change of somebody
/// else is a conflict and never lost. Nothing where nothing changes.
std::optional<NodeWrite> taintWrite(const Node &node, const TaintEdit &edit);

/// The pods that a new NoExecute taint drives away: at once, or after their toleration's seconds.
struct TaintVictim {
    PodPtr pod;
    std::int64_t afterSeconds = 0;
};
std::vector<TaintVictim> victimsOf(const TaintEdit &edit, const std::vector<PodPtr> &pods);

/// Well-known taints to offer, and what each is for.
struct TaintPreset {
    TaintValue taint;
    const char *meaning; ///< source text, context "TaintPreset"
};
const std::vector<TaintPreset> &taintPresets();
/// Who puts the taint back when it is removed by hand; empty where nobody is known to.
QString taintKeeper(const TaintValue &taint);

} // namespace drover
