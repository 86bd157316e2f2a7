#pragma once

#include <QObject>
#include <QTcpServer>

namespace drover {

/// A port of this machine behind which a server stands, for as long as the gate is open. A client
/// that goes through it cannot see what happens meanwhile.
///
/// Thread: the test's. Errors: open() tells whether the port could be had.
class Gate : public QObject
{
    Q_OBJECT

public:
    explicit Gate(int behind);

    bool open(); ///< on the same port each time
    void shut(); ///< all connections are lost
    int port() const { return m_port; }

Q_SIGNALS:
    void isShut();

private:
    void pass(QTcpSocket *outside);

    int m_behind;
    quint16 m_port = 0;
    QTcpServer m_server;
};

} // namespace drover
