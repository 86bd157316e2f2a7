#include "core/operations/taintedit.h"

#include "core/base/joined.h"
#include "core/operations/kubectlcommand.h"
#include "core/operations/labeledit.h"
#include "core/operations/nodepatch.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TaintEdit)
};

/// An empty effect in `removal`: every taint of the key.
bool removes(const TaintValue &removal, const TaintValue &taint)
{
    return removal.key == taint.key && (removal.effect.empty() || removal.effect == taint.effect);
}

bool holds(const std::vector<TaintValue> &taints, const TaintValue &taint)
{
    return std::any_of(taints.begin(), taints.end(),
                       [&taint](const TaintValue &other) { return other.isSameTaint(taint); });
}

bool isEffect(const std::string &effect)
{
    return effect == "NoSchedule" || effect == "PreferNoSchedule" || effect == "NoExecute";
}

tl::unexpected<Error> badWord(const QString &word, const QString &rule)
{
    return failure(Error::Kind::Invalid,
                   Words::tr("\"%1\" is not a taint: %2").arg(word, rule));
}

Result<TaintValue> parseTaint(const QString &word, const QString &text)
{
    const QStringList parts = text.split(u':');
    if (parts.size() > 2)
        return badWord(word, Words::tr("it has more than one \":\"."));
    TaintValue taint;
    QString key = parts.first();
    if (parts.size() == 2) {
        taint.effect = parts.last().toStdString();
        if (!isEffect(taint.effect))
            return badWord(word, Words::tr("the effect must be NoSchedule, PreferNoSchedule or "
                                           "NoExecute."));
        const QStringList keyAndValue = key.split(u'=');
        if (keyAndValue.size() > 2)
            return badWord(word, Words::tr("it has more than one \"=\"."));
        key = keyAndValue.first();
        if (keyAndValue.size() == 2)
            taint.value = keyAndValue.last().toStdString();
    }
    taint.key = key.toStdString();
    if (const QString fault = keyFault(MetadataMap::Labels, taint.key); !fault.isEmpty())
        return badWord(word, fault);
    if (const QString fault = valueFault(MetadataMap::Labels, taint.value); !fault.isEmpty())
        return badWord(word, fault);
    return taint;
}

QString kubectlWordsOf(const Node &node, const TaintEdit &edit)
{
    const std::vector<TaintValue> shown = taintsOf(node);
    QString words = u"taint nodes "_s + shellQuoted(textOf(node.name));
    bool doesOverwrite = false;
    for (const TaintValue &taint : edit.set) {
        words += u' ' + shellQuoted(taintText(taint));
        doesOverwrite = doesOverwrite || holds(shown, taint);
    }
    for (TaintValue taint : edit.remove) {
        taint.value.clear();
        words += u' ' + shellQuoted(taintText(taint) + u'-');
    }
    return doesOverwrite ? words + u" --overwrite"_s : words;
}

QString summaryOf(const TaintEdit &edit)
{
    QStringList parts;
    for (const TaintValue &taint : edit.set)
        parts << Words::tr("taint %1").arg(taintText(taint));
    for (const TaintValue &taint : edit.remove)
        parts << Words::tr("remove taint %1").arg(taintText(taint));
    return listed(parts);
}

} // namespace

std::vector<TaintValue> taintsOf(const Node &node)
{
    std::vector<TaintValue> taints;
    for (const Taint &taint : node.taints)
        taints.push_back({std::string(taint.key), std::string(taint.value),
                          std::string(taint.effect), taint.timeAdded});
    return taints;
}

bool haveSameTaints(const Node &left, const Node &right)
{
    return std::is_permutation(left.taints.begin(), left.taints.end(), right.taints.begin(),
                               right.taints.end(), [](const Taint &one, const Taint &other) {
                                   return one.key == other.key && one.value == other.value &&
                                          one.effect == other.effect;
                               });
}

TaintEdit taintEditBetween(const std::vector<TaintValue> &from, const std::vector<TaintValue> &to)
{
    TaintEdit edit;
    for (const TaintValue &taint : to) {
        const bool isKept = std::any_of(from.begin(), from.end(), [&taint](const TaintValue &old) {
            return old.isSameTaint(taint) && old.value == taint.value;
        });
        // Set anew: when it was added is not for us to say.
        if (!isKept)
            edit.set.push_back({taint.key, taint.value, taint.effect, {}});
    }
    for (const TaintValue &taint : from) {
        if (!holds(to, taint))
            edit.remove.push_back(taint);
    }
    return edit;
}

std::vector<TaintValue> applied(const TaintEdit &edit, std::vector<TaintValue> taints)
{
    std::vector<TaintValue> result = edit.set;
    for (TaintValue &taint : taints) {
        const bool isRemoved =
            std::any_of(edit.remove.begin(), edit.remove.end(),
                        [&taint](const TaintValue &removal) { return removes(removal, taint); });
        if (!isRemoved && !holds(edit.set, taint))
            result.push_back(std::move(taint));
    }
    return result;
}

