#pragma once

#include "core/transport/httpclient.h"

#include <vector>

namespace drover {

/// An HttpClient in the hand: keeps what was asked, and answers when the test says so.
///
/// Thread: the test's. Errors: a wrong number ends the test program.
class FakeHttp final : public HttpClient
{
public:
    struct Asked {
        HttpRequest request;
        HttpSink *sink = nullptr; ///< null: ended or cancelled
    };

    [[nodiscard]] std::unique_ptr<HttpCall> send(HttpRequest request, HttpSink &sink) override
    {
        m_asked.push_back({std::move(request), &sink});
        return std::make_unique<FakeCall>(*this, m_asked.size() - 1);
    }

    std::size_t count() const { return m_asked.size(); }
    const HttpRequest &request(std::size_t number) const { return m_asked.at(number).request; }
    bool isOpen(std::size_t number) const { return m_asked.at(number).sink != nullptr; }
    int openCount() const
    {
        int open = 0;
        for (const Asked &asked : m_asked)
            open += asked.sink ? 1 : 0;
        return open;
    }

    void head(std::size_t number, int status, const QByteArray &date = {})
    {
        HttpHead head;
        head.date = date;
        head.status = status;
        head.contentType = "application/json";
        m_asked.at(number).sink->head(head);
    }
    void chunk(std::size_t number, const QByteArray &bytes)
    {
        if (HttpSink *sink = m_asked.at(number).sink)
            sink->chunk({bytes.constData(), std::size_t(bytes.size())});
    }
    void end(std::size_t number, const std::optional<Error> &error = std::nullopt)
    {
        if (HttpSink *sink = std::exchange(m_asked.at(number).sink, nullptr))
            sink->ended(error);
    }
    void answer(std::size_t number, int status, const QByteArray &body)
    {
        head(number, status);
        chunk(number, body);
        end(number);
    }

private:
    class FakeCall final : public HttpCall
    {
    public:
        FakeCall(FakeHttp &http, std::size_t number) : m_http(http), m_number(number) {}
        ~FakeCall() override { m_http.m_asked[m_number].sink = nullptr; }

    private:
        FakeHttp &m_http;
        std::size_t m_number;
    };

    std::vector<Asked> m_asked;
};

} // namespace drover
