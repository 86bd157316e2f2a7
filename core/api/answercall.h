#pragma once

#include "core/api/apicall.h"
#include "core/api/secretwords.h"
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
    /// What was sent as credentials, and comes back in the server's words.
    void hideSecrets(std::string &text) const { m_secrets->hideIn(text); }
    void hideSecrets(Error &error) const;
    int status() const { return m_head.status; }
    const QByteArray &date() const { return m_head.date; }
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
    std::optional<SecretWords> m_secrets; ///< that were sent
    bool m_cancelled = false;
};

/// A request for `target` that accepts JSON.
HttpRequest jsonRequest(QByteArray target, const Credentials &credentials);

} // namespace drover
