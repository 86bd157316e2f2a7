#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace drover {

/// JSON text behind which at least kPadding more bytes may be read (their content does not
/// matter): the parser reads past the end, whole registers at a time.
///
/// Thread: a view, any. Units: bytes. Errors: none.
/// Source: simdjson, "Free padding".
struct PaddedText {
    static constexpr std::size_t kPadding = 64;
    std::string_view text;
};

/// Bytes that are collected until they make one JSON value.
///
/// Thread: one. Units: bytes. Errors: none; whoever appends holds the limit.
class PaddedBuffer
{
public:
    void append(std::string_view bytes);
    /// Forgets the bytes; gives large memory back, so that one huge object does not stay a cost.
    void clear();
    bool isEmpty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }
    PaddedText text() const { return {std::string_view(m_bytes.get(), m_size)}; }

private:
    static constexpr std::size_t kKeptBytes = 256u << 10;

    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0; ///< without the padding
};

/// The part of `chunk` as padded text: in place where enough of the chunk follows it, else copied
/// to `buffer`.
PaddedText paddedIn(std::string_view chunk, std::size_t start, std::size_t size,
                    PaddedBuffer &buffer);

} // namespace drover
