#include "app/demo/api/demowrites.h"

#include "app/demo/api/nodepatch.h"
#include "app/demo/api/refusals.h"
#include "app/demo/encode/nodejson.h"
#include "app/demo/nodes/nodefacts.h"

#include <QDateTime>
#include <QJsonDocument>

namespace drover::demo {

namespace {

bool isDryRun(const DemoRequest &request)
{
    return request.parameter("dryRun") == "All";
}

DemoAnswer failure(const StatusFacts &status)
{
    return fixedAnswer(status.code, statusJson(status));
}

DemoAnswer nodeAnswer(int code, const DemoNode &node, const RouteContext &context)
{
    NodeForm form;
    form.withKind = true;
    QByteArray json;
    appendNode(json, node, context.state.seed(), form);
    return fixedAnswer(code, json + '\n');
}

DemoAnswer conflict(const QByteArray &name, const QByteArray &why)
{
    StatusFacts status;
    status.code = 409;
    status.reason = "Conflict";
    status.message = "Operation cannot be fulfilled on nodes \"" + name + "\": " + why;
    status.name = name;
    status.kind = "nodes";
    return failure(status);
}

DemoAnswer alreadyThere(const QByteArray &name)
{
    StatusFacts status;
    status.code = 409;
    status.reason = "AlreadyExists";
    status.message = "nodes \"" + name + "\" already exists";
    status.name = name;
    status.kind = "nodes";
    return failure(status);
}

DemoAnswer invalid(const QByteArray &name, const std::vector<StatusCause> &causes)
{
    StatusFacts status;
    status.code = 422;
    status.reason = "Invalid";
    status.message =
        "Node \"" + name + "\" is invalid: " + causes.front().field + ": " + causes.front().message;
    status.name = name;
    status.kind = "Node";
    status.causes = causes;
    return failure(status);
}

DemoAnswer wrongType()
{
    StatusFacts status;
    status.code = 415;
    status.reason = "UnsupportedMediaType";
    status.message = "415: Unsupported Media Type";
    status.emptyDetails = true;
    return failure(status);
}

DemoAnswer malformedBody(const QJsonParseError &error)
{
    StatusFacts status = commonStatus(400);
    status.message = "error decoding patch: " + error.errorString().toUtf8();
    return failure(status);
}

bool isPatchType(const QByteArray &type)
{
    return type == "application/merge-patch+json" ||
           type == "application/strategic-merge-patch+json";
}

QByteArray managerOf(const DemoRequest &request)
{
    return request.has("fieldManager") ? request.parameter("fieldManager")
                                       : request.header("user-agent").split('/').first();
}

// The node as the patch makes it; the version only counts when it is kept.
DemoAnswer patched(const RouteContext &context, const DemoNode &node, const QJsonObject &patch)
{
    DemoOverlay overlay = node.overlay ? *node.overlay : DemoOverlay{};
    const bool wasCordoned = overlay.unschedulable;
    applyPatch(overlay, patch);
    if (overlay.unschedulable != wasCordoned) {
        overlay.cordonManager = overlay.unschedulable ? managerOf(context.request) : QByteArray();
        overlay.cordonSecs = overlay.unschedulable ? QDateTime::currentSecsSinceEpoch() : 0;
    }
    if (const auto causes = rulesBroken(overlay); !causes.empty())
        return invalid(node.name, causes);
    DemoNode result = node;
    result.overlay = std::make_shared<const DemoOverlay>(overlay);
    const NodeForm form{.withKind = true, .metadataOnly = false, .extraAnnotation = {}};
    QByteArray before;
    QByteArray after;
    appendNode(before, node, context.state.seed(), form);
    appendNode(after, result, context.state.seed(), form);
    if (isDryRun(context.request) || before == after) // a patch without effect is no change
        return nodeAnswer(200, result, context);
    context.state.edit(node.name, [&](DemoNode &, DemoOverlay &kept) { kept = overlay; });
    return nodeAnswer(200, *context.state.find(node.name), context);
}

} // namespace

DemoAnswer answerCreate(const RouteContext &context)
{
    QJsonParseError error{};
    const QJsonObject body = QJsonDocument::fromJson(context.request.body, &error).object();
    DemoNode node;
    node.name = body.value(u"metadata")[u"name"].toString().toUtf8();
    if (error.error != QJsonParseError::NoError || node.name.isEmpty())
        return malformedBody(error);
    if (context.state.find(node.name))
        return alreadyThere(node.name);
    DemoOverlay overlay;
    overlay.bare = true;
    applyPatch(overlay, body);
    if (const auto causes = rulesBroken(overlay); !causes.empty())
        return invalid(node.name, causes);
    node.createdSecs = QDateTime::currentSecsSinceEpoch();
    // A new node is not ready before its kubelet says so (admission, TaintNodesByCondition).
    overlay.lifecycleTaints = {{"node.kubernetes.io/not-ready", {}, "NoSchedule"}};
    node.overlay = std::make_shared<const DemoOverlay>(overlay);
    if (isDryRun(context.request))
        return nodeAnswer(201, node, context);
    context.state.addNode(node);
    return nodeAnswer(201, *context.state.find(node.name), context);
}

DemoAnswer answerPatch(const RouteContext &context)
{
    if (!isPatchType(context.request.header("content-type").split(';').first().trimmed()))
        return wrongType();
    const DemoNode *found = context.state.find(context.path.name);
    if (!found)
        return notFound(context.path);
    QJsonParseError error{};
    const QJsonObject patch = QJsonDocument::fromJson(context.request.body, &error).object();
    if (error.error != QJsonParseError::NoError)
        return malformedBody(error);
    const QByteArray version = patch.value(u"metadata")[u"resourceVersion"].toString().toUtf8();
    if (!version.isEmpty() && version != QByteArray::number(found->version))
        return conflict(context.path.name,
                        "the object has been modified; please apply your changes to "
                        "the latest version and try again");
    return patched(context, DemoNode(*found), patch);
}

DemoAnswer answerDelete(const RouteContext &context)
{
    const DemoNode *found = context.state.find(context.path.name);
    if (!found)
        return notFound(context.path);
    const QByteArray uid = factsOf(*found, context.state.seed()).uid;
    const QJsonObject options = QJsonDocument::fromJson(context.request.body).object();
    const QByteArray wanted = options.value(u"preconditions")[u"uid"].toString().toUtf8();
    if (!wanted.isEmpty() && wanted != uid)
        return conflict(context.path.name, "Precondition failed: UID in precondition: " + wanted +
                                               ", UID in object meta: " + uid);
    if (!isDryRun(context.request))
        context.state.removeNode(context.path.name);
    return fixedAnswer(200, successJson(context.path.name, "nodes", uid));
}

} // namespace drover::demo
