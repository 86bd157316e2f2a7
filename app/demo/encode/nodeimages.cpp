#include "app/demo/encode/nodeimages.h"

#include "app/demo/nodes/nodefacts.h"

#include <array>
#include <cstring>

namespace drover::demo {

namespace {

constexpr int kImages = 50;
constexpr int kDigestLength = 64;
constexpr std::array<const char *, 25> kNames{{
    "cart", "search", "auth", "billing", "mailer", "worker", "db", "cache", "queue", "agent",
    "exporter", "logger", "mesh", "sidecar", "cni", "csi", "dns", "ingress", "metrics", "backup",
    "cron", "pause", "proxy", "web", "api",
}};

// Two hexadecimal digits for each byte.
constexpr std::array<char, 512> hexPairs()
{
    std::array<char, 512> pairs{};
    for (unsigned byte = 0; byte < 256; ++byte) {
        pairs[byte * 2] = "0123456789abcdef"[byte >> 4];
        pairs[byte * 2 + 1] = "0123456789abcdef"[byte & 15];
    }
    return pairs;
}

constexpr std::array<char, 512> kHexPairs = hexPairs();

void appendDigest(QByteArray &out, quint64 seed)
{
    char digest[kDigestLength];
    quint64 bits = 0;
    for (unsigned at = 0; at < kDigestLength / 2; ++at, bits >>= 8) {
        if (at % 8 == 0)
            bits = mix(seed + at);
        std::memcpy(digest + at * 2, kHexPairs.data() + (bits & 255) * 2, 2);
    }
    out.append(digest, kDigestLength);
}

void appendTag(QByteArray &out, quint64 bits)
{
    out += QByteArray::number(1 + bits % 4);
    out += '.';
    out += QByteArray::number((bits >> 8) % 30);
    out += '.';
    out += QByteArray::number((bits >> 16) % 10);
}

} // namespace

void appendImages(QByteArray &out, quint64 imageSeed)
{
    qint64 size = 960'000'000;
    out += '[';
    for (int image = 0; image < kImages; ++image) {
        const quint64 bits = mix(imageSeed + quint64(image) * 1000);
        const char *name = kNames[(imageSeed + quint64(image)) % kNames.size()];
        if (image > 0)
            out += ',';
        out += R"({"names":["cr.test/)";
        out += name;
        out += "@sha256:";
        appendDigest(out, bits);
        out += R"(","cr.test/)";
        out += name;
        out += ":v";
        appendTag(out, bits);
        out += R"("],"sizeBytes":)";
        size -= 16'000'000 + qint64(bits % 3'000'000);
        out += QByteArray::number(size);
        out += '}';
    }
    out += ']';
}

} // namespace drover::demo
