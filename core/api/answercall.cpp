#include "core/api/answercall.h"

#include "core/json/statusdecoder.h"

#include <algorithm>

namespace drover {

namespace {

using namespace std::chrono_literals;

// An error's body; what is longer is no Status.
constexpr std::size_t kMostErrorBytes = 64u << 10;
// Whoever asks holds the real limits, on its own clock; this ends what it has forgotten.
constexpr auto kIdleLimit = 60s;

} // namespace

void AnswerCall::send(HttpClient &http, HttpRequest request)
{
    m_secrets.emplace(request.credentials);
    m_http = http.send(std::move(request), *this);
}

void AnswerCall::cancel()
{
    m_cancelled = true;
    m_http.reset();
}

void AnswerCall::giveUp(const Error &error)
{
    cancel();
    fail(error);
}

void AnswerCall::hideSecrets(Error &error) const
{
    const auto hide = [this](QString &text) {
        std::string utf8 = text.toStdString();
        m_secrets->hideIn(utf8);
        text = QString::fromStdString(utf8);
    };
    hide(error.message);
    hide(error.serverMessage);
    hide(error.reason);
    for (ErrorCause &cause : error.causes) {
        hide(cause.reason);
        hide(cause.message);
        hide(cause.field);
    }
}

void AnswerCall::head(const HttpHead &head)
{
    m_head = head;
    if (isGood())
        opened();
}

void AnswerCall::chunk(std::span<const char> bytes)
{
    if (isGood())
        body(bytes);
    else if (m_errorBody.size() < kMostErrorBytes)
        m_errorBody.append(bytes.data(), std::min(bytes.size(), kMostErrorBytes));
}

void AnswerCall::ended(const std::optional<Error> &error)
{
    if (error)
        return fail(*error);
    if (isGood())
        return bodyEnded();
    hideSecrets(m_errorBody);
    fail(errorFromAnswer(
        m_head.status, {m_head.contentType.constData(), std::size_t(m_head.contentType.size())},
        m_errorBody, m_head.retryAfter));
}

HttpRequest jsonRequest(QByteArray target, const Credentials &credentials)
{
    HttpRequest request;
    request.target = std::move(target);
    request.headers.emplace_back("Accept", "application/json");
    request.credentials = credentials;
    request.idleLimit = kIdleLimit;
    return request;
}

} // namespace drover
