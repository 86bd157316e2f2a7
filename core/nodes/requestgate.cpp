#include "core/nodes/requestgate.h"

#include <algorithm>

namespace drover {

namespace {

using namespace std::chrono_literals;

constexpr auto kWindow = 1s;
// A little more than an even share: requests do not travel equally fast.
constexpr double kSpread = 1.1;

} // namespace

std::optional<std::chrono::milliseconds> RequestGate::wait(TimePoint now) const
{
    if (m_underWay >= m_limits.underWay)
        return std::nullopt;
    TimePoint next = now;
    if (int(m_begun.size()) == m_limits.perSecond)
        next = std::max(next, m_begun.front() + kWindow);
    const auto recent = std::count_if(m_begun.begin(), m_begun.end(), [now](TimePoint begun) {
        return now - begun < kWindow;
    });
    if (recent >= m_limits.atOnce)
        next = std::max(next, m_begun.back() + share());
    return std::chrono::ceil<std::chrono::milliseconds>(next - now);
}

TimePoint::duration RequestGate::share() const
{
    return std::chrono::duration_cast<TimePoint::duration>(kWindow * kSpread / m_limits.perSecond);
}

void RequestGate::begin(TimePoint now)
{
    ++m_underWay;
    m_begun.push_back(now);
    if (int(m_begun.size()) > m_limits.perSecond)
        m_begun.pop_front();
}

} // namespace drover
