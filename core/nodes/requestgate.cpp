#include "core/nodes/requestgate.h"

namespace drover {

namespace {

using namespace std::chrono_literals;

constexpr auto kWindow = 1s;

} // namespace

std::optional<std::chrono::milliseconds> RequestGate::wait(TimePoint now) const
{
    if (m_underWay >= m_limits.underWay)
        return std::nullopt;
    if (int(m_begun.size()) < m_limits.perSecond || now - m_begun.front() >= kWindow)
        return 0ms;
    return std::chrono::ceil<std::chrono::milliseconds>(m_begun.front() + kWindow - now);
}

void RequestGate::begin(TimePoint now)
{
    ++m_underWay;
    m_begun.push_back(now);
    if (int(m_begun.size()) > m_limits.perSecond)
        m_begun.pop_front();
}

} // namespace drover
