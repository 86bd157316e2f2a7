#pragma once

#include <QByteArray>

#include <memory>

namespace drover::demo {

/// gzip at level 1, piece by piece, as kube-apiserver compresses.
///
/// Thread: the one that made it. Errors: none; zlib fails only without memory.
class GzipStream
{
public:
    GzipStream();
    ~GzipStream();
    GzipStream(const GzipStream &) = delete;
    GzipStream &operator=(const GzipStream &) = delete;

    QByteArray compress(const QByteArray &piece); ///< may be empty: zlib keeps bytes back
    QByteArray finish();

private:
    QByteArray deflatePiece(const QByteArray &piece, int flush);

    struct Stream;
    std::unique_ptr<Stream> m_stream;
};

} // namespace drover::demo
