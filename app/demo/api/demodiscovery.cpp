#include "app/demo/api/demodiscovery.h"

#include "app/demo/api/demousers.h"
#include "app/demo/encode/jsonwriter.h"
#include "app/demo/encode/statusjson.h"

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

DemoAnswer answerVersion(const RouteContext &)
{
    // Indented whoever asks: the real server's version handler does not negotiate.
    return fixedAnswer(200, R"({
  "major": "1",
  "minor": "36",
  "emulationMajor": "1",
  "emulationMinor": "36",
  "minCompatibilityMajor": "1",
  "minCompatibilityMinor": "35",
  "gitVersion": "v1.36.2",
  "gitCommit": "0000000000000000000000000000000000000000",
  "gitTreeState": "clean",
  "buildDate": "2026-07-15T00:00:00Z",
  "goVersion": "go1.27.3",
  "compiler": "gc",
  "platform": "linux/amd64"
})");
}

DemoAnswer answerHealth(const RouteContext &context)
{
    const bool verbose = context.request.has("verbose");
    const QByteArray name = context.request.path.mid(1);
    DemoAnswer answer = fixedAnswer(200, verbose ? "[+]ping ok\n" + name + " check passed\n" : "ok",
                                    "text/plain; charset=utf-8");
    answer.sniffable = false;
    return answer;
}

DemoAnswer answerCoreVersions(const RouteContext &)
{
    return fixedAnswer(200,
                       R"({"kind":"APIVersions","versions":["v1"],"serverAddressByClientCIDRs":[]})"
                       "\n");
}

DemoAnswer answerGroups(const RouteContext &)
{
    return fixedAnswer(
        200, R"({"kind":"APIGroupList","apiVersion":"v1","groups":[{"name":"authorization.k8s.io",)"
             R"("versions":[{"groupVersion":"authorization.k8s.io/v1","version":"v1"}],)"
             R"("preferredVersion":{"groupVersion":"authorization.k8s.io/v1","version":"v1"}}]})"
             "\n");
}

DemoAnswer answerCoreResources(const RouteContext &)
{
    return fixedAnswer(
        200, R"({"kind":"APIResourceList","groupVersion":"v1","resources":[{"name":"nodes",)"
             R"("singularName":"node","namespaced":false,"kind":"Node","verbs":["create","delete",)"
             R"("get","list","patch","watch"],"shortNames":["no"]}]})"
             "\n");
}

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
    const bool allowed = mayDo(context.user, asked.value(u"verb").toString().toUtf8(),
                               asked.value(u"resource").toString().toUtf8());
    return fixedAnswer(201, reviewJson(context.request, asked, allowed));
}

} // namespace drover::demo
