#include "core/drain/drainrecord.h"

#include "core/operations/nodepatch.h"

#include <QJsonArray>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

QJsonObject podJson(const RecordedPod &pod)
{
    return {{u"namespace"_s, textOf(pod.nameSpace)},
            {u"name"_s, textOf(pod.name)},
            {u"uid"_s, textOf(pod.uid)},
            {u"fate"_s, pod.fate}};
}

RecordedPod podOf(const QJsonObject &json)
{
    return {json.value("namespace"_L1).toString().toStdString(),
            json.value("name"_L1).toString().toStdString(),
            json.value("uid"_L1).toString().toStdString(), json.value("fate"_L1).toString()};
}

bool goes(const RecordedPod &pod)
{
    return pod.fate == fateName(Fate::Evict) || pod.fate == fateName(Fate::Delete) ||
           pod.fate == fateName(Fate::Finished);
}

std::chrono::seconds secondsAt(const QJsonObject &json, QLatin1StringView key)
{
    return std::chrono::seconds(json.value(key).toInteger());
}

/// By uid, of what was asked last.
std::map<std::string, const JournalEntry *> evictsOf(const JournalEntry &drain,
                                                     const JournalEntries &entries)
{
    std::map<std::string, const JournalEntry *> evicts;
    for (const JournalEntry &entry : entries) {
        if (entry.parent == drain.id && entry.action == "evict"_L1)
            evicts.try_emplace(podOf(entry.details).uid, &entry);
    }
    return evicts;
}

/// Newest first: the last that the server took counts.
bool wasCordonedSince(const JournalEntry &drain, const JournalEntries &entries)
{
    for (const JournalEntry &entry : entries) {
        if (entry.at < drain.at)
            break;
        if (entry.outcome != JournalEntry::Outcome::Done || entry.cluster != drain.cluster ||
            entry.node != drain.node || entry.nodeUid != drain.nodeUid)
            continue;
        const QJsonObject spec = patchOf(entry.after).value("spec"_L1).toObject();
        if (spec.contains("unschedulable"_L1))
            return spec.value("unschedulable"_L1).toBool();
    }
    return false;
}

/// Where a drain runs, the journal calls off what was asked for a pod only when others removed that pod;
/// all else is called off at the drain's end.
std::vector<RecordedPod> &listFor(const JournalEntry &evict, const JournalEntry &drain, DrainRemains &remains)
{
    switch (evict.outcome) {
    case JournalEntry::Outcome::Sent:
        return remains.uncertain;
    case JournalEntry::Outcome::Done:
        return remains.done;
    case JournalEntry::Outcome::Failed:
        return remains.failed;
    case JournalEntry::Outcome::Cancelled:
        return drain.ended ? remains.remaining : remains.done;
    case JournalEntry::Outcome::Blocked:
        return remains.blocked;
    }
    Q_UNREACHABLE();
}

} // namespace

QJsonObject drainDetails(const DrainOptions &options, const std::vector<RecordedPod> &pods)
{
    QJsonObject json{{u"ignoreDaemonSets"_s, options.ignoreDaemonSets},
                     {u"deleteEmptyDirData"_s, options.deleteEmptyDirData},
                     {u"force"_s, options.force},
                     {u"disableEviction"_s, options.disableEviction},
                     {u"timeout"_s, qint64(options.timeout.count())},
                     {u"podSelector"_s, options.podSelector},
                     {u"skipWaitForDelete"_s, qint64(options.skipWaitForDelete.count())},
                     {u"chunkSize"_s, options.chunkSize}};
    if (options.gracePeriod)
        json.insert("gracePeriod"_L1, qint64(options.gracePeriod->count()));
    QJsonArray array;
    for (const RecordedPod &pod : pods)
        array.append(podJson(pod));
    return {{u"options"_s, json}, {u"pods"_s, array}};
}

std::vector<RecordedPod> recordedPods(const DrainPlan &plan)
{
    std::vector<RecordedPod> pods;
    for (const PlannedPod &planned : plan.pods)
        pods.push_back({planned.pod->nameSpace, planned.pod->name, planned.pod->uid,
                        fateName(planned.fate)});
    return pods;
}

DrainOptions optionsOfDetails(const QJsonObject &details)
{
    const QJsonObject json = details.value("options"_L1).toObject();
    DrainOptions options;
    options.ignoreDaemonSets = json.value("ignoreDaemonSets"_L1).toBool();
    options.deleteEmptyDirData = json.value("deleteEmptyDirData"_L1).toBool();
    options.force = json.value("force"_L1).toBool();
    options.disableEviction = json.value("disableEviction"_L1).toBool();
    options.timeout = secondsAt(json, "timeout"_L1);
    options.podSelector = json.value("podSelector"_L1).toString();
    options.skipWaitForDelete = secondsAt(json, "skipWaitForDelete"_L1);
    options.chunkSize = json.value("chunkSize"_L1).toInt(options.chunkSize);
    if (json.contains("gracePeriod"_L1))
        options.gracePeriod = secondsAt(json, "gracePeriod"_L1);
    return options;
}

std::vector<RecordedPod> podsOfDetails(const QJsonObject &details)
{
    std::vector<RecordedPod> pods;
    for (const QJsonValue &value : details.value("pods"_L1).toArray())
        pods.push_back(podOf(value.toObject()));
    return pods;
}

QJsonObject evictDetails(const Pod &pod)
{
    return {{u"namespace"_s, textOf(pod.nameSpace)},
            {u"name"_s, textOf(pod.name)},
            {u"uid"_s, textOf(pod.uid)}};
}

DrainRemains remainsOf(const JournalEntry &drain, const JournalEntries &entries)
{
    auto evicts = evictsOf(drain, entries);
    DrainRemains remains;
    remains.options = optionsOfDetails(drain.details);
    remains.didCordon = wasCordonedSince(drain, entries);
    for (RecordedPod &pod : podsOfDetails(drain.details)) {
        const auto evict = evicts.find(pod.uid);
        if (!goes(pod))
            ++remains.staying;
        else if (evict == evicts.end())
            remains.remaining.push_back(std::move(pod));
        else
            listFor(*evict->second, drain, remains).push_back(std::move(pod));
        if (evict != evicts.end())
            evicts.erase(evict);
    }
    // Came to the node after the plan, or there was none before the start.
    for (const auto &[uid, evict] : evicts)
        listFor(*evict, drain, remains).push_back(podOf(evict->details));
    return remains;
}

} // namespace drover
