#include "app/demo/encode/nodeimages.h"

#include "app/demo/nodes/seededbits.h"

#include <array>
#include <charconv>
#include <cstring>
#include <string_view>

namespace drover::demo {

namespace {

constexpr int kImages = 50;
constexpr unsigned kDigestBytes = 32;
constexpr qsizetype kRoomForOne = 200; // the longest takes 161
constexpr std::array<std::string_view, 25> kNames{{
    "cart",    "search",   "auth",   "billing", "mailer",  "worker", "db",  "cache", "queue",
    "agent",   "exporter", "logger", "mesh",    "sidecar", "cni",    "csi", "dns",   "ingress",
    "metrics", "backup",   "cron",   "pause",   "proxy",   "web",    "api",
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

// Writes at a pointer into room that is known to suffice; appending to a QByteArray piece by piece
// takes three times as long.
struct Pen {
    char *at;

    void text(std::string_view text)
    {
        std::memcpy(at, text.data(), text.size());
        at += text.size();
    }

    void number(quint64 value) { at = std::to_chars(at, at + 20, value).ptr; }

    void digest(quint64 seed)
    {
        quint64 bits = 0;
        for (unsigned byte = 0; byte < kDigestBytes; ++byte, bits >>= 8) {
            if (byte % 8 == 0)
                bits = mix(seed + byte);
            std::memcpy(at, kHexPairs.data() + (bits & 255) * 2, 2);
            at += 2;
        }
    }
};

void writeImage(Pen &pen, std::string_view name, quint64 bits, quint64 size)
{
    pen.text(R"({"names":["cr.test/)");
    pen.text(name);
    pen.text("@sha256:");
    pen.digest(bits);
    pen.text(R"(","cr.test/)");
    pen.text(name);
    pen.text(":v");
    pen.number(1 + bits % 4);
    pen.text(".");
    pen.number((bits >> 8) % 30);
    pen.text(".");
    pen.number((bits >> 16) % 10);
    pen.text(R"("],"sizeBytes":)");
    pen.number(size);
    pen.text("}");
}

} // namespace

void appendImages(QByteArray &out, quint64 imageSeed)
{
    const qsizetype had = out.size();
    out.resize(had + kImages * kRoomForOne + 2);
    Pen pen{out.data() + had};
    quint64 size = 960'000'000;
    pen.text("[");
    for (quint64 image = 0; image < kImages; ++image) {
        if (image > 0)
            pen.text(",");
        const quint64 bits = mix(imageSeed + image * 1000);
        size -= 16'000'000 + bits % 3'000'000;
        writeImage(pen, kNames[(imageSeed + image) % kNames.size()], bits, size);
    }
    pen.text("]");
    out.resize(pen.at - out.data());
}

} // namespace drover::demo
