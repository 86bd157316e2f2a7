#pragma once

#include "core/journal/journal.h"
#include "core/nodes/nodecache.h"
#include "core/objects/node.h"
#include "core/operations/nodewrite.h"

namespace drover {

/// Whether taking this entry back has a meaning at all: a cordon, uncordon, change of taints,
/// labels or annotations, or an undo of one, that was or may have been done.
///
/// Thread: any; pure, as all below. Errors: none.
bool canUndo(const JournalEntry &entry);
/// An undo of it was done since.
bool isUndone(const JournalEntry &entry, const JournalEntries &all);
/// The last write to that cluster that can be taken back, undoing aside, or null. With `nodes`: of one
/// that is among them.
const JournalEntry *lastUndoable(const ClusterId &cluster, const JournalEntries &all, const NodeCache *nodes = nullptr);
/// Where the last write of one's own to that cluster deleted a node: that one; else null. Nothing
/// takes it back, and to take back another write in its place is not what was asked for.
const JournalEntry *lastDelete(const ClusterId &cluster, const JournalEntries &all);

/// The write that puts back what the entry's write replaced, made for the node as it is now. It is
/// an ordinary NodeWrite: shown, confirmed, guarded by the node's version, journalled as "undo".
/// Of taints only those that the write touched are put back.
///
/// Errors: Invalid where the entry has no undo; Conflict where the node is another, where
/// somebody changed the fields since, or where they are as before already; each names what.
Result<NodeWrite> undoWrite(const JournalEntry &entry, const Node &now);

} // namespace drover
