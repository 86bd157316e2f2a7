#include "core/credentials/renewablecredentials.h"

#include <utility>

namespace drover {

RenewableCredentials::RenewableCredentials(const ClusterConfig &config, Clock &clock)
    : m_clock(clock), m_source(makeCredentialSource(config, clock))
{}

RenewableCredentials::~RenewableCredentials() = default;

void RenewableCredentials::setConfig(const ClusterConfig &config)
{
    m_source = makeCredentialSource(config, m_clock);
    const std::vector<Ticket> waiting = m_waiting;
    for (const Ticket &ticket : waiting) {
        // An answer may destroy this object, and with it every ticket but those held here.
        if (ticket.use_count() > 1)
            ask(ticket);
    }
}

void RenewableCredentials::credentials(Done done)
{
    m_waiting.push_back(std::make_shared<Done>(std::move(done)));
    ask(m_waiting.back());
}

void RenewableCredentials::ask(const Ticket &ticket)
{
    m_source->credentials([this, ticket](const Result<Credentials> &result) {
        const Done done = *ticket;
        std::erase(m_waiting, ticket);
        done(result);
    });
}

bool RenewableCredentials::invalidate(const Credentials &used)
{
    return m_source->invalidate(used);
}

} // namespace drover
