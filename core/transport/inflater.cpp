#include "core/transport/inflater.h"

#include "core/transport/transporttext.h"

#include <zlib.h>

#include <array>

namespace drover {

struct Inflater::Stream {
    z_stream z{};
    bool ready = false;         ///< zlib could be set up
    bool betweenMembers = true; ///< nothing of a member was read, or its end was
    bool mayHoldMore = false;   ///< the last piece was full: zlib may keep more inside
    std::array<char, kPieceBytes> piece;
};

namespace {

constexpr int kGzipWindow = 15 + 16; // zlib: 16 asks for gzip framing

tl::unexpected<Error> notGzip()
{
    return failure(Error::Kind::Protocol,
                   TransportText::tr(
                       "The answer says it is compressed with gzip, but is not."));
}

} // namespace

Inflater::Inflater() : m_stream(std::make_unique<Stream>())
{
    m_stream->ready = inflateInit2(&m_stream->z, kGzipWindow) == Z_OK;
}

Inflater::~Inflater()
{
    if (m_stream->ready)
        inflateEnd(&m_stream->z);
}

void Inflater::push(std::span<const char> bytes)
{
    // zlib declares its input as writable, and does not write to it.
    m_stream->z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    m_stream->z.avail_in = static_cast<uInt>(bytes.size());
}

Result<std::span<const char>> Inflater::next()
{
    Stream &stream = *m_stream;
    z_stream &z = stream.z;
    if (!stream.ready)
        return notGzip();
    z.next_out = reinterpret_cast<Bytef *>(stream.piece.data());
    z.avail_out = static_cast<uInt>(stream.piece.size());
    while (z.avail_out > 0 && (z.avail_in > 0 || stream.mayHoldMore)) {
        stream.betweenMembers = false;
        const int code = inflate(&z, Z_NO_FLUSH);
        if (code == Z_STREAM_END) {
            stream.betweenMembers = true;
            stream.mayHoldMore = false;
            inflateReset(&z);
        } else if (code == Z_BUF_ERROR) {
            stream.mayHoldMore = false;
            break;
        } else if (code != Z_OK) {
            return notGzip();
        } else {
            stream.mayHoldMore = z.avail_out == 0;
        }
    }
    return std::span<const char>(stream.piece.data(), stream.piece.size() - z.avail_out);
}

bool Inflater::isComplete() const
{
    return m_stream->betweenMembers;
}

} // namespace drover
