#include "core/objects/timestamp.h"
#include "tests/fuzz/fuzzinput.h"

namespace drover {

void fuzz(FuzzInput input)
{
    const std::optional<Timestamp> time = parseTimestamp(input.rest());
    if (!time)
        return;
    must(time->isReported(), "a time that was read is reported");
    time->wallTime();
    const std::string text = formatTimestamp(*time);
    constexpr std::size_t kUsual = 20;
    if (text.size() != kUsual || text.front() == '-')
        return; // an offset led out of the years 0 … 9999
    const std::optional<Timestamp> again = parseTimestamp(text);
    must(again && again->seconds() == time->seconds(), "a time is what its text says");
    must(formatTimestamp(*again) == text, "a time has one text");
}

} // namespace drover
