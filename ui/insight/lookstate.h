#pragma once

#include "core/pods/feed.h"
#include "ui/states/stateview.h"

#include <QString>

namespace drover::ui {

/// What a page says about what it asks for; each a whole sentence.
struct LookSubject {
    QString asking;   ///< "Asking for the events of this node…"
    QString none;     ///< "There are no events about this node."
    QString noneHint; ///< a line below it; may be empty
    QString mayNot;   ///< "%1 may not list events in all namespaces (403)."
    QString failed;   ///< "The events could not be read."
    QString user;     ///< the kubeconfig's name; the server may name another
};

/// How true it is, in a word or two: beside a list that may be old.
struct LookMark {
    QString text; ///< "Live", "Asking…", "As of 14:02:11"
    QString why;  ///< of a fault: the sentence; empty where there is none
    QLatin1StringView icon;
    Tone tone = Tone::Dimmed;

    bool operator==(const LookMark &) const = default;
};

/// Thread: GUI. Units: local time. Errors: they are told.
/// `isOld`: the cluster that it is about was lost; no mark says live beside that.
LookMark lookMark(const Feed &feed, WallTime now, bool isOld);
/// In place of the list while nothing is known, or there is nothing; a view of kind None where the
/// list stands. `count`: of what the feed holds; `isSlow`: the answer lets somebody wait.
StateView lookState(const Feed &feed, int count, const LookSubject &subject, bool isSlow);
/// The same for a single answer that failed.
StateView lookFailure(const Error &error, const LookSubject &subject);

} // namespace drover::ui
