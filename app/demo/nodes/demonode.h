#pragma once

#include <QByteArray>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace drover::demo {

/// A taint as the API spells it. Units: addedSecs in seconds since the epoch, 0 = not sent.
struct DemoTaint {
    QByteArray key;
    QByteArray value;
    QByteArray effect;
    qint64 addedSecs = 0;

    bool operator==(const DemoTaint &) const = default;
};

/// A node condition. Units: both times in seconds since the epoch, 0 = the server sends null.
struct DemoCondition {
    QByteArray type;
    QByteArray status;
    QByteArray reason;
    QByteArray message;
    qint64 heartbeatSecs = 0;
    qint64 transitionSecs = 0;

    bool operator==(const DemoCondition &) const = default;
};

/// Changes to a map of strings; no value means that the key is removed.
using DemoEdits = std::map<QByteArray, std::optional<QByteArray>>;

/// What differs from the node that (seed, index) gives.
struct DemoOverlay {
    bool bare = false;          ///< created by a client: nothing but what it sent
    bool withoutStatus = false; ///< the answer has no status at all
    bool unschedulable = false;
    qint64 silentSecs = 0;     ///< since then its kubelet renews no lease; 0: it does
    QByteArray kubeletVersion; ///< empty: as seeded
    QByteArray cordonManager;  ///< who owns `unschedulable`; empty: not known
    qint64 cordonSecs = 0;
    DemoEdits labels;
    DemoEdits annotations;
    std::optional<std::vector<DemoTaint>> taints; ///< replaces the seeded ones
    std::vector<DemoTaint> lifecycleTaints;       ///< what the controllers add, after the others
    std::vector<DemoCondition> conditions; ///< by type: replaces a seeded one or follows them

    bool operator==(const DemoOverlay &) const = default;
};

/// One node at one version. Small on purpose: the 13 KB that are sent follow from (seed, index)
/// when they are sent, so that 65,000 nodes cost little and a history of events even less.
///
/// Thread: a value. Units: times in seconds since the epoch.
struct DemoNode {
    QByteArray name;
    quint32 index = 0;
    quint32 incarnation = 0; ///< a node that is re-created gets another uid
    quint64 version = 0;
    qint64 createdSecs = 0;
    qint64 heartbeatSecs = 0;
    quint32 boots = 0;                          ///< each has its id
    std::shared_ptr<const DemoOverlay> overlay; ///< null: as seeded
};

} // namespace drover::demo
