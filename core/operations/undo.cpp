#include "core/operations/undo.h"

#include "core/base/joined.h"
#include "core/operations/kubectlcommand.h"
#include "core/operations/labeledit.h"
#include "core/operations/nodepatch.h"
#include "core/operations/taintedit.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Undo)
};

QJsonObject specOf(const QJsonObject &patch)
{
    return patch.value("spec"_L1).toObject();
}

tl::unexpected<Error> conflict(const QString &sentence)
{
    return failure(Error::Kind::Conflict, sentence);
}

tl::unexpected<Error> changedSince(const JournalEntry &entry, const QStringList &what)
{
    return conflict(Words::tr("Somebody changed node %1 since: %2. Nothing is undone.")
                        .arg(entry.node, listed(what)));
}

tl::unexpected<Error> undoneAlready(const JournalEntry &entry)
{
    return conflict(Words::tr("Node %1 is already as it was before.").arg(entry.node));
}

/// The fields of the patch that the node shows otherwise, in words.
QStringList differences(const QJsonObject &patch, const Node &node)
{
    QStringList words;
    const QJsonObject metadata = patch.value("metadata"_L1).toObject();
    for (const QLatin1StringView map : {"labels"_L1, "annotations"_L1}) {
        const QJsonObject entries = metadata.value(map).toObject();
        for (const QString &key : entries.keys()) {
            if (!isShown(node, metadataPatch(map, {{key, entries.value(key)}})))
                words << (map == "labels"_L1 ? Words::tr("label %1").arg(key)
                                             : Words::tr("annotation %1").arg(key));
        }
    }
    if (!isShown(node, {{u"spec"_s, QJsonObject{{u"unschedulable"_s,
                                                 specOf(patch).value("unschedulable"_L1)}}}}) &&
        specOf(patch).contains("unschedulable"_L1))
        words << (node.unschedulable ? Words::tr("it is cordoned") : Words::tr("it is uncordoned"));
    return words;
}

NodeWrite undoCordon(const QJsonObject &before, const QJsonObject &after, const Node &now)
{
    const bool doesCordon = specOf(before).value("unschedulable"_L1).toBool();
    NodeWrite write = patchWrite(now, doesCordon ? WriteKind::Cordon : WriteKind::Uncordon, after,
                                 before, VersionGuard::Shown);
    write.kubectlWords =
        (doesCordon ? u"cordon "_s : u"uncordon "_s) + shellQuoted(textOf(now.name));
    return write;
}

NodeWrite undoMetadata(const QJsonObject &before, const QJsonObject &after, const Node &now)
{
    const QJsonObject metadata = before.value("metadata"_L1).toObject();
    const bool isLabels = metadata.contains("labels"_L1);
    const QJsonObject entries = metadata.value(isLabels ? "labels"_L1 : "annotations"_L1).toObject();
    MetadataEdit edit;
    for (auto it = entries.begin(); it != entries.end(); ++it)
        edit[it.key().toStdString()] =
            it.value().isNull() ? std::nullopt : std::optional(it.value().toString().toStdString());
    NodeWrite write = patchWrite(now, isLabels ? WriteKind::Labels : WriteKind::Annotations, after,
                                 before, VersionGuard::Shown);
    if (const auto same =
            metadataWrite(now, isLabels ? MetadataMap::Labels : MetadataMap::Annotations, edit))
        write.kubectlWords = same->kubectlWords;
    return write;
}

bool isTaintThere(const std::vector<TaintValue> &taints, const TaintValue &taint)
{
    return std::any_of(taints.begin(), taints.end(), [&taint](const TaintValue &other) {
        return other.isSameTaint(taint) && other.value == taint.value;
    });
}

