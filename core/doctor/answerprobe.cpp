#include "core/doctor/answerprobe.h"

#include "core/doctor/doctortext.h"

#include <utility>

namespace drover {

namespace {

constexpr std::size_t kBodyLimit = 1024 * 1024;

} // namespace

AnswerProbe::AnswerProbe(HttpClient &client, HttpRequest request, Clock &clock, Done done)
    : m_clock(clock), m_done(std::move(done)), m_secrets(request.credentials),
      m_since(clock.now())
{
    m_answer.askedAt = clock.wallNow();
    m_call = client.send(std::move(request), *this);
}

void AnswerProbe::head(const HttpHead &head)
{
    m_answer.head = head;
}

void AnswerProbe::chunk(std::span<const char> bytes)
{
    if (m_answer.body.size() + bytes.size() <= kBodyLimit) {
        m_answer.body.append(bytes.data(), bytes.size());
        return;
    }
    m_call.reset(); // it may never end
    Error error;
    error.kind = Error::Kind::Protocol;
    error.message = DoctorText::tr("The answer is larger than 1 MiB.");
    ended(error);
}

void AnswerProbe::ended(const std::optional<Error> &error)
{
    m_secrets.hideIn(m_answer.body);
    m_answer.error = error;
    m_answer.took = std::chrono::duration_cast<std::chrono::microseconds>(m_clock.now() - m_since);
    const Done done = std::move(m_done);
    const ServerAnswer answer = std::move(m_answer);
    done(answer);
}

} // namespace drover
