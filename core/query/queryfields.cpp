#include "core/query/queryfields.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace drover {

namespace {

using Kind = QueryFieldKind;
using Op = QueryOperator;

constexpr QueryField kFields[] = {
    {QLatin1StringView("status"), Kind::Status, {}, "status:notready",
     QT_TRANSLATE_NOOP("QueryField", "ready, notready, unknown, cordoned, schedulable, pressure")},
    {QLatin1StringView("name"), Kind::Text, QLatin1StringView("name"), "name:web-*",
     QT_TRANSLATE_NOOP("QueryField", "the node's name")},
    {QLatin1StringView("role"), Kind::Role, {}, "role:worker",
     QT_TRANSLATE_NOOP("QueryField", "one of its roles")},
    {QLatin1StringView("condition"), Kind::Condition, {}, "condition:DiskPressure",
     QT_TRANSLATE_NOOP("QueryField", "a condition that is True, or TYPE=STATUS")},
    {QLatin1StringView("taint"), Kind::Taint, {}, "taint=gpu:NoSchedule",
     QT_TRANSLATE_NOOP("QueryField", "a taint: its key, key=value, effect, or both")},
    {QLatin1StringView("label"), Kind::Label, {}, "label:pool in (a, b)",
     QT_TRANSLATE_NOOP("QueryField", "a label selector, as kubectl's -l takes it")},
    {QLatin1StringView("annotation"), Kind::Annotation, {}, "annotation:owner=ana",
     QT_TRANSLATE_NOOP("QueryField", "an annotation's key, or key=value")},
    {QLatin1StringView("version"), Kind::Version, QLatin1StringView("version"), "version<1.30",
     QT_TRANSLATE_NOOP("QueryField", "the kubelet's version")},
    {QLatin1StringView("zone"), Kind::Text, QLatin1StringView("zone"), "zone=eu-1a",
     QT_TRANSLATE_NOOP("QueryField", "its zone")},
    {QLatin1StringView("pool"), Kind::Text, QLatin1StringView("pool"), "pool=gpu",
     QT_TRANSLATE_NOOP("QueryField", "the pool or node group it is of")},
    {QLatin1StringView("cluster"), Kind::Cluster, {}, "cluster:prod",
     QT_TRANSLATE_NOOP("QueryField", "what its cluster is called")},
    {QLatin1StringView("type"), Kind::Text, QLatin1StringView("instance-type"), "type:large",
     QT_TRANSLATE_NOOP("QueryField", "its instance type")},
    {QLatin1StringView("ip"), Kind::Text, QLatin1StringView("internal-ip"), "ip:10.0.3.",
     QT_TRANSLATE_NOOP("QueryField", "its internal address")},
    {QLatin1StringView("external-ip"), Kind::Text, QLatin1StringView("external-ip"),
     "external-ip:203.0.113.", QT_TRANSLATE_NOOP("QueryField", "its external address")},
    {QLatin1StringView("os"), Kind::Text, QLatin1StringView("os-image"), "os:debian",
     QT_TRANSLATE_NOOP("QueryField", "its operating system's image")},
    {QLatin1StringView("kernel"), Kind::Text, QLatin1StringView("kernel"), "kernel!=6.1.*",
     QT_TRANSLATE_NOOP("QueryField", "its kernel's version")},
    {QLatin1StringView("runtime"), Kind::Text, QLatin1StringView("runtime"), "runtime:containerd",
     QT_TRANSLATE_NOOP("QueryField", "its container runtime")},
    {QLatin1StringView("arch"), Kind::Text, QLatin1StringView("architecture"), "arch=arm64",
     QT_TRANSLATE_NOOP("QueryField", "its architecture")},
    {QLatin1StringView("provider"), Kind::Text, QLatin1StringView("provider-id"),
     "provider:i-0123", QT_TRANSLATE_NOOP("QueryField", "its provider's ID")},
    {QLatin1StringView("cidr"), Kind::Text, QLatin1StringView("pod-cidr"), "cidr:10.244.",
     QT_TRANSLATE_NOOP("QueryField", "its pod CIDRs")},
    {QLatin1StringView("cpu"), Kind::Cores, QLatin1StringView("cpu"), "cpu>8",
     QT_TRANSLATE_NOOP("QueryField", "allocatable cores: 8, 500m; with % what is used: cpu>80%"),
     NodeFigure::CpuUsed},
    {QLatin1StringView("memory"), Kind::Bytes, QLatin1StringView("memory"), "memory>=64Gi",
     QT_TRANSLATE_NOOP("QueryField", "allocatable memory: 64Gi, 500M; with % what is used"),
     NodeFigure::MemoryUsed},
    {QLatin1StringView("storage"), Kind::Bytes, QLatin1StringView("ephemeral-storage"),
     "storage<100Gi", QT_TRANSLATE_NOOP("QueryField", "allocatable ephemeral storage")},
    {QLatin1StringView("pods"), Kind::Count, QLatin1StringView("pods"), "pods<=110",
     QT_TRANSLATE_NOOP("QueryField", "how many pods may run on it")},
    {QLatin1StringView("images"), Kind::Count, QLatin1StringView("images"), "images>=50",
     QT_TRANSLATE_NOOP("QueryField", "how many images it reports")},
    {QLatin1StringView("image-bytes"), Kind::Bytes, QLatin1StringView("image-bytes"),
     "image-bytes>20Gi", QT_TRANSLATE_NOOP("QueryField", "how much its images take")},
    {QLatin1StringView("age"), Kind::Age, QLatin1StringView("age"), "age<2h",
     QT_TRANSLATE_NOOP("QueryField", "how long ago it was created: 90s, 2h, 1d12h")},
    {QLatin1StringView("heartbeat"), Kind::Age, QLatin1StringView("heartbeat"), "heartbeat>5m",
     QT_TRANSLATE_NOOP("QueryField", "how long ago its newest heartbeat was")},
    {QLatin1StringView("created"), Kind::Time, QLatin1StringView("created"), "created>2026-11-01",
     QT_TRANSLATE_NOOP("QueryField", "when it was created, UTC: 2026-11-01, 2026-11-01T12:00:00Z")},
};

struct Alias {
    QLatin1StringView other;
    QLatin1StringView name;
};
constexpr Alias kAliases[] = {
    {QLatin1StringView("node"), QLatin1StringView("name")},
    {QLatin1StringView("roles"), QLatin1StringView("role")},
    {QLatin1StringView("conditions"), QLatin1StringView("condition")},
    {QLatin1StringView("taints"), QLatin1StringView("taint")},
    {QLatin1StringView("labels"), QLatin1StringView("label")},
    {QLatin1StringView("annotations"), QLatin1StringView("annotation")},
    {QLatin1StringView("kubelet"), QLatin1StringView("version")},
    {QLatin1StringView("instance-type"), QLatin1StringView("type")},
    {QLatin1StringView("internal-ip"), QLatin1StringView("ip")},
    {QLatin1StringView("os-image"), QLatin1StringView("os")},
    {QLatin1StringView("architecture"), QLatin1StringView("arch")},
    {QLatin1StringView("provider-id"), QLatin1StringView("provider")},
    {QLatin1StringView("pod-cidr"), QLatin1StringView("cidr")},
    {QLatin1StringView("mem"), QLatin1StringView("memory")},
    {QLatin1StringView("ephemeral-storage"), QLatin1StringView("storage")},
};

constexpr std::array kAllOperators{Op::Has,         Op::Equal,   Op::NotEqual,      Op::Less,
                                   Op::LessOrEqual, Op::Greater, Op::GreaterOrEqual};
constexpr std::array kOrderOperators{Op::Greater,  Op::GreaterOrEqual, Op::Less,
                                     Op::LessOrEqual, Op::Equal,       Op::NotEqual};
constexpr std::array kAgeOperators{Op::Greater, Op::GreaterOrEqual, Op::Less, Op::LessOrEqual};
constexpr std::array kMatchOperators{Op::Has, Op::Equal, Op::NotEqual};
constexpr std::array kSelectorOperators{Op::Has};

} // namespace

std::span<const QueryField> queryFields()
{
    return kFields;
}

const QueryField *queryFieldOf(QStringView name)
{
    for (const Alias &alias : kAliases) {
        if (name == alias.other)
            return queryFieldOf(QString(alias.name));
    }
    const auto field = std::find_if(std::begin(kFields), std::end(kFields),
                                    [name](const QueryField &row) { return row.name == name; });
    return field == std::end(kFields) ? nullptr : field;
}

std::span<const QueryOperator> queryOperatorsOf(QueryFieldKind kind)
{
    switch (kind) {
    case Kind::Status:
    case Kind::Role:
    case Kind::Taint:
    case Kind::Condition:
    case Kind::Cluster:
        return kMatchOperators;
    case Kind::Text:
    case Kind::Version:
        return kAllOperators;
    case Kind::Cores:
    case Kind::Bytes:
    case Kind::Count:
        return kOrderOperators;
    case Kind::Age:
    case Kind::Time:
        return kAgeOperators;
    case Kind::Label:
    case Kind::Annotation:
        return kSelectorOperators;
    }
    return {};
}

} // namespace drover
