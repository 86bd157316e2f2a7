#include "tests/ui/writes/operationsrig.h"

#include <algorithm>

namespace drover {

namespace {

constexpr const char *kResources =
    R"({"kind":"APIResourceList","groupVersion":"v1","resources":[{"name":"pods/eviction","kind":"Eviction","group":"policy","version":"v1","namespaced":true,"verbs":["create"]}]})";

WriteContext contextOf(const QString &cluster)
{
    return {{{}, cluster},
            cluster,
            QStringLiteral("ana"),
            QStringLiteral("ana@laptop")};
}

} // namespace

OperationsRig::OperationsRig(GuardLevel guard, bool isDryRun, const QString &cluster)
    : journal(folder.path(), clock),
      operations(requests, cache, clock, journal,
                 {contextOf(cluster), QStringLiteral("api.example.test"), guard, isDryRun})
{
    requests.respond(
        [this](const FakeRequests::PlainRequest &request) { return answerTo(request); });
}

bool OperationsRig::isReviewAllowed(const QByteArray &body) const
{
    if (!isAllowed || !mayEvictIn || !body.contains("\"eviction\""))
        return isAllowed;
    return std::any_of(mayEvictIn->begin(), mayEvictIn->end(), [&body](const std::string &name) {
        return body.contains("\"namespace\":\"" + QByteArray::fromStdString(name) + '"');
    });
}

std::optional<Result<std::string>>
OperationsRig::answerTo(const FakeRequests::PlainRequest &request) const
{
    const QByteArray &target = request.target;
    if (request.method == "POST" && target.contains("selfsubjectaccessreviews"))
        return std::string(isReviewAllowed(request.body) ? R"({"status":{"allowed":true}})"
                                                         : R"({"status":{"allowed":false}})");
    if (request.method != "GET")
        return std::nullopt;
    if (target.contains("poddisruptionbudgets"))
        return aBudgetList(QStringLiteral("7"), budgets).toStdString();
    if (target.contains("/daemonsets/"))
        return std::string("{}");
    if (target.startsWith("/api/v1/pods"))
        return aPodList(QStringLiteral("7"), pods).toStdString();
    if (target == "/api/v1")
        return std::string(kResources);
    return std::nullopt;
}

void OperationsRig::show(NodeBatch nodes)
{
    cache.apply({std::move(nodes), {}});
}

void OperationsRig::deliver()
{
    requests.deliver();
}

QStringList OperationsRig::writes() const
{
    QStringList lines;
    for (std::size_t i = 0; i < requests.count(); ++i) {
        const FakeRequests::PlainRequest &request = requests.request(i);
        const bool isReview = request.target.contains("accessreviews");
        if (request.method != "GET" && !isReview)
            lines << QString::fromUtf8(request.method + ' ' + request.target + ' ' + request.body);
    }
    return lines;
}

void OperationsRig::answerWrite(const char *node, const NodeBuilder &after)
{
    const auto open = requests.findOpen(QByteArray("PATCH /api/v1/nodes/") + node);
    if (open)
        requests.answer(*open, after.json().toStdString());
}

} // namespace drover
