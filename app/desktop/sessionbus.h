#pragma once

#include <QDBusMessage>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace drover {

/// Where programs of this session meet; empty where they do not. One that is only started by asking
/// for it is not asked for.
QString sessionBusAddress();

/// A signal of any sender: to name one would mean to wait until the bus has told who that is.
struct BusSignal {
    QString path;
    QString interface;
    QString name;
    QString argument; ///< its first has to be this, where it is not empty
};

class BusLine;
class BusProbe;

/// The session's message bus, for all of the program who speak on it.
///
/// Nothing is waited for: connecting takes a thread of the pool, and each call is answered later. A bus
/// that is mute is none (see BusProbe); at login it may only be slow, so it is tried again from time to
/// time. A bus that was lost is found again by the next open(): what is listened to is heard again then,
/// and what was asked before the loss stays without an answer.
/// Thread: the GUI thread. Errors: failed() and lost(); those of a call are its answer.
/// Source: D-Bus Specification 0.40.
class SessionBus : public QObject
{
    Q_OBJECT

public:
    using Taker = std::function<void(const QDBusMessage &)>;

    /// `address` may be empty: then there is none. `patience`: with one that takes a connection and says
    /// nothing; six times that later it is tried again.
    explicit SessionBus(QString address, std::chrono::milliseconds patience = std::chrono::seconds(5),
                        QObject *parent = nullptr);
    ~SessionBus() override;

    bool hasAddress() const { return !m_address.isEmpty(); }
    bool isConnected() const;
    /// Unless it is connected, or about to be.
    void open();
    /// Now and on each connection to come, as long as `who` lives.
    void listen(const BusSignal &signal, QObject *who, Taker heard);
    /// Sent where there is a connection, answered while `who` lives.
    void call(const QDBusMessage &message, QObject *who, Taker answered);

Q_SIGNALS:
    void connected();
    void failed(); ///< to connect
    void lost();

private:
    void connectToBus();
    void take(const std::shared_ptr<BusLine> &line);
    void lose();

    QString m_address;
    std::chrono::milliseconds m_patience;
    std::shared_ptr<BusLine> m_line; ///< none: not connected
    std::unique_ptr<BusProbe> m_probe; ///< while it is not known whether anybody answers
    bool m_isOpening = false;
    QTimer m_again;
};

} // namespace drover
