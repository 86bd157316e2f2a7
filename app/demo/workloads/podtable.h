#pragma once

#include "app/demo/workloads/demopod.h"

namespace drover::demo {

/// What a row of a table holds beside its cells.
enum class RowObject { None, Metadata, Whole };

// A list of pods as the server's Table: kubectl's columns, the wide ones too.
// Source: kubernetes pkg/printers/internalversion/printers.go.
void appendPodColumns(QByteArray &out);
void appendPodRow(QByteArray &out, const DemoPod &pod, RowObject object);

} // namespace drover::demo
