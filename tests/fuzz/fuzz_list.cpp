#include "core/decode/nodedecoder.h"
#include "core/json/itemsplitter.h"
#include "core/objects/textpool.h"
#include "tests/fuzz/fuzzinput.h"
#include "tests/support/nodetext.h"

namespace drover {

namespace {

struct Reading {
    QByteArray nodes;
    bool isWhole = false;
    std::string version;

    bool operator==(const Reading &) const = default;
};

/// As a List is read from a server.
Reading read(std::string_view text, std::uint8_t cuts)
{
    NodeDecoder decoder(std::make_shared<TextPool>());
    ItemSplitter splitter({.itemBytes = 4096, .otherBytes = 1024});
    Reading reading;
    bool isGood = true;
    inPieces(text, cuts, [&](std::span<char> piece) {
        const Result<void> fed = splitter.feed(piece, [&](PaddedText item) {
            const Result<NodePtr> node = decoder.decode(item);
            isGood = isGood && node.has_value();
            if (isGood)
                reading.nodes += textOf(**node);
        });
        isGood = isGood && fed.has_value();
        return isGood;
    });
    const Result<ListMetadata> end = isGood ? splitter.finish() : Result<ListMetadata>();
    reading.isWhole = isGood && end.has_value();
    if (reading.isWhole)
        reading.version = end->resourceVersion;
    return reading;
}

} // namespace

void fuzz(FuzzInput input)
{
    const std::uint8_t cuts = input.takeByte();
    const Reading whole = read(input.rest(), 0);
    must(read(input.rest(), cuts) == whole, "a List says the same however it is cut");
    must(!whole.isWhole || !whole.version.empty(), "a List that is whole has a version");
}

} // namespace drover
