#pragma once

#include "app/demo/objects/demoobject.h"
#include "app/demo/workloads/podoverlay.h"
#include "app/demo/workloads/podtemplate.h"

namespace drover::demo {

/// createdSecs of a new pod: at some time, which follows from the seed, in the life of its node.
constexpr qint64 kSinceSomeTime = -1;

/// A pod. What is sent of it, some 3 KB, follows from its template and these few words.
///
/// Thread: a value. Units: seconds since the epoch; 0: not so.
struct DemoPod : DemoObject {
    enum class Phase : quint8 { Pending, Running, Succeeded, Failed };

    PodTemplatePtr of;
    std::shared_ptr<const DemoOwner> owner;    ///< null: a bare pod
    QByteArray node;                           ///< empty: not scheduled
    quint32 nodeIndex = 0;                     ///< its address follows
    std::shared_ptr<const PodOverlay> overlay; ///< null: its phase says all
    Phase phase = Phase::Running;
    bool ready = true;
    bool isMirror = false;
    bool isDisrupted = false; ///< the eviction API took it
    qint64 readySecs = 0;     ///< when its readiness changed last
    qint64 deletionSecs = 0;  ///< when the grace ends; not 0: it is terminating
    qint64 deletionGraceSecs = 0;

    bool isTerminating() const { return deletionSecs != 0; }
    bool isFinished() const { return phase == Phase::Succeeded || phase == Phase::Failed; }
    bool isOwnedBy(const char *kind) const { return owner && owner->kind == kind; }

    std::shared_ptr<DemoObject> clone() const override { return std::make_shared<DemoPod>(*this); }
    std::vector<DemoField> labels() const override;
    QByteArray field(const QByteArray &path) const override;
    void appendMetadata(JsonWriter &json) const override;
    void appendRest(JsonWriter &json) const override; ///< spec and status
};

using DemoPodPtr = std::shared_ptr<const DemoPod>;

QByteArray phaseText(DemoPod::Phase phase);

} // namespace drover::demo
