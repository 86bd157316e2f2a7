#include "app/demo/logs/podlog.h"

#include "app/demo/api/refusals.h"
#include "app/demo/encode/statusjson.h"
#include "app/demo/logs/logsource.h"
#include "app/demo/nodes/nodefacts.h"
#include "app/demo/nodes/seededbits.h"
#include "app/demo/workloads/containerstate.h"

#include <QDateTime>

#include <algorithm>

namespace drover::demo {

namespace {

using Kind = ContainerState::Kind;
using Role = DemoContainer::Role;

DemoAnswer refused(const QByteArray &message)
{
    StatusFacts status = commonStatus(400);
    status.message = message;
    return fixedAnswer(400, statusJson(status));
}

DemoAnswer invalid(const QByteArray &pod, const StatusCause &cause)
{
    StatusFacts status;
    status.code = 422;
    status.reason = "Invalid";
    status.message =
        "PodLogOptions \"" + pod + "\" is invalid: " + cause.field + ": " + cause.message;
    status.name = pod;
    status.kind = "PodLogOptions";
    status.causes = {cause};
    return fixedAnswer(422, statusJson(status));
}

DemoAnswer unreachable(const DemoPod &pod, const QByteArray &container, const NodeFacts &node)
{
    StatusFacts status;
    status.message = "Get \"https://" + node.internalIp + ":10250/containerLogs/" + pod.nameSpace +
                     '/' + pod.name + '/' + container + "\": dial tcp " + node.internalIp +
                     ":10250: connect: connection refused";
    return fixedAnswer(500, statusJson(status));
}

QByteArray namesOf(const std::vector<DemoContainer> &all)
{
    QByteArray names;
    for (const DemoContainer &container : all)
        names += (names.isEmpty() ? "" : " ") + container.name;
    return names;
}

// The container that is meant, or why there is none. One of its own needs no name, whatever stands
// beside it.
std::optional<DemoAnswer> findContainer(const DemoPod &pod, const QByteArray &asked,
                                        DemoContainer &found)
{
    const std::vector<DemoContainer> all = containersOf(*pod.of);
    const auto apps = std::count_if(all.begin(), all.end(), [](const DemoContainer &container) {
        return container.role == Role::App;
    });
    if (asked.isEmpty() && apps > 1)
        return refused("a container name must be specified for pod " + pod.name +
                       ", choose one of: [" + namesOf(all) + ']');
    const auto at = std::find_if(all.begin(), all.end(), [&](const DemoContainer &container) {
        return asked.isEmpty() ? container.role == Role::App : container.name == asked;
    });
    if (at == all.end())
        return refused("container " + asked + " is not valid for pod " + pod.name);
    found = *at;
    return std::nullopt;
}

// A number of the query. What is wrong with it is in `wrong`.
std::optional<qint64> numberOf(const DemoRequest &request, const char *name, qint64 least,
                               StatusCause &wrong)
{
    if (!request.has(name))
        return std::nullopt;
    const QByteArray text = request.parameter(name);
    bool fine = false;
    const qint64 number = text.toLongLong(&fine);
    if (!fine)
        wrong = {{}, "strconv.ParseInt: parsing \"" + text + "\": invalid syntax", {}};
    else if (number < least)
        wrong = {"FieldValueInvalid",
                 "Invalid value: " + text + ": must be greater than " +
                     (least == 0 ? QByteArray("or equal to 0") : QByteArray("0")),
                 name};
    return number;
}

std::optional<DemoAnswer> readOptions(const RouteContext &context, LogOptions &options)
{
    const DemoRequest &request = context.request;
    StatusCause wrong;
    options.follow = request.flag("follow");
    options.timestamps = request.flag("timestamps");
    options.tailLines = numberOf(request, "tailLines", 0, wrong);
    options.limitBytes = numberOf(request, "limitBytes", 1, wrong);
    const auto ago = numberOf(request, "sinceSeconds", 1, wrong);
    if (ago && request.has("sinceTime"))
        wrong = {"FieldValueForbidden",
                 "Forbidden: at most one of `sinceTime` or `sinceSeconds` may be specified", "[]"};
    if (!wrong.message.isEmpty())
        return wrong.field.isEmpty() ? refused(wrong.message) : invalid(context.path.name, wrong);
    if (ago)
        options.sinceSecs = QDateTime::currentSecsSinceEpoch() - *ago;
    else if (request.has("sinceTime"))
        options.sinceSecs =
            QDateTime::fromString(QString::fromLatin1(request.parameter("sinceTime")),
                                  Qt::ISODateWithMs)
                .toSecsSinceEpoch();
    return std::nullopt;
}

QByteArray notStarted(const ContainerState &state)
{
    if (state.reason == "ErrImagePull")
        return ": image can't be pulled";
    if (state.reason == "ImagePullBackOff")
        return ": trying and failing to pull image";
    return ": " + state.reason;
}

// Which run is read, or why there is none.
std::optional<DemoAnswer> findRun(const DemoPod &pod, const DemoContainer &container, bool previous,
                                  LogFacts &facts)
{
    const ContainerState state = stateOf(pod, container);
    const QByteArray who = "container \"" + container.name + "\" in pod \"" + pod.name + '"';
    if (previous && !state.last)
        return refused("previous terminated " + who + " not found");
    const bool waits = state.kind == Kind::Waiting;
    if (waits && !state.last)
        return refused(who + " is waiting to start" + notStarted(state));
    facts.app = container.name;
    facts.seed = mix(pod.identity + quint64(container.name.size()));
    facts.isSystem = pod.nameSpace == "kube-system";
    if (!previous && state.kind == Kind::Running) {
        facts.startedSecs = state.startedSecs;
        return std::nullopt;
    }
    const ContainerEnd &end = previous || waits ? *state.last : state.end;
    facts.startedSecs = end.startedSecs;
    facts.endedSecs = end.finishedSecs;
    facts.failed = end.exitCode != 0;
    facts.endReason = end.reason;
    return std::nullopt;
}

// While it is followed: has that run ended?
LogSource::Ending endOf(const RouteContext &context, const DemoPod &pod,
                        const DemoContainer &container, qint64 startedSecs)
{
    const QByteArray key = pod.key();
    const quint64 identity = pod.identity;
    return [&workloads = context.workloads, key, identity, container,
            startedSecs]() -> std::optional<ContainerEnd> {
        const DemoPodPtr now = workloads.pod(key);
        const qint64 before = QDateTime::currentSecsSinceEpoch() - 1;
        if (!now || now->identity != identity)
            return ContainerEnd{"Completed", 0, startedSecs, before};
        const ContainerState state = stateOf(*now, container);
        if (state.kind == Kind::Running && state.startedSecs == startedSecs)
            return std::nullopt;
        if (state.kind == Kind::Terminated)
            return state.end;
        return state.last.value_or(ContainerEnd{"Completed", 0, startedSecs, before});
    };
}

} // namespace

DemoAnswer answerPodLog(const RouteContext &context)
{
    LogOptions options;
    if (auto wrong = readOptions(context, options))
        return std::move(*wrong);
    const DemoPodPtr pod = context.workloads.pod(context.path.key());
    if (!pod)
        return notFound(context.path);
    DemoContainer container;
    if (auto wrong = findContainer(*pod, context.request.parameter("container"), container))
        return std::move(*wrong);
    const DemoNode *node = context.state.find(pod->node);
    if (!node) // the API server has nobody to ask, and says nothing
        return fixedAnswer(204, {}, "text/plain");
    DemoAnswer answer = fixedAnswer(200, {}, "text/plain");
    answer.mayCompress = false;
    if (readinessOf(*node) == "Unknown")
        return unreachable(*pod, container.name, factsOf(*node, context.state.seed()));
    LogFacts facts;
    if (auto wrong = findRun(*pod, container, context.request.flag("previous"), facts))
        return std::move(*wrong);
    answer.isWatch = options.follow;
    if (pod->of->floodBytes > 0)
        answer.body = std::make_unique<FloodSource>(pod->of->floodBytes, options);
    else
        answer.body = std::make_unique<LogSource>(
            facts, options, endOf(context, *pod, container, facts.startedSecs));
    return answer;
}

} // namespace drover::demo
