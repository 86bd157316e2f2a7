#include "app/starttabs.h"

#include <algorithm>
#include <functional>

namespace drover {

namespace {

/// −1 where it is none of them.
int placeOf(const WindowState::Tab &tab, const QList<WindowState::Tab> &tabs)
{
    const auto found = std::ranges::find_if(
        tabs, [&tab](const WindowState::Tab &other) { return isSameTab(tab, other); });
    return found == tabs.end() ? -1 : int(found - tabs.begin());
}

} // namespace

StartTabs::StartTabs(const Options &options, const WindowState &last, bool restores)
    : m_isRestoring(restores && !options.isExplicit() &&
                    std::ranges::any_of(last.tabs, std::not_fn(&WindowState::Tab::isAllClusters))),
      m_isPlain(!options.isExplicit()), m_keepsLast(restores && options.isExplicit()), m_last(last)
{
    // The tab of all clusters comes by itself.
    const WindowState::Tab front = last.tabs.value(last.currentTab);
    m_last.tabs.removeIf([](const WindowState::Tab &tab) { return tab.isAllClusters; });
    m_last.currentTab = placeOf(front, m_last.tabs);
}

ui::WindowMemory::Begun StartTabs::begun() const
{
    using Begun = ui::WindowMemory::Begun;
    return m_isRestoring ? Begun::AsLastTime : m_keepsLast ? Begun::Named : Begun::Anew;
}

bool StartTabs::needsDemo() const
{
    return m_isRestoring && std::ranges::any_of(m_last.tabs, &WindowState::Tab::isDemo);
}

void StartTabs::choose(const std::vector<ClusterId> &chosen)
{
    for (const ClusterId &id : chosen) {
        // Of files that were pasted once nothing opens by itself: every start would sign in there.
        if (!m_isPlain || id.source.isEmpty())
            m_chosen.push_back(id);
    }
}

void StartTabs::takeDemo(const std::vector<ClusterId> &clusters)
{
    m_demo = clusters;
}

bool StartTabs::isDemo(const ClusterId &id) const
{
    return std::ranges::find(m_demo, id) != m_demo.end();
}

WindowState::Tab StartTabs::asTab(const ClusterId &id) const
{
    WindowState::Tab tab;
    tab.cluster = id;
    tab.isDemo = isDemo(id);
    return tab;
}

std::vector<ClusterId> StartTabs::named() const
{
    std::vector<ClusterId> ids = m_chosen;
    ids.insert(ids.end(), m_demo.begin(), m_demo.end());
    return ids;
}

std::vector<ClusterId> StartTabs::ids() const
{
    if (!m_isRestoring)
        return inOrderOfLast(named());
    std::vector<ClusterId> ids;
    for (const WindowState::Tab &tab : m_last.tabs) {
        const auto demo = std::ranges::find(m_demo, tab.cluster.context, &ClusterId::context);
        if (tab.isDemo && demo != m_demo.end())
            ids.push_back(*demo);
        else if (!tab.isDemo)
            ids.push_back(tab.cluster);
    }
    return ids;
}

std::vector<ClusterId> StartTabs::inOrderOfLast(const std::vector<ClusterId> &ids) const
{
    std::vector<std::pair<int, ClusterId>> placed;
    for (const ClusterId &id : ids)
        placed.emplace_back(placeOf(asTab(id), m_last.tabs), id);
    if (std::ranges::any_of(placed, [](const auto &one) { return one.first < 0; }))
        return ids;
    std::ranges::stable_sort(placed, {}, [](const auto &one) { return one.first; });
    std::vector<ClusterId> sorted;
    for (const auto &one : placed)
        sorted.push_back(one.second);
    return sorted;
}

int StartTabs::front() const
{
    const std::vector<ClusterId> all = ids();
    const std::vector<ClusterId> said = named();
    int front = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int place = placeOf(asTab(all[i]), m_last.tabs);
        if (place < 0 && !m_isRestoring) // it is new, and they are as they were named
            return 0;
        if (place == m_last.currentTab)
            return int(i);
        if (!m_isRestoring && all[i] == said.front())
            front = int(i);
    }
    return front;
}

} // namespace drover
