#include "core/drain/drainjournal.h"

#include "core/drain/drainrecord.h"
#include "core/plan/removalrequest.h"

#include <QCoreApplication>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DrainJournal)
};

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

JournalEntry::Outcome journalOutcome(DrainOutcome outcome)
{
    switch (outcome) {
    case DrainOutcome::Drained:
    case DrainOutcome::Planned:
        return JournalEntry::Outcome::Done;
    case DrainOutcome::Cancelled:
    case DrainOutcome::NodeDeleted:
        return JournalEntry::Outcome::Cancelled;
    case DrainOutcome::Running:
    case DrainOutcome::Refused:
    case DrainOutcome::Failed:
        break;
    }
    return JournalEntry::Outcome::Failed;
}

QString resultText(const DrainProgress &drain)
{
    if (drain.error)
        return drain.error->message;
    QString sentence = Words::tr("%1 of %2 pods gone");
    if (drain.isNodeReplaced)
        sentence = Words::tr("the node was deleted and created again; %1 of %2 pods were gone before");
    else if (drain.outcome == DrainOutcome::NodeDeleted)
        sentence = Words::tr("the node was deleted; %1 of %2 pods were gone before");
    return sentence.arg(drain.goneCount()).arg(drain.goingCount());
}

/// Of a pod that was asked, refused for now, and is there as far as is known.
QString calledOffText(const DrainProgress &drain, const QString &answer)
{
    if (drain.isNodeReplaced)
        return Words::tr("the node was deleted and created again");
    return drain.outcome == DrainOutcome::NodeDeleted ? Words::tr("the node was deleted") : answer;
}

} // namespace

DrainJournal::DrainJournal(Journal *journal, WriteContext context)
    : m_journal(journal), m_context(std::move(context))
{
}

JournalEntry DrainJournal::entryFor(const QString &action) const
{
    JournalEntry entry;
    entry.cluster = m_context.cluster;
    entry.clusterName = m_context.clusterName;
    entry.user = m_context.user;
    entry.by = m_context.by;
    entry.node = m_node;
    entry.nodeUid = m_nodeUid;
    entry.action = action;
    return entry;
}

Result<void> DrainJournal::beginDrain(const DrainProgress &drain, const std::string &nodeUid,
                                      const std::optional<DrainPlan> &confirmed,
                                      const QString &resumes)
{
    if (!m_journal || drain.options.dryRun != DryRun::None) {
        m_journal = nullptr;
        return {};
    }
    m_node = toText(drain.node);
    m_nodeUid = toText(nodeUid);
    JournalEntry entry = entryFor(QStringLiteral("drain"));
    if (m_id.isEmpty()) // else what failed is tried again
        entry.at = drain.started;
    const QString words = kubectlDrainWords(drain.options, {m_node});
    entry.what = words;
    entry.kubectl = kubectlCommand(m_context.cluster, words);
    entry.parent = resumes;
    entry.details = drainDetails(drain.options, confirmed ? recordedPods(*confirmed)
                                                          : std::vector<RecordedPod>());
    return m_journal->begin(std::move(entry)).map([this](QString &&id) { m_id = std::move(id); });
}

Result<void> DrainJournal::beginPod(const Pod &pod, const DrainPlan &plan)
{
    if (!m_journal || m_openPods.contains(pod.uid))
        return {};
    JournalEntry entry = entryFor(QStringLiteral("evict"));
    entry.what = plan.removesByDelete() ? Words::tr("delete pod %1").arg(toText(podText(pod)))
                                        : Words::tr("evict pod %1").arg(toText(podText(pod)));
    entry.kubectl = kubectlRemoval(m_context.cluster, pod, plan);
    entry.parent = m_id;
    entry.details = evictDetails(pod);
    return m_journal->begin(std::move(entry)).map([this, &pod](QString &&id) {
        m_openPods.emplace(pod.uid, OpenPod{std::move(id), {}});
    });
}

void DrainJournal::notePod(const std::string &uid, JournalEntry::Outcome outcome,
                           const QString &result)
{
    const auto found = m_openPods.find(uid);
    if (found == m_openPods.end())
        return;
    const bool isBlocked = outcome == JournalEntry::Outcome::Blocked;
    if (isBlocked && std::exchange(found->second.blockedBy, result) == result)
        return;
    m_journal->end(found->second.id, outcome, result);
    if (!isBlocked)
        m_openPods.erase(found);
}

void DrainJournal::noteLeaving(const PodProgress &pod)
{
    const std::string &uid = pod.planned.pod->uid;
    if (pod.wentOtherwise) // whoever reads it must not take it for this request's doing
        notePod(uid, JournalEntry::Outcome::Cancelled, Words::tr("the pod is gone, not by this request"));
    else
        notePod(uid, JournalEntry::Outcome::Done,
                pod.state == PodState::Gone ? Words::tr("the pod is gone") : QString());
}

/// What the drain's end makes of pods whose last answer was no end of theirs.
void DrainJournal::endPods(const DrainProgress &drain)
{
    using Outcome = JournalEntry::Outcome;
    for (const PodProgress &pod : drain.pods) {
        const std::string &uid = pod.planned.pod->uid;
        const QString answer = pod.error ? removalAnswer(*pod.error) : QString();
        if (pod.state == PodState::Gone || pod.state == PodState::Terminating)
            noteLeaving(pod);
        else if (pod.state == PodState::Failed)
            notePod(uid, Outcome::Failed, answer);
        else if (pod.state == PodState::Evicting)
            notePod(uid, Outcome::Sent,
                    Words::tr("The drain ended before the answer came; it may have been done."));
        else
            notePod(uid, Outcome::Cancelled, calledOffText(drain, answer));
    }
}

void DrainJournal::endDrain(const DrainProgress &drain)
{
    if (!m_journal || m_id.isEmpty())
        return;
    m_journal->end(m_id, journalOutcome(drain.outcome), resultText(drain));
}

} // namespace drover
