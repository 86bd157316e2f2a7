#include "core/api/accessreview.h"
#include "core/api/budgetdecoder.h"
#include "core/api/eventdecoder.h"
#include "core/api/imagedecoder.h"
#include "core/api/leasedecoder.h"
#include "core/api/measurementlists.h"
#include "core/api/metricsdecoder.h"
#include "core/api/podcounts.h"
#include "core/api/poddecoder.h"
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
