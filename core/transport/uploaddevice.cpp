#include "core/transport/uploaddevice.h"

#include <algorithm>

namespace drover {

UploadDevice::UploadDevice(QByteArray body, QObject *parent)
    : QIODevice(parent), m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool UploadDevice::atEnd() const
{
    return m_position == m_body.size();
}

qint64 UploadDevice::bytesAvailable() const
{
    return m_body.size() - m_position;
}

qint64 UploadDevice::readData(char *data, qint64 maxSize)
{
    if (atEnd())
        return -1;
    const qint64 size = std::min<qint64>(maxSize, m_body.size() - m_position);
    std::copy_n(m_body.constData() + m_position, size, data);
    m_position += size;
    return size;
}

qint64 UploadDevice::writeData(const char *, qint64)
{
    return -1;
}

} // namespace drover
