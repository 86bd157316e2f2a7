#pragma once

#include "core/nodes/apirequests.h"
#include "core/nodes/sessionmessages.h"

#include <memory>

namespace drover {

/// The GUI side of a session's requests: hands them to the worker, and answers to their users.
///
/// Thread: the GUI thread. Errors: by handler. Calls may outlive it; they are dead then.
class SessionCalls final : public ApiRequests
{
public:
    using Post = std::function<void(SessionRequest)>;

    /// `post` brings a message to the worker.
    explicit SessionCalls(Post post);
    ~SessionCalls() override;

    /// Runs what the worker made of an answer, unless the call was cancelled meanwhile.
    void deliver(const RequestDelivery &answer);

    std::optional<std::chrono::milliseconds> serverAhead() const override { return m_serverAhead; }

protected:
    CallPtr send(PlainRequest request, Reader read) override;
    CallPtr sendWatch(PlainWatch watch) override;

private:
    struct Shared;
    class SessionCall;

    std::shared_ptr<Shared> m_shared;
    RequestId m_next = 1;
    std::optional<std::chrono::milliseconds> m_serverAhead;
};

} // namespace drover
