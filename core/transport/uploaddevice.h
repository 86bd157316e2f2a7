#pragma once

#include <QByteArray>
#include <QIODevice>

namespace drover {

/// The body of a request that must not be sent twice. When a connection closes without an answer,
/// Qt repeats the request up to three times by itself, a POST too, although the server may have
/// carried it out. It cannot where the body comes from a device that does not rewind: this one.
///
/// Thread: the client's. Errors: none.
class UploadDevice final : public QIODevice
{
public:
    explicit UploadDevice(QByteArray body, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    bool atEnd() const override;
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_body;
    qsizetype m_position = 0;
};

} // namespace drover
