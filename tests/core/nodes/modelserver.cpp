#include "tests/core/nodes/modelserver.h"

#include "tests/support/nodebuilder.h"

#include <algorithm>
#include <iterator>

namespace drover {

namespace {

constexpr int kNames = 9;
constexpr std::ptrdiff_t kMostHistory = 400; // more than any stream is behind

void applyTo(std::map<std::string, NodePtr> &nodes, const ModelServer::Change &change)
{
    if (change.kind == ModelServer::Change::Kind::Deleted)
        nodes.erase(std::string(change.node->name));
    else
        nodes[std::string(change.node->name)] = change.node;
}

} // namespace

ModelServer::ModelServer(Dice &dice) : m_dice(dice)
{
    for (int i = m_dice.roll(kNames); i > 0; --i)
        change();
    compact();
    backUp();
}

NodePtr ModelServer::make(const std::string &name, const QString &uid)
{
    // A version that is given out twice means something else the second time.
    return aNode(name.c_str())
        .uid(uid)
        .version(QString::number(++m_version))
        .annotation(QStringLiteral("turn"), QString::number(++m_turn));
}

void ModelServer::change()
{
    const std::string name = "n" + std::to_string(m_dice.roll(kNames));
    const bool isKnown = m_nodes.contains(name);
    const int kind = isKnown ? m_dice.roll(4) : 3;
    if (kind < 2)
        put(name, false);
    else if (isKnown)
        remove(name);
    if (kind == 3)
        put(name, true);
}

void ModelServer::put(const std::string &name, bool isNew)
{
    const QString uid = isNew ? QStringLiteral("uid-%1").arg(++m_serial)
                              : QString::fromUtf8(m_nodes.at(name)->uid.data(),
                                                  qsizetype(m_nodes.at(name)->uid.size()));
    const NodePtr node = make(name, uid);
    m_nodes[name] = node;
    remember(isNew ? Change::Kind::Added : Change::Kind::Modified, node);
}

void ModelServer::remove(const std::string &name)
{
    m_nodes.erase(name);
    remember(Change::Kind::Deleted, make(name, QStringLiteral("of the deleted one")));
}

void ModelServer::remember(Change::Kind kind, NodePtr node)
{
    m_history.push_back({m_version, kind, std::move(node)});
    if (std::ssize(m_history) <= kMostHistory)
        return;
    for (auto change = m_history.begin(); change != m_history.begin() + kMostHistory / 2; ++change)
        applyTo(m_beforeHistory, *change);
    m_history.erase(m_history.begin(), m_history.begin() + kMostHistory / 2);
    m_oldest = std::max(m_oldest, m_history.front().version);
}

WatchEvent ModelServer::Change::event() const
{
    switch (kind) {
    case Kind::Added:
        return Added{node};
    case Kind::Modified:
        return Modified{node};
    case Kind::Deleted:
        break;
    }
    return Deleted{node};
}

void ModelServer::backUp()
{
    m_backupVersion = ++m_version;
    m_backup = m_nodes;
}

void ModelServer::restore()
{
    m_version = m_backupVersion;
    m_nodes = m_backup;
    m_history.clear();
    m_beforeHistory = m_backup;
    m_oldest = m_version;
}

NodePtr ModelServer::node(const std::string &name) const
{
    const auto found = m_nodes.find(name);
    return found == m_nodes.end() ? nullptr : found->second;
}

NodePtr ModelServer::nodeAt(const std::string &name, long version) const
{
    std::map<std::string, NodePtr> nodes = m_beforeHistory;
    for (const Change &change : m_history) {
        if (change.version <= version)
            applyTo(nodes, change);
    }
    const auto found = nodes.find(name);
    return found == nodes.end() ? nullptr : found->second;
}

NodeBatch ModelServer::nodes() const
{
    NodeBatch nodes;
    for (const auto &[name, node] : m_nodes)
        nodes.push_back(node);
    return nodes;
}

NodeBatch ModelServer::nodesInAnyOrder()
{
    NodeBatch shuffled = nodes();
    for (std::size_t i = shuffled.size(); i > 1; --i)
        std::swap(shuffled[i - 1], shuffled[std::size_t(m_dice.roll(int(i)))]);
    return shuffled;
}

std::vector<ModelServer::Change> ModelServer::changesSince(long version) const
{
    std::vector<Change> changes;
    for (const Change &change : m_history) {
        if (change.version > version)
            changes.push_back(change);
    }
    return changes;
}

} // namespace drover
