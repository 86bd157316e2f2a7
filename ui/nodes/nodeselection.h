#pragma once

#include "core/objects/node.h"

#include <QItemSelectionModel>

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace drover::ui {

class NodeFilter;

/// Which nodes of a table are selected, by identity: a node that a filter or a folded group hides
/// is selected again when it comes back, as long as nobody has selected something else meanwhile.
///
/// Nothing is done to a node that cannot be seen: hidden ones are remembered, not counted.
/// Thread: the GUI thread. Errors: none; a node re-created under its name is another one.
class NodeSelection
{
public:
    /// Both must outlive it.
    NodeSelection(const NodeFilter &filter, QItemSelectionModel &model);

    QList<int> rows() const; ///< of nodes, from top to bottom
    int count() const;       ///< of the same
    int total() const { return count() + static_cast<int>(m_hidden.size()); } ///< and of hidden ones
    void select(const QList<int> &rows);
    /// Where nothing is selected because it cannot be seen, that row is until it can, or until
    /// somebody selects.
    void standIn(int row);
    bool hasStandIn() const { return m_standIn.has_value(); }
    /// What is selected changed: one beside which others are selected, or that was taken out, stands in
    /// for nothing any more.
    void settle();

    /// These rows are about to go from the table.
    void leave(int first, int last);
    /// Rows came: what was selected before is so again.
    void comeBack();
    void forget();
    /// The same, of nodes of that cluster that are not there at all.
    void forgetGone(int cluster);
    /// Columns came: whole rows are selected.
    void spread();

    using Nodes = std::map<std::pair<int, std::string>, std::string>; ///< cluster and name → uid
    Nodes all() const; ///< hidden ones among them
    /// Selected as well, as soon as they are there.
    void remember(const Nodes &nodes);
    /// The same before the nodes have come; until forget() it isExpecting().
    void expect(const Nodes &nodes);
    bool isExpecting() const { return m_isExpecting; }
    bool isAwaiting() const { return !m_hidden.empty(); } ///< some are not to be seen

private:
    template <typename Use> void eachRow(Use use) const;
    bool isStandIn(int row) const;
    void dismissStandIn();

    const NodeFilter &m_filter;
    QItemSelectionModel &m_model;
    Nodes m_hidden;
    std::optional<Nodes::value_type> m_standIn;
    bool m_isExpecting = false;
};

} // namespace drover::ui
