#include "app/demo/encode/gzipstream.h"

#include <zlib.h>

namespace drover::demo {

struct GzipStream::Stream {
    z_stream z{};
};

GzipStream::GzipStream() : m_stream(std::make_unique<Stream>())
{
    constexpr int kGzipHeader = 16;
    deflateInit2(&m_stream->z, 1, Z_DEFLATED, MAX_WBITS + kGzipHeader, 8, Z_DEFAULT_STRATEGY);
}

GzipStream::~GzipStream()
{
    deflateEnd(&m_stream->z);
}

QByteArray GzipStream::deflatePiece(const QByteArray &piece, int flush)
{
    z_stream &z = m_stream->z;
    z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(piece.constData()));
    z.avail_in = uInt(piece.size());
    QByteArray out;
    do {
        const qsizetype had = out.size();
        const qsizetype room = qMax<qsizetype>(piece.size() / 2, 4096);
        out.resize(had + room);
        z.next_out = reinterpret_cast<Bytef *>(out.data() + had);
        z.avail_out = uInt(room);
        deflate(&z, flush);
        out.resize(had + room - qsizetype(z.avail_out));
    } while (z.avail_out == 0);
    return out;
}

QByteArray GzipStream::compress(const QByteArray &piece)
{
    return deflatePiece(piece, Z_NO_FLUSH);
}

QByteArray GzipStream::finish()
{
    return deflatePiece({}, Z_FINISH);
}

} // namespace drover::demo
