#pragma once

#include "core/journal/journalentry.h"
#include "core/plan/drainoptions.h"
#include "core/plan/drainplan.h"

#include <QJsonObject>
#include <QString>

#include <string>
#include <vector>

namespace drover {

/// A pod as the journal knows it.
struct RecordedPod {
    std::string nameSpace;
    std::string name;
    std::string uid;
    QString fate; ///< fateName() of its plan

    bool operator==(const RecordedPod &) const = default;
};

/// `details` of a "drain" entry: {"options": {…}, "pods": [{"namespace","name","uid","fate"}…]}.
///
/// Thread: any; pure, as all below. Errors: what is missing or of another type has its default.
QJsonObject drainDetails(const DrainOptions &options, const std::vector<RecordedPod> &pods);
std::vector<RecordedPod> recordedPods(const DrainPlan &plan);
DrainOptions optionsOfDetails(const QJsonObject &details);
std::vector<RecordedPod> podsOfDetails(const QJsonObject &details);
/// `details` of an "evict" entry: {"namespace","name","uid"}.
QJsonObject evictDetails(const Pod &pod);

/// How far a drain had come when its program died, told from its entry and the evict entries whose
/// parent it is, pods that no plan named included. What the cluster did since is not in it: read the
/// pods again before going on.
struct DrainRemains {
    DrainOptions options;
    std::vector<RecordedPod> done;      ///< accepted by the server, or removed by others before it was
    std::vector<RecordedPod> blocked;   ///< asked; refused for now, by a budget mostly
    std::vector<RecordedPod> uncertain; ///< asked; the answer is not known
    std::vector<RecordedPod> failed;    ///< refused for good
    std::vector<RecordedPod> remaining; ///< not asked yet
    int staying = 0;                    ///< pods that the plan leaves where they are
    /// It cordoned its node, or somebody did with Drover since, and nobody took that back with Drover.
    bool didCordon = false;

    /// Of those that were to leave, all but those in `done`: whoever got no answer may be there.
    std::size_t leftCount() const
    {
        return blocked.size() + uncertain.size() + failed.size() + remaining.size();
    }
};
DrainRemains remainsOf(const JournalEntry &drain, const JournalEntries &entries);

} // namespace drover
