#pragma once

#include "core/nodes/apirequests.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace drover {

/// An API server in the hand: keeps what was asked, and answers when the test says so.
///
///     fake.answer(0, R"({"kind":"Status"})");          // the first request, at once
///     fake.respond([](const auto &request) { … });     // all later ones; then fake.deliver()
///
/// Requests and watches are numbered apart, from 0, in the order they were asked; there is no
/// limit on how many are under way. Answers to what was cancelled reach nobody.
/// Thread: the test's; readers run on it too. Errors: a wrong number ends the test program.
class FakeRequests final : public ApiRequests
{
public:
    using ApiRequests::PlainRequest;
    /// Nothing: the request stays open.
    using Responder = std::function<std::optional<Result<std::string>>(const PlainRequest &)>;

    FakeRequests();
    ~FakeRequests() override;

    std::size_t count() const { return m_requests.size(); }
    const PlainRequest &request(std::size_t number) const;
    const PlainRequest &last() const { return request(count() - 1); }
    /// Neither answered nor cancelled.
    bool isOpen(std::size_t number) const;
    bool isCancelled(std::size_t number) const;
    /// "GET /api/v1/nodes/n1" of all, and of the open ones.
    std::vector<QByteArray> lines() const;
    std::vector<QByteArray> openLines() const;
    /// The number of the first open request whose "METHOD target" begins so; nothing: none.
    std::optional<std::size_t> findOpen(const QByteArray &lineStart) const;

    /// Reads the answer and hands it over, before it returns.
    void answer(std::size_t number, std::string body);
    void fail(std::size_t number, Error error);

    /// Answers each request from now on, and those that are open: not before deliver().
    void respond(Responder responder);
    /// Hands over what the responder has answers for, and what is asked thereupon, until nothing
    /// is left; gives the number of answers.
    int deliver();

    std::size_t watchCount() const { return m_watches.size(); }
    const QByteArray &watchTarget(std::size_t number) const;
    bool isWatchOpen(std::size_t number) const;
    std::size_t openWatchCount() const;
    void openWatch(std::size_t number);
    /// The lines as they would come at once. One that cannot be read ends the watch.
    void sendLines(std::size_t number, const std::vector<std::string> &lines);
    void endWatch(std::size_t number);
    void failWatch(std::size_t number, Error error);

    void setServerAhead(std::chrono::milliseconds ahead) { m_serverAhead = ahead; }
    std::optional<std::chrono::milliseconds> serverAhead() const override { return m_serverAhead; }

protected:
    CallPtr send(PlainRequest request, Reader read) override;
    CallPtr sendWatch(PlainWatch watch) override;

private:
    struct Asked;
    struct Watched;
    template <typename State>
    class StateCall;

    Asked &asked(std::size_t number) const;
    Watched &watched(std::size_t number) const;
    static void handOver(const std::shared_ptr<Asked> &asked, Result<std::string> body);
    void closeWatch(std::size_t number, const std::optional<Error> &error);

    std::vector<std::shared_ptr<Asked>> m_requests;
    std::vector<std::shared_ptr<Watched>> m_watches;
    Responder m_responder;
    std::optional<std::chrono::milliseconds> m_serverAhead;
};

/// An Error as the session would make it of such an answer.
Error anError(Error::Kind kind, int httpStatus = 0, const QString &message = {});

} // namespace drover
