#include "app/instanceserver.h"

#include "app/peeruser.h"

#include <QLocalSocket>

namespace drover {

namespace {

constexpr std::chrono::seconds kSayWithin{5};
constexpr std::size_t kMostCallers = 8;
constexpr qint64 kReadAtMost = 65 * 1024;

} // namespace

InstanceServer::InstanceServer(Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceServer::takeCaller);
}

InstanceServer::~InstanceServer()
{
    for (const auto &[id, caller] : m_callers)
        caller.socket->disconnect(this); // the server ends them when the callers are gone
}

bool InstanceServer::listen(const QString &path)
{
    QLocalServer::removeServer(path);
    return m_server.listen(path);
}

void InstanceServer::close()
{
    m_server.close();
}

void InstanceServer::takeCaller()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        if (m_callers.size() >= kMostCallers || !isPeerThisUser(socket->socketDescriptor())) {
            socket->deleteLater();
            continue;
        }
        const quint64 id = ++m_lastId;
        socket->setReadBufferSize(kReadAtMost);
        connect(socket, &QLocalSocket::readyRead, this, [this, id] { read(id); });
        connect(socket, &QLocalSocket::disconnected, this, [this, id] { drop(id); });
        auto limit = m_clock.callAfter(kSayWithin, [this, id] { drop(id); });
        m_callers[id] = {socket, {}, std::move(limit)};
        read(id); // what came with the connection
    }
}

void InstanceServer::read(quint64 id)
{
    const auto caller = m_callers.find(id);
    if (caller == m_callers.end() || caller->second.isHeard)
        return;
    Caller &known = caller->second;
    known.buffer += known.socket->readAll();
    const std::optional<QByteArray> body = takeFrame(known.buffer);
    if (!body)
        return;
    const std::optional<InstanceRequest> request = requestOf(*body);
    if (!request) {
        drop(id);
        return;
    }
    known.isHeard = true;
    known.limit.reset(); // files that are slow to read are not the caller's fault
    known.socket->write(framed(toBytes(InstanceAnswer{InstanceAnswer::Kind::Taken, {}})));
    Q_EMIT asked(id, *request);
}

void InstanceServer::answer(quint64 id, const InstanceAnswer &answer)
{
    const auto caller = m_callers.find(id);
    if (caller == m_callers.end())
        return; // it did not wait
    caller->second.socket->write(framed(toBytes(answer)));
    caller->second.limit = m_clock.callAfter(kSayWithin, [this, id] { drop(id); });
    caller->second.socket->disconnectFromServer(); // after what is written
}

void InstanceServer::drop(quint64 id)
{
    const auto caller = m_callers.find(id);
    if (caller == m_callers.end())
        return;
    QLocalSocket *socket = caller->second.socket;
    m_callers.erase(caller);
    socket->disconnect(this);
    socket->deleteLater();
}

} // namespace drover
