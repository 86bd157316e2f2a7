#include "core/decode/nodedecoder.h"
#include "core/json/itemsplitter.h"
#include "tests/support/recording.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <malloc.h>

using namespace drover;

namespace {

constexpr int kNodes = 5000;
constexpr int kRounds = 9;
constexpr std::size_t kChunk = 16u << 10; // what QNetworkReply hands out over TLS

/// A List of kNodes made from the recorded twelve: names, uids and versions differ, as they do.
QByteArray largeList()
{
    const QByteArray small = recording(QStringLiteral("list-rv0")).body;
    std::vector<QByteArray> items;
    ItemSplitter splitter;
    const auto keep = [&](PaddedText item) {
        items.emplace_back(item.text.data(), static_cast<qsizetype>(item.text.size()));
    };
    if (!splitter.feed({small.constData(), static_cast<std::size_t>(small.size())}, keep))
        std::abort();
    QByteArray list =
        R"({"kind":"NodeList","apiVersion":"v1","metadata":{"resourceVersion":"7"},"items":[)";
    for (int i = 0; i < kNodes; ++i) {
        const std::size_t source = static_cast<std::size_t>(i) % items.size();
        QByteArray item = items[source];
        const QByteArray old = "node-" + QByteArray::number(source).rightJustified(5, '0');
        item.replace(old, "node-" + QByteArray::number(i).rightJustified(5, '0'));
        item.replace("\"uid\":\"", "\"uid\":\"" + QByteArray::number(i % 10));
        list += (i > 0 ? "," : "") + item;
    }
    return list + "]}\n";
}

/// Processor time, so that what else runs on the machine counts less.
template <typename Sink>
double millisecondsOf(const QByteArray &list, Sink sink)
{
    const std::clock_t start = std::clock();
    ItemSplitter splitter;
    const ItemSplitter::Sink call = sink;
    for (std::size_t at = 0; at < std::size_t(list.size()); at += kChunk) {
        const std::size_t size = std::min(kChunk, std::size_t(list.size()) - at);
        if (!splitter.feed({list.constData() + at, size}, call))
            std::abort();
    }
    if (!splitter.finish())
        std::abort();
    return static_cast<double>(std::clock() - start) * 1000.0 / CLOCKS_PER_SEC;
}

void report(const char *what, std::vector<double> times, double megabytes)
{
    std::sort(times.begin(), times.end());
    const double median = times[times.size() / 2];
    std::printf("%-22s median %6.1f ms, best %6.1f ms, %5.0f MB/s\n", what, median, times.front(),
                megabytes / median * 1000.0);
}

} // namespace

/// How fast a List is taken apart and decoded, and what a node costs in memory.
int main()
{
    const QByteArray list = largeList();
    const double megabytes = static_cast<double>(list.size()) / 1e6;
    std::printf("%d nodes, %.1f MB, chunks of %zu bytes\n", kNodes, megabytes, kChunk);

    std::vector<double> splitting;
    std::vector<double> decoding;
    std::vector<double> again;
    std::size_t bytes = 0;
    for (int round = 0; round < kRounds; ++round) {
        std::size_t seen = 0;
        splitting.push_back(
            millisecondsOf(list, [&seen](PaddedText item) { seen += item.text.size(); }));
        const std::size_t before = mallinfo2().uordblks;
        NodeBatch nodes;
        nodes.reserve(kNodes);
        NodeDecoder decoder(std::make_shared<TextPool>());
        const auto decode = [&](PaddedText item) { nodes.push_back(*decoder.decode(item)); };
        decoding.push_back(millisecondsOf(list, decode));
        bytes = (mallinfo2().uordblks - before) / kNodes;
        nodes.clear();
        again.push_back(millisecondsOf(list, decode));
    }
    report("splitter", splitting, megabytes);
    report("splitter + decoder", decoding, megabytes);
    report("the same, pool warm", again, megabytes);
    std::printf("%zu bytes a node, pool and decoder included\n", bytes);
}
