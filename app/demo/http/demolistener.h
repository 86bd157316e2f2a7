#pragma once

#include "app/demo/http/demofaults.h"

#include <QSslConfiguration>
#include <QTcpServer>

#include <optional>

class QSslSocket;

namespace drover::demo {

/// Takes connections, plain or over TLS; gives them out when they can carry requests.
///
/// Unlike QSslServer it answers plain HTTP on a TLS port as Go does, in a sentence, and does not
/// shake hands while the faults have the server stalled.
/// Thread: the one that made it. Errors: a failed handshake ends the connection, silently.
class DemoListener : public QTcpServer
{
    Q_OBJECT

public:
    DemoListener(DemoFaults &faults, std::optional<QSslConfiguration> tls);

Q_SIGNALS:
    void connectionReady(QTcpSocket *socket);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void greet(QSslSocket *socket);

    DemoFaults &m_faults;
    std::optional<QSslConfiguration> m_tls;
};

} // namespace drover::demo
