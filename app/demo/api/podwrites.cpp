#include "app/demo/api/podwrites.h"

#include "app/demo/api/deleteoptions.h"
#include "app/demo/api/objectkinds.h"
#include "app/demo/api/refusals.h"
#include "app/demo/encode/statusjson.h"
#include "app/demo/workloads/eviction.h"

#include <QJsonDocument>

namespace drover::demo {

namespace {

constexpr char kNoBudget[] = "Cannot evict pod as it would violate the pod's disruption budget.";

DemoAnswer failure(const StatusFacts &status)
{
    DemoAnswer answer = fixedAnswer(status.code, statusJson(status));
    if (status.retryAfterSeconds > 0)
        answer.headers.emplace_back("Retry-After", QByteArray::number(status.retryAfterSeconds));
    return answer;
}

DemoAnswer otherUid(const QByteArray &pod, const QByteArray &wanted, const QByteArray &is)
{
    StatusFacts status;
    status.code = 409;
    status.reason = "Conflict";
    status.message = "Operation cannot be fulfilled on Pod \"" + pod +
                     "\": the UID in the precondition (" + wanted +
                     ") does not match the UID in record (" + is +
                     "). The object might have been deleted and then recreated";
    status.name = pod;
    status.kind = "Pod";
    return failure(status);
}

DemoAnswer closing(const RequestPath &path)
{
    StatusFacts status = commonStatus(403);
    status.message = "pods \"" + path.name + "\" is forbidden: unable to create new content in " +
                     "namespace " + path.nameSpace + " because it is being terminated";
    status.name = path.name;
    status.kind = "pods";
    status.causes = {{"NamespaceTerminating",
                      "namespace " + path.nameSpace + " is being terminated",
                      "metadata.namespace"}};
    return failure(status);
}

DemoAnswer twoBudgets()
{
    StatusFacts status;
    status.code = 500;
    status.message = "This pod has more than one PodDisruptionBudget, which the eviction "
                     "subresource does not support.";
    return failure(status);
}

DemoAnswer noRoom(const QByteArray &why, int retryAfterSeconds)
{
    StatusFacts status;
    status.code = 429;
    status.reason = "TooManyRequests";
    status.message = kNoBudget;
    status.causes = {{"DisruptionBudget", why, {}}};
    status.retryAfterSeconds = retryAfterSeconds;
    return failure(status);
}

DemoAnswer badEviction(const QByteArray &why)
{
    StatusFacts status = commonStatus(400);
    status.message = why;
    return failure(status);
}

// What is wrong with the body, in the server's words. Empty: nothing.
QByteArray evictionBroken(const RouteContext &context, const QJsonObject &body)
{
    const QByteArray version = body.value(u"apiVersion").toString().toUtf8();
    const bool old = context.options.eviction == EvictionApi::V1Beta1;
    if (body.value(u"kind").toString() != u"Eviction" ||
        (version != "policy/v1beta1" && (old || version != "policy/v1")))
        return "no kind \"" + body.value(u"kind").toString().toUtf8() +
               "\" is registered for version \"" + version + "\"";
    const QByteArray name = body.value(u"metadata")[u"name"].toString().toUtf8();
    if (name != context.path.name)
        return "name in URL does not match name in Eviction object: " + name;
    return {};
}

DemoAnswer answerFor(const EvictionOutcome &outcome, const RouteContext &context,
                     const QByteArray &uid)
{
    using Kind = EvictionOutcome::Kind;
    switch (outcome.kind) {
    case Kind::Done:
        break;
    case Kind::NoSuchPod:
        return notFound(context.path);
    case Kind::OtherUid:
        return otherUid(context.path.name, uid, outcome.text);
    case Kind::Closing:
        return closing(context.path);
    case Kind::TwoBudgets:
        return twoBudgets();
    case Kind::NoRoom:
        return noRoom(outcome.text, 0);
    case Kind::Behind:
        return noRoom(outcome.text, 10);
    }
    return fixedAnswer(201, R"({"kind":"Status","apiVersion":"v1","metadata":{},)"
                            R"("status":"Success","code":201})"
                            "\n");
}

} // namespace

DemoAnswer answerPodDelete(const RouteContext &context)
{
    const QByteArray key = context.path.key();
    const DemoPodPtr pod = context.workloads.pod(key);
    if (!pod)
        return notFound(context.path);
    const QJsonObject body = QJsonDocument::fromJson(context.request.body).object();
    const DeleteOptions options = deleteOptionsFrom(body, context.request);
    if (!options.uid.isEmpty() && options.uid != pod->uid())
        return otherUid(pod->name, options.uid, pod->uid());
    const qint64 grace = options.graceSecs.value_or(pod->of->graceSecs);
    const DemoPodPtr last =
        options.dryRun ? pod : context.workloads.terminatePod(key, grace, false);
    QByteArray json;
    appendObject(json, *last, servedKindOf(context)->kind, {true, false});
    return fixedAnswer(200, json + '\n');
}

DemoAnswer answerEviction(const RouteContext &context)
{
    if (context.options.eviction == EvictionApi::None)
        return fixedAnswer(404, statusJson(commonStatus(404)));
    QJsonParseError error{};
    const QJsonObject body = QJsonDocument::fromJson(context.request.body, &error).object();
    if (error.error != QJsonParseError::NoError)
        return badEviction(error.errorString().toUtf8());
    if (const QByteArray broken = evictionBroken(context, body); !broken.isEmpty())
        return badEviction(broken);
    const DeleteOptions options =
        deleteOptionsFrom(body.value(u"deleteOptions").toObject(), context.request);
    const EvictionOutcome outcome = evict(
        context.workloads, {context.path.key(), options.uid, options.graceSecs, options.dryRun});
    return answerFor(outcome, context, options.uid);
}

} // namespace drover::demo
