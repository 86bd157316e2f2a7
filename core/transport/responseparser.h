#pragma once

#include <QByteArray>
#include <QList>

#include <cstdint>
#include <span>
#include <utility>

namespace drover {

/// Takes an HTTP/1.1 answer apart as its bytes arrive, and knows whether it was whole.
///
/// Qt's own client reports about half of the chunked answers that are cut over plain HTTP as whole
/// (Qt 6.4, measured), and repeats requests unasked; a List and a watch stand on telling the two
/// apart. Pure: no socket. Bodies are not copied: they are views into the pushed bytes, whose chunk
/// framing is taken out in place.
/// Thread: any, one at a time. Units: bytes. Errors: Step::Broken.
/// Source: RFC 9112.
class ResponseParser
{
public:
    enum class Step {
        NeedMore, ///< all pushed bytes are used up
        Head,     ///< status and headers are known
        Body,     ///< body() holds a piece
        Done,     ///< the answer is whole
        Broken,   ///< this is not HTTP/1.x
    };
    static constexpr qsizetype kMaxHeadBytes = 64 * 1024;

    /// The bytes to parse next; they are changed, and must stay until next() said NeedMore.
    void push(std::span<char> bytes) { m_input = bytes; }
    Step next();
    std::span<const char> body() const { return m_body; }
    /// The connection has ended. True when that ends the answer as it should.
    bool endOfInput();

    int status() const { return m_status; }
    /// The header's value, of several the last; empty where there is none.
    QByteArray header(QByteArrayView name) const;
    /// Whether a byte of an answer came.
    bool hasBegun() const { return m_hasBegun; }
    /// Whether the connection can carry another request after Done.
    bool keepsAlive() const { return m_keepsAlive && m_input.empty(); }

private:
    enum class State {
        StatusLine,
        HeaderLines,
        FixedBody,
        BodyUntilClose,
        ChunkSize,
        ChunkData,
        ChunkEnd,
        Trailers,
        Done,
        Broken,
    };

    bool takeLine();
    std::span<char> takeBytes();
    Step broken();
    Step readHead();
    bool readStatusLine();
    bool readHeaderLine();
    bool frameBody();
    Step readPlainBody();
    Step readChunks();
    bool readChunkSize();
    bool tokenListHas(QByteArrayView name, QByteArrayView token) const;

    State m_state = State::StatusLine;
    std::span<char> m_input;
    std::span<const char> m_body;
    QByteArray m_line; ///< of the head or the framing, without its end
    bool m_lineIsWhole = false;
    qsizetype m_headBytes = 0;
    QList<std::pair<QByteArray, QByteArray>> m_headers;
    std::uint64_t m_remaining = 0; ///< of the body or the chunk
    int m_status = 0;
    bool m_isHttp10 = false;
    bool m_hasBegun = false;
    bool m_keepsAlive = false;
};

} // namespace drover