QString taintText(const TaintValue &taint)
{
    QString text = QString::fromStdString(taint.key);
    if (!taint.value.empty())
        text += u'=' + QString::fromStdString(taint.value);
    return taint.effect.empty() ? text : text + u':' + QString::fromStdString(taint.effect);
}

Result<TaintEdit> parseTaintEdit(const QStringList &words)
{
    TaintEdit edit;
    for (const QString &word : words) {
        const bool isRemoval = word.endsWith(u'-');
        Result<TaintValue> taint = parseTaint(word, isRemoval ? word.chopped(1) : word);
        if (!taint)
            return tl::unexpected(std::move(taint.error()));
        if (isRemoval) {
            edit.remove.push_back({taint->key, {}, taint->effect, {}});
            continue;
        }
        if (taint->effect.empty())
            return badWord(word, Words::tr("an effect is missing, as in \"key=value:NoSchedule\"."));
        if (holds(edit.set, *taint))
            return badWord(word, Words::tr("its key and effect are there twice."));
        edit.set.push_back(std::move(*taint));
    }
    for (const TaintValue &taint : edit.set) {
        if (holds(edit.remove, taint))
            return badWord(taintText(taint), Words::tr("it is set and removed at once."));
    }
    return edit;
}

QString taintEditFault(const Node &node, const TaintEdit &edit, bool overwrite)
{
    const std::vector<TaintValue> shown = taintsOf(node);
    QStringList keys;
    for (const TaintValue &taint : edit.set) {
        if (holds(shown, taint))
            keys << QString::fromStdString(taint.key);
    }
    if (!overwrite && !keys.isEmpty())
        return Words::tr("node %1 already has %2 taint(s) with same effect(s) and --overwrite is "
                         "false")
            .arg(textOf(node.name), keys.join(u','));
    QStringList missing;
    for (const TaintValue &removal : edit.remove) {
        if (std::none_of(shown.begin(), shown.end(),
                         [&](const TaintValue &taint) { return removes(removal, taint); }))
            missing << Words::tr("taint \"%1\" not found").arg(taintText(removal));
    }
    return missing.size() > 1 ? u'[' + missing.join(u", "_s) + u']' : missing.join(QString());
}

QString taintFault(const TaintValue &taint)
{
    if (const QString fault = keyFault(MetadataMap::Labels, taint.key); !fault.isEmpty())
        return fault;
    if (const QString fault = valueFault(MetadataMap::Labels, taint.value); !fault.isEmpty())
        return fault;
    return isEffect(taint.effect)
               ? QString()
               : Words::tr("The effect must be NoSchedule, PreferNoSchedule or NoExecute.");
}

QString taintListFault(const std::vector<TaintValue> &taints)
{
    for (auto taint = taints.begin(); taint != taints.end(); ++taint) {
        if (const QString fault = taintFault(*taint); !fault.isEmpty())
            return taintText(*taint) + u": "_s + fault;
        if (std::any_of(taints.begin(), taint,
                        [&](const TaintValue &other) { return other.isSameTaint(*taint); }))
            return Words::tr("%1: a node has a key and effect only once.").arg(taintText(*taint));
    }
    return {};
}

std::optional<NodeWrite> taintWrite(const Node &node, const TaintEdit &edit)
{
    const std::vector<TaintValue> before = taintsOf(node);
    // Without what is so already, which would lose its place and its time.
    const TaintEdit difference = taintEditBetween(before, applied(edit, before));
    if (difference.isEmpty())
        return std::nullopt;
    const std::vector<TaintValue> after = applied(difference, before);
    NodeWrite write = patchWrite(node, WriteKind::Taints, taintPatch(before),
                                 taintPatch(after), VersionGuard::Shown);
    write.summary = summaryOf(difference);
    write.kubectlWords = kubectlWordsOf(node, difference);
    return write;
}

QJsonObject taintPatch(const std::vector<TaintValue> &taints)
{
    QJsonArray array;
    for (const TaintValue &taint : taints) {
        QJsonObject object{{u"key"_s, QString::fromStdString(taint.key)},
                           {u"effect"_s, QString::fromStdString(taint.effect)}};
        if (!taint.value.empty())
            object.insert("value"_L1, QString::fromStdString(taint.value));
        if (taint.timeAdded.isReported())
            object.insert("timeAdded"_L1, QString::fromStdString(formatTimestamp(taint.timeAdded)));
        array.append(object);
    }
    const QJsonValue value = array.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(array);
    return {{u"spec"_s, QJsonObject{{u"taints"_s, value}}}};
}

std::vector<TaintValue> taintsOfPatch(const QJsonObject &patch)
{
    std::vector<TaintValue> taints;
    for (const QJsonValue &value :
         patch.value("spec"_L1).toObject().value("taints"_L1).toArray()) {
        const QJsonObject object = value.toObject();
        const std::string added = object.value("timeAdded"_L1).toString().toStdString();
        taints.push_back({object.value("key"_L1).toString().toStdString(),
                          object.value("value"_L1).toString().toStdString(),
                          object.value("effect"_L1).toString().toStdString(),
                          parseTimestamp(added).value_or(Timestamp())});
    }
    return taints;
}

} // namespace drover
