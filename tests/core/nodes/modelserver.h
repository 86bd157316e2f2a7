#pragma once

#include "core/decode/watchdecoder.h"
#include "tests/core/nodes/cachemodel.h"

#include <map>
#include <string>
#include <vector>

namespace drover {

/// What an API server knows of its nodes: versions, a history, backups. It has no requests.
///
/// Thread: the test's. Errors: none.
class ModelServer
{
public:
    struct Change {
        enum class Kind { Added, Modified, Deleted };
        long version;
        Kind kind;
        NodePtr node;

        WatchEvent event() const;
    };

    explicit ModelServer(Dice &dice);

    /// One node is created, changed, deleted or re-created under its name.
    void change();
    void compact() { m_oldest = m_version; } ///< new watches from before are refused
    /// Something that is no node was written before: else a node that was deleted before a client
    /// came could return unseen.
    void backUp();
    void restore(); ///< to the last backup, also of versions; the history is gone

    long version() const { return m_version; }
    bool isTooOld(long version) const { return version < m_oldest; }
    std::size_t historySize() const { return m_history.size(); } ///< grows, and is cut now and then
    NodeBatch nodes() const; ///< sorted by name
    NodePtr node(const std::string &name) const;                   ///< null: there is none
    NodePtr nodeAt(const std::string &name, long version) const;   ///< not where that is too old
    NodeBatch nodesInAnyOrder();
    std::vector<Change> changesSince(long version) const;

private:
    NodePtr make(const std::string &name, const QString &uid);
    void remove(const std::string &name);
    void remember(Change::Kind kind, NodePtr node);
    void put(const std::string &name, bool isNew);

    Dice &m_dice;
    long m_version = 100;
    long m_oldest = 100;
    long m_serial = 0;
    long m_turn = 0;
    std::map<std::string, NodePtr> m_nodes;
    std::vector<Change> m_history;
    std::map<std::string, NodePtr> m_beforeHistory;
    long m_backupVersion = 100;
    std::map<std::string, NodePtr> m_backup;
};

} // namespace drover
