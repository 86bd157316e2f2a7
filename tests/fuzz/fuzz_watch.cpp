#include "core/decode/watchdecoder.h"
#include "core/objects/textpool.h"
#include "tests/fuzz/fuzzinput.h"
#include "tests/support/nodetext.h"

namespace drover {

namespace {

struct EventText {
    QByteArray operator()(const Added &event) const { return "added\n" + textOf(*event.node); }
    QByteArray operator()(const Modified &event) const { return "modified\n" + textOf(*event.node); }
    QByteArray operator()(const Deleted &event) const { return "deleted\n" + textOf(*event.node); }
    QByteArray operator()(const Bookmark &event) const
    {
        return QByteArray(event.initialEventsEnd ? "end " : "bookmark ") +
               QByteArray::fromStdString(event.resourceVersion) + '\n';
    }
    QByteArray operator()(const ErrorEvent &event) const
    {
        must(event.error.serverMessage.size() <= 2048, "a server's words are cut");
        return "error " + errorSentence(event.error).toUtf8() + '\n';
    }
};

/// As a watch is read from a server: what it tells, and whether it ended well.
QByteArray read(std::string_view text, std::uint8_t cuts)
{
    WatchDecoder decoder(std::make_shared<NodeDecoder>(std::make_shared<TextPool>()));
    QByteArray told;
    const auto sink = [&](const WatchEvent &event) { told += std::visit(EventText(), event); };
    bool isGood = true;
    inPieces(text, cuts, [&](std::span<char> piece) {
        isGood = decoder.feed(piece, sink).has_value();
        return isGood;
    });
    isGood = isGood && decoder.finish(sink).has_value();
    return told + (isGood ? "well" : "broken");
}

} // namespace

void fuzz(FuzzInput input)
{
    const std::uint8_t cuts = input.takeByte();
    must(read(input.rest(), cuts) == read(input.rest(), 0),
         "a watch says the same however it is cut");
}

} // namespace drover
