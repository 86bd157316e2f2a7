#pragma once

#include <QLocalSocket>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace drover {

/// Whether somebody answers at a bus' address: it signs in and says Hello, as every program does.
///
/// QtDBus does that on the one thread that it has for all buses, and waits there without a limit. A bus
/// that takes the connection and never answers would hold that thread, and with it the next who asks for
/// any bus, which may be the window, and the end of the program.
/// Thread: the GUI thread. Units: milliseconds. Errors: none; of an address that is no socket of this
/// computer, or where nobody listens, QtDBus says soon enough what is wrong.
/// Source: D-Bus Specification 0.40, "Authentication Protocol", "Message Format".
class BusProbe : public QObject
{
    Q_OBJECT

public:
    /// Of the verdict: false where the bus is mute. Called once, never from within the constructor.
    using Done = std::function<void(bool mayAnswer)>;

    BusProbe(const QString &address, std::chrono::milliseconds patience, Done done,
             QObject *parent = nullptr);
    ~BusProbe() override;

private:
    void begin();
    void take();
    void end(bool mayAnswer);

    Done m_done;
    QString m_socketName;
    QLocalSocket m_socket;
    QTimer m_limit;
    bool m_isSignedIn = false;
};

} // namespace drover
