#pragma once

namespace drover {

/// A pod of a shape that servers and kubectl of every version show and count alike.
///
/// Thread: any; constants. Errors: none.
struct Scene {
    const char *name;
    const char *spec; ///< without nodeName
    const char *status;
};

constexpr char kPlain[] = R"({"containers":[{"name":"a","image":"x"}]})";

constexpr Scene kScenes[] = {
    {"notations",
     R"({"containers":[{"name":"a","image":"x","resources":{
            "requests":{"cpu":"0.5","memory":"1000Ki","ephemeral-storage":"1e9"},
            "limits":{"cpu":"2320m","memory":"1.5Gi"}}},
        {"name":"b","image":"x","resources":{"requests":{"cpu":"1100m","memory":"64M"}}}]})",
     R"({"phase":"Running","conditions":[{"type":"Ready","status":"True"}],"containerStatuses":[
        {"name":"a","image":"x","imageID":"","restartCount":0,"ready":true,"state":{"running":{}}},
        {"name":"b","image":"x","imageID":"","restartCount":0,"ready":true,"state":{"running":{}}}]})"},
    {"init",
     R"({"initContainers":[{"name":"i","image":"x","resources":{"requests":{"cpu":"1500m"}}}],
         "containers":[{"name":"a","image":"x","resources":{"requests":{"cpu":"100m"}}}]})",
     R"({"phase":"Pending","initContainerStatuses":[{"name":"i","image":"x","imageID":"",
         "restartCount":2,"ready":false,"state":{"waiting":{"reason":"CrashLoopBackOff"}}}]})"},
    {"hugepages",
     R"({"containers":[{"name":"a","image":"x","resources":{
            "requests":{"cpu":"1m","memory":"1Mi","hugepages-2Mi":"6Mi","nvidia.com/gpu":"1"},
            "limits":{"hugepages-2Mi":"6Mi","nvidia.com/gpu":"1"}}}]})",
     R"({"phase":"Pending","containerStatuses":[{"name":"a","image":"x","imageID":"",
         "restartCount":0,"ready":false,"state":{"waiting":{"reason":"ImagePullBackOff"}}}]})"},
    {"done", R"({"containers":[{"name":"a","image":"x","resources":{"requests":{"cpu":"3"}}}]})",
     R"({"phase":"Succeeded","containerStatuses":[{"name":"a","image":"x","imageID":"",
         "restartCount":0,"ready":false,"state":{"terminated":{"exitCode":0,"reason":"Completed"}}}]})"},
    {"evicted", kPlain, R"({"phase":"Failed","reason":"Evicted"})"},
    {"killed", kPlain,
     R"({"phase":"Running","containerStatuses":[{"name":"a","image":"x","imageID":"",
         "restartCount":0,"ready":false,"state":{"terminated":{"exitCode":137,"signal":9}}}]})"},
    {"unknown", kPlain, R"({"phase":"Unknown"})"},
    {"initfailed",
     R"({"initContainers":[{"name":"i","image":"x"}],"containers":[{"name":"a","image":"x"}]})",
     R"({"phase":"Pending","initContainerStatuses":[{"name":"i","image":"x","imageID":"",
         "restartCount":0,"ready":false,"state":{"terminated":{"exitCode":3}}}]})"},
    {"initsecond",
     R"({"initContainers":[{"name":"i","image":"x"},{"name":"j","image":"x"}],
         "containers":[{"name":"a","image":"x"}]})",
     R"({"phase":"Pending","initContainerStatuses":[
        {"name":"i","image":"x","imageID":"","restartCount":0,"ready":true,
         "state":{"terminated":{"exitCode":0,"reason":"Completed"}}},
        {"name":"j","image":"x","imageID":"","restartCount":0,"ready":false,
         "state":{"running":{}}}]})"},
    {"halfdone",
     R"({"containers":[{"name":"a","image":"x"},{"name":"b","image":"x"}]})",
     R"({"phase":"Running","podIPs":[{"ip":"10.1.2.3"}],"podIP":"10.1.2.3","containerStatuses":[
        {"name":"a","image":"x","imageID":"","restartCount":0,"ready":false,
         "state":{"terminated":{"exitCode":0,"reason":"Completed"}}},
        {"name":"b","image":"x","imageID":"","restartCount":4,"ready":true,
         "state":{"running":{}}}]})"},
    {"starting",
     R"({"containers":[{"name":"a","image":"x"},{"name":"b","image":"x"}]})",
     R"({"phase":"Pending","containerStatuses":[
        {"name":"a","image":"x","imageID":"","restartCount":0,"ready":false,
         "state":{"waiting":{"reason":"ContainerCreating"}}},
        {"name":"b","image":"x","imageID":"","restartCount":0,"ready":false,
         "state":{"waiting":{"reason":"PodInitializing"}}}]})"},
    {"crashing", kPlain,
     R"({"phase":"Running","podIPs":[{"ip":"10.1.2.4"},{"ip":"fd00::4"}],"podIP":"10.1.2.4",
         "conditions":[{"type":"Ready","status":"False"}],"containerStatuses":[
        {"name":"a","image":"x","imageID":"","restartCount":12,"ready":false,
         "state":{"waiting":{"reason":"CrashLoopBackOff"}},
         "lastState":{"terminated":{"exitCode":1,"reason":"Error",
          "startedAt":"2026-01-02T03:04:05Z","finishedAt":"2026-01-02T03:04:06Z"}}}]})"},
    {"mixed",
     R"({"containers":[{"name":"a","image":"x","resources":{"limits":{"cpu":"300m","memory":"1e3"}}},
        {"name":"b","image":"x","resources":{"requests":{"memory":"1Gi"}}},
        {"name":"c","image":"x"}]})",
     R"({"phase":"Running","conditions":[{"type":"Ready","status":"False"}],"containerStatuses":[
        {"name":"a","image":"x","imageID":"","restartCount":1,"ready":true,"state":{"running":{}}},
        {"name":"b","image":"x","imageID":"","restartCount":2,"ready":false,"state":{"running":{}}},
        {"name":"c","image":"x","imageID":"","restartCount":0,"ready":false,
         "state":{"terminated":{"exitCode":2,"reason":"Error"}}}]})"},
    {"failed", kPlain,
     R"({"phase":"Failed","containerStatuses":[{"name":"a","image":"x","imageID":"",
         "restartCount":0,"ready":false,"state":{"terminated":{"exitCode":7,"reason":"Error"}}}]})"},
    {"overhead",
     R"({"runtimeClassName":"sandbox","containers":[{"name":"a","image":"x","resources":{
            "requests":{"cpu":"100m"},"limits":{"cpu":"200m"}}}]})",
     R"({"phase":"Running"})"},
    {"micro",
     R"({"containers":[{"name":"a","image":"x","resources":{
            "requests":{"cpu":"100u","memory":"1500m"}}}]})",
     R"({"phase":"Pending","reason":"Preempting"})"},
    {"exponents",
     R"({"containers":[{"name":"a","image":"x","resources":{
            "requests":{"cpu":"25e-2","memory":"1.5e8","ephemeral-storage":"129M"}}}]})",
     R"({"phase":"Failed","reason":"OutOfcpu"})"},
    {"exponentsrunning",
     R"({"containers":[{"name":"a","image":"x","resources":{
            "requests":{"cpu":"25e-2","memory":"1.5e8","ephemeral-storage":"129M"}}}]})",
     R"({"phase":"Running","containerStatuses":[{"name":"a","image":"x","imageID":"",
         "restartCount":0,"ready":true,"state":{"running":{}}}]})"},
    {"zero",
     R"({"containers":[{"name":"a","image":"x","resources":{"requests":{"cpu":"0","memory":"0"}}}]})",
     R"({"phase":"Running","containerStatuses":[{"name":"a","image":"x","imageID":"",
         "restartCount":0,"ready":false,"state":{"terminated":{"exitCode":0}}}]})"},
    {"limitsonly",
     R"({"containers":[{"name":"a","image":"x","resources":{"limits":{
            "cpu":"1","memory":"123Mi","ephemeral-storage":"2Gi","nvidia.com/gpu":"1"}}}]})",
     R"({"phase":"Running"})"},
    {"elsewhere", // the node has neither of them
     R"({"containers":[{"name":"a","image":"x","resources":{
            "requests":{"cpu":"1","hugepages-1Gi":"1Gi"},
            "limits":{"hugepages-1Gi":"1Gi","example.com/foo":"3"}}}]})",
     R"({"phase":"Pending"})"},
    {"huge", R"({"containers":[{"name":"a","image":"x","resources":{"requests":{"memory":"4Ei"}}}]})",
     R"({"phase":"Pending"})"},
    {"gated",
     R"({"readinessGates":[{"conditionType":"example.com/a"},{"conditionType":"example.com/b"}],
         "containers":[{"name":"a","image":"x"}]})",
     R"({"phase":"Running","podIPs":[{"ip":"fd00::5"},{"ip":"10.1.2.5"}],"podIP":"fd00::5",
         "conditions":[{"type":"Ready","status":"False"},
                       {"type":"example.com/a","status":"True"}],
         "containerStatuses":[{"name":"a","image":"x","imageID":"","restartCount":0,"ready":true,
          "state":{"running":{}}}]})"},
    {"nominated", kPlain, R"({"phase":"Pending","nominatedNodeName":"n1"})"},
    {"initsignal",
     R"({"initContainers":[{"name":"i","image":"x","resources":{"limits":{"memory":"2Gi"}}}],
         "containers":[{"name":"a","image":"x","resources":{"limits":{"memory":"1Gi"}}}]})",
     R"({"phase":"Pending","initContainerStatuses":[{"name":"i","image":"x","imageID":"",
         "restartCount":1,"ready":false,"state":{"terminated":{"exitCode":143,"signal":15}}}]})"},
    {"initerror",
     R"({"initContainers":[{"name":"i","image":"x"}],"containers":[{"name":"a","image":"x"}]})",
     R"({"phase":"Pending","initContainerStatuses":[{"name":"i","image":"x","imageID":"",
         "restartCount":0,"ready":false,"state":{"terminated":{"exitCode":1,"reason":"Error"}}}]})"},
    {"initwaits",
     R"({"initContainers":[{"name":"i","image":"x"},{"name":"j","image":"x"}],
         "containers":[{"name":"a","image":"x"}]})",
     R"({"phase":"Pending","initContainerStatuses":[
        {"name":"i","image":"x","imageID":"","restartCount":0,"ready":false,
         "state":{"waiting":{"reason":"PodInitializing"}}},
        {"name":"j","image":"x","imageID":"","restartCount":0,"ready":false,
         "state":{"waiting":{"reason":"PodInitializing"}}}]})"},
    {"afterinit",
     R"({"initContainers":[{"name":"i","image":"x"}],"containers":[{"name":"a","image":"x"}]})",
     R"({"phase":"Running","initContainerStatuses":[{"name":"i","image":"x","imageID":"",
         "restartCount":7,"ready":true,"state":{"terminated":{"exitCode":0,"reason":"Completed"}}}],
         "containerStatuses":[{"name":"a","image":"x","imageID":"","restartCount":2,"ready":true,
         "state":{"running":{}}}]})"},
    {"initagain", // its sandbox was made anew
     R"({"initContainers":[{"name":"i","image":"x"}],"containers":[{"name":"a","image":"x"}]})",
     R"({"phase":"Running","conditions":[{"type":"Initialized","status":"False"}],
         "initContainerStatuses":[{"name":"i","image":"x","imageID":"","restartCount":3,
         "ready":false,"state":{"running":{}}}],
         "containerStatuses":[{"name":"a","image":"x","imageID":"","restartCount":5,"ready":false,
         "state":{"waiting":{"reason":"PodInitializing"}}}]})"},
    {"stillready",
     R"({"containers":[{"name":"a","image":"x"},{"name":"b","image":"x"}]})",
     R"({"phase":"Running","conditions":[{"type":"Ready","status":"True"}],"containerStatuses":[
        {"name":"a","image":"x","imageID":"","restartCount":0,"ready":false,
         "state":{"terminated":{"exitCode":0,"reason":"Completed"}}},
        {"name":"b","image":"x","imageID":"","restartCount":0,"ready":true,
         "state":{"running":{}}}]})"},
    {"shutdown", kPlain,
     R"({"phase":"Failed","reason":"Terminated","message":"Pod was terminated in response to imminent node shutdown."})"},
    {"lost", kPlain, R"({"phase":"Running","reason":"NodeLost"})"}, // and deleted
    {"leaving", kPlain, R"({"phase":"Running"})"}, // deleted
};

} // namespace drover
