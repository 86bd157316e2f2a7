#include "ui/pods/podcolumns.h"

#include "core/insight/noderesources.h"
#include "core/objects/podresources.h"
#include "ui/pods/podlook.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PodColumn)
};

constexpr std::int64_t kMebibyte = 1 << 20;

QString missing()
{
    return u"–"_s;
}

QString orMissing(const QString &text)
{
    return text.isEmpty() ? missing() : text;
}

CellValue textValue(const QString &text)
{
    return text.isEmpty() ? CellValue() : CellValue(text);
}

std::int64_t amountOf(const QuantityMap &quantities, const char *resource)
{
    const ExactQuantity amount = quantityOf(quantities, resource);
    return resource == std::string_view("cpu") ? amount.milli() : amount.value();
}

QString share(const QuantityMap &quantities, const char *resource,
              const std::optional<ExactQuantity> &whole)
{
    const ExactQuantity amount = quantityOf(quantities, resource);
    return toText(shareText(amount, whole ? percentOf(resource, amount, *whole) : std::nullopt));
}

std::optional<ExactQuantity> usedOf(const PodRow &row, const char *resource)
{
    if (!row.usage)
        return std::nullopt;
    const QuantityMap used = usageOf(*row.usage);
    const auto found = used.find(resource);
    return found == used.end() ? std::nullopt : std::optional(found->second);
}

CellValue cpuUsed(const PodRow &row)
{
    const auto used = usedOf(row, "cpu");
    return used ? CellValue(used->milli()) : CellValue();
}

CellValue memoryUsed(const PodRow &row)
{
    const auto used = usedOf(row, "memory");
    return used ? CellValue(used->value()) : CellValue();
}

QString useToolTip(const PodRow &row, const PodSetting &setting)
{
    if (!row.usage)
        return setting.whyUnmeasured;
    return Words::tr("Measured %1, over %2")
        .arg(dateTimeAndAgo(row.usage->measured, setting.now), wholeSeconds(toText(row.usage->window)));
}

QString ipToolTip(const PodRow &row, const PodSetting &)
{
    QStringList ips{toText(row.pod->podIp)};
    for (const std::string &ip : row.pod->otherIps)
        ips << toText(ip);
    return ips.size() > 1 ? ips.join(u'\n') : QString();
}

QString restartsToolTip(const PodRow &row, const PodSetting &setting)
{
    return row.status.lastRestart.isReported()
               ? Words::tr("The last run ended %1")
                     .arg(dateTimeAndAgo(row.status.lastRestart, setting.now))
               : QString();
}

using Row = const PodRow &;
using Setting = const PodSetting &;
using Id = QLatin1StringView;

