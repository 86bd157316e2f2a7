#pragma once

#include "app/instancemessages.h"
#include "core/base/clock.h"

#include <QLocalServer>
#include <QObject>

#include <map>
#include <memory>

class QLocalSocket;

namespace drover {

/// Hears what later starts of the program ask of this one.
///
/// Only this user's programs are listened to; each has five seconds for one request of 64 KiB, and
/// eight may be at it at once.
/// Thread: the GUI thread. Errors: listen() is false; what is no request is dropped in silence.
class InstanceServer : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive it.
    explicit InstanceServer(Clock &clock, QObject *parent = nullptr);
    ~InstanceServer() override;

    /// At this path, in place of a socket that a program left which is gone: see callInstance().
    bool listen(const QString &path);
    void close(); ///< from now on later starts stand for themselves
    /// Once for each asked().
    void answer(quint64 caller, const InstanceAnswer &answer);

Q_SIGNALS:
    void asked(quint64 caller, const drover::InstanceRequest &request);

private:
    struct Caller {
        QLocalSocket *socket;
        QByteArray buffer;
        std::unique_ptr<Clock::Timer> limit;
        bool isHeard = false;
    };

    void takeCaller();
    void read(quint64 id);
    void drop(quint64 id);

    Clock &m_clock;
    QLocalServer m_server;
    std::map<quint64, Caller> m_callers;
    quint64 m_lastId = 0;
};

} // namespace drover
