#include "tests/fuzz/fuzzinput.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace drover {

std::uint8_t FuzzInput::takeByte()
{
    if (m_rest.empty())
        return 0;
    const auto byte = static_cast<std::uint8_t>(m_rest.front());
    m_rest.remove_prefix(1);
    return byte;
}

QByteArray FuzzInput::restBytes() const
{
    return QByteArray(m_rest.data(), static_cast<qsizetype>(m_rest.size()));
}

void inPieces(std::string_view text, std::uint8_t cuts,
              const std::function<bool(std::span<char> piece)> &use)
{
    constexpr std::uint32_t kLongest = 200; // more than a block of 64 and what stands behind it
    std::uint32_t random = cuts;
    while (!text.empty()) {
        random = random * 1'664'525U + 1'013'904'223U;
        const std::size_t size =
            cuts == 0 ? text.size() : std::min<std::size_t>(text.size(), 1 + (random >> 16) % kLongest);
        std::vector<char> piece(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(size));
        text.remove_prefix(size);
        if (!use(piece))
            return;
    }
}

void must(bool holds, const char *rule)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken rule: %s\n", rule);
    std::abort();
}

} // namespace drover

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    drover::fuzz(drover::FuzzInput({reinterpret_cast<const char *>(bytes), size}));
    return 0;
}
