#include "core/plan/evictiontrial.h"

#include "core/plan/removalrequest.h"

namespace drover {

namespace {

constexpr std::size_t kMostUnderWay = 4;

TrialAnswer::Kind kindOf(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Throttled:
        return TrialAnswer::Kind::NotNow;
    case Error::Kind::NotFound:
    case Error::Kind::Conflict:
        return TrialAnswer::Kind::Gone;
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::Protocol:
    case Error::Kind::Tls:
    case Error::Kind::Auth:
    case Error::Kind::Config:
    case Error::Kind::Cancelled:
        return TrialAnswer::Kind::NoAnswer;
    case Error::Kind::Forbidden:
    case Error::Kind::Invalid:
    case Error::Kind::Expired:
    case Error::Kind::Server:
        break;
    }
    return TrialAnswer::Kind::Refused;
}

} // namespace

EvictionTrial::EvictionTrial(ApiRequests &requests, std::function<void()> changed)
    : m_requests(requests), m_changed(std::move(changed))
{}

void EvictionTrial::start(const std::vector<DrainPlan> &plans)
{
    for (const DrainPlan &plan : plans) {
        for (const PlannedPod &planned : plan.pods) {
            if (planned.goes())
                m_asked.push_back({planned.pod->uid, removalRequest(*planned.pod, plan, true)});
        }
    }
    sendNext();
}

void EvictionTrial::sendNext()
{
    while (m_next < m_asked.size() && m_calls.size() < kMostUnderWay) {
        const std::size_t index = m_next++;
        m_calls[index] = m_requests.ask<Done>(
            std::move(m_asked[index].request),
            [this, index](const Result<Done> &answer) { take(index, answer); });
    }
}

void EvictionTrial::take(std::size_t index, const Result<Done> &answer)
{
    TrialAnswer said;
    said.kind = answer ? TrialAnswer::Kind::Confirmed : kindOf(answer.error());
    if (!answer)
        said.words = removalAnswer(answer.error());
    m_answers[m_asked[index].uid] = said;
    m_calls.erase(index);
    sendNext();
    m_changed();
}

} // namespace drover
