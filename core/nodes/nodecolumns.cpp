#include "core/nodes/nodecolumns.h"

#include "core/base/quantity.h"
#include "core/objects/nodehealth.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace drover {

namespace {

constexpr std::string_view kZoneLabels[] = {"topology.kubernetes.io/zone",
                                            "failure-domain.beta.kubernetes.io/zone"};
constexpr std::string_view kInstanceTypeLabels[] = {"node.kubernetes.io/instance-type",
                                                    "beta.kubernetes.io/instance-type"};

CellValue text(std::string_view utf8)
{
    if (utf8.empty())
        return std::monostate();
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string_view firstLabel(const Node &node, std::span<const std::string_view> keys)
{
    for (const std::string_view key : keys) {
        if (const std::string_view value = valueOf(node.labels, key); !value.empty())
            return value;
    }
    return {};
}

CellValue joined(const QStringList &words)
{
    if (words.isEmpty())
        return std::monostate();
    return words.join(QStringLiteral(", "));
}

CellValue time(Timestamp at)
{
    if (!at.isReported())
        return std::monostate();
    return at;
}

CellValue number(std::optional<std::int64_t> value)
{
    if (!value)
        return std::monostate();
    return *value;
}

CellValue status(const Node &node)
{
    StatusValue value;
    value.readiness = static_cast<std::uint8_t>(readinessOf(node));
    value.cordoned = node.unschedulable;
    value.lifecycle = !lifecycleStates(node).empty();
    return value;
}

CellValue roles(const Node &node)
{
    const QString words = kubectlRoles(node);
    if (words == QLatin1StringView("<none>"))
        return std::monostate();
    return words;
}

CellValue conditions(const Node &node)
{
    QStringList types;
    for (const NodeCondition *condition : troubledConditions(node)) {
        QString type = QString::fromUtf8(condition->type.data(),
                                         static_cast<qsizetype>(condition->type.size()));
        if (polarityOf(*condition) == Polarity::Unknown)
            type += QLatin1Char('?');
        types.append(type);
    }
    return joined(types);
}

CellValue taints(const Node &node)
{
    QStringList texts;
    for (const Taint &taint : node.taints)
        texts.append(taintText(taint));
    return joined(texts);
}

CellValue podCidrs(const Node &node)
{
    QStringList texts;
    for (const std::string_view cidr : node.podCidrs)
        texts.append(QString::fromUtf8(cidr.data(), static_cast<qsizetype>(cidr.size())));
    return joined(texts);
}

CellValue created(const Node &node)
{
    return time(node.created);
}

CellValue figure(const Node &)
{
    return std::monostate();
}

std::string_view nameOf(const Node &node)
{
    return node.name;
}

std::string_view versionOf(const Node &node)
{
    return node.systemInfo.kubeletVersion;
}

std::string_view zoneOf(const Node &node)
{
    return firstLabel(node, kZoneLabels);
}

std::string_view instanceTypeOf(const Node &node)
{
    return firstLabel(node, kInstanceTypeLabels);
}

std::string_view internalIpOf(const Node &node)
{
    return addressOf(node, "InternalIP");
}

std::string_view externalIpOf(const Node &node)
{
    return addressOf(node, "ExternalIP");
}

std::string_view osImageOf(const Node &node)
{
    return node.systemInfo.osImage;
}

std::string_view kernelOf(const Node &node)
{
    return node.systemInfo.kernelVersion;
}

std::string_view runtimeOf(const Node &node)
{
    return node.systemInfo.containerRuntimeVersion;
}

std::string_view architectureOf(const Node &node)
{
    return node.systemInfo.architecture;
}

std::string_view providerIdOf(const Node &node)
{
    return node.providerId;
}

std::string_view resourceVersionOf(const Node &node)
{
    return node.resourceVersion;
}

template <std::string_view (*Text)(const Node &)>
constexpr NodeColumn textColumn(const char *id, const char *title, CellKind kind, bool shownByDefault)
{
    return {QLatin1StringView(id), title, kind, shownByDefault,
            [](const Node &node) { return text(Text(node)); }, NodeFigure::None, nullptr, Text};
}

// The Conditions column marks a status that is neither True nor False with "?": the type is not
// known to be bad, it is not known.
constexpr NodeColumn kNodeColumns[] = {
    {QLatin1StringView("status"), QT_TRANSLATE_NOOP("NodeColumn", "Status"), CellKind::Status,
     true, status},
    textColumn<nameOf>("name", QT_TRANSLATE_NOOP("NodeColumn", "Name"), CellKind::Name, true),
    {QLatin1StringView("roles"), QT_TRANSLATE_NOOP("NodeColumn", "Roles"), CellKind::Text, true,
     roles},
    {QLatin1StringView("conditions"), QT_TRANSLATE_NOOP("NodeColumn", "Conditions"),
     CellKind::Conditions, true, conditions},
    {QLatin1StringView("taints"), QT_TRANSLATE_NOOP("NodeColumn", "Taints"), CellKind::Taints,
     true, taints},
    {QLatin1StringView("cpu-used"), QT_TRANSLATE_NOOP("NodeColumn", "CPU used"), CellKind::Share,
     true, figure, NodeFigure::CpuUsed},
    {QLatin1StringView("memory-used"), QT_TRANSLATE_NOOP("NodeColumn", "Memory used"),
     CellKind::Share, true, figure, NodeFigure::MemoryUsed},
    {QLatin1StringView("last-hour"), QT_TRANSLATE_NOOP("NodeColumn", "Last hour"), CellKind::Strip,
     true, figure, NodeFigure::LastHour},
    textColumn<versionOf>("version", QT_TRANSLATE_NOOP("NodeColumn", "Version"), CellKind::Name,
               true),
    textColumn<zoneOf>("zone", QT_TRANSLATE_NOOP("NodeColumn", "Zone"), CellKind::Text, true),
    textColumn<poolOf>("pool", QT_TRANSLATE_NOOP("NodeColumn", "Pool"), CellKind::Name, true),
    textColumn<instanceTypeOf>("instance-type", QT_TRANSLATE_NOOP("NodeColumn", "Instance type"), CellKind::Name,
               true),
    textColumn<internalIpOf>("internal-ip", QT_TRANSLATE_NOOP("NodeColumn", "Internal IP"), CellKind::Name,
               true),
    {QLatin1StringView("heartbeat"), QT_TRANSLATE_NOOP("NodeColumn", "Heartbeat"), CellKind::Age,
     true, [](const Node &n) { return time(lastHeartbeatOf(n)); }},
    {QLatin1StringView("age"), QT_TRANSLATE_NOOP("NodeColumn", "Age"), CellKind::Age, true,
     created},
    {QLatin1StringView("pod-count"), QT_TRANSLATE_NOOP("NodeColumn", "Pods"), CellKind::PodCount,
     false, figure, NodeFigure::Pods},
    {QLatin1StringView("cpu-requests"), QT_TRANSLATE_NOOP("NodeColumn", "CPU requests"),
     CellKind::Share, false, figure, NodeFigure::CpuRequests},
    {QLatin1StringView("memory-requests"), QT_TRANSLATE_NOOP("NodeColumn", "Memory requests"),
     CellKind::Share, false, figure, NodeFigure::MemoryRequests},
    textColumn<externalIpOf>("external-ip", QT_TRANSLATE_NOOP("NodeColumn", "External IP"), CellKind::Name,
               false),
    textColumn<osImageOf>("os-image", QT_TRANSLATE_NOOP("NodeColumn", "OS image"), CellKind::Name,
               false),
    textColumn<kernelOf>("kernel", QT_TRANSLATE_NOOP("NodeColumn", "Kernel"), CellKind::Name,
               false),
    textColumn<runtimeOf>("runtime", QT_TRANSLATE_NOOP("NodeColumn", "Container runtime"), CellKind::Name,
               false),
    textColumn<architectureOf>("architecture", QT_TRANSLATE_NOOP("NodeColumn", "Architecture"), CellKind::Text,
               false),
    {QLatin1StringView("cpu"), QT_TRANSLATE_NOOP("NodeColumn", "CPU allocatable"),
     CellKind::MilliCpu, false,
     [](const Node &n) { return number(quantityMilli(valueOf(n.allocatable, "cpu"))); }},
    {QLatin1StringView("memory"), QT_TRANSLATE_NOOP("NodeColumn", "Memory allocatable"),
     CellKind::Bytes, false,
     [](const Node &n) { return number(quantityValue(valueOf(n.allocatable, "memory"))); }},
    {QLatin1StringView("pods"), QT_TRANSLATE_NOOP("NodeColumn", "Pods allocatable"),
     CellKind::Count, false,
     [](const Node &n) { return number(quantityValue(valueOf(n.allocatable, "pods"))); }},
    {QLatin1StringView("ephemeral-storage"),
     QT_TRANSLATE_NOOP("NodeColumn", "Ephemeral storage allocatable"), CellKind::Bytes, false,
     [](const Node &n) {
         return number(quantityValue(valueOf(n.allocatable, "ephemeral-storage")));
     }},
    {QLatin1StringView("pod-cidr"), QT_TRANSLATE_NOOP("NodeColumn", "Pod CIDR"), CellKind::Name,
     false, podCidrs},
    textColumn<providerIdOf>("provider-id", QT_TRANSLATE_NOOP("NodeColumn", "Provider ID"), CellKind::Text,
               false),
    {QLatin1StringView("images"), QT_TRANSLATE_NOOP("NodeColumn", "Images"), CellKind::Count,
     false, [](const Node &n) { return CellValue(std::int64_t(n.imageCount)); }},
    {QLatin1StringView("image-bytes"), QT_TRANSLATE_NOOP("NodeColumn", "Image size"),
     CellKind::Bytes, false, [](const Node &n) { return CellValue(n.imageBytes); }},
    {QLatin1StringView("created"), QT_TRANSLATE_NOOP("NodeColumn", "Created"), CellKind::Time,
     false, created},
    textColumn<resourceVersionOf>("resource-version", QT_TRANSLATE_NOOP("NodeColumn", "Resource version"), CellKind::Name,
               false),
};

constexpr NodeColumn kClusterColumns[] = {
    {QLatin1StringView("cluster"), QT_TRANSLATE_NOOP("NodeColumn", "Cluster"), CellKind::Name, true,
     figure, NodeFigure::Cluster},
    {QLatin1StringView("as-of"), QT_TRANSLATE_NOOP("NodeColumn", "As of"), CellKind::AsOf, true,
     figure, NodeFigure::AsOf},
};

/// The ten of ASCII alone: all lie on one side of any letter, which keeps the order transitive.
bool isDigit(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

/// The number that starts at `from`, without leading zeros; moves `from` behind it.
QStringView takeDigits(QStringView whole, qsizetype &from)
{
    while (from + 1 < whole.size() && whole[from] == u'0' && isDigit(whole[from + 1]))
        ++from;
    const qsizetype begin = from;
    while (from < whole.size() && isDigit(whole[from]))
        ++from;
    return whole.mid(begin, from - begin);
}

} // namespace

std::span<const NodeColumn> nodeColumns()
{
    return kNodeColumns;
}

std::span<const NodeColumn> clusterColumns()
{
    return kClusterColumns;
}

std::optional<int> nodeColumnOf(QLatin1StringView id)
{
    for (std::size_t i = 0; i < std::size(kNodeColumns); ++i) {
        if (kNodeColumns[i].id == id)
            return static_cast<int>(i);
    }
    return std::nullopt;
}

bool isMissing(const CellValue &value)
{
    return std::holds_alternative<std::monostate>(value) || std::holds_alternative<Unread>(value);
}

int naturalCompare(QStringView left, QStringView right)
{
    qsizetype l = 0;
    qsizetype r = 0;
    while (l < left.size() && r < right.size()) {
        if (isDigit(left[l]) && isDigit(right[r])) {
            const QStringView leftNumber = takeDigits(left, l);
            const QStringView rightNumber = takeDigits(right, r);
            if (leftNumber.size() != rightNumber.size())
                return leftNumber.size() < rightNumber.size() ? -1 : 1;
            if (const int order = leftNumber.compare(rightNumber); order != 0)
                return order;
            continue;
        }
        const QChar a = left[l++].toCaseFolded();
        const QChar b = right[r++].toCaseFolded();
        if (a != b)
            return a < b ? -1 : 1;
    }
    if (const qsizetype rest = (left.size() - l) - (right.size() - r); rest != 0)
        return rest < 0 ? -1 : 1;
    return left.compare(right); // node-01 and node-1 are two names
}

bool cellLess(CellKind kind, const CellValue &left, const CellValue &right)
{
    if (isMissing(left) || isMissing(right))
        return !isMissing(left) && isMissing(right);
    if (kind == CellKind::Name) {
        const auto *leftName = std::get_if<QString>(&left);
        const auto *rightName = std::get_if<QString>(&right);
        if (leftName && rightName)
            return naturalCompare(*leftName, *rightName) < 0;
    }
    return left < right;
}

} // namespace drover
