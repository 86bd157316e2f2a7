#include "app/demo/encode/statusjson.h"

#include "app/demo/encode/jsonwriter.h"

namespace drover::demo {

namespace {

void optionalField(JsonWriter &json, QByteArrayView name, const QByteArray &value)
{
    if (!value.isEmpty())
        json.field(name, value);
}

void appendCauses(JsonWriter &json, const std::vector<StatusCause> &causes)
{
    json.openField("causes", '[');
    for (const StatusCause &cause : causes) {
        json.open('{');
        optionalField(json, "reason", cause.reason);
        optionalField(json, "message", cause.message);
        optionalField(json, "field", cause.field);
        json.close('}');
    }
    json.close(']');
}

void appendDetails(JsonWriter &json, const StatusFacts &facts)
{
    const bool any = !facts.name.isEmpty() || !facts.kind.isEmpty() || !facts.uid.isEmpty() ||
                     !facts.causes.empty() || facts.retryAfterSeconds > 0;
    if (!any && !facts.emptyDetails)
        return;
    json.openField("details", '{');
    optionalField(json, "name", facts.name);
    optionalField(json, "group", facts.group);
    optionalField(json, "kind", facts.kind);
    optionalField(json, "uid", facts.uid);
    if (!facts.causes.empty())
        appendCauses(json, facts.causes);
    if (facts.retryAfterSeconds > 0)
        json.numberField("retryAfterSeconds", facts.retryAfterSeconds);
    json.close('}');
}

void openStatus(JsonWriter &json, const QByteArray &continueToken, QByteArrayView status)
{
    json.open('{');
    json.field("kind", "Status");
    json.field("apiVersion", "v1");
    json.openField("metadata", '{');
    optionalField(json, "continue", continueToken);
    json.close('}');
    json.field("status", status);
}

} // namespace

QByteArray statusJson(const StatusFacts &facts)
{
    QByteArray out;
    JsonWriter json(out);
    openStatus(json, facts.continueToken, "Failure");
    json.field("message", facts.message);
    optionalField(json, "reason", facts.reason);
    appendDetails(json, facts);
    json.numberField("code", facts.code);
    json.close('}');
    return out + '\n';
}

QByteArray successJson(const QByteArray &name, const QByteArray &kind, const QByteArray &uid)
{
    StatusFacts facts;
    facts.name = name;
    facts.kind = kind;
    facts.uid = uid;
    QByteArray out;
    JsonWriter json(out);
    openStatus(json, {}, "Success");
    appendDetails(json, facts);
    json.close('}');
    return out + '\n';
}

StatusFacts commonStatus(int code)
{
    StatusFacts facts;
    facts.code = code;
    switch (code) {
    case 400:
        facts.reason = "BadRequest";
        facts.message = "the server rejected our request";
        break;
    case 401:
        facts.reason = facts.message = "Unauthorized";
        break;
    case 403:
        facts.reason = "Forbidden";
        facts.message = "forbidden";
        break;
    case 404:
        facts.reason = "NotFound";
        facts.message = "the server could not find the requested resource";
        facts.emptyDetails = true;
        break;
    case 410:
        facts.reason = "Expired";
        facts.message = "too old resource version";
        break;
    case 429:
        facts.reason = "TooManyRequests";
        facts.message = "too many requests, please try again later";
        break;
    case 500:
        facts.reason = "InternalError";
        facts.message = "Internal error occurred: etcdserver: request failed";
        break;
    case 503:
        facts.reason = "ServiceUnavailable";
        facts.message = "the server is currently unable to handle the request";
        break;
    case 504:
        facts.reason = "Timeout";
        facts.message = "Timeout: request did not complete within the allotted timeout";
        break;
    default:
        facts.message = "unknown";
        break;
    }
    return facts;
}

} // namespace drover::demo
