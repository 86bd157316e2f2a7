#pragma once

#include "core/base/clock.h"
#include "core/objects/node.h"
#include "core/operations/nodewrite.h"

#include <optional>

namespace drover {

/// Who cordoned a node with Drover, when and why: the value of annotation kCordonAnnotation, JSON
/// {"by":"ana@host","at":"2026-11-25T20:00:00Z","reason":"disk swap"}.
///
/// Thread: a plain value, any. Units: UTC, whole seconds once written. Errors: a value that cannot
/// be read gives nothing.
struct CordonNote {
    QString by; ///< "user@host"
    WallTime at;
    QString reason; ///< may be empty

    bool operator==(const CordonNote &) const = default;
};

inline constexpr std::string_view kCordonAnnotation = "drover.desktop/cordon";

std::string noteText(const CordonNote &note);
/// The node's note; nothing where it has none or one that cannot be read.
std::optional<CordonNote> cordonNoteOf(const Node &node);
/// The note does not tell of the node's state: the node is not cordoned (somebody uncordoned it
/// with another tool), or it was cordoned again long after the note was written.
bool isOldNote(const Node &node);
/// When the control plane gave the node the taint of a cordon, soon after it: its own clock's word of
/// since when. Not reported: it has no such taint, or one without its time.
Timestamp cordonTaintedAt(const Node &node);
/// This user on this machine: "ana@laptop".
QString currentOperator();

/// The writes; nothing where the node is so already (a note alone changes nothing).
/// Source: kubectl pkg/drain/cordon.go: one patch of spec.unschedulable.
std::optional<NodeWrite> cordonWrite(const Node &node, const CordonNote &note);
/// Takes Drover's note away with the cordon, and nothing else.
std::optional<NodeWrite> uncordonWrite(const Node &node);
/// Takes an old note away and leaves the node as it is; nothing where it has none that is old.
std::optional<NodeWrite> oldNoteRemoval(const Node &node);

} // namespace drover
