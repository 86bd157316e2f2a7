#pragma once

#include "core/base/clock.h"
#include "core/kubeconfig/clusterconfig.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <deque>
#include <optional>

namespace drover {

/// One write of Drover: what was about to be sent, and what became of it.
///
/// Thread: a plain value, any. Units: UTC. Errors: none. Secrets: none; texts were redacted.
struct JournalEntry {
    enum class Outcome {
        Sent,
        Done,
        Failed,
        Cancelled,
        Blocked, ///< refused for now; it is tried again, and its last end counts
    };

    QString id; ///< unique; made by Journal::begin()
    WallTime at;
    ClusterId cluster;
    QString clusterName; ///< as tabs call it
    QString user;        ///< the kubeconfig's user
    QString by;          ///< "ana@laptop"
    QString node;
    QString nodeUid;
    /// "cordon", "uncordon", "taint", "label", "annotate", "delete", "drain", "evict", "undo"
    QString action;
    QString what;   ///< a sentence
    QString before; ///< JSON
    QString after;  ///< JSON
    QString kubectl;
    QByteArray undoBody; ///< a patch; empty: no undo
    QString parent;      ///< of an evict or a continued drain: the drain's id; of an undo: what it undoes
    QJsonObject details; ///< of a drain and of an evict; see drainrecord.h
    QString instance;    ///< the run of the program that wrote it; made by Journal::begin()
    /// Sent: the answer is not known (yet). It stays so where the program died before it came, or
    /// could not find out; `ended` and `result` tell the second from the first.
    Outcome outcome = Outcome::Sent;
    QString result; ///< the error's sentence, or a count
    std::optional<WallTime> ended;
};

/// What was done as a line that begins like one; kubectl's words, which are a drain's, as they are.
QString whatText(const JournalEntry &entry);

/// Newest first.
using JournalEntries = std::deque<JournalEntry>;

} // namespace drover
