#include "app/demo/objects/demoobject.h"

#include "app/demo/nodes/seededbits.h"

namespace drover::demo {

QByteArray DemoObject::uid() const
{
    return uuidOf(identity);
}

QByteArray DemoObject::field(const QByteArray &path) const
{
    if (path == "metadata.name")
        return name;
    return path == "metadata.namespace" ? nameSpace : QByteArray();
}

void DemoObject::openMetadata(JsonWriter &json, QByteArrayView generateName,
                              qint64 generation) const
{
    json.openField("metadata", '{');
    json.field("name", name);
    if (!generateName.isEmpty())
        json.field("generateName", generateName);
    json.field("namespace", nameSpace);
    json.field("uid", uid());
    json.field("resourceVersion", QByteArray::number(version));
    if (generation > 0)
        json.numberField("generation", generation);
    json.timeField("creationTimestamp", createdSecs);
}

void DemoObject::appendMap(JsonWriter &json, QByteArrayView name,
                           const std::vector<DemoField> &fields)
{
    if (fields.empty())
        return;
    json.openField(name, '{');
    for (const auto &[key, value] : fields)
        json.field(key, value);
    json.close('}');
}

void DemoObject::appendManager(JsonWriter &json, QByteArrayView manager, QByteArrayView apiVersion,
                               qint64 secs, QByteArrayView fields, bool ofStatus)
{
    json.open('{');
    json.field("manager", manager);
    json.field("operation", "Update");
    json.field("apiVersion", apiVersion);
    json.timeField("time", secs);
    json.field("fieldsType", "FieldsV1");
    json.key("fieldsV1");
    json.raw(fields);
    if (ofStatus)
        json.field("subresource", "status");
    json.close('}');
}

void appendObject(QByteArray &out, const DemoObject &object, const ObjectKind &kind,
                  const ObjectForm &form)
{
    JsonWriter json(out);
    json.open('{');
    if (form.withKind || form.metadataOnly) {
        json.field("kind", form.metadataOnly ? QByteArray("PartialObjectMetadata") : kind.kind);
        json.field("apiVersion",
                   form.metadataOnly ? QByteArray("meta.k8s.io/v1") : kind.apiVersion());
    }
    object.appendMetadata(json);
    if (!form.metadataOnly)
        object.appendRest(json);
    json.close('}');
}

} // namespace drover::demo
