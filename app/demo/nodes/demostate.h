#pragma once

#include "app/demo/nodes/demonode.h"

#include <QObject>

#include <deque>
#include <functional>
#include <optional>
#include <vector>

namespace drover::demo {

/// One change, as a watch reports it. `before` is empty for an added node; `after` of a deleted
/// one is its last state with the version of the deletion.
struct DemoEvent {
    enum class Type { Added, Modified, Deleted };

    Type type = Type::Added;
    std::optional<DemoNode> before;
    DemoNode after;
};

/// Changes a node in place; the state gives it its new version. See demoedits.h.
using DemoEdit = std::function<void(DemoNode &, DemoOverlay &)>;

/// The nodes of a demo cluster, one resourceVersion counter and a bounded history of events.
///
/// Thread: the one that made it. Errors: a name that is not there (or there already) gives false
/// and changes nothing. Source: Kubernetes API concepts, "Efficient detection of changes".
class DemoState : public QObject
{
    Q_OBJECT

public:
    explicit DemoState(quint64 seed, QObject *parent = nullptr);

    quint64 seed() const { return m_seed; }
    quint64 version() const { return m_version; }
    quint64 oldestVersion() const { return m_oldest; } ///< a watch from an older one gets 410

    void seedNodes(int count);            ///< `node-00000` …, outside the history
    bool addNode(const QByteArray &name); ///< a seeded node
    bool addNode(DemoNode node);          ///< as it is, but for version and incarnation
    bool removeNode(const QByteArray &name);
    bool recreateNode(const QByteArray &name);                 ///< removed and added: another uid
    bool edit(const QByteArray &name, const DemoEdit &change); ///< always a new version
    void advance(quint64 versions = 1);                        ///< as writes to other resources do

    const DemoNode *find(const QByteArray &name) const;
    std::vector<QByteArray> names() const;
    std::vector<DemoNode> nodes() const;                                 ///< by name
    std::optional<std::vector<DemoNode>> nodesAt(quint64 version) const; ///< none: compacted
    const DemoEvent *eventAfter(quint64 version) const; ///< the next one; null: none yet

    void setHistoryLimit(std::size_t events);
    void compact();                      ///< forgets the history
    bool restoreBackup(quint64 version); ///< nodes and counter go back; false: compacted

Q_SIGNALS:
    void changed();

private:
    void record(DemoEvent event);
    void put(const DemoNode &node);

    quint64 m_seed;
    quint64 m_version = 1000;
    quint64 m_oldest = 1000;
    quint32 m_nextIndex = 0;
    quint32 m_nextIncarnation = 1;
    std::size_t m_historyLimit = 20'000;
    std::map<QByteArray, DemoNode> m_nodes;
    std::deque<DemoEvent> m_history;
};

} // namespace drover::demo
