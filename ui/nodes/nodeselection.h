#pragma once

#include "core/objects/node.h"

#include <QItemSelectionModel>

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace drover::ui {

class NodeFilter;

/// Which nodes of a table are selected, by identity: a node that a filter or a folded group hides
/// is selected again when it comes back, as long as nobody has selected something else meanwhile.
///
/// Nothing is done to a node that cannot be seen: hidden ones are remembered, not counted. They are
/// known by their places in NodeRows: looking tens of thousands up by name takes longer than a key may.
/// Thread: the GUI thread. Errors: none; a node re-created under its name is another one.
class NodeSelection : public QObject
{
    Q_OBJECT

public:
    using Nodes = std::map<std::pair<int, std::string>, std::string>; ///< cluster and name → uid

    /// Both must outlive it.
    NodeSelection(const NodeFilter &filter, QItemSelectionModel &model);

    QList<int> rows() const; ///< of nodes, from top to bottom
    int count() const;       ///< of the same
    int total() const; ///< and of hidden ones
    int first() const; ///< of the rows; −1: none
    void select(const QList<int> &rows);
    /// Where nothing is selected because it cannot be seen, that row is until it can, or until
    /// somebody selects; in the place of another that stood in.
    void standIn(int row);
    bool isStandIn(int row) const;
    /// Somebody works with that row: where it stands in it is what is chosen. False: it does not.
    bool adoptStandIn(int row);
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

    Nodes all() const; ///< hidden ones among them
    /// Selected as well, as soon as they are there.
    void remember(const Nodes &nodes);
    /// The same before the nodes have come; until forget() it isExpecting().
    void expect(const Nodes &nodes);
    bool isExpecting() const { return m_isExpecting; }
    bool isHiding() const { return m_hiddenCount > 0; } ///< some are there, and not to be seen
    bool isAwaiting() const { return isHiding() || !m_absent.empty(); } ///< or are not there

Q_SIGNALS:
    void forgotten(); ///< what is hidden: from now on something else is chosen

private:
    template <typename Use> void eachRow(Use use) const;
    template <typename Use> void eachHidden(int first, int last, Use use) const;
    void dismissStandIn();
    void dropEmptyStandIn();
    void follow();
    void hide(int place, bool isHidden);
    void meet();
    Nodes::value_type identityOf(int place) const;

    const NodeFilter &m_filter;
    QItemSelectionModel &m_model;
    std::vector<char> m_isHidden; ///< by place: selected, and not shown
    int m_hiddenCount = 0;
    Nodes m_absent; ///< selected, and not there at all
    std::optional<Nodes::value_type> m_standIn;
    bool m_isExpecting = false;
};

} // namespace drover::ui
