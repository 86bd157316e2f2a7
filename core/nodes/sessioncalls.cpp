#include "core/nodes/sessioncalls.h"

#include <unordered_map>

namespace drover {

struct SessionCalls::Shared {
    enum class Kind { Request, Watch };
    Post post;
    std::unordered_map<RequestId, Kind> live; ///< neither answered nor cancelled
};

class SessionCalls::SessionCall final : public ApiRequests::Call
{
public:
    SessionCall(const std::shared_ptr<Shared> &shared, RequestId id) : m_shared(shared), m_id(id) {}

    ~SessionCall() override
    {
        const auto shared = m_shared.lock();
        if (shared && shared->live.erase(m_id) > 0)
            shared->post(CancelRequest{m_id});
    }

private:
    std::weak_ptr<Shared> m_shared;
    RequestId m_id;
};

SessionCalls::SessionCalls(Post post) : m_shared(std::make_shared<Shared>())
{
    m_shared->post = std::move(post);
}

SessionCalls::~SessionCalls() = default;

void SessionCalls::deliver(const RequestDelivery &answer)
{
    m_serverAhead = answer.serverAhead;
    const auto shared = m_shared; // a handler may end the session
    const auto found = shared->live.find(answer.id);
    if (found == shared->live.end())
        return;
    if (found->second == Shared::Kind::Request)
        shared->live.erase(found);
    answer.deliver();
}

ApiRequests::CallPtr SessionCalls::send(PlainRequest request, Reader read)
{
    const RequestId id = m_next++;
    m_shared->live.emplace(id, Shared::Kind::Request);
    m_shared->post(BeginRequest{id, std::move(request), std::move(read)});
    return std::make_unique<SessionCall>(m_shared, id);
}

ApiRequests::CallPtr SessionCalls::sendWatch(PlainWatch watch)
{
    const RequestId id = m_next++;
    m_shared->live.emplace(id, Shared::Kind::Watch);
    m_shared->post(BeginWatch{id, std::move(watch)});
    return std::make_unique<SessionCall>(m_shared, id);
}

} // namespace drover
