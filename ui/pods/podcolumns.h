#pragma once

#include "core/nodes/nodecolumns.h"
#include "core/objects/resourceusage.h"
#include "core/pods/podstatus.h"

#include <QString>

#include <optional>
#include <span>

namespace drover::ui {

/// A pod as a row of the table, with what is worked out of it once.
struct PodRow {
    PodDetailsPtr pod;
    PodStatus status;
    QuantityMap requests; ///< as the rows of `kubectl describe node` have them
    QuantityMap limits;
    std::optional<PodUsage> usage; ///< nothing: not measured, which is not zero
};

PodRow podRowOf(const PodDetailsPtr &pod);

/// What the cells of all rows need besides.
struct PodSetting {
    WallTime now{};
    std::optional<ExactQuantity> cpu; ///< allocatable of the node; nothing: not reported
    std::optional<ExactQuantity> memory;
    QString whyUnmeasured; ///< of a pod without use; empty: it is being asked for
};

/// One row says all about a column of the pods: header, cell, copy, sort, alignment. The index is
/// the model's column.
struct PodColumn {
    QLatin1StringView id; ///< stable: tests use it
    const char *title;    ///< source text, translated in context "PodColumn"
    const char *usual;    ///< the longest text that is usual: more is cut
    CellKind kind;        ///< how raw values compare
    bool isNumeric;       ///< aligned to the right
    bool ticks;           ///< the text changes with the clock alone
    CellValue (*value)(const PodRow &); ///< raw, for sorting
    QString (*text)(const PodRow &, const PodSetting &);
    QString (*toolTip)(const PodRow &, const PodSetting &); ///< more than the cell; may be null
};

/// Thread: GUI. Units: as the texts say. Errors: none; what is missing reads "–".
/// Source: kubectl get pods -o wide, describe node, top pods.
std::span<const PodColumn> podColumns();
std::optional<int> podColumnOf(QLatin1StringView id);
QString podColumnTitle(const PodColumn &column);

/// "12m" and "34Mi", as `kubectl top` prints a use.
QString cpuUseText(const ExactQuantity &cores);
QString memoryUseText(const ExactQuantity &bytes);
/// "ReplicaSet/web-7d4b"; empty where no controller owns the pod.
QString ownerText(const Pod &pod);

} // namespace drover::ui
