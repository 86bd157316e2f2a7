#include "core/drain/drainjournal.h"

#include "core/drain/drainrecord.h"

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
    return Words::tr("%1 of %2 pods gone").arg(drain.goneCount()).arg(drain.goingCount());
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
    const QString words = kubectlDrainWords(drain.options, {m_node});
    entry.what = words;
    entry.kubectl = kubectlCommand(m_context.cluster, words);
    entry.parent = resumes;
    entry.details = drainDetails(drain.options, confirmed ? recordedPods(*confirmed)
                                                          : std::vector<RecordedPod>());
    return m_journal->begin(std::move(entry)).map([this](QString &&id) { m_id = std::move(id); });
}

Result<void> DrainJournal::beginPod(const Pod &pod, bool byDelete)
{
    if (!m_journal || m_podIds.contains(pod.uid))
        return {};
    JournalEntry entry = entryFor(QStringLiteral("evict"));
    entry.what = byDelete ? Words::tr("delete pod %1").arg(toText(podText(pod)))
                          : Words::tr("evict pod %1").arg(toText(podText(pod)));
    entry.parent = m_id;
    entry.details = evictDetails(pod);
    return m_journal->begin(std::move(entry)).map([this, &pod](QString &&id) {
        m_podIds.emplace(pod.uid, std::move(id));
    });
}

void DrainJournal::endPod(const std::string &uid, JournalEntry::Outcome outcome,
                          const QString &result)
{
    const auto found = m_podIds.find(uid);
    if (found == m_podIds.end())
        return;
    m_journal->end(found->second, outcome, result);
    m_podIds.erase(found);
}

void DrainJournal::endDrain(const DrainProgress &drain)
{
    if (!m_journal || m_id.isEmpty())
        return;
    for (const auto &[uid, id] : std::exchange(m_podIds, {}))
        m_journal->end(id, JournalEntry::Outcome::Cancelled, {});
    m_journal->end(m_id, journalOutcome(drain.outcome), resultText(drain));
}

} // namespace drover
