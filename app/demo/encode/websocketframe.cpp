#include "app/demo/encode/websocketframe.h"

#include <QtEndian>

namespace drover::demo {

namespace {

constexpr char kFinalText = char(0x81);
constexpr char kFinalBinary = char(0x82);

} // namespace

QByteArray webSocketFrame(const QByteArray &payload, const QByteArray &contentType)
{
    QByteArray frame(1, contentType.contains("protobuf") ? kFinalBinary : kFinalText);
    const quint64 length = quint64(payload.size());
    char big[8];
    qToBigEndian(length, big);
    if (length < 126)
        frame += char(length);
    else if (length < 65536)
        frame += char(126) + QByteArray(big + 6, 2);
    else
        frame += char(127) + QByteArray(big, 8);
    return frame + payload;
}

QByteArray webSocketClose()
{
    return QByteArray("\x88\x02\x03\xe8", 4);
}

} // namespace drover::demo
