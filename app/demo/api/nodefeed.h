#pragma once

#include "app/demo/api/demoselector.h"
#include "app/demo/api/watchfeed.h"
#include "app/demo/encode/nodejson.h"
#include "app/demo/http/demofaults.h"
#include "app/demo/nodes/demostate.h"

#include <vector>

namespace drover::demo {

/// The nodes, straight from the history of the state, so that a slow reader costs nothing.
class NodeFeed : public WatchFeed
{
public:
    NodeFeed(const DemoState &state, DemoSelector selector, bool metadataOnly, Spoil spoil);

    quint64 version() const override { return m_state.version(); }
    quint64 oldestVersion() const override { return m_state.oldestVersion(); }
    void takeInitial() override { m_initial = m_state.nodes(); }
    bool pullInitial(QByteArray &line) override;
    bool pullEvent(quint64 &cursor, QByteArray &line) override;
    void appendBookmark(QByteArray &line, quint64 version, bool initialEnd) const override;
    QByteArray spoiled() const override;

private:
    const DemoState &m_state;
    DemoSelector m_selector;
    NodeForm m_form;
    Spoil m_spoil;
    std::vector<DemoNode> m_initial;
    std::size_t m_nextInitial = 0;
};

} // namespace drover::demo
