#pragma once

#include "core/drain/drainprogress.h"
#include "ui/drains/plannotes.h"
#include "ui/text/healthtext.h"

#include <QString>

namespace drover::ui {

/// How plans and drains are said to a person.
///
/// Thread: the GUI thread; pure. Units: local time. Errors: what is not known reads "unknown",
/// never "none".

/// "shop/web-1"
QString podName(const Pod &pod);
/// "ReplicaSet web", "no controller"
QString controllerText(const Pod &pod);
/// "web: no room\n2 healthy, 2 wanted", "web: does not count it\nphase Pending"; of several a line
/// each; "unknown"; empty where there is none.
QString budgetsText(const PlannedPod &planned);
/// The same in one line without the counts: "web: no room", "a: no room; b: room for 1", "unknown".
QString budgetsLine(const PlannedPod &planned);
/// "web: no room (2 healthy, 2 wanted)"
QString countedBudgetsLine(const PlannedPod &planned);
/// "no room (2 healthy, 2 wanted)"
QString roomText(const Budget &budget);
/// What would make room: "Room when 1 more of its pods is healthy."
QString whatFrees(const Budget &budget);
/// "fits on 7 nodes\nfirst: worker-3", "nowhere\n11 nodes: 8 cordoned, 3 tainted", which is a warning.
StateText placementText(const PodPlacement &placement);
/// With each reason whole: "nowhere\n3 nodes lack 2 Gi of memory"
QString wholePlacementText(const PodPlacement &placement);

/// "1.3 GiB used of 2 GiB", "use unknown, no limit set": of all emptyDir volumes of these pods.
QString emptyDirText(const std::vector<PlannedPod> &pods, const PlanNotes &notes);
/// "confirmed\nit would be evicted", "not now\n" with the server's words.
StateText trialText(const TrialAnswer &answer);

/// As a drain is: one that is blocked is red where waiting is in vain, amber when it has been so for
/// five minutes; one that terminates is amber when it is over its grace. Of a drain that is over it is in the past.
StateText podStateText(const PodProgress &pod, WallTime now);
/// The server's last answer, in its own words; of a dry run why a budget did not count the pod.
/// Empty where there is nothing to say.
QString answerText(const PodProgress &pod);
/// The id of the help's topic on that state.
QString podStateTopic(PodState state);
QString podStateTopic(const PodProgress &pod); ///< one that is blocked for good has another
/// The one line that ends a drain, or where it stands while it runs; who else uncordoned its node, when.
QString endLine(const DrainProgress &progress);
/// The same, after its state while it runs: "Paused: 3 of 5 gone".
QString standLine(const DrainProgress &progress, WallTime now);
/// Icon and tone of a drain: green only where it ended well, red where it failed or is blocked for
/// good, amber where it has been blocked for five minutes or one of its pods is over its grace.
StateText drainStateText(const DrainProgress &progress, WallTime now);
/// As podStateTopic().
QString drainStateTopic(const DrainProgress &progress, WallTime now);
/// How long it runs, or ran: between the seconds that are shown of its begin and of now.
std::chrono::seconds elapsed(const DrainProgress &progress, WallTime now);
/// "3 min 12 s", "12 s", "5 min", "1 h 4 min": as it is read out, and in a sentence; in a table it is
/// humanDuration().
QString spanText(std::chrono::seconds span);
/// Everything about a drain as text, to be pasted somewhere; of one that is over as it was then.
QString drainReport(const DrainProgress &progress, WallTime now);

} // namespace drover::ui
