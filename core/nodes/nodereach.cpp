#include "core/nodes/nodereach.h"

#include <algorithm>

namespace drover {

namespace {

using namespace std::chrono_literals;

constexpr auto kBetweenAsks = 30s; // twenty watchers that are refused at once ask once
constexpr auto kLookAgain = 5min;  // rights grow without a word

} // namespace

NodeReach::Next NodeReach::ask(TimePoint now)
{
    if (m_asking)
        return Next::Nothing;
    m_asking = true;
    m_asked = now;
    m_due.reset();
    return Next::AskRights;
}

NodeReach::Next NodeReach::refused(TimePoint now)
{
    if (!m_asked || now - *m_asked >= kBetweenAsks)
        return ask(now);
    if (!m_asking)
        m_due = *m_asked + kBetweenAsks;
    return Next::Nothing;
}

NodeReach::Next NodeReach::refresh(TimePoint now)
{
    m_asked.reset();
    return m_named.empty() ? Next::Nothing : ask(now); // else the watcher's next refusal asks
}

NodeReach::Next NodeReach::answered(const Result<NodeRights> &rights, bool isRefused, TimePoint now)
{
    m_asking = false;
    Next next = Next::Nothing;
    const bool isNamed = !m_named.empty();
    if (rights && isNamed && rights->mayListAll && !m_isVoid) {
        m_named.clear();
        m_readable = 0;
        m_due.reset();
        return Next::FollowAll;
    }
    if (rights && (isNamed || isRefused)) {
        m_isVoid = rights->mayListAll;
        next = narrow(*rights);
    }
    if (!m_named.empty())
        m_due = now + kLookAgain;
    return next;
}

NodeReach::Next NodeReach::narrow(const NodeRights &rights)
{
    if (rights.named.empty())
        return Next::Nothing;
    const auto count = std::min(rights.named.size(), kMostNamed);
    std::vector<NamedNodeRight> named(rights.named.begin(),
                                      rights.named.begin() + std::ptrdiff_t(count));
    const bool isSame = named == m_named && rights.named.size() == m_readable;
    m_named = std::move(named);
    m_readable = rights.named.size();
    return isSame ? Next::Nothing : Next::FollowNamed;
}

NodeReach::Next NodeReach::tick(TimePoint now)
{
    return m_due && *m_due <= now ? ask(now) : Next::Nothing;
}

} // namespace drover
