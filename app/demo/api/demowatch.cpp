#include "app/demo/api/demowatch.h"

#include "app/demo/api/demoselector.h"
#include "app/demo/api/listquery.h"
#include "app/demo/api/nodefeed.h"
#include "app/demo/api/objectfeed.h"
#include "app/demo/api/objectkinds.h"
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

DemoAnswer watchAnswer(const RouteContext &context, std::unique_ptr<WatchFeed> feed,
                       WatchFacts facts)
{
    DemoAnswer answer;
    answer.contentType = contentTypeOf(facts.format, RequestKind::Watch);
    answer.mayCompress = false;
    answer.webSocket = context.request.header("upgrade").toLower() == "websocket";
    if (answer.webSocket)
        answer.status = 101;
    answer.isWatch = true;
    answer.body = std::make_unique<WatchSource>(std::move(feed), std::move(facts));
    return answer;
}

// Fills in what is asked for, or says what is wrong with the request.
std::optional<DemoAnswer> readFacts(const RouteContext &context, WatchFacts &facts,
                                    DemoSelector &selector)
{
    const DemoRequest &request = context.request;
    const auto format = formatFor(request, RequestKind::Watch, offerOf(context.path));
    if (!format)
        return notAcceptable();
    const auto selected = selectorOf(request, context.path.resource);
    if (!selected)
        return badSelector(unknownFieldOf(request, context.path.resource));
    const QByteArray version = request.parameter("resourceVersion");
    bool isNumber = true;
    if (!version.isEmpty())
        facts.from = version.toULongLong(&isNumber);
    if (!isNumber)
        return invalidVersion(version);
    if (const QByteArray broken = ruleBroken(context); !broken.isEmpty())
        return invalidOptions(broken);
    selector = *selected;
    facts.format = *format;
    facts.timeout = timeoutOf(request);
    facts.bookmarks = request.flag("allowWatchBookmarks");
    facts.initialEvents = facts.from == 0 || request.flag("sendInitialEvents");
    facts.initialMark = facts.initialEvents && facts.bookmarks && context.options.watchList;
    return std::nullopt;
}

} // namespace

DemoAnswer answerWatch(const RouteContext &context)
{
    WatchFacts facts;
    DemoSelector selector;
    if (auto wrong = readFacts(context, facts, selector))
        return std::move(*wrong);
    facts.spoil = context.faults.spoilOf(RequestKind::Watch);
    auto feed = std::make_unique<NodeFeed>(context.state, std::move(selector),
                                           facts.format.shape == Shape::Metadata, facts.spoil);
    return watchAnswer(context, std::move(feed), std::move(facts));
}

DemoAnswer answerObjectWatch(const RouteContext &context)
{
    WatchFacts facts;
    DemoSelector selector;
    if (auto wrong = readFacts(context, facts, selector))
        return std::move(*wrong);
    const ServedKind served = *servedKindOf(context);
    const ObjectChoice choice{context.path.nameSpace, std::move(selector)};
    auto feed = std::make_unique<ObjectFeed>(served.store, served.kind, choice,
                                             facts.format.shape == Shape::Metadata);
    return watchAnswer(context, std::move(feed), std::move(facts));
}

} // namespace drover::demo
