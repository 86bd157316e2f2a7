#include "core/api/accessreview.h"
#include "core/api/measurementlists.h"
#include "core/decode/budgetdecoder.h"
#include "core/decode/eventdecoder.h"
#include "core/decode/imagedecoder.h"
#include "core/decode/leasedecoder.h"
#include "core/decode/metricsdecoder.h"
#include "core/poddecode/podcounts.h"
#include "core/poddecode/poddecoder.h"
#include "tests/fuzz/fuzzinput.h"

#include <iterator>

namespace drover {

namespace {

template <auto Decode> void decode(const std::string &body)
{
    if (const auto read = Decode(body); !read)
        must(!read.error().message.isEmpty(), "an error says what is wrong");
}

template <auto ReaderOf> auto readWhole(const std::string &body)
{
    const auto reader = ReaderOf(MeasurementLimits());
    Result<void> read = reader->feed(body);
    if (read)
        read = reader->finish();
    return read;
}

/// Their order is that of the seeds in corpus.cpp; append only.
constexpr void (*kDecoders[])(const std::string &) = {
    decode<decodePodList>,         decode<decodePod>,          decode<decodePodEvent>,
    decode<decodePodDetailsList>,  decode<decodePodDetails>,   decode<decodePodDetailsEvent>,
    decode<decodeBudgetList>,      decode<decodeBudgetEvent>,  decode<decodeClusterEvents>,
    decode<decodeClusterEventLine>, decode<decodeNodeUsage>,   decode<readWhole<readerOfMeasuredNodes>>,
    decode<readWhole<readerOfPodUsages>>, decode<decodeNodeLease>, decode<decodeNodeImages>,
    decode<decodePodCounts>,       decode<decodeAccessReview>, decode<decodeEvictionVersion>,
};

} // namespace

void fuzz(FuzzInput input)
{
    const std::uint8_t choice = input.takeByte();
    kDecoders[choice % std::size(kDecoders)](input.restText());
}

} // namespace drover
