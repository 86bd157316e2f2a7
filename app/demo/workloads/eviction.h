#pragma once

#include "app/demo/workloads/demoworkloads.h"

#include <optional>

namespace drover::demo {

struct EvictionRequest {
    QByteArray podKey;
    QByteArray uid; ///< the precondition; empty: none
    std::optional<qint64> graceSecs;
    bool dryRun = false;
};

/// How an eviction ended.
struct EvictionOutcome {
    enum class Kind {
        Done,
        NoSuchPod,
        OtherUid,   ///< `text`: the uid in record
        Closing,    ///< the namespace is terminating
        TwoBudgets, ///< the API cannot say which one counts
        NoRoom,     ///< `text`: what the budget says
        Behind,     ///< `text`: the same; the controller has not counted yet
    };
    Kind kind = Kind::Done;
    QByteArray text;
};

/// Evicts a pod by the rules of the API server: a budget is charged before the uid is looked at.
/// Source: kubernetes pkg/registry/core/pod/storage/eviction.go.
EvictionOutcome evict(DemoWorkloads &workloads, const EvictionRequest &request);

} // namespace drover::demo
