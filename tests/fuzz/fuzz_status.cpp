#include "core/json/statusdecoder.h"
#include "tests/fuzz/fuzzinput.h"

namespace drover {

namespace {

constexpr std::string_view kContentTypes[] = {"application/json", "text/plain", "text/html", ""};
constexpr int kStatuses[] = {200, 201, 302, 400, 401, 403, 404, 409, 410, 422, 429, 500, 503, 504};
constexpr qsizetype kLongestMessage = 2048;

void check(const Error &error)
{
    must(!error.message.isEmpty(), "an error says what is wrong");
    must(error.serverMessage.size() <= kLongestMessage, "a server's words are cut");
    must(error.reason.size() <= kLongestMessage, "a server's reason is cut");
    must(!error.retryAfter || error.retryAfter->count() >= 0, "no wait ends before it begins");
    must(!errorSentence(error).contains(u'\n'), "a sentence is one line");
}

} // namespace

void fuzz(FuzzInput input)
{
    const int status = kStatuses[input.takeByte() % std::size(kStatuses)];
    const std::string_view type = kContentTypes[input.takeByte() % std::size(kContentTypes)];
    check(errorFromAnswer(status, type, input.rest()));
    check(errorFromForeignBody(status, type, input.rest()));
    if (const std::optional<Error> told = errorFromStatus(input.rest()))
        check(*told);
}

} // namespace drover
