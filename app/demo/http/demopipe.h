#pragma once

#include "app/demo/http/demofaults.h"

#include <QByteArray>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

namespace drover::demo {

/// The sending side of a connection: bounded, and as slow or as silent as the faults want it.
///
/// Thread: the server's. Errors: a lost peer ends in closed(), once.
class DemoPipe : public QObject
{
    Q_OBJECT

public:
    DemoPipe(QTcpSocket *socket, DemoFaults &faults, QObject *parent);

    void write(const QByteArray &bytes);
    bool hasRoom() const; ///< otherwise wait for drained()
    void closeWhenSent();
    void cut(bool reset);

    QByteArray readAll();            ///< nothing while stalled
    QString certificateName() const; ///< common name of the client's certificate; empty: none
    bool hasBadCertificate() const;

Q_SIGNALS:
    void arrived();
    void drained();
    void closed();

private:
    void push();
    void sendAllowance();
    void closeIfSent();
    qint64 pending() const;

    QTcpSocket *m_socket;
    DemoFaults &m_faults;
    QTimer m_tick;
    QByteArray m_held; // while stalled or slow
    bool m_closing = false;
};

} // namespace drover::demo
