#include "app/demo/kubelet/nodeproxy.h"

#include "app/demo/api/refusals.h"
#include "app/demo/encode/statusjson.h"
#include "app/demo/kubelet/statssummary.h"
#include "app/demo/nodes/nodefacts.h"

namespace drover::demo {

namespace {

DemoAnswer plain(int code, const QByteArray &text)
{
    DemoAnswer answer = fixedAnswer(code, text, "text/plain; charset=utf-8");
    answer.sniffable = false;
    return answer;
}

DemoAnswer unreachable(const NodeFacts &node)
{
    StatusFacts status = commonStatus(503);
    status.message = "error trying to reach service: dial tcp " + node.internalIp +
                     ":10250: connect: connection refused";
    return fixedAnswer(503, statusJson(status));
}

// Indented by nobody: the kubelet writes it in one line.
QByteArray configz(const NodeFacts &node)
{
    const bool large = node.cpus > 16;
    return R"({"kubeletconfig":{"enableServer":true,"staticPodPath":"/etc/kubernetes/manifests",)"
           R"("podLogsDir":"/var/log/pods","syncFrequency":"1m0s","fileCheckFrequency":"20s",)"
           R"("httpCheckFrequency":"20s","address":"0.0.0.0","port":10250,)"
           R"("tlsMinVersion":"VersionTLS12","rotateCertificates":true,"serverTLSBootstrap":true,)"
           R"("authentication":{"x509":{"clientCAFile":"/etc/kubernetes/pki/ca.crt"},)"
           R"("webhook":{"enabled":true,"cacheTTL":"2m0s"},"anonymous":{"enabled":false}},)"
           R"("authorization":{"mode":"Webhook","webhook":{"cacheAuthorizedTTL":"5m0s",)"
           R"("cacheUnauthorizedTTL":"30s"}},"registryPullQPS":5,"registryBurst":10,)"
           R"("eventRecordQPS":50,"eventBurst":100,"enableDebuggingHandlers":true,)"
           R"("healthzPort":10248,"healthzBindAddress":"127.0.0.1","oomScoreAdj":-999,)"
           R"("clusterDomain":"cluster.local","clusterDNS":["10.96.0.10"],)"
           R"("streamingConnectionIdleTimeout":"4h0m0s","nodeStatusUpdateFrequency":"10s",)"
           R"("nodeStatusReportFrequency":"5m0s","nodeLeaseDurationSeconds":40,)"
           R"("imageMinimumGCAge":"2m0s","imageMaximumGCAge":"0s","imageGCHighThresholdPercent":85,)"
           R"("imageGCLowThresholdPercent":80,"volumeStatsAggPeriod":"1m0s",)"
           R"("cgroupsPerQOS":true,"cgroupDriver":"systemd","cpuManagerPolicy":")" +
           QByteArray(large ? "static" : "none") +
           R"(","cpuManagerReconcilePeriod":"10s","memoryManagerPolicy":"None",)"
           R"("topologyManagerPolicy":")" +
           QByteArray(large ? "best-effort" : "none") +
           R"(","topologyManagerScope":"container","runtimeRequestTimeout":"2m0s",)"
           R"("hairpinMode":"promiscuous-bridge","maxPods":110,"podPidsLimit":4096,)"
           R"("resolvConf":"/run/systemd/resolve/resolv.conf","cpuCFSQuota":true,)"
           R"("cpuCFSQuotaPeriod":"100ms","nodeStatusMaxImages":50,"maxOpenFiles":1000000,)"
           R"("contentType":"application/vnd.kubernetes.protobuf","kubeAPIQPS":50,)"
           R"("kubeAPIBurst":100,"serializeImagePulls":false,"maxParallelImagePulls":4,)"
           R"("evictionHard":{"imagefs.available":"15%","imagefs.inodesFree":"5%",)"
           R"("memory.available":"100Mi","nodefs.available":"10%","nodefs.inodesFree":"5%"},)"
           R"("evictionSoft":{"memory.available":"500Mi"},)"
           R"("evictionSoftGracePeriod":{"memory.available":"1m30s"},)"
           R"("evictionPressureTransitionPeriod":"5m0s","enableControllerAttachDetach":true,)"
           R"("makeIPTablesUtilChains":true,"featureGates":{"GracefulNodeShutdown":true},)"
           R"("memorySwap":{"swapBehavior":"NoSwap"},"containerLogMaxSize":"10Mi",)"
           R"("containerLogMaxFiles":5,"systemReserved":{"cpu":"40m","memory":"300Mi"},)"
           R"("kubeReserved":{"cpu":"40m","memory":"300Mi"},)"
           R"("enforceNodeAllocatable":["pods"],"volumePluginDir":)"
           R"("/usr/libexec/kubernetes/kubelet-plugins/volume/exec/",)"
           R"("logging":{"format":"text","flushFrequency":"5s","verbosity":2},)"
           R"("enableSystemLogHandler":true,"enableSystemLogQuery":false,)"
           R"("shutdownGracePeriod":"30s","shutdownGracePeriodCriticalPods":"10s",)"
           R"("enableProfilingHandler":true,"enableDebugFlagsHandler":true,"seccompDefault":false,)"
           R"("localStorageCapacityIsolation":true,)"
           R"("containerRuntimeEndpoint":"unix:///run/containerd/containerd.sock",)"
           R"("failSwapOn":true,"memoryThrottlingFactor":0.9,"registerNode":true}})";
}

} // namespace

DemoAnswer answerNodeProxy(const RouteContext &context)
{
    const DemoNode *node = context.state.find(context.path.name);
    if (!node)
        return notFound(context.path);
    const NodeFacts facts = factsOf(*node, context.state.seed());
    if (readinessOf(*node) == "Unknown")
        return unreachable(facts);
    const QByteArray &asked = context.path.rest;
    if (asked == "healthz")
        return plain(200, "ok");
    if (asked == "configz")
        return fixedAnswer(200, configz(facts));
    if (asked == "stats/summary")
        return fixedAnswer(200, statsSummary(*node, facts, context.state.seed(),
                                             context.workloads.podsOn(node->name)));
    return plain(404, "404 page not found\n");
}

} // namespace drover::demo
