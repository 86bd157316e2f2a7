#include "core/columns/columnpresets.h"

#include <QtGlobal>

namespace drover {

namespace {

using Id = QLatin1StringView;

// Source: `kubectl get nodes -o wide`, in its order.
constexpr Id kWide[] = {Id("name"),        Id("status"),      Id("roles"),    Id("age"),
                        Id("version"),     Id("internal-ip"), Id("external-ip"), Id("os-image"),
                        Id("kernel"),      Id("runtime")};
constexpr Id kCapacity[] = {Id("status"),       Id("name"),      Id("cpu-used"),
                            Id("cpu-requests"), Id("cpu"),       Id("memory-used"),
                            Id("memory-requests"), Id("memory"), Id("pod-count"),
                            Id("ephemeral-storage"), Id("instance-type")};
constexpr Id kPlacement[] = {Id("status"),        Id("name"),         Id("roles"), Id("zone"),
                             Id("pool"),          Id("instance-type"), Id("architecture"),
                             Id("taints"),        Id("pod-count"),    Id("provider-id")};
constexpr Id kHealth[] = {Id("status"),    Id("name"),        Id("conditions"), Id("last-hour"),
                          Id("taints"),    Id("heartbeat"),   Id("cpu-used"),   Id("memory-used"),
                          Id("version"),   Id("age")};
constexpr Id kByName[] = {Id("name")};
constexpr Id kBySeverity[] = {Id("-status")};
constexpr Id kByUse[] = {Id("-memory-requests"), Id("-cpu-requests")};
constexpr Id kByPlace[] = {Id("zone"), Id("pool")};
constexpr Id kByTrouble[] = {Id("-status"), Id("-last-hour")};

constexpr ColumnPreset kPresets[] = {
    {Id("default"), QT_TRANSLATE_NOOP("ColumnPreset", "Default"), {}, kBySeverity},
    {Id("wide"), QT_TRANSLATE_NOOP("ColumnPreset", "As kubectl -o wide"), kWide, kByName},
    {Id("capacity"), QT_TRANSLATE_NOOP("ColumnPreset", "Capacity"), kCapacity, kByUse},
    {Id("placement"), QT_TRANSLATE_NOOP("ColumnPreset", "Placement"), kPlacement, kByPlace},
    {Id("health"), QT_TRANSLATE_NOOP("ColumnPreset", "Health"), kHealth, kByTrouble},
};

} // namespace

std::span<const ColumnPreset> columnPresets()
{
    return kPresets;
}

TableLayout layoutOf(const ColumnPreset &preset, const TableLayout &before)
{
    TableLayout layout;
    layout.own = before.own;
    layout.groupBy = before.groupBy;
    for (const Id id : preset.columns)
        layout.columns.append({id, 0});
    for (const Id key : preset.sort) {
        const bool isDescending = key.startsWith(u'-');
        layout.sort.append({isDescending ? key.sliced(1) : key, isDescending});
    }
    return layout;
}

} // namespace drover
