#pragma once

#include "core/base/error.h"

#include <memory>
#include <span>

namespace drover {

/// Inflates a gzip stream piece by piece, as it arrives, in bounded memory: however much a few
/// bytes unfold to, one piece is never over kPieceBytes. Members that follow one another are read
/// as one stream.
///
/// Thread: any, one at a time. Units: bytes. Errors: Protocol, when the bytes are no gzip stream or
/// the stream ends early.
/// Source: RFC 1952.
class Inflater
{
public:
    static constexpr std::size_t kPieceBytes = 128 * 1024;

    Inflater();
    ~Inflater();

    /// The bytes to inflate next; they must stay until next() has returned an empty piece.
    void push(std::span<const char> bytes);
    /// The next piece; empty when all pushed bytes are used up. Valid until the next call.
    Result<std::span<const char>> next();
    /// Whether the stream may end here.
    bool isComplete() const;

private:
    struct Stream;
    std::unique_ptr<Stream> m_stream;
};

} // namespace drover
