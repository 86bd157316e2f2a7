#include "app/instancecall.h"

#include "app/peeruser.h"

#include <QDeadlineTimer>
#include <QLocalSocket>

namespace drover {

namespace {

std::optional<InstanceAnswer> waitForAnswer(QLocalSocket &socket, QByteArray &buffer,
                                            std::chrono::milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    for (;;) {
        if (const std::optional<QByteArray> body = takeFrame(buffer))
            return answerOf(*body);
        if (deadline.hasExpired() || !socket.waitForReadyRead(int(deadline.remainingTime())))
            return std::nullopt;
        buffer += socket.readAll();
    }
}

} // namespace

std::optional<InstanceReply> callInstance(const QString &path, const InstanceRequest &request,
                                          std::chrono::milliseconds taken,
                                          std::chrono::milliseconds done)
{
    QLocalSocket socket;
    socket.connectToServer(path);
    if (!socket.waitForConnected(int(taken.count()))) {
        const auto error = socket.error();
        const bool isNoneThere = error == QLocalSocket::ServerNotFoundError ||
                                 error == QLocalSocket::ConnectionRefusedError;
        return isNoneThere ? std::optional<InstanceReply>() : InstanceReply{std::nullopt, true};
    }
    if (!isPeerThisUser(socket.socketDescriptor()))
        return std::nullopt;
    socket.write(framed(toBytes(request)));
    socket.flush();
    QByteArray buffer;
    const auto first = waitForAnswer(socket, buffer, taken);
    if (!first)
        return InstanceReply{std::nullopt, true};
    const auto second = waitForAnswer(socket, buffer, done);
    return InstanceReply{second ? second : first, false};
}

} // namespace drover
