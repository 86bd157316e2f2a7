#include "core/api/accessreview.h"
#include "core/api/budgetdecoder.h"
#include "core/api/eventdecoder.h"
#include "core/api/imagedecoder.h"
#include "core/api/leasedecoder.h"
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

/// Their order is that of the seeds in corpus.cpp; append only.
constexpr void (*kDecoders[])(const std::string &) = {
    decode<decodePodList>,         decode<decodePod>,          decode<decodePodEvent>,
    decode<decodePodDetailsList>,  decode<decodePodDetails>,   decode<decodePodDetailsEvent>,
    decode<decodeBudgetList>,      decode<decodeBudgetEvent>,  decode<decodeClusterEvents>,
    decode<decodeClusterEventLine>, decode<decodeNodeUsage>,   decode<decodeNodeUsages>,
    decode<decodePodUsages>,       decode<decodeNodeLease>,    decode<decodeNodeImages>,
    decode<decodePodCounts>,       decode<decodeAccessReview>, decode<decodeEvictionVersion>,
};

} // namespace

void fuzz(FuzzInput input)
{
    const std::uint8_t choice = input.takeByte();
    kDecoders[choice % std::size(kDecoders)](input.restText());
}

} // namespace drover
