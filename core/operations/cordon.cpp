#include "core/operations/cordon.h"

#include "core/operations/kubectlcommand.h"
#include "core/operations/labeledit.h"
#include "core/operations/nodepatch.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSysInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cordon)
};

constexpr std::string_view kCordonTaint = "node.kubernetes.io/unschedulable";

// The taint comes from the control plane's clock, the note from the user's; and a controller that
// was away adds it late.
constexpr auto kClockTolerance = std::chrono::minutes(10);

QLatin1StringView annotationKey()
{
    return QLatin1StringView(kCordonAnnotation.data(),
                             static_cast<qsizetype>(kCordonAnnotation.size()));
}

/// Cordoned or not, with that value of our annotation.
QJsonObject cordonPatch(bool isCordoned, const QJsonValue &note)
{
    QJsonObject patch = metadataPatch("annotations"_L1, {{annotationKey(), note}});
    patch.insert("spec"_L1, QJsonObject{{u"unschedulable"_s,
                                         isCordoned ? QJsonValue(true) : QJsonValue::Null}});
    return patch;
}

Timestamp timestampOf(WallTime time)
{
    return Timestamp(
        std::chrono::duration_cast<std::chrono::microseconds>(time.time_since_epoch()).count());
}

bool wasCordonedAgain(const Node &node, const CordonNote &note)
{
    const Timestamp tainted = cordonTaintedAt(node);
    return tainted.isReported() && tainted.wallTime() > note.at + kClockTolerance;
}

} // namespace

Timestamp cordonTaintedAt(const Node &node)
{
    const auto taint = std::ranges::find(node.taints, kCordonTaint, &Taint::key);
    return taint != node.taints.end() ? taint->timeAdded : Timestamp();
}

std::string noteText(const CordonNote &note)
{
    return jsonText({{u"by"_s, note.by},
                     {u"at"_s, QString::fromStdString(formatTimestamp(timestampOf(note.at)))},
                     {u"reason"_s, note.reason}})
        .toStdString();
}

std::optional<CordonNote> cordonNoteOf(const Node &node)
{
    const QJsonObject json = patchOf(textOf(valueOf(node.annotations, kCordonAnnotation)));
    const std::optional<Timestamp> at =
        parseTimestamp(json.value("at"_L1).toString().toStdString());
    if (!at)
        return std::nullopt;
    return CordonNote{json.value("by"_L1).toString(), at->wallTime(),
                      json.value("reason"_L1).toString()};
}

bool isOldNote(const Node &node)
{
    if (!hasKey(node.annotations, kCordonAnnotation))
        return false;
    const std::optional<CordonNote> note = cordonNoteOf(node);
    return !node.unschedulable || (note && wasCordonedAgain(node, *note));
}

QString currentOperator()
{
    QString user;
    for (const char *name : {"USER", "LOGNAME", "USERNAME"}) {
        if (user.isEmpty())
            user = qEnvironmentVariable(name);
    }
    if (user.isEmpty())
        user = QFileInfo(QDir::homePath()).owner();
    return user + u'@' + QSysInfo::machineHostName();
}

std::optional<NodeWrite> cordonWrite(const Node &node, const CordonNote &note)
{
    if (node.unschedulable)
        return std::nullopt;
    NodeWrite write = patchWrite(
        node, WriteKind::Cordon,
        cordonPatch(false, valueOrNull(node.annotations, kCordonAnnotation)),
        cordonPatch(true, QString::fromStdString(noteText(note))), VersionGuard::None);
    // Its note is written all the same.
    write.summary = note.reason.isEmpty() ? Words::tr("cordon, note of who and when")
                                          : Words::tr("cordon, reason: %1").arg(note.reason);
    write.kubectlWords = u"cordon "_s + shellQuoted(textOf(node.name));
    return write;
}

std::optional<NodeWrite> uncordonWrite(const Node &node)
{
    if (!node.unschedulable)
        return std::nullopt;
    // The note is named even where none was shown: it may have come with the last cordon.
    NodeWrite write =
        patchWrite(node, WriteKind::Uncordon,
                   cordonPatch(true, valueOrNull(node.annotations, kCordonAnnotation)),
                   cordonPatch(false, QJsonValue::Null), VersionGuard::None);
    write.summary = Words::tr("uncordon");
    write.kubectlWords = u"uncordon "_s + shellQuoted(textOf(node.name));
    return write;
}

std::optional<NodeWrite> oldNoteRemoval(const Node &node)
{
    if (!isOldNote(node))
        return std::nullopt;
    std::optional<NodeWrite> write =
        metadataWrite(node, MetadataMap::Annotations,
                      {{std::string(kCordonAnnotation), std::nullopt}});
    if (write)
        write->summary = Words::tr("remove the old cordon note");
    return write;
}

} // namespace drover
