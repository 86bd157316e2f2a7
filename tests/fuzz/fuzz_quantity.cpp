#include "core/objects/exactquantity.h"
#include "tests/fuzz/fuzzinput.h"

#include <limits>

namespace drover {

void fuzz(FuzzInput input)
{
    const std::string_view text = input.rest();
    const std::optional<std::int64_t> value = quantityValue(text);
    const std::optional<std::int64_t> milli = quantityMilli(text);
    const std::optional<QuantityParts> parts = quantityParts(text);
    must(value.has_value() == milli.has_value(), "what has a value has thousandths");
    must(value.has_value() == parts.has_value(), "what has a value has parts");
    const std::optional<ExactQuantity> exact = ExactQuantity::parse(text);
    if (!exact)
        return;
    must(exact->value() == *value && exact->milli() == *milli, "all ways to read it agree");
    const std::optional<ExactQuantity> again = ExactQuantity::parse(exact->text());
    const bool isCapped = exact->value() == std::numeric_limits<std::int64_t>::max();
    must(again && (isCapped || *again == *exact), "a quantity is what its text says");
    ExactQuantity sum = *exact;
    sum += *exact;
    must(sum >= *exact, "a sum is no less than its terms");
}

} // namespace drover
