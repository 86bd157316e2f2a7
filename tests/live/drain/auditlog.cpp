#include "tests/live/drain/auditlog.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr char kPolicy[] = R"(
apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: [RequestReceived, ResponseStarted]
rules:
- level: Request
  verbs: [create, delete]
  resources: [{group: "", resources: ["pods/eviction", "pods"]}]
- level: Metadata
)";

QDateTime timeOf(const QJsonObject &event, const char *key)
{
    return QDateTime::fromString(event[QLatin1StringView(key)].toString(), Qt::ISODateWithMs);
}

AuditedRequest fromEvent(const QJsonObject &event)
{
    const QJsonObject object = event[u"objectRef"].toObject();
    AuditedRequest request;
    request.agent = event[u"userAgent"].toString().section(u'/', 0, 0);
    request.user = event[u"user"][u"username"].toString();
    request.verb = event[u"verb"].toString();
    request.resource = object[u"resource"].toString();
    if (object.contains(u"subresource"_s))
        request.resource += u'/' + object[u"subresource"].toString();
    request.nameSpace = object[u"namespace"].toString();
    request.name = object[u"name"].toString();
    request.target = event[u"requestURI"].toString();
    request.body = event[u"requestObject"].toObject();
    request.code = event[u"responseStatus"][u"code"].toInt();
    request.begun = timeOf(event, "requestReceivedTimestamp");
    request.ended = timeOf(event, "stageTimestamp");
    return request;
}

QString removalText(const AuditedRequest &request)
{
    const bool isEviction = request.resource == "pods/eviction"_L1;
    const QJsonObject options =
        isEviction ? request.body[u"deleteOptions"].toObject() : request.body;
    QString text = (isEviction ? u"evict "_s : u"delete "_s) + request.name;
    if (options.contains(u"gracePeriodSeconds"_s))
        text += u" grace=%1"_s.arg(options[u"gracePeriodSeconds"].toInt());
    if (!options[u"dryRun"].toArray().isEmpty())
        text += u" dryRun"_s;
    return text + u' ' + QString::number(request.code);
}

} // namespace

AuditLog::AuditLog(ApiServer &server) : m_file(server.path(u"audit.log"_s))
{
    QFile policy(server.path(u"audit-policy.yaml"_s));
    if (policy.open(QIODevice::WriteOnly))
        policy.write(kPolicy);
    server.addFlags({u"--audit-policy-file="_s + policy.fileName(),
                     u"--audit-log-path="_s + m_file});
}

void AuditLog::forget()
{
    m_from = QFile(m_file).size();
}

AuditedRequests AuditLog::requests(const QString &agent) const
{
    QFile file(m_file);
    AuditedRequests requests;
    if (!file.open(QIODevice::ReadOnly) || !file.seek(m_from))
        return requests;
    while (!file.atEnd()) {
        const QJsonObject event = QJsonDocument::fromJson(file.readLine()).object();
        AuditedRequest request = fromEvent(event);
        if (request.agent == agent)
            requests.push_back(std::move(request));
    }
    return requests;
}

AuditedRequests AuditLog::besideTheCache(const QString &agent) const
{
    AuditedRequests beside = requests(agent);
    std::erase_if(beside, [](const AuditedRequest &one) {
        return one.resource == "nodes"_L1 && one.name.isEmpty();
    });
    return beside;
}

AuditedRequests withoutWatches(AuditedRequests requests)
{
    std::erase_if(requests, [](const AuditedRequest &one) { return one.verb == "watch"_L1; });
    return requests;
}

int mostInASecond(const AuditedRequests &requests)
{
    std::vector<qint64> begun;
    for (const AuditedRequest &request : requests)
        begun.push_back(request.begun.toMSecsSinceEpoch());
    std::sort(begun.begin(), begun.end());
    std::ptrdiff_t most = 0;
    for (auto first = begun.begin(), last = begun.begin(); last != begun.end(); ++last) {
        while (*last - *first >= 1000)
            ++first;
        most = std::max(most, last - first + 1);
    }
    return static_cast<int>(most);
}

int mostAtOnce(const AuditedRequests &requests)
{
    std::vector<std::pair<qint64, int>> steps; // an end before a beginning of the same moment
    for (const AuditedRequest &request : requests) {
        steps.emplace_back(request.begun.toMSecsSinceEpoch(), 1);
        steps.emplace_back(request.ended.toMSecsSinceEpoch(), -1);
    }
    std::sort(steps.begin(), steps.end());
    int now = 0;
    int most = 0;
    for (const auto &[time, step] : steps)
        most = std::max(most, now += step);
    return most;
}

QString faultsOfPace(const AuditedRequests &requests)
{
    constexpr int kMost = 10;
    // On the way to the server requests come closer together than they were sent.
    constexpr int kJitter = 2;
    const int inASecond = mostInASecond(requests);
    const int atOnce = mostAtOnce(withoutWatches(requests));
    if (inASecond <= kMost + kJitter && atOnce <= kMost)
        return {};
    return u"%1 requests, %2 in a second, %3 at once"_s.arg(requests.size())
        .arg(inASecond)
        .arg(atOnce);
}

QStringList removals(const AuditedRequests &requests)
{
    QStringList texts;
    for (const AuditedRequest &request : requests) {
        const bool isRemoval =
            (request.verb == "create"_L1 && request.resource == "pods/eviction"_L1) ||
            (request.verb == "delete"_L1 && request.resource == "pods"_L1);
        if (isRemoval)
            texts << removalText(request);
    }
    texts.sort();
    return texts;
}

int countOf(const AuditedRequests &requests, const QString &verb, const QString &resource)
{
    return static_cast<int>(
        std::count_if(requests.begin(), requests.end(), [&](const AuditedRequest &request) {
            return request.verb == verb && request.resource == resource;
        }));
}

} // namespace drover
