#include "app/demo/api/demowatch.h"

#include "app/demo/api/demoselector.h"
#include "app/demo/api/refusals.h"
#include "app/demo/api/watchsource.h"

#include <QRandomGenerator>

namespace drover::demo {

namespace {

// What the server says of a streaming list it can't give. Empty: all is well.
QByteArray ruleBroken(const RouteContext &context)
{
    const DemoRequest &request = context.request;
    const bool initial = request.has("sendInitialEvents");
    const bool match = request.has("resourceVersionMatch");
    if (!context.options.watchList)
        return match
                   ? "resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden for watch"
                   : QByteArray();
    if (match && !initial)
        return "resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden for watch "
               "unless "
               "sendInitialEvents is provided";
    if (initial && request.parameter("resourceVersionMatch") != "NotOlderThan")
        return "resourceVersionMatch: Forbidden: sendInitialEvents requires setting "
               "resourceVersionMatch to NotOlderThan";
    return {};
}

std::chrono::seconds timeoutOf(const DemoRequest &request)
{
    const qint64 asked = request.parameter("timeoutSeconds").toLongLong();
    if (asked > 0)
        return std::chrono::seconds(asked);
    return std::chrono::seconds(QRandomGenerator::global()->bounded(1800, 3600));
}

DemoAnswer watchAnswer(const RouteContext &context, WatchFacts facts)
{
    DemoAnswer answer;
    answer.contentType = contentTypeOf(facts.format, RequestKind::Watch);
    answer.mayCompress = false;
    answer.webSocket = context.request.header("upgrade").toLower() == "websocket";
    if (answer.webSocket)
        answer.status = 101;
    answer.body = std::make_unique<WatchSource>(context.state, std::move(facts));
    return answer;
}

} // namespace

DemoAnswer answerWatch(const RouteContext &context)
{
    const DemoRequest &request = context.request;
    const auto format = formatFor(request, RequestKind::Watch);
    if (!format)
        return notAcceptable();
    const auto selector = selectorOf(request);
    if (!selector)
        return badSelector();
    const QByteArray version = request.parameter("resourceVersion");
    bool isNumber = true;
    WatchFacts facts;
    if (!version.isEmpty())
        facts.from = version.toULongLong(&isNumber);
    if (!isNumber)
        return invalidVersion(version);
    if (const QByteArray broken = ruleBroken(context); !broken.isEmpty())
        return invalidOptions(broken);
    facts.format = *format;
    facts.selector = *selector;
    facts.timeout = timeoutOf(request);
    facts.bookmarks = request.flag("allowWatchBookmarks");
    facts.initialEvents = facts.from == 0 || request.flag("sendInitialEvents");
    facts.initialMark = facts.initialEvents && facts.bookmarks && context.options.watchList;
    facts.spoil = context.faults.spoilOf(RequestKind::Watch);
    return watchAnswer(context, std::move(facts));
}

} // namespace drover::demo
