#pragma once

#include <QByteArray>

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace drover {

/// The bytes that libFuzzer made up: a few that choose, then the text that a server, a file or
/// another program might have sent.
///
/// Thread: one. Units: bytes. Errors: none; where bytes are asked for and none are left, zero.
class FuzzInput
{
public:
    explicit FuzzInput(std::string_view bytes) : m_rest(bytes) {}

    std::uint8_t takeByte();
    std::string_view rest() const { return m_rest; }
    std::string restText() const { return std::string(m_rest); }
    QByteArray restBytes() const;

private:
    std::string_view m_rest;
};

/// Hands out the text piece by piece until `use` says no. Each piece is a block of memory of its
/// own size, so that AddressSanitizer sees the first byte read beyond it. `cuts` chooses the
/// pieces; 0 is the whole text in one.
void inPieces(std::string_view text, std::uint8_t cuts,
              const std::function<bool(std::span<char> piece)> &use);

/// Where `rule` does not hold the program ends, which libFuzzer reports with the input.
void must(bool holds, const char *rule);

/// What a fuzzer is: each program has its own. Whatever the input, it returns.
void fuzz(FuzzInput input);

} // namespace drover
