#pragma once

#include "core/base/error.h"
#include "core/objects/node.h"
#include "core/operations/dryrun.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <string>

namespace drover {

enum class WriteKind : std::uint8_t { Cordon, Uncordon, Taints, Labels, Annotations, Delete };

/// One write to one node, whole: what is sent, what it replaces, how to say it with kubectl.
/// Made by pure functions (cordon.h, taintedit.h, labeledit.h, undo.h); carried out by NodeWriter.
///
/// `before` and `after` are merge patches of the same fields, so either can be compared with a
/// node (isShown()). The body is `after`, the node's uid (a namesake is never hit: the API answers
/// 422) and, where a shown value is replaced, its resourceVersion (409).
/// Thread: a plain value, any. Errors: none. Secrets: none; annotation values are the user's.
struct NodeWrite {
    WriteKind kind = WriteKind::Cordon;
    std::string node;
    std::string nodeUid;
    QByteArray method = "PATCH";
    QByteArray contentType;
    QByteArray body;
    QString summary;      ///< "cordon, reason: disk swap"
    QString before;       ///< JSON of what is replaced, as the patch would spell it
    QString after;        ///< JSON of what replaces it
    QString kubectlWords; ///< "cordon node-1": what stands behind "kubectl --context C"
    /// Undo: the patch that puts `before` back where `after` still stands; empty: has no meaning.
    QByteArray undoBody;
    QString undoes; ///< the journal's id of the write that this one takes back; or empty
    DryRun dryRun = DryRun::None;
};

/// DELETE of the node that was shown, not of its namesake: its uid is a precondition.
/// Source: Kubernetes API reference, DeleteOptions.
NodeWrite deleteWrite(const Node &node);

/// "cordon", "uncordon", "taint", "label", "annotate", "delete": for the journal.
QLatin1StringView writeKindName(WriteKind kind);

} // namespace drover
