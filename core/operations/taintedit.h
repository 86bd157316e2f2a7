#pragma once

#include "core/objects/node.h"
#include "core/objects/pod.h"
#include "core/operations/nodewrite.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace drover {

/// A taint as an editor holds it; its identity is key and effect.
///
/// Thread: a plain value, any. Errors: none; see taintFault().
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
/// key). Untouched taints keep their order and their timeAdded.
struct TaintEdit {
    std::vector<TaintValue> set;
    std::vector<TaintValue> remove;

    bool operator==(const TaintEdit &) const = default;
    bool isEmpty() const { return set.empty() && remove.empty(); }
};

std::vector<TaintValue> taintsOf(const Node &node);
/// Key, value and effect of each, in whatever order; when they were added does not count.
bool haveSameTaints(const Node &left, const Node &right);
/// What turns `from` into `to`.
TaintEdit taintEditBetween(const std::vector<TaintValue> &from, const std::vector<TaintValue> &to);
/// The list after the edit, in kubectl's order: what is set first, then what stays.
std::vector<TaintValue> applied(const TaintEdit &edit, std::vector<TaintValue> taints);
/// "key=value:Effect", "key:Effect", "key".
QString taintText(const TaintValue &taint);

/// "key=value:Effect", "key:Effect"; removal "key-", "key:Effect-".
/// Errors: Invalid, naming the part and the rule.
/// Source: kubectl pkg/cmd/taint/utils.go.
Result<TaintEdit> parseTaintEdit(const QStringList &words);
/// What kubectl says against the edit of this node: a taint that is there already (unless
/// `overwrite`), or one to remove that is not; empty: nothing.
/// Source: kubectl pkg/cmd/taint/taint.go and utils.go, reorganizeTaints.
QString taintEditFault(const Node &node, const TaintEdit &edit, bool overwrite);

/// A sentence for what the API would refuse in it; empty: fine.
/// Source: kubernetes pkg/apis/core/validation/validation.go, validateNodeTaints.
QString taintFault(const TaintValue &taint);
/// The same for a whole list: the first taint that is refused, or a key and effect twice.
QString taintListFault(const std::vector<TaintValue> &taints);

/// The patch: the whole new list with the version it was made from, so that a change of somebody
/// else is a conflict and never lost. Nothing where nothing changes.
std::optional<NodeWrite> taintWrite(const Node &node, const TaintEdit &edit);

/// spec.taints as a patch spells it, and back; no taints are null.
QJsonObject taintPatch(const std::vector<TaintValue> &taints);
std::vector<TaintValue> taintsOfPatch(const QJsonObject &patch);

} // namespace drover
