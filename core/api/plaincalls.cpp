#include "core/api/plaincalls.h"

#include "core/api/answercall.h"
#include "core/base/httpdate.h"
#include "core/json/statusdecoder.h"

#include <QByteArray>
#include <QCoreApplication>

#include <utility>

namespace drover {

namespace {

using namespace std::chrono_literals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlainCalls)
};

// A list that may be larger is read by pages, or poured into a BodySink.
constexpr std::size_t kLargestMib = 24;
constexpr std::size_t kLargestStatus = 64u << 10;
constexpr std::size_t kLongestLine = 16u << 20;
constexpr std::size_t kLongestLogLine = 64u << 10;
constexpr auto kSilenceLimit = 27s;

/// Says what the server's clock says.
class DatedCall : public AnswerCall
{
public:
    explicit DatedCall(std::function<void(WallTime)> dated) : m_dated(std::move(dated)) {}

private:
    void opened() final
    {
        const auto time = m_dated ? timeOfHttpDate(date()) : std::nullopt;
        if (time)
            m_dated(*time);
    }

    std::function<void(WallTime)> m_dated;
};

class PlainCall final : public DatedCall
{
public:
    PlainCall(std::function<void(Result<std::string>)> done, std::function<void(WallTime)> dated)
        : DatedCall(std::move(dated)), m_done(std::move(done))
    {
    }

private:
    void body(std::span<const char> bytes) override
    {
        if (std::size_t(m_body.size()) + bytes.size() > kLargestMib << 20) {
            m_body.clear();
            giveUp(failure(Error::Kind::Protocol,
                           Words::tr("The answer is larger than %1 MiB.").arg(kLargestMib))
                       .value());
            return;
        }
        m_body.append(bytes.data(), qsizetype(bytes.size()));
    }

    void bodyEnded() override
    {
        std::string whole = std::exchange(m_body, {}).toStdString();
        // A failed Status may come under a 2xx; whatever the code, the body decides.
        if (whole.size() < kLargestStatus && whole.find("\"Failure\"") != std::string::npos) {
            std::string words = whole;
            hideSecrets(words);
            if (auto told = errorFromStatus(words)) {
                fail(*told);
                return;
            }
        }
        m_done(std::move(whole));
    }

    void fail(const Error &error) override { m_done(tl::unexpected(error)); }

    std::function<void(Result<std::string>)> m_done;
    QByteArray m_body; ///< grows in place, where a string would be there twice
};

class PouredCall final : public DatedCall
{
public:
    PouredCall(std::shared_ptr<BodySink> sink, std::function<void(Result<void>)> done,
               std::function<void(WallTime)> dated)
        : DatedCall(std::move(dated)), m_sink(std::move(sink)), m_done(std::move(done))
    {
    }

private:
    void body(std::span<const char> bytes) override
    {
        if (Result<void> fed = m_sink->feed(bytes); !fed) {
            hideSecrets(fed.error());
            giveUp(fed.error());
        }
    }

    void bodyEnded() override
    {
        Result<void> whole = m_sink->finish();
        if (!whole)
            hideSecrets(whole.error()); // a Status in place of the list may repeat them
        m_done(std::move(whole));
    }

    void fail(const Error &error) override { m_done(tl::unexpected(error)); }

    std::shared_ptr<BodySink> m_sink;
    std::function<void(Result<void>)> m_done;
};

class LineCall final : public AnswerCall
{
public:
    LineCall(LineHandlers handlers, LineKind kind)
        : m_handlers(std::move(handlers)), m_isLog(kind == LineKind::Log)
    {
    }

private:
    void opened() override { m_handlers.opened(); }

    void body(std::span<const char> bytes) override
    {
        std::vector<std::string> lines;
        std::string_view rest(bytes.data(), bytes.size());
        for (std::size_t end; (end = rest.find('\n')) != std::string_view::npos;
             rest.remove_prefix(end + 1)) {
            m_line.append(rest.substr(0, end));
            if (!m_isLog && m_line.find("\"ERROR\"") != std::string::npos)
                hideSecrets(m_line); // a server may repeat what it refuses
            if (m_isLog || !m_line.empty()) // a log's empty lines are its own
                lines.push_back(std::move(m_line));
            m_line.clear();
        }
        m_line.append(rest);
        if (m_isLog && m_line.size() > kLongestLogLine) {
            lines.push_back(std::move(m_line));
            m_line.clear();
        }
        const bool isTooLong = m_line.size() > kLongestLine;
        m_handlers.received(std::move(lines));
        if (isTooLong && !isCancelled())
            giveUp(failure(Error::Kind::Protocol,
                           Words::tr("A watch event is larger than 16 MiB."))
                       .value());
    }

    void bodyEnded() override
    {
        if (m_isLog && !m_line.empty())
            m_handlers.received({std::exchange(m_line, {})});
        if (isCancelled())
            return;
        if (m_line.empty())
            m_handlers.ended();
        else
            fail(failure(Error::Kind::Protocol, Words::tr("The watch ended within an event."))
                     .value());
    }

    void fail(const Error &error) override { m_handlers.failed(error); }

    LineHandlers m_handlers;
    bool m_isLog;
    std::string m_line;
};

} // namespace

std::unique_ptr<ApiCall> sendPlain(HttpClient &http, HttpRequest request,
                                   std::function<void(Result<std::string>)> done,
                                   std::function<void(WallTime)> dated)
{
    auto call = std::make_unique<PlainCall>(std::move(done), std::move(dated));
    call->send(http, std::move(request));
    return call;
}

std::unique_ptr<ApiCall> sendPoured(HttpClient &http, HttpRequest request,
                                    std::shared_ptr<BodySink> sink,
                                    std::function<void(Result<void>)> done,
                                    std::function<void(WallTime)> dated)
{
    auto call = std::make_unique<PouredCall>(std::move(sink), std::move(done), std::move(dated));
    call->send(http, std::move(request));
    return call;
}

std::unique_ptr<ApiCall> sendLines(HttpClient &http, HttpRequest request, LineHandlers handlers,
                                   LineKind kind)
{
    auto call = std::make_unique<LineCall>(std::move(handlers), kind);
    request.isWatch = true;
    request.idleLimit = kind == LineKind::Log ? 0s : kSilenceLimit;
    call->send(http, std::move(request));
    return call;
}

} // namespace drover
