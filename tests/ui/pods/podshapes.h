#pragma once

#include "core/objects/poddetails.h"
#include "core/poddecode/poddecoder.h"

#include <QByteArray>
#include <QtGlobal>

namespace drover {

/// A pod of the JSON of its spec and status, uid "uid-NAME".
inline QByteArray podJson(const char *nameSpace, const char *name, const char *spec,
                          const char *status, const char *version = "1")
{
    return QByteArray(R"({"metadata":{"namespace":")") + nameSpace + R"(","name":")" + name +
           R"(","uid":"uid-)" + name + R"(","resourceVersion":")" + version +
           R"(","creationTimestamp":"2026-11-25T11:55:00Z"},"spec":)" + spec + R"(,"status":)" +
           status + "}";
}

inline PodDetailsPtr podOf(const QByteArray &json)
{
    const auto pod = decodePodDetails(json.toStdString());
    if (!pod)
        qFatal("%s", qPrintable(pod.error().message));
    return *pod;
}

inline QByteArray podListJson(const QByteArrayList &pods)
{
    return R"({"kind":"PodList","metadata":{"resourceVersion":"100"},"items":[)" +
           pods.join(",") + "]}";
}

inline std::string podEventLine(const char *type, const QByteArray &pod)
{
    return R"({"type":")" + std::string(type) + R"(","object":)" + pod.toStdString() + "}";
}

constexpr char kOneContainer[] = R"({"nodeName":"n1","containers":[{"name":"web","image":"i:1",
    "resources":{"requests":{"cpu":"250m","memory":"64Mi"},"limits":{"memory":"128Mi"}}}]})";
constexpr char kRunning[] = R"({"phase":"Running","podIPs":[{"ip":"10.1.2.3"}],
    "conditions":[{"type":"Ready","status":"True"}],"containerStatuses":[{"name":"web",
    "ready":true,"started":true,"restartCount":0,
    "state":{"running":{"startedAt":"2026-11-25T11:55:05Z"}}}]})";
constexpr char kCrashing[] = R"({"phase":"Running","containerStatuses":[{"name":"web",
    "ready":false,"restartCount":3,"state":{"waiting":{"reason":"CrashLoopBackOff",
    "message":"back-off 40s"}},"lastState":{"terminated":{"exitCode":137,"reason":"OOMKilled",
    "startedAt":"2026-11-25T11:56:00Z","finishedAt":"2026-11-25T11:57:00Z"}}}]})";
constexpr char kDone[] = R"({"phase":"Succeeded","containerStatuses":[{"name":"web",
    "state":{"terminated":{"exitCode":0,"reason":"Completed"}}}]})";

} // namespace drover
