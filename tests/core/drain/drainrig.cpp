#include "tests/core/drain/drainrig.h"

#include <QTest>

namespace drover {

namespace {

constexpr std::chrono::milliseconds kFrame{16};

constexpr char kDiscovery[] =
    R"({"kind":"APIResourceList","groupVersion":"v1","resources":[)"
    R"({"name":"pods/eviction","kind":"Eviction","group":"policy","version":"v1"}]})";

QByteArray evictionLine(const char *pod)
{
    return QByteArrayLiteral("POST /api/v1/namespaces/shop/pods/") + pod + "/eviction";
}

QByteArray lineOf(const FakeRequests::PlainRequest &request)
{
    return request.method + ' ' + request.target;
}

} // namespace

DrainRig::DrainRig(std::vector<PodBuilder> pods, DrainOptions options) : m_pods(std::move(pods))
{
    order.node = "n1";
    order.options = options;
    order.note = {QStringLiteral("ana@test"), clock.wallNow(), QStringLiteral("disk swap")};
    requests.respond([this](const FakeRequests::PlainRequest &request) { return respond(request); });
}

void DrainRig::start(Journal *journal)
{
    drain = std::make_unique<DrainOperation>(requests, clock, journal, WriteContext{}, order);
    QObject::connect(drain.get(), &DrainOperation::finished, drain.get(), [this] { ++finished; });
    drain->start();
    settle();
}

void DrainRig::settle()
{
    while (requests.deliver() > 0) {
    }
    clock.advance(kFrame);
    while (requests.deliver() > 0) {
    }
}

void DrainRig::pass(std::chrono::milliseconds span)
{
    clock.advance(span);
    settle();
}

void DrainRig::refuse(const QByteArray &lineStart, const Error &error)
{
    m_refused[lineStart] = error;
}

std::string DrainRig::node() const
{
    const QJsonObject metadata{{QStringLiteral("name"), QStringLiteral("n1")},
                               {QStringLiteral("uid"), QStringLiteral("uid-n1")},
                               {QStringLiteral("annotations"), m_annotations}};
    const QJsonObject node{
        {QStringLiteral("metadata"), metadata},
        {QStringLiteral("spec"), QJsonObject{{QStringLiteral("unschedulable"), isCordoned}}}};
    return QJsonDocument(node).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<Result<std::string>> DrainRig::respond(const FakeRequests::PlainRequest &request)
{
    const QByteArray line = lineOf(request);
    for (const auto &[start, error] : m_refused) {
        if (line.startsWith(start))
            return tl::unexpected(error);
    }
    for (const auto &[start, answerOf] : m_answers) {
        if (line.startsWith(start))
            return answerOf(request);
    }
    if (line.startsWith("PATCH /api/v1/nodes/n1")) {
        isCordoned = true;
        const QJsonObject patch = QJsonDocument::fromJson(request.body).object();
        m_annotations = patch[u"metadata"][u"annotations"].toObject();
        return node();
    }
    if (line.startsWith("GET /api/v1/nodes/n1"))
        return node();
    if (line.startsWith("GET /api/v1/pods?"))
        return aPodList(QStringLiteral("100"), m_pods).toStdString();
    if (line.startsWith("GET /apis/policy/v1/poddisruptionbudgets"))
        return aBudgetList(QStringLiteral("100"), m_budgets).toStdString();
    if (line.startsWith("GET /apis/apps/v1/"))
        return std::string("{}");
    if (line.startsWith("POST /apis/authorization.k8s.io/"))
        return std::string(R"({"kind":"SelfSubjectAccessReview","status":{"allowed":true}})");
    if (line == "GET /api/v1")
        return std::string(kDiscovery);
    return std::nullopt;
}

bool DrainRig::isAsked(const QByteArray &lineStart) const
{
    return requests.findOpen(lineStart).has_value();
}

int DrainRig::asked(const QByteArray &lineStart) const
{
    int count = 0;
    for (const QByteArray &line : requests.lines())
        count += line.startsWith(lineStart) ? 1 : 0;
    return count;
}

QJsonObject DrainRig::bodyOf(const QByteArray &lineStart) const
{
    for (std::size_t i = requests.count(); i-- > 0;) {
        if (lineOf(requests.request(i)).startsWith(lineStart))
            return QJsonDocument::fromJson(requests.request(i).body).object();
    }
    return {};
}

void DrainRig::acceptEviction(const char *pod)
{
    const auto open = requests.findOpen(evictionLine(pod));
    QVERIFY2(open, pod);
    requests.answer(*open, R"({"kind":"Status","status":"Success"})");
    settle();
}

void DrainRig::refuseEviction(const char *pod, const Error &error)
{
    const auto open = requests.findOpen(evictionLine(pod));
    QVERIFY2(open, pod);
    requests.fail(*open, error);
    settle();
}

void DrainRig::podLeaves(const PodBuilder &pod)
{
    requests.sendLines(0, {aWatchLine(QStringLiteral("DELETED"), pod.object()).toStdString()});
    settle();
}

void DrainRig::podChanges(const PodBuilder &pod)
{
    requests.sendLines(0, {aWatchLine(QStringLiteral("MODIFIED"), pod.object()).toStdString()});
    settle();
}

const PodProgress &DrainRig::pod(const char *name) const
{
    for (const PodProgress &pod : drain->progress().pods) {
        if (pod.planned.pod->name == name)
            return pod;
    }
    qFatal("no pod %s", name);
}

} // namespace drover
