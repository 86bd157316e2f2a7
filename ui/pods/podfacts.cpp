#include "ui/pods/podfacts.h"

#include "core/base/joined.h"
#include "core/objects/podresources.h"
#include "core/pods/podstatus.h"
#include "ui/pods/podcolumns.h"
#include "ui/pods/podlook.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PodFacts)
};

QString orNone(const QString &text)
{
    return text.isEmpty() ? Words::tr("none") : text;
}

QString reported(const std::string &text)
{
    return text.empty() ? notReported() : toText(text);
}

QString addresses(const PodDetails &pod)
{
    QStringList ips;
    if (!pod.podIp.empty())
        ips << toText(pod.podIp);
    for (const std::string &ip : pod.otherIps)
        ips << toText(ip);
    return orNone(ips.join(u'\n'));
}

QString nodeText(const PodDetails &pod)
{
    if (pod.nodeName.empty())
        return pod.nominatedNode.empty()
                   ? Words::tr("none")
                   : Words::tr("none; %1 is nominated").arg(toText(pod.nominatedNode));
    return pod.hostIp.empty()
               ? toText(pod.nodeName)
               : u"%1/%2"_s.arg(toText(pod.nodeName), toText(pod.hostIp));
}

QString statusText(const PodDetails &pod)
{
    const PodStatus status = podStatusOf(pod);
    const QString phase = toText(pod.phase);
    return status.word == phase ? phase
                                : Words::tr("%1 (phase %2)").arg(status.word, orNone(phase));
}

FactSection podSection(const PodDetails &pod, WallTime now)
{
    FactSection section{Words::tr("Pod"), {}};
    std::vector<Fact> &facts = section.facts;
    facts.push_back({Words::tr("Status"), statusText(pod)});
    if (const QString why = podReasons(pod); !why.isEmpty())
        facts.push_back({Words::tr("Message"), why});
    facts.push_back({Words::tr("Controlled by"), orNone(ownerText(pod))});
    facts.push_back({Words::tr("Node"), nodeText(pod)});
    facts.push_back({Words::tr("Created"), dateTimeAndAgo(pod.created, now)});
    facts.push_back({Words::tr("Start time"), dateTimeAndAgo(pod.started, now)});
    if (pod.isTerminating())
        facts.push_back({Words::tr("Terminates until"),
                         dateTimeAndAgo(pod.deletionTimestamp, now)});
    facts.push_back({Words::tr("IPs"), addresses(pod)});
    facts.push_back({Words::tr("QoS class"), reported(pod.qosClass)});
    facts.push_back({Words::tr("Service account"), reported(pod.serviceAccount)});
    facts.push_back({Words::tr("Restart policy"), reported(pod.restartPolicy)});
    facts.push_back({Words::tr("Grace period"),
                     Words::tr("%1 s").arg(pod.terminationGraceSeconds)});
    return section;
}

FactSection resourceSection(const PodDetails &pod)
{
    const QuantityMap requests = effectiveRequests(pod.containers);
    const QuantityMap limits = effectiveLimits(pod.containers);
    std::set<std::string> resources{"cpu", "memory"};
    for (const QuantityMap &quantities : {requests, limits}) {
        for (const auto &[resource, amount] : quantities)
            resources.insert(resource);
    }
    FactSection section{Words::tr("Requests and limits"), {}};
    for (const std::string &resource : resources) {
        const auto request = requests.find(resource);
        const auto limit = limits.find(resource);
        const QString asked = request == requests.end() ? Words::tr("none") : toText(request->second.text());
        section.facts.push_back(
            {toText(resource), limit == limits.end()
                                   ? Words::tr("%1, no limit", "request").arg(asked)
                                   : Words::tr("%1, limit %2", "request, limit")
                                         .arg(asked, toText(limit->second.text()))});
    }
    return section;
}

FactSection conditionSection(const PodDetails &pod, WallTime now)
{
    FactSection section{Words::tr("Conditions"), {}};
    for (const PodCondition &condition : pod.conditions) {
        QString value = toText(condition.status);
        if (condition.lastTransition.isReported())
            value = Words::tr("%1 for %2\nsince %3", "status, span, time")
                        .arg(value, wordedSince(condition.lastTransition, now),
                             localDateTime(condition.lastTransition));
        QStringList why{toText(condition.reason), toText(condition.message).trimmed()};
        why.removeAll(QString());
        if (!why.isEmpty())
            value += u'\n' + why.join(u": "_s);
        section.facts.push_back({toText(condition.type), value});
    }
    return section;
}

QString gatesText(const PodDetails &pod)
{
    QStringList gates;
    for (const std::string &type : pod.readinessGates) {
        const PodCondition *condition = conditionOf(pod, type);
        gates << u"%1: %2"_s.arg(toText(type), condition ? toText(condition->status)
                                                         : notReported());
    }
    return gates.join(u'\n');
}

