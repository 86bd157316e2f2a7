#include "core/transport/responseparser.h"
#include "tests/fuzz/fuzzinput.h"

namespace drover {

namespace {

struct Answer {
    int status = 0;
    QByteArray contentType;
    QByteArray body;
    bool isWhole = false;
    bool isBroken = false;

    bool operator==(const Answer &) const = default;
};

/// Takes what one piece holds. False when the answer is over.
bool take(ResponseParser &parser, std::span<char> piece, Answer &answer)
{
    parser.push(piece);
    while (true) {
        switch (parser.next()) {
        case ResponseParser::Step::NeedMore:
            return true;
        case ResponseParser::Step::Head:
            answer.status = parser.status();
            answer.contentType = parser.header("content-type");
            break;
        case ResponseParser::Step::Body:
            must(!parser.body().empty(), "a piece of a body holds bytes");
            answer.body.append(parser.body().data(), static_cast<qsizetype>(parser.body().size()));
            break;
        case ResponseParser::Step::Done:
            answer.isWhole = true;
            return false;
        case ResponseParser::Step::Broken:
            answer.isBroken = true;
            return false;
        }
    }
}

Answer read(std::string_view text, std::uint8_t cuts)
{
    ResponseParser parser;
    Answer answer;
    inPieces(text, cuts, [&](std::span<char> piece) { return take(parser, piece, answer); });
    if (!answer.isWhole && !answer.isBroken)
        answer.isWhole = parser.endOfInput();
    return answer;
}

} // namespace

void fuzz(FuzzInput input)
{
    const std::uint8_t cuts = input.takeByte();
    const Answer whole = read(input.rest(), 0);
    must(read(input.rest(), cuts) == whole, "an answer is the same however it is cut");
    must(std::size_t(whole.body.size()) <= input.rest().size(), "a body is part of its answer");
}

} // namespace drover