/// Only the taints that the write touched count: controllers add and remove theirs all the time.
Result<NodeWrite> undoTaints(const JournalEntry &entry, const QJsonObject &before,
                             const QJsonObject &after, const Node &now)
{
    const TaintEdit done = taintEditBetween(taintsOfPatch(before), taintsOfPatch(after));
    const TaintEdit reverse = taintEditBetween(taintsOfPatch(after), taintsOfPatch(before));
    std::optional<NodeWrite> write = taintWrite(now, reverse);
    if (!write)
        return undoneAlready(entry);
    const std::vector<TaintValue> shown = taintsOf(now);
    QStringList changed;
    for (const TaintValue &taint : done.set) {
        if (!isTaintThere(shown, taint))
            changed << Words::tr("taint %1").arg(taintText(taint));
    }
    for (const TaintValue &taint : done.remove) {
        if (std::any_of(shown.begin(), shown.end(),
                        [&taint](const TaintValue &other) { return other.isSameTaint(taint); }))
            changed << Words::tr("taint %1").arg(taintText(taint));
    }
    if (!changed.isEmpty())
        return changedSince(entry, changed);
    return *write;
}

Result<NodeWrite> reverseOf(const JournalEntry &entry, const Node &now)
{
    const QJsonObject before = patchOf(entry.before);
    const QJsonObject after = patchOf(entry.after);
    if (specOf(after).contains("taints"_L1))
        return undoTaints(entry, before, after, now);
    if (isShown(now, before))
        return undoneAlready(entry);
    if (const QStringList changed = differences(after, now); !changed.isEmpty())
        return changedSince(entry, changed);
    return specOf(after).contains("unschedulable"_L1) ? undoCordon(before, after, now)
                                                      : undoMetadata(before, after, now);
}

} // namespace

bool canUndo(const JournalEntry &entry)
{
    using Outcome = JournalEntry::Outcome;
    return !entry.undoBody.isEmpty() &&
           (entry.outcome == Outcome::Done || entry.outcome == Outcome::Sent);
}

bool isUndone(const JournalEntry &entry, const JournalEntries &all)
{
    return std::any_of(all.begin(), all.end(), [&entry](const JournalEntry &other) {
        return other.parent == entry.id && other.action == "undo"_L1 &&
               other.outcome == JournalEntry::Outcome::Done;
    });
}

const JournalEntry *lastUndoable(const ClusterId &cluster, const JournalEntries &all, const NodeCache *nodes)
{
    const auto isThere = [nodes](const JournalEntry &entry) {
        const NodePtr node = nodes ? nodes->node(entry.node.toStdString()) : NodePtr();
        return !nodes || (node && textOf(node->uid) == entry.nodeUid);
    };
    const auto found = std::find_if(all.begin(), all.end(), [&](const JournalEntry &entry) {
        return entry.cluster == cluster && entry.action != "undo"_L1 && canUndo(entry) &&
               !isUndone(entry, all) && isThere(entry);
    });
    return found == all.end() ? nullptr : &*found;
}

const JournalEntry *lastDelete(const ClusterId &cluster, const JournalEntries &all)
{
    const auto last = std::find_if(all.begin(), all.end(), [&](const JournalEntry &entry) {
        const bool isDelete = entry.action == "delete"_L1 && entry.outcome == JournalEntry::Outcome::Done;
        return entry.cluster == cluster && entry.action != "undo"_L1 && (canUndo(entry) || isDelete);
    });
    return last != all.end() && last->action == "delete"_L1 ? &*last : nullptr;
}

Result<NodeWrite> undoWrite(const JournalEntry &entry, const Node &now)
{
    if (!canUndo(entry))
        return failure(Error::Kind::Invalid,
                       Words::tr("\"%1\" cannot be undone.").arg(entry.what));
    if (textOf(now.uid) != entry.nodeUid)
        return conflict(Words::tr("Node %1 was deleted and created again since. Nothing is undone.")
                            .arg(entry.node));
    Result<NodeWrite> write = reverseOf(entry, now);
    if (!write)
        return write;
    write->summary = Words::tr("undo: %1").arg(entry.what);
    write->undoes = entry.id;
    return write;
}

} // namespace drover