constexpr PodColumn kColumns[] = {
    {Id("namespace"), QT_TRANSLATE_NOOP("PodColumn", "Namespace"), "kube-system-pods",
     CellKind::Name, false, false, [](Row row) { return textValue(toText(row.pod->nameSpace)); },
     [](Row row, Setting) { return toText(row.pod->nameSpace); }, nullptr},
    {Id("name"), QT_TRANSLATE_NOOP("PodColumn", "Name"), "deployment-name-6d4cf56db6-abcde",
     CellKind::Name, false, false, [](Row row) { return textValue(toText(row.pod->name)); },
     [](Row row, Setting) { return toText(row.pod->name); }, nullptr},
    {Id("ready"), QT_TRANSLATE_NOOP("PodColumn", "Ready"), "10/10", CellKind::Count, false, false,
     [](Row row) {
         return CellValue(std::int64_t(row.status.containers == 0
                                           ? 0
                                           : row.status.ready * 1000 / row.status.containers));
     },
     [](Row row, Setting) { return readyText(row.status); }, nullptr},
    {Id("status"), QT_TRANSLATE_NOOP("PodColumn", "Status"), "Init:CrashLoopBackOff",
     CellKind::Count, false, false,
     [](Row row) { return CellValue(std::int64_t(podHealth(row.status))); },
     [](Row row, Setting) { return row.status.word; },
     [](Row row, Setting) { return podReasons(*row.pod); }},
    {Id("restarts"), QT_TRANSLATE_NOOP("PodColumn", "Restarts"), "100 (4m59s ago)",
     CellKind::Count, false, true, [](Row row) { return CellValue(row.status.restarts); },
     [](Row row, Setting setting) { return restartsText(row.status, setting.now); },
     restartsToolTip},
    {Id("age"), QT_TRANSLATE_NOOP("PodColumn", "Age"), "7y364d", CellKind::Age, true, true,
     [](Row row) {
         return row.pod->created.isReported() ? CellValue(row.pod->created) : CellValue();
     },
     [](Row row, Setting setting) { return ageText(row.pod->created, setting.now); },
     [](Row row, Setting setting) { return dateTimeAndAgo(row.pod->created, setting.now); }},
    {Id("owner"), QT_TRANSLATE_NOOP("PodColumn", "Owner"), "ReplicaSet/deployment-6d4cf56db6",
     CellKind::Name, false, false, [](Row row) { return textValue(ownerText(*row.pod)); },
     [](Row row, Setting) { return orMissing(ownerText(*row.pod)); }, nullptr},
    {Id("ip"), QT_TRANSLATE_NOOP("PodColumn", "IP"), "100.100.100.100", CellKind::Name, false,
     false, [](Row row) { return textValue(toText(row.pod->podIp)); },
     [](Row row, Setting) { return ipText(*row.pod); }, ipToolTip},
    {Id("cpuRequests"), QT_TRANSLATE_NOOP("PodColumn", "CPU requests"), "1500m (100%)",
     CellKind::MilliCpu, true, false,
     [](Row row) { return CellValue(amountOf(row.requests, "cpu")); },
     [](Row row, Setting setting) { return share(row.requests, "cpu", setting.cpu); }, nullptr},
    {Id("cpuLimits"), QT_TRANSLATE_NOOP("PodColumn", "CPU limits"), "1500m (100%)",
     CellKind::MilliCpu, true, false,
     [](Row row) { return CellValue(amountOf(row.limits, "cpu")); },
     [](Row row, Setting setting) { return share(row.limits, "cpu", setting.cpu); }, nullptr},
    {Id("memoryRequests"), QT_TRANSLATE_NOOP("PodColumn", "Memory requests"), "1500Mi (100%)",
     CellKind::Bytes, true, false,
     [](Row row) { return CellValue(amountOf(row.requests, "memory")); },
     [](Row row, Setting setting) { return share(row.requests, "memory", setting.memory); },
     nullptr},
    {Id("memoryLimits"), QT_TRANSLATE_NOOP("PodColumn", "Memory limits"), "1500Mi (100%)",
     CellKind::Bytes, true, false,
     [](Row row) { return CellValue(amountOf(row.limits, "memory")); },
     [](Row row, Setting setting) { return share(row.limits, "memory", setting.memory); },
     nullptr},
    {Id("cpuUsed"), QT_TRANSLATE_NOOP("PodColumn", "CPU used"), "1500m", CellKind::MilliCpu, true,
     false, cpuUsed,
     [](Row row, Setting) {
         const auto used = usedOf(row, "cpu");
         return used ? cpuUseText(*used) : missing();
     },
     useToolTip},
    {Id("memoryUsed"), QT_TRANSLATE_NOOP("PodColumn", "Memory used"), "1500Mi", CellKind::Bytes,
     true, false, memoryUsed,
     [](Row row, Setting) {
         const auto used = usedOf(row, "memory");
         return used ? memoryUseText(*used) : missing();
     },
     useToolTip},
};

} // namespace

PodRow podRowOf(const PodDetailsPtr &pod)
{
    return {pod, podStatusOf(*pod), currentRequests(*pod), currentLimits(*pod), std::nullopt};
}

std::span<const PodColumn> podColumns()
{
    return kColumns;
}

std::optional<int> podColumnOf(QLatin1StringView id)
{
    const auto found = std::find_if(std::begin(kColumns), std::end(kColumns),
                                    [id](const PodColumn &column) { return column.id == id; });
    return found == std::end(kColumns) ? std::nullopt
                                       : std::optional(int(found - std::begin(kColumns)));
}

QString podColumnTitle(const PodColumn &column)
{
    return QCoreApplication::translate("PodColumn", column.title);
}

QString cpuUseText(const ExactQuantity &cores)
{
    return u"%1m"_s.arg(cores.milli());
}

QString memoryUseText(const ExactQuantity &bytes)
{
    return u"%1Mi"_s.arg(bytes.value() / kMebibyte);
}

QString ownerText(const Pod &pod)
{
    return pod.controller
               ? u"%1/%2"_s.arg(toText(pod.controller->kind), toText(pod.controller->name))
               : QString();
}

} // namespace drover::ui
