#include "core/transport/inflater.h"
#include "tests/fuzz/fuzzinput.h"

namespace drover {

namespace {

struct Outcome {
    QByteArray text;
    bool isGood = true;
    bool isComplete = false;
};

/// False at an error.
bool take(Inflater &inflater, Outcome &outcome)
{
    while (true) {
        const Result<std::span<const char>> piece = inflater.next();
        outcome.isGood = piece.has_value();
        if (!outcome.isGood || piece->empty())
            return outcome.isGood;
        must(piece->size() <= Inflater::kPieceBytes, "a piece is bounded");
        outcome.text.append(piece->data(), static_cast<qsizetype>(piece->size()));
    }
}

Outcome read(std::string_view text, std::uint8_t cuts)
{
    Inflater inflater;
    Outcome outcome;
    inPieces(text, cuts, [&](std::span<char> piece) {
        inflater.push(piece);
        return take(inflater, outcome);
    });
    outcome.isComplete = outcome.isGood && inflater.isComplete();
    return outcome;
}

} // namespace

void fuzz(FuzzInput input)
{
    const std::uint8_t cuts = input.takeByte();
    const Outcome whole = read(input.rest(), 0);
    const Outcome cut = read(input.rest(), cuts);
    must(whole.isGood == cut.isGood && whole.isComplete == cut.isComplete,
         "a stream ends the same however it is cut");
    must(!whole.isGood || whole.text == cut.text, "a stream says the same however it is cut");
}

} // namespace drover
