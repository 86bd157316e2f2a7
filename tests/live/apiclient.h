#pragma once

#include "tests/live/testpki.h"

#include <QByteArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QString>
#include <QUrl>

class QNetworkReply;

namespace drover {

/// What a server answered. `status` is 0 where it did not.
struct ApiAnswer {
    int status = 0;
    QByteArray body;

    bool isSuccess() const { return status >= 200 && status < 300; }
    QJsonObject json() const;
};

/// A second, plain client, so that a test does not trust the code that it tests.
///
/// Thread: the test's; each call runs the event loop until the answer is there or 30 s are over.
/// Errors: status 0.
class ApiClient
{
public:
    /// For plain http leave the files empty.
    ApiClient(QUrl server, const QString &authorityFile, const KeyPair &user);

    ApiAnswer get(const QString &path);
    ApiAnswer post(const QString &path, const QJsonObject &body);
    ApiAnswer mergePatch(const QString &path, const QJsonObject &body);
    ApiAnswer remove(const QString &path);
    /// Sends without waiting; the reply is the caller's, who frees it.
    QNetworkReply *begin(const QByteArray &verb, const QString &path,
                         const QByteArray &contentType = {}, const QByteArray &body = {});
    /// Forgets open connections: the server behind them is gone.
    void reconnect() { m_network.clearConnectionCache(); }

private:
    ApiAnswer send(const QByteArray &verb, const QString &path, const QByteArray &contentType,
                   const QByteArray &body);

    QUrl m_server;
    QSslConfiguration m_tls;
    QNetworkAccessManager m_network;
};

} // namespace drover
