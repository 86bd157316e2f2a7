#pragma once

#include "core/columns/nodegrouping.h"

#include <cstdint>
#include <string>
#include <vector>

namespace drover {

/// The nodes of one cluster, as they are compared.
struct DriftCluster {
    QString name;
    const NodeBatch *nodes = nullptr;
    std::string serverVersion; ///< "v1.36.2"; empty: not known
};

/// How a kubelet stands to its API server, by minor versions.
enum class Skew : std::uint8_t { Supported, Newer, TooOld };

/// Supported as well where either cannot be read: nothing is claimed.
///
/// Thread: any; pure. Errors: none.
/// Source: Kubernetes documentation, "Version Skew Policy": a kubelet is never newer than
/// kube-apiserver and at most three minor versions older, two before 1.25.
Skew skewOf(std::string_view kubelet, std::string_view server);

/// One value of a fact, and which nodes have it.
struct DriftValue {
    /// A cluster where nodes with it should not be.
    struct Fault {
        QString cluster;
        QString serverVersion;
        Skew skew = Skew::Supported;
        int nodes = 0;
    };
    struct Place {
        QString cluster;
        int nodes = 0;
    };

    QString text; ///< empty: the nodes without a value
    int nodes = 0;
    bool isOdd = false;
    std::vector<Place> places; ///< most nodes first
    std::vector<Fault> faults; ///< of kubelet versions alone
};

/// What nodes have of one fact, counted by value: faults come first, then the odd ones out, fewest
/// first, then the rest by count.
struct Drift {
    QString fact;  ///< NodeGrouping's id
    QString title; ///< of the fact
    int nodes = 0;
    std::vector<DriftValue> values;
    QStringList unchecked; ///< clusters whose API server's version would be needed and is not known
};

/// A value is odd where at least four times as many nodes have the commonest one.
///
/// Thread: the GUI thread, as NodeGrouping; pure. Errors: none; without a grouping there are no
/// values.
Drift driftBy(const NodeGrouping &fact, const std::vector<DriftCluster> &clusters);

/// The query of the filter field that finds the nodes with `value`; see NodeQuery. Empty where its
/// language has no field for the fact.
QString driftQuery(const Drift &drift, const DriftValue &value);

} // namespace drover
