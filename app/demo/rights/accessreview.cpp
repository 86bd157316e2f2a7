#include "app/demo/rights/accessreview.h"

#include "app/demo/encode/jsonwriter.h"
#include "app/demo/encode/statusjson.h"
#include "app/demo/rights/demousers.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace drover::demo {

namespace {

// Written by hand: the order of the keys is the API's.
QByteArray reviewJson(const DemoRequest &request, const QJsonObject &asked, bool allowed)
{
    QByteArray out;
    JsonWriter json(out);
    json.open('{');
    json.field("kind", "SelfSubjectAccessReview");
    json.field("apiVersion", "authorization.k8s.io/v1");
    json.openField("metadata", '{');
    json.openField("managedFields", '[');
    json.open('{');
    json.field("manager", request.header("user-agent").split('/').first());
    json.field("operation", "Update");
    json.field("apiVersion", "authorization.k8s.io/v1");
    json.timeField("time", QDateTime::currentSecsSinceEpoch());
    json.field("fieldsType", "FieldsV1");
    json.key("fieldsV1");
    json.raw(R"({"f:spec":{"f:resourceAttributes":{".":{},"f:resource":{},"f:verb":{}}}})");
    json.close('}');
    json.close(']');
    json.close('}');
    json.openField("spec", '{');
    json.key("resourceAttributes");
    json.raw(QJsonDocument(asked).toJson(QJsonDocument::Compact));
    json.close('}');
    json.openField("status", '{');
    json.key("allowed");
    json.raw(allowed ? "true" : "false");
    json.close('}');
    json.close('}');
    return out + '\n';
}

} // namespace

DemoAnswer answerAccessReview(const RouteContext &context)
{
    QJsonParseError error{};
    const QJsonObject body = QJsonDocument::fromJson(context.request.body, &error).object();
    if (error.error != QJsonParseError::NoError)
        return fixedAnswer(400, statusJson(commonStatus(400)));
    QJsonObject asked = body.value(u"spec")[u"resourceAttributes"].toObject();
    for (const QString &key : asked.keys())
        if (asked.value(key).toString().isEmpty())
            asked.remove(key);
    const auto text = [&](QStringView key) { return asked.value(key).toString().toUtf8(); };
    QByteArray what = text(u"resource");
    if (!text(u"subresource").isEmpty())
        what += '/' + text(u"subresource");
    const bool allowed = mayDo(context.user, {text(u"verb"), text(u"group"), what, text(u"name")});
    return fixedAnswer(201, reviewJson(context.request, asked, allowed));
}

} // namespace drover::demo
