#include "app/demo/api/demolist.h"

#include "app/demo/api/continuetoken.h"
#include "app/demo/api/demoselector.h"
#include "app/demo/api/listsource.h"
#include "app/demo/encode/protobuf.h"
#include "app/demo/encode/statusjson.h"
#include "app/demo/encode/yamltext.h"

#include <tuple>

namespace drover::demo {

namespace {

struct ListQuery {
    Format format;
    DemoSelector selector;
    quint64 version = 0; // 0: unset or "0"
    QByteArray match;
    qsizetype limit = 0;
    std::optional<ContinueToken> from;
};

DemoAnswer failure(const StatusFacts &status)
{
    return fixedAnswer(status.code, statusJson(status));
}

DemoAnswer tooLarge(const RouteContext &context, quint64 wanted)
{
    StatusFacts status;
    status.code = 504;
    status.reason = "Timeout";
    status.message = "Timeout: Too large resource version: " + QByteArray::number(wanted) +
                     ", current: " + QByteArray::number(context.state.version());
    status.causes = {{"ResourceVersionTooLarge", "Too large resource version", {}}};
    status.retryAfterSeconds = 1;
    DemoAnswer answer = failure(status);
    answer.headers.emplace_back("Retry-After", "1");
    answer.delay = context.options.tooLargeDelay;
    return answer;
}

DemoAnswer malformedToken()
{
    StatusFacts status = commonStatus(400);
    status.message = "invalid continue token: continue key is not valid: invalid character "
                     "'\\xc7' looking for beginning of value";
    return failure(status);
}

DemoAnswer expiredToken(const ContinueToken &token)
{
    StatusFacts status = commonStatus(410);
    status.continueToken = ContinueToken{-1, token.lastName}.encoded();
    status.message = "The provided continue parameter is too old to display a consistent list; "
                     "start anew without it, or use the token in this answer for an inconsistent "
                     "rest of the list.";
    return failure(status);
}

DemoAnswer compacted()
{
    StatusFacts status = commonStatus(410);
    status.message = "The resourceVersion for the provided list is too old.";
    return failure(status);
}

// Rules between parameters. Empty: all is well.
QByteArray ruleBroken(const DemoRequest &request, const QByteArray &version)
{
    const QByteArray match = request.parameter("resourceVersionMatch");
    if (request.has("sendInitialEvents"))
        return "sendInitialEvents is forbidden for list";
    if (match.isEmpty())
        return {};
    if (request.has("continue"))
        return "resourceVersionMatch is forbidden when continue is provided";
    if (version.isEmpty())
        return "resourceVersionMatch is forbidden unless resourceVersion is provided";
    if (match == "Exact" && version == "0")
        return "resourceVersionMatch \"Exact\" is forbidden for resourceVersion \"0\"";
    if (match != "Exact" && match != "NotOlderThan")
        return "resourceVersionMatch: Unsupported value";
    return {};
}

DemoAnswer invalidOptions(const QByteArray &message)
{
    StatusFacts status;
    status.code = 422;
    status.reason = "Invalid";
    status.message = message;
    status.kind = "ListOptions";
    return failure(status);
}

// Fills the query, or says what is wrong with the request.
std::optional<DemoAnswer> readQuery(const RouteContext &context, ListQuery &query)
{
    const DemoRequest &request = context.request;
    const auto format = formatFor(request, RequestKind::List);
    if (!format)
        return notAcceptable();
    query.format = *format;
    const auto selector = selectorOf(request);
    if (!selector)
        return badSelector();
    query.selector = *selector;
    const QByteArray version = request.parameter("resourceVersion");
    bool isNumber = true;
    if (!version.isEmpty())
        query.version = version.toULongLong(&isNumber);
    if (!isNumber)
        return invalidVersion(version);
    if (const QByteArray broken = ruleBroken(request, version); !broken.isEmpty())
        return invalidOptions(broken);
    query.match = request.parameter("resourceVersionMatch");
    // A list from "0" comes from the cache, which knows no pages.
    query.limit = version == "0" ? 0 : qsizetype(request.parameter("limit").toLongLong());
    if (request.has("continue")) {
        query.from = ContinueToken::decode(request.parameter("continue"));
        if (!query.from)
            return malformedToken();
    }
    return std::nullopt;
}

// The version whose snapshot is asked for; 0: the newest.
quint64 exactVersion(const ListQuery &query)
{
    if (query.from)
        return query.from->version < 0 ? 0 : quint64(query.from->version);
    const bool legacyExact = query.match.isEmpty() && query.limit > 0;
    return query.match == "Exact" || legacyExact ? query.version : 0;
}

// Keeps what is selected and belongs to this page.
void cutPage(ListFacts &list, const ListQuery &query)
{
    std::erase_if(list.nodes, [&](const DemoNode &node) {
        return (query.from && node.name <= query.from->lastName) ||
               !query.selector.matches(node, list.seed);
    });
    const qsizetype count = qsizetype(list.nodes.size());
    if (query.limit <= 0 || count <= query.limit)
        return;
    list.nodes.resize(std::size_t(query.limit));
    list.continueToken = ContinueToken{qint64(list.version), list.nodes.back().name}.encoded();
    if (query.selector.isEmpty())
        list.remaining = count - query.limit;
}

DemoAnswer bodyFor(ListFacts list)
{
    DemoAnswer answer;
    const Format format = list.format;
    answer.contentType = contentTypeOf(format, RequestKind::List);
    answer.body = std::make_unique<ListSource>(std::move(list));
    if (format.media == MediaType::Json)
        return answer;
    QByteArray json;
    while (answer.body->pull(json) == BodySource::Pull::More) {
    }
    answer.body = std::make_unique<FixedBody>(
        format.media == MediaType::Yaml ? yamlFromJson(json) : protobufFromJson(json));
    return answer;
}

QByteArray singleBody(const DemoNode &node, const RouteContext &context, const Format &format)
{
    NodeForm form;
    form.withKind = true;
    form.metadataOnly = format.shape == Shape::Metadata;
    QByteArray json;
    appendNode(json, node, context.state.seed(), form);
    switch (format.media) {
    case MediaType::Yaml:
        return yamlFromJson(json);
    case MediaType::Protobuf:
        return protobufFromJson(json);
    case MediaType::Json:
        break;
    }
    return json + '\n';
}

} // namespace

DemoAnswer answerList(const RouteContext &context)
{
    ListQuery query;
    if (auto wrong = readQuery(context, query))
        return std::move(*wrong);
    if (query.version > context.state.version())
        return tooLarge(context, query.version);
    ListFacts list;
    list.seed = context.state.seed();
    list.format = query.format;
    list.spoil = context.faults.spoilOf(RequestKind::List);
    list.version = context.state.version();
    if (const quint64 exact = exactVersion(query); exact != 0) {
        auto then = context.state.nodesAt(exact);
        if (!then)
            return query.from ? expiredToken(*query.from) : compacted();
        list.nodes = std::move(*then);
        list.version = exact;
    } else {
        list.nodes = context.state.nodes();
    }
    cutPage(list, query);
    return bodyFor(std::move(list));
}

DemoAnswer answerGet(const RouteContext &context)
{
    const auto format = formatFor(context.request, RequestKind::Single);
    if (!format)
        return notAcceptable();
    const DemoNode *node = context.state.find(context.name);
    if (!node)
        return nodeNotFound(context.name);
    return fixedAnswer(200, singleBody(*node, context, *format),
                       contentTypeOf(*format, RequestKind::Single));
}

std::optional<DemoAnswer> spoiledAnswer(Spoil spoil, RequestKind kind)
{
    if (kind != RequestKind::List && kind != RequestKind::Watch)
        return std::nullopt;
    if (spoil == Spoil::Garbage)
        return fixedAnswer(200, "}{ this is not JSON \x01\x02 ]\n");
    if (spoil != Spoil::Html)
        return std::nullopt;
    return fixedAnswer(200,
                       "<!DOCTYPE html>\n<html><head><title>Sign in</title></head>"
                       "<body><form>Sign in to go on</form></body></html>\n",
                       "text/html; charset=utf-8");
}

QByteArray spoiledAnnotation(Spoil spoil)
{
    constexpr qsizetype kHuge = 17 * 1024 * 1024;
    if (spoil == Spoil::HugeItem)
        return QByteArray(kHuge, 'x');
    return spoil == Spoil::NotUtf8 ? QByteArray("caf\xe9 \xff\xfe\x80") : QByteArray();
}

DemoAnswer invalidVersion(const QByteArray &text)
{
    StatusFacts status;
    status.message = "resourceVersion: Invalid value: \"" + text +
                     "\": strconv.ParseUint: parsing \"" + text + "\": invalid syntax";
    return failure(status);
}

DemoAnswer badSelector()
{
    StatusFacts status = commonStatus(400);
    status.message = "unable to parse the selector";
    return failure(status);
}

DemoAnswer nodeNotFound(const QByteArray &name)
{
    StatusFacts status = commonStatus(404);
    status.message = "nodes \"" + name + "\" not found";
    status.name = name;
    status.kind = "nodes";
    return failure(status);
}

} // namespace drover::demo
