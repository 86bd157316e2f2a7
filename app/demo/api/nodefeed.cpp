#include "app/demo/api/nodefeed.h"

#include "app/demo/api/spoils.h"

#include <algorithm>

namespace drover::demo {

NodeFeed::NodeFeed(const DemoState &state, DemoSelector selector, bool metadataOnly, Spoil spoil)
    : m_state(state), m_selector(std::move(selector)), m_spoil(spoil)
{
    m_form.withKind = true;
    m_form.metadataOnly = metadataOnly;
}

bool NodeFeed::pullInitial(QByteArray &line)
{
    while (m_nextInitial < m_initial.size()) {
        const DemoNode &node = m_initial[m_nextInitial++];
        if (!m_selector.matches(node, m_state.seed()))
            continue;
        appendEvent(line, "ADDED", node, m_state.seed(), m_form);
        return true;
    }
    m_initial.clear();
    m_nextInitial = 0;
    return false;
}

// With a selector, a node that begins to match is ADDED and one that ceases to is DELETED.
bool NodeFeed::pullEvent(quint64 &cursor, QByteArray &line)
{
    while (const DemoEvent *event = m_state.eventAfter(cursor)) {
        cursor = event->after.version;
        const bool deleted = event->type == DemoEvent::Type::Deleted;
        const bool was = event->before && m_selector.matches(*event->before, m_state.seed());
        const bool is = !deleted && m_selector.matches(event->after, m_state.seed());
        if (!was && !is)
            continue;
        appendEvent(line,
                    !was ? "ADDED"
                    : is ? "MODIFIED"
                         : "DELETED",
                    event->after, m_state.seed(), m_form);
        return true;
    }
    cursor = std::max(cursor, m_state.version());
    return false;
}

void NodeFeed::appendBookmark(QByteArray &line, quint64 version, bool initialEnd) const
{
    drover::demo::appendBookmark(line, version, initialEnd, m_form);
}

QByteArray NodeFeed::spoiled() const
{
    const std::vector<DemoNode> nodes = m_state.nodes();
    QByteArray line;
    if (nodes.empty())
        return line;
    NodeForm form = m_form;
    form.extraAnnotation = spoiledAnnotation(m_spoil);
    appendEvent(line, "MODIFIED", nodes.front(), m_state.seed(), form);
    if (m_spoil == Spoil::Truncated)
        line.chop(line.size() / 2);
    return line;
}

} // namespace drover::demo
