#include "app/demo/api/nodepatch.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <set>

namespace drover::demo {

namespace {

constexpr char kLabelRule[] =
    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', "
    "and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or "
    "'12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

void applyMap(DemoEdits &edits, const QJsonValue &changes)
{
    const QJsonObject object = changes.toObject();
    for (auto field = object.begin(); field != object.end(); ++field) {
        const QByteArray key = field.key().toUtf8();
        if (field.value().isNull())
            edits[key] = std::nullopt;
        else
            edits[key] = field.value().toString().toUtf8();
    }
}

std::vector<DemoTaint> taintsFrom(const QJsonArray &array)
{
    std::vector<DemoTaint> taints;
    for (const QJsonValue &value : array) {
        const auto text = [&](const char *key) {
            return value[QLatin1String(key)].toString().toUtf8();
        };
        const QDateTime added = QDateTime::fromString(value[u"timeAdded"].toString(), Qt::ISODate);
        taints.push_back({text("key"), text("value"), text("effect"),
                          added.isValid() ? added.toSecsSinceEpoch() : 0});
    }
    return taints;
}

StatusCause wrongEffect(std::size_t at, const QByteArray &effect)
{
    const QByteArray field = "metadata.taints[" + QByteArray::number(at) + "].effect";
    return {"FieldValueNotSupported",
            "Unsupported value: \"" + effect +
                "\": supported values: \"NoSchedule\", \"PreferNoSchedule\", \"NoExecute\"",
            field};
}

StatusCause duplicateTaint(std::size_t at, const DemoTaint &taint)
{
    return {"FieldValueDuplicate",
            "Duplicate value: {\"Key\":\"" + taint.key + "\",\"Value\":\"" + taint.value +
                "\",\"Effect\":\"" + taint.effect +
                "\",\"TimeAdded\":null}: taints must be unique by key and effect pair",
            "metadata.taints[" + QByteArray::number(at) + ']'};
}

void checkTaints(const std::vector<DemoTaint> &taints, std::vector<StatusCause> &causes)
{
    std::set<std::pair<QByteArray, QByteArray>> seen;
    for (std::size_t at = 0; at < taints.size(); ++at) {
        const DemoTaint &taint = taints[at];
        if (taint.effect != "NoSchedule" && taint.effect != "PreferNoSchedule" &&
            taint.effect != "NoExecute")
            causes.push_back(wrongEffect(at, taint.effect));
        else if (!seen.emplace(taint.key, taint.effect).second)
            causes.push_back(duplicateTaint(at, taint));
    }
}

} // namespace

void applyPatch(DemoOverlay &overlay, const QJsonObject &patch)
{
    const QJsonObject metadata = patch.value(u"metadata").toObject();
    const QJsonObject spec = patch.value(u"spec").toObject();
    applyMap(overlay.labels, metadata.value(u"labels"));
    applyMap(overlay.annotations, metadata.value(u"annotations"));
    if (spec.contains(u"unschedulable"))
        overlay.unschedulable = spec.value(u"unschedulable").toBool();
    if (spec.contains(u"taints")) {
        overlay.taints = taintsFrom(spec.value(u"taints").toArray());
        overlay.lifecycleTaints.clear();
    }
}

std::vector<StatusCause> rulesBroken(const DemoOverlay &overlay)
{
    static const QRegularExpression valid(
        QStringLiteral("\\A(([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9])?\\z"));
    std::vector<StatusCause> causes;
    for (const auto &[key, value] : overlay.labels)
        if (value && !valid.match(QString::fromUtf8(*value)).hasMatch())
            causes.push_back({"FieldValueInvalid",
                              "Invalid value: \"" + *value + "\": " + kLabelRule,
                              "metadata.labels"});
    if (overlay.taints)
        checkTaints(*overlay.taints, causes);
    return causes;
}

} // namespace drover::demo
