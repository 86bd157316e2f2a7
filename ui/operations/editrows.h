#pragma once

#include <QString>

#include <map>
#include <utility>
#include <vector>

namespace drover::ui {

/// A taint, label or annotation of one or more nodes, and what is to become of it.
struct EditRow {
    enum class Change { Keep, Set, Remove };
    QString key;
    QString effect;       ///< of a taint; key and effect are its identity
    QString value;        ///< as the nodes have it
    int nodes = 0;        ///< that have it; 0: none
    bool isMixed = false; ///< their values differ
    Change change = Change::Keep;
    QString newValue; ///< of Set

    bool operator==(const EditRow &) const = default;
    bool isSameEntry(const EditRow &other) const
    {
        return key == other.key && effect == other.effect;
    }
};

/// Whether all `targets` nodes are as the change would leave them.
bool isDone(const EditRow &row, int targets);

/// Sentences by entry (key and effect): where a change that the user made meets what the nodes have
/// become meanwhile.
using EditNotes = std::map<std::pair<QString, QString>, QString>;

/// What the nodes have now, with the changes made to `before` standing on it. A change of what is
/// gone stays as a row of its own at the end. Adds to `notes`; null: `before` is of other nodes.
///
/// Thread: any; pure. Errors: none.
std::vector<EditRow> merged(const std::vector<EditRow> &before, std::vector<EditRow> now,
                            int targets, EditNotes *notes);

} // namespace drover::ui
