#pragma once

#include "core/columns/owncolumns.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace drover {

/// The columns of one table: those of nodeColumns(), then in a table of several clusters those of
/// clusterColumns(), then those that the user made.
///
/// A column stays where it is while others are added. Thread: one; Drover's GUI thread. Errors:
/// none; of two own columns with one id the first counts.
class TableColumns
{
public:
    explicit TableColumns(bool hasClusters = false);
    ~TableColumns();
    TableColumns(const TableColumns &) = delete;
    TableColumns &operator=(const TableColumns &) = delete;

    bool hasClusters() const { return m_hasClusters; }
    int size() const { return static_cast<int>(m_all.size()); }
    const NodeColumn &at(int column) const { return *m_all[static_cast<std::size_t>(column)]; }
    std::optional<int> indexOf(const QString &id) const;
    QString idOf(int column) const;
    QString titleOf(int column) const; ///< translated
    int fixedCount() const; ///< so many come before those that the user made
    std::vector<int> usual() const; ///< what a table shows that nobody changed, left to right
    /// Without it no row can be told from another: it is always shown.
    bool isNeeded(int column) const;
    /// How the user made it; null for another.
    const OwnColumn *ownAt(int column) const;

    const QList<OwnColumn> &own() const { return m_specs; }
    /// How many of the own columns now shown stay if these come.
    int keptBy(const QList<OwnColumn> &own) const;
    /// Takes away what is behind keptBy() and adds the rest.
    void setOwn(QList<OwnColumn> own);
    /// What nodes must be read with for the columns in `shown`, sorted.
    std::vector<std::string> pathsOf(const std::vector<int> &shown) const;

    /// Those of nodeColumns() alone.
    static const TableColumns &builtIn();

private:
    struct Made;

    bool m_hasClusters;
    std::vector<const NodeColumn *> m_all;
    QList<OwnColumn> m_specs;
    std::vector<std::unique_ptr<Made>> m_made; ///< in the order of m_specs
};

} // namespace drover
