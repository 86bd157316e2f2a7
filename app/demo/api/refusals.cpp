#include "app/demo/api/refusals.h"

#include "app/demo/encode/statusjson.h"

namespace drover::demo {

namespace {

DemoAnswer failure(const StatusFacts &status)
{
    return fixedAnswer(status.code, statusJson(status));
}

} // namespace

DemoAnswer tooLarge(quint64 wanted, quint64 current, std::chrono::milliseconds delay)
{
    StatusFacts status;
    status.code = 504;
    status.reason = "Timeout";
    status.message = "Timeout: Too large resource version: " + QByteArray::number(wanted) +
                     ", current: " + QByteArray::number(current);
    status.causes = {{"ResourceVersionTooLarge", "Too large resource version", {}}};
    status.retryAfterSeconds = 1;
    DemoAnswer answer = failure(status);
    answer.headers.emplace_back("Retry-After", "1");
    answer.delay = delay;
    return answer;
}

DemoAnswer malformedToken()
{
    StatusFacts status = commonStatus(400);
    status.message = "invalid continue token: continue key is not valid: invalid character "
                     "'\\xc7' looking for beginning of value";
    return failure(status);
}

DemoAnswer expiredToken(const ContinueToken &token)
{
    StatusFacts status = commonStatus(410);
    status.continueToken = ContinueToken{-1, token.lastName}.encoded();
    status.message = "The provided continue parameter is too old to display a consistent list; "
                     "start anew without it, or use the token in this answer for an inconsistent "
                     "rest of the list.";
    return failure(status);
}

DemoAnswer compacted()
{
    StatusFacts status = commonStatus(410);
    status.message = "The resourceVersion for the provided list is too old.";
    return failure(status);
}

DemoAnswer invalidOptions(const QByteArray &message)
{
    StatusFacts status;
    status.code = 422;
    status.reason = "Invalid";
    status.message = "ListOptions.meta.k8s.io \"\" is invalid: " + message;
    status.kind = "ListOptions";
    return failure(status);
}

DemoAnswer invalidVersion(const QByteArray &text)
{
    StatusFacts status;
    status.message = "resourceVersion: Invalid value: \"" + text +
                     "\": strconv.ParseUint: parsing \"" + text + "\": invalid syntax";
    return failure(status);
}

DemoAnswer badSelector(const QByteArray &unknownField)
{
    StatusFacts status = commonStatus(400);
    status.message = unknownField.isEmpty() ? QByteArray("unable to parse the selector")
                                            : "field label not supported: " + unknownField;
    return failure(status);
}

DemoAnswer notFound(const RequestPath &path)
{
    const QByteArray resource =
        path.group.isEmpty() ? path.resource : path.resource + '.' + path.group;
    StatusFacts status = commonStatus(404);
    status.message = resource + " \"" + path.name + "\" not found";
    status.name = path.name;
    status.group = path.group;
    status.kind = path.resource;
    return failure(status);
}

} // namespace drover::demo
