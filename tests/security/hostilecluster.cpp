#include "tests/security/hostilecluster.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

#include <algorithm>
#include <iterator>

namespace drover {

namespace {

struct Known {
    const char *begin; ///< of the request line
    const char *body;
};

constexpr char kNode[] = R"({"kind":"Node","metadata":{"name":"n1","uid":"u1","resourceVersion":"5"}})";

constexpr Known kAnswers[] = {
    {"GET /version ", R"({"gitVersion":"v1.36.0"})"},
    {"GET /api/v1/nodes/n1", kNode},
    {"PATCH /api/v1/nodes/n1", kNode},
    {"GET /api/v1/nodes", R"({"kind":"NodeList","metadata":{"resourceVersion":"7"},"items":[)"
                          R"({"metadata":{"name":"n1","uid":"u1","resourceVersion":"5"}}]})"},
    {"GET /api/v1/pods", R"({"kind":"PodList","metadata":{"resourceVersion":"7"},"items":[]})"},
    {"GET /api/v1 ", R"({"kind":"APIResourceList","resources":[)"
                     R"({"name":"pods/eviction","kind":"Eviction","group":"policy","version":"v1"}]})"},
    {"GET /apis/policy/v1/poddisruptionbudgets",
     R"({"kind":"PodDisruptionBudgetList","metadata":{"resourceVersion":"7"},"items":[]})"},
    {"POST /apis/authorization.k8s.io/", R"({"kind":"SelfSubjectAccessReview","status":{"allowed":true}})"},
};

constexpr char kMissing[] = R"({"kind":"Status","status":"Failure","reason":"NotFound","code":404})";

} // namespace

LoopbackServer::Answer friendlyCluster()
{
    return [](QTcpSocket &socket, const QByteArray &request) {
        if (request.left(request.indexOf('\r')).contains("watch=")) {
            socket.write(chunkedHead());
            return;
        }
        const auto known = std::find_if(std::begin(kAnswers), std::end(kAnswers), [&](const Known &one) {
            return request.startsWith(one.begin);
        });
        socket.write(known == std::end(kAnswers) ? answerOf(kMissing, {}, "404 Not Found")
                                                 : answerOf(known->body));
    };
}

LoopbackServer::Answer hostileCluster()
{
    return [](QTcpSocket &socket, const QByteArray &request) {
        const QString words = QStringLiteral("\u001b]0;owned\u0007\u009b31m<b>denied</b>\r") +
                              QString::fromLatin1(request);
        const QJsonObject status{{QStringLiteral("kind"), QStringLiteral("Status")},
                                 {QStringLiteral("status"), QStringLiteral("Failure")},
                                 {QStringLiteral("reason"), QStringLiteral("Forbidden")},
                                 {QStringLiteral("message"), words},
                                 {QStringLiteral("code"), 403}};
        socket.write(answerOf(QJsonDocument(status).toJson(), "Content-Type: application/json\r\n",
                              "403 Forbidden"));
    };
}

} // namespace drover
