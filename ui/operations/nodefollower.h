#pragma once

#include "core/base/clock.h"
#include "core/nodes/nodecache.h"

#include <QObject>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace drover::ui {

/// Follows nodes in the cache while a dialog over them is open. It tells that there is news; what it
/// is, the dialog takes when it may.
///
/// Thread: the GUI thread. Units: 200 ms at most between a change and moved(). Errors: none.
class NodeFollower : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    NodeFollower(const NodeCache &cache, Clock &clock, QObject *parent = nullptr);

    /// In place of those before. What the cache has besides them is news.
    void follow(const NodeBatch &nodes);
    /// The same for nodes that were read beside the cache: what it has by now is older.
    void followRead(const NodeBatch &nodes);
    /// By name, those that changed since they were last taken, or followed; null: deleted, or another
    /// has its name.
    std::map<std::string, NodePtr> takeChanges();

Q_SIGNALS:
    void moved(); ///< takeChanges() has some

private:
    struct Followed {
        std::string name;
        std::string uid;
        NodePtr known; ///< as the cache had it
    };

    NodePtr cached(const Followed &node) const;
    void lookSoon();

    const NodeCache &m_cache;
    Clock &m_clock;
    std::vector<Followed> m_nodes;
    std::unique_ptr<Clock::Timer> m_soon;
};

} // namespace drover::ui
