#include "core/plan/removalrequest.h"

#include "core/api/podpaths.h"
#include "core/api/podremoval.h"

namespace drover {

ApiRequest<Done> removalRequest(const Pod &pod, const DrainPlan &plan, bool isDryRun)
{
    const PodRemoval how{pod.nameSpace, pod.name, pod.uid, plan.options.gracePeriod, isDryRun};
    ApiRequest<Done> request;
    request.read = readNothing;
    if (plan.removesByDelete()) {
        request.method = "DELETE";
        request.target = podPath(pod.nameSpace, pod.name);
        request.body = podDeletionBody(how);
    } else {
        request.method = "POST";
        request.target = evictionPath(pod.nameSpace, pod.name);
        request.body = evictionBody(how, plan.evictionVersion);
    }
    return request;
}

} // namespace drover
