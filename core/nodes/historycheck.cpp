#include "core/nodes/historycheck.h"

#include <algorithm>

namespace drover {

namespace {

constexpr std::size_t kMostDeleted = 4; // each costs a request; beyond, a List is cheaper

bool isOrdered(std::string_view version)
{
    return !version.empty() && version.front() != '0' &&
           std::all_of(version.begin(), version.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isNewer(std::string_view left, std::string_view right)
{
    return left.size() != right.size() ? left.size() > right.size() : left > right;
}

} // namespace

void HistoryCheck::deleted(const Node &last)
{
    m_deleted.push_back({NodeKey(last.name), std::string(last.resourceVersion)});
    if (m_deleted.size() > kMostDeleted + 1) // one more shows that there were too many
        m_deleted.pop_front();
}

HistoryCheck::Verdict HistoryCheck::begin(const NodeBatch &nodes, const std::string &version)
{
    m_newest.reset();
    m_toAsk.clear();
    m_resume = version;
    m_question = {version, {}, false};
    m_isOrdered = isOrdered(version) && std::all_of(nodes.begin(), nodes.end(), [](const auto &node) {
        return isOrdered(node->resourceVersion);
    });
    if (nodes.empty() || !m_isOrdered)
        return Verdict::Ask;
    m_newest = *std::max_element(nodes.begin(), nodes.end(), [](const auto &left, const auto &right) {
        return isNewer(right->resourceVersion, left->resourceVersion);
    });
    m_question.name = m_newest->name;
    if (isNewer(version, m_newest->resourceVersion))
        m_resume = m_newest->resourceVersion;
    for (const Deletion &deletion : m_deleted) {
        if (isNewer(deletion.version, m_newest->resourceVersion))
            m_toAsk.push_back(deletion.name);
    }
    return m_toAsk.size() > kMostDeleted ? Verdict::NotOurs : Verdict::Ask;
}

HistoryCheck::Verdict HistoryCheck::answered(const NodePtr &found)
{
    if (!m_isOrdered) // that the server has come to our version is all there is to know
        return Verdict::Ours;
    if (!m_newest)
        return found ? Verdict::NotOurs : Verdict::Ours;
    if (m_question.name == m_newest->name) {
        if (found && isSameRead(*found, *m_newest))
            return askDeleted();
        if (std::exchange(m_question.exactly, true))
            return Verdict::NotOurs;
        return Verdict::Ask;
    }
    // One that came back since is replayed; one that is old was brought back by a backup.
    if (found && !isNewer(found->resourceVersion, m_newest->resourceVersion))
        return Verdict::NotOurs;
    return askDeleted();
}

HistoryCheck::Verdict HistoryCheck::askDeleted()
{
    if (m_toAsk.empty())
        return Verdict::Ours;
    m_question = {m_question.version, std::move(m_toAsk.front()), false};
    m_toAsk.pop_front();
    return Verdict::Ask;
}

} // namespace drover
