#include "core/transport/connectionpool.h"

namespace drover {

namespace {

constexpr std::size_t kMaxIdle = 8;
/// Load balancers drop silent connections after a minute or more, some without a word.
constexpr std::chrono::seconds kIdleLimit(50);

} // namespace

/// Notices that the server closed the connection, or sent what nobody asked for.
class ConnectionPool::Waiting final : public HttpConnection::User
{
public:
    explicit Waiting(ConnectionPtr waiting)
        : connection(std::move(waiting)), since(std::chrono::steady_clock::now())
    {
        connection->setUser(this);
    }

    void advanced() override {}
    void readable() override { isUsable = false; }
    void lost(const std::optional<Error> &) override { isUsable = false; }

    ConnectionPtr connection;
    TimePoint since;
    bool isUsable = true;
};

ConnectionPool::ConnectionPool(std::shared_ptr<const Route> route) : m_route(std::move(route)) {}

ConnectionPool::~ConnectionPool() = default;

void ConnectionPool::dropIdle()
{
    m_idle.clear();
}

ConnectionPtr ConnectionPool::take(std::chrono::milliseconds maxIdle)
{
    const TimePoint now = std::chrono::steady_clock::now();
    std::erase_if(m_idle, [now](const auto &waiting) {
        return !waiting->isUsable || now - waiting->since > kIdleLimit;
    });
    if (m_idle.empty() || now - m_idle.back()->since > maxIdle)
        return ConnectionPtr(new HttpConnection(m_route));
    ConnectionPtr connection = std::move(m_idle.back()->connection);
    m_idle.pop_back();
    connection->setUser(nullptr);
    connection->countReuse();
    return connection;
}

void ConnectionPool::giveBack(ConnectionPtr connection)
{
    if (m_idle.size() >= kMaxIdle)
        m_idle.erase(m_idle.begin());
    m_idle.push_back(std::make_unique<Waiting>(std::move(connection)));
}

} // namespace drover
