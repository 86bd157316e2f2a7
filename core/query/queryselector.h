#pragma once

#include "core/objects/labelselector.h"
#include "core/objects/node.h"

#include <QString>

#include <tl/expected.hpp>

namespace drover {

/// A label selector as kubectl's -l takes it: "pool=a,tier!=db,zone in (a, b),!gpu,disks>2".
///
/// Thread: any; pure. Errors: a sentence that names the part and the rule.
/// Source: Kubernetes documentation, "Labels and Selectors"; apimachinery pkg/labels/selector.go.
tl::expected<LabelSelector, QString> labelSelectorOf(const QString &text);

/// As LabelSelector::matches(), over the labels of a node, which are sorted by key.
bool matchesLabels(const LabelSelector &selector, std::span<const KeyValue> labels);

} // namespace drover