FactSection schedulingSection(const PodDetails &pod)
{
    FactSection section{Words::tr("Scheduling"), {}};
    const QString priority = QString::number(pod.priority);
    section.facts.push_back({Words::tr("Priority"),
                             pod.priorityClass.empty()
                                 ? priority
                                 : u"%1 (%2)"_s.arg(priority, toText(pod.priorityClass))});
    QStringList selector;
    for (const auto &[key, value] : pod.placement.nodeSelector)
        selector << u"%1=%2"_s.arg(toText(key), toText(value));
    section.facts.push_back({Words::tr("Node selectors"), orNone(selector.join(u'\n'))});
    QStringList tolerations;
    for (const Toleration &toleration : pod.tolerations)
        tolerations << tolerationText(toleration);
    section.facts.push_back({Words::tr("Tolerations"), orNone(tolerations.join(u'\n'))});
    if (!pod.readinessGates.empty())
        section.facts.push_back({Words::tr("Readiness gates"), gatesText(pod)});
    return section;
}

FactSection volumeSection(const PodDetails &pod)
{
    FactSection section{Words::tr("Volumes"), {}};
    for (const PodVolume &volume : pod.volumes)
        section.facts.push_back({toText(volume.name), volumeText(volume, pod.projected)});
    return section;
}

FactSection mapSection(const QString &title, const LabelMap &entries)
{
    FactSection section{title, {}};
    for (const auto &[key, value] : entries)
        section.facts.push_back({toText(key), toText(value)});
    return section;
}

QString named(const QString &kind, const std::string &name)
{
    return name.empty() ? kind : u"%1 %2"_s.arg(kind, toText(name));
}

/// In a volume of its own or projected.
QString sourceText(const std::string &type, const std::string &name)
{
    if (type == "configMap")
        return named(Words::tr("config map"), name);
    if (type == "secret")
        return named(Words::tr("secret"), name);
    if (type == "serviceAccountToken")
        return Words::tr("service account token");
    if (type == "downwardAPI")
        return named(Words::tr("downward API"), name);
    return named(toText(type), name);
}

QString emptyDirText(const PodVolume &volume)
{
    const QString kind = volume.isInMemory ? Words::tr("empty directory in memory")
                                           : Words::tr("empty directory");
    return volume.sizeLimit ? Words::tr("%1, up to %2", "volume, size")
                                  .arg(kind, bytesText(*volume.sizeLimit))
                            : kind;
}

} // namespace

PodFacts podFacts(const PodDetails &pod, WallTime now)
{
    return {podSection(pod, now),
            resourceSection(pod),
            conditionSection(pod, now),
            schedulingSection(pod),
            volumeSection(pod),
            mapSection(Words::tr("Labels"), pod.labels),
            mapSection(Words::tr("Annotations"), pod.annotations)};
}

QString podFactsText(const PodFacts &facts)
{
    QStringList lines;
    for (const FactSection *section :
         {&facts.pod, &facts.resources, &facts.conditions, &facts.scheduling, &facts.volumes,
          &facts.labels, &facts.annotations}) {
        if (!section->facts.empty())
            appendLines(lines, *section);
    }
    return lines.join(u'\n') + u'\n';
}

QString tolerationText(const Toleration &toleration)
{
    QString text = toText(toleration.key);
    if (!toleration.value.empty())
        text += u'=' + toText(toleration.value);
    if (!toleration.effect.empty())
        text += u':' + toText(toleration.effect);
    if (toleration.isExists && toleration.value.empty())
        text += (text.isEmpty() ? u"op=Exists"_s : u" op=Exists"_s);
    if (toleration.seconds)
        text += u" for %1s"_s.arg(*toleration.seconds);
    return text;
}

QString volumeText(const PodVolume &volume, std::span<const ProjectedSource> projected)
{
    QStringList sources;
    for (const ProjectedSource &one : projected) {
        if (one.volume == volume.name)
            sources << sourceText(one.type, one.name);
    }
    if (!sources.isEmpty())
        return Words::tr("projected: %1", "volume, its sources").arg(listed(sources));
    switch (volume.kind) {
    case PodVolume::Kind::EmptyDir: return emptyDirText(volume);
    case PodVolume::Kind::HostPath: return named(Words::tr("host path"), volume.source);
    case PodVolume::Kind::Claim: return Words::tr("claim %1").arg(toText(volume.claim));
    case PodVolume::Kind::Other: break;
    }
    return volume.type.empty() ? notReported() : sourceText(volume.type, volume.source);
}

} // namespace drover::ui
