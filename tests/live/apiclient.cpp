#include "tests/live/apiclient.h"

#include <QFile>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslKey>
#include <QtTest/QTest>

#include <memory>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kAnswerLimitMs = 30'000;

QSslKey readKey(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray pem = file.readAll();
    const QSslKey ec(pem, QSsl::Ec);
    return ec.isNull() ? QSslKey(pem, QSsl::Rsa) : ec;
}

} // namespace

QJsonObject ApiAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

ApiClient::ApiClient(QUrl server, const QString &authorityFile, const KeyPair &user)
    : m_server(std::move(server))
{
    if (m_server.scheme() != QLatin1StringView("https"))
        return;
    m_tls = QSslConfiguration::defaultConfiguration();
    m_tls.setCaCertificates(QSslCertificate::fromPath(authorityFile));
    m_tls.setLocalCertificateChain(QSslCertificate::fromPath(user.certificateFile));
    m_tls.setPrivateKey(readKey(user.keyFile));
}

ApiAnswer ApiClient::get(const QString &path)
{
    return send("GET", path, {}, {});
}

ApiAnswer ApiClient::post(const QString &path, const QJsonObject &body)
{
    return send("POST", path, "application/json", QJsonDocument(body).toJson());
}

ApiAnswer ApiClient::mergePatch(const QString &path, const QJsonObject &body)
{
    return send("PATCH", path, "application/merge-patch+json", QJsonDocument(body).toJson());
}

ApiAnswer ApiClient::remove(const QString &path)
{
    return send("DELETE", path, {}, {});
}

QNetworkReply *ApiClient::begin(const QByteArray &verb, const QString &path,
                                const QByteArray &contentType, const QByteArray &body)
{
    QNetworkRequest request(QUrl(m_server.toString() + path));
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"drover-live-test"_s);
    request.setRawHeader("Accept", "application/json");
    if (!contentType.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    return m_network.sendCustomRequest(request, verb, body);
}

ApiAnswer ApiClient::send(const QByteArray &verb, const QString &path,
                          const QByteArray &contentType, const QByteArray &body)
{
    const std::unique_ptr<QNetworkReply> reply(begin(verb, path, contentType, body));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, kAnswerLimitMs))
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

} // namespace drover
