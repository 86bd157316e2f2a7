#include "tests/live/drain/fakekubelet.h"

#include <QJsonDocument>
#include <QNetworkReply>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace drover {

namespace {

QJsonObject metadataOf(const QJsonObject &pod)
{
    return pod[u"metadata"].toObject();
}

QString podsOf(const QJsonObject &pod)
{
    return u"/api/v1/namespaces/%1/pods"_s.arg(metadataOf(pod)[u"namespace"].toString());
}

} // namespace

FakeKubelet::FakeKubelet(const ApiServer &server, Clock &clock,
                         std::chrono::milliseconds removesAfter)
    : m_clock(clock), m_removesAfter(removesAfter), m_client(server.newAdmin()),
      m_watch(nullptr, [](QNetworkReply *reply) { reply->deleteLater(); })
{
    watch();
}

FakeKubelet::~FakeKubelet() = default;

void FakeKubelet::watch()
{
    m_rest.clear();
    m_leaving.clear(); // what was asked of a server that died is asked again
    // Without a version it begins with all pods that there are.
    m_watch.reset(m_client->begin("GET", u"/api/v1/pods?watch=1"_s));
    connect(m_watch.get(), &QNetworkReply::readyRead, this, &FakeKubelet::read);
    connect(m_watch.get(), &QNetworkReply::finished, this, [this] {
        m_client->reconnect();
        m_again = m_clock.callAfter(100ms, [this] { watch(); });
    });
}

void FakeKubelet::read()
{
    m_rest += m_watch->readAll();
    qsizetype end = 0;
    while ((end = m_rest.indexOf('\n')) >= 0) {
        take(QJsonDocument::fromJson(m_rest.first(end)).object());
        m_rest.remove(0, end + 1);
    }
}

void FakeKubelet::take(const QJsonObject &event)
{
    const QJsonObject pod = event[u"object"].toObject();
    const QJsonObject metadata = metadataOf(pod);
    const QJsonObject annotations = metadata[u"annotations"].toObject();
    if (event[u"type"] == u"DELETED"_s) {
        if (annotations.contains(kRebornOn))
            makeAnew(pod);
        return;
    }
    const bool isLeaving = metadata.contains(u"deletionTimestamp"_s) && !annotations.contains(kHangs);
    const QString uid = metadata[u"uid"].toString();
    if (isLeaving && !m_leaving.contains(uid))
        m_leaving[uid] = m_clock.callAfter(m_removesAfter, [this, pod] { letGo(pod); });
}

void FakeKubelet::letGo(const QJsonObject &pod)
{
    const QJsonObject metadata = metadataOf(pod);
    sendAndForget("DELETE", podsOf(pod) + u'/' + metadata[u"name"].toString(),
                  {{u"gracePeriodSeconds"_s, 0},
                   {u"preconditions"_s, QJsonObject{{u"uid"_s, metadata[u"uid"]}}}});
}

void FakeKubelet::makeAnew(const QJsonObject &pod)
{
    const QJsonObject old = metadataOf(pod);
    QJsonObject annotations = old[u"annotations"].toObject();
    QJsonObject spec = pod[u"spec"].toObject();
    spec[u"nodeName"] = annotations.take(kRebornOn);
    sendAndForget("POST", podsOf(pod),
                  {{u"metadata"_s, QJsonObject{{u"name"_s, old[u"name"]},
                                               {u"labels"_s, old[u"labels"]},
                                               {u"annotations"_s, annotations},
                                               {u"ownerReferences"_s, old[u"ownerReferences"]}}},
                   {u"spec"_s, spec}});
}

void FakeKubelet::sendAndForget(const QByteArray &verb, const QString &path,
                                const QJsonObject &body)
{
    QNetworkReply *reply = m_client->begin(verb, path, "application/json",
                                           QJsonDocument(body).toJson(QJsonDocument::Compact));
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
}

} // namespace drover
