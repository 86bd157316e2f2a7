#pragma once

#include "core/api/secretwords.h"
#include "core/base/clock.h"
#include "core/transport/httpclient.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace drover {

/// What came of one request, whatever its status.
struct ServerAnswer {
    HttpHead head;
    std::string body;
    std::optional<Error> error; ///< it was not answered, or not wholly
    WallTime askedAt{};
    std::chrono::microseconds took{0};

    bool isSuccess() const { return !error && head.status >= 200 && head.status < 300; }
};

/// Asks one thing and keeps the whole answer, without the credentials that were sent.
///
/// Thread: the client's. Units: bytes; a body of more than 1 MiB is an error. Errors: in the answer.
class AnswerProbe final : private HttpSink
{
public:
    using Done = std::function<void(const ServerAnswer &)>;

    /// `done` may destroy the probe. Client and clock must outlive it.
    AnswerProbe(HttpClient &client, HttpRequest request, Clock &clock, Done done);

private:
    void head(const HttpHead &head) override;
    void chunk(std::span<const char> bytes) override;
    void ended(const std::optional<Error> &error) override;

    Clock &m_clock;
    Done m_done;
    SecretWords m_secrets;
    ServerAnswer m_answer;
    TimePoint m_since;
    std::unique_ptr<HttpCall> m_call;
};

} // namespace drover
