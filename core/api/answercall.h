#pragma once

#include "core/api/apicall.h"
#include "core/transport/httpclient.h"

#include <memory>
#include <optional>
#include <string>

namespace drover {

/// What all calls share: the HTTP call under them, an error's body made an Error, being cancelled.
/// Internal to core/api.
///
/// Thread: the client's. Errors: classified, by fail().
class AnswerCall : public ApiCall, private HttpSink
{
public:
    void send(HttpClient &http, HttpRequest request);
    void cancel() override;

protected:
    bool isCancelled() const { return m_cancelled; }
    int status() const { return m_head.status; }
    /// Ends the call from inside: nothing more is heard of it.
    void giveUp(const Error &error);

    virtual void opened() {}
    virtual void body(std::span<const char> bytes) = 0;
    virtual void bodyEnded() = 0;
    virtual void fail(const Error &error) = 0;

private:
    void head(const HttpHead &head) final;
    void chunk(std::span<const char> bytes) final;
    void ended(const std::optional<Error> &error) final;
    bool isGood() const { return m_head.status >= 200 && m_head.status < 300; }

    std::unique_ptr<HttpCall> m_http;
    HttpHead m_head;
    std::string m_errorBody;
    bool m_cancelled = false;
};

/// A request for `target` that accepts JSON.
HttpRequest jsonRequest(QByteArray target, const Credentials &credentials);

} // namespace drover
