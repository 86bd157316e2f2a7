#pragma once

#include "core/base/error.h"
#include "core/operations/drainoptions.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>

namespace drover {

enum class WriteKind : std::uint8_t { Cordon, Uncordon, Taints, Labels, Delete };

/// One write to one node, whole: what is sent, what it replaces, how to say it with kubectl.
/// Made by pure functions (cordon.h, taintedit.h, labeledit.h); carried out by NodeWriter.
///
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
    DryRun dryRun = DryRun::None;
};

/// "cordon", "uncordon", "taint", "label", "delete": for the journal.
QLatin1StringView writeKindName(WriteKind kind);

} // namespace drover
