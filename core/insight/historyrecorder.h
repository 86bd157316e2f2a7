#pragma once

#include "core/insight/nodehistory.h"
#include "core/nodes/freshness.h"
#include "core/nodes/nodecache.h"

#include <QObject>
#include <QStringList>

namespace drover {

/// Keeps a NodeHistory of a session: looks at what changes in its cache, and at how fresh that is.
///
/// While all nodes are read again because a stream was lost there is a gap; a relist on request is
/// none.
/// Thread: the GUI thread. Units: UTC. Errors: none. A change costs one comparison of two nodes.
class HistoryRecorder : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    HistoryRecorder(const NodeCache &cache, Clock &clock, QObject *parent = nullptr);

    const NodeHistory &history() const { return m_history; }
    void setFreshness(const Freshness &freshness);

Q_SIGNALS:
    void recorded(); ///< once for each change of the cache that told something new

private:
    void look(int first, int last);
    void lose(int first, int last);
    void tell();

    const NodeCache &m_cache;
    Clock &m_clock;
    NodeHistory m_history;
    bool m_hasNews = false;
};

} // namespace drover
