#include "core/api/measurementlists.h"
#include "tests/fuzz/fuzzinput.h"

namespace drover {

namespace {

constexpr MeasurementLimits kLimits{.list = {.itemBytes = 4096, .otherBytes = 1024},
                                    .keptBytes = 16u << 10};

std::string textOf(const std::optional<ExactQuantity> &amount)
{
    return amount ? amount->text() : "-";
}

/// All that can be asked of it by the names in the text.
std::string textOf(const MeasuredNodesPtr &nodes)
{
    std::string text = std::to_string(nodes->count());
    for (const char *name : {"a", "b", "n1", "n2"}) {
        const MeasuredNode *node = nodes->find(name);
        text += node ? ' ' + textOf(node->cpu) + ' ' + textOf(node->memory) + ' ' +
                           formatTimestamp(node->measured)
                     : std::string(" none");
    }
    must(nodes->bytes() <= kLimits.keptBytes, "what is kept stays in its limit");
    return text;
}

std::string textOf(const std::vector<PodUsage> &pods)
{
    std::string text;
    for (const PodUsage &pod : pods) {
        must(!pod.pod.empty(), "each pod has a name");
        text += pod.nameSpace + '/' + pod.pod + pod.window + formatTimestamp(pod.measured);
        for (const auto &[resource, amount] : usageOf(pod))
            text += resource + amount.text();
    }
    return text;
}

/// As it is read from a server; "!" where it is an error.
template <typename Reader> std::string read(Reader reader, std::string_view text, std::uint8_t cuts)
{
    Result<void> read;
    inPieces(text, cuts, [&](std::span<char> piece) {
        read = reader->feed(piece);
        return read.has_value();
    });
    if (read)
        read = reader->finish();
    must(read || !read.error().message.isEmpty(), "an error says what is wrong");
    return read ? textOf(reader->take()) : "!";
}

} // namespace

void fuzz(FuzzInput input)
{
    const std::uint8_t cuts = input.takeByte();
    const std::string_view text = input.rest();
    must(read(readerOfMeasuredNodes(kLimits), text, cuts) ==
             read(readerOfMeasuredNodes(kLimits), text, 0),
         "a list of nodes says the same however it is cut");
    must(read(readerOfPodUsages(kLimits), text, cuts) == read(readerOfPodUsages(kLimits), text, 0),
         "a list of pods says the same however it is cut");
}

} // namespace drover
