#pragma once

#include "core/settings/tablelayout.h"
#include "ui/fleet/fleetmodel.h"
#include "ui/theme/tableheader.h"

namespace drover::ui {

/// The header of the table of all clusters: which columns are shown, in which order, how wide,
/// what sorts. Clicks sort as in a cluster's own table; see NodeHeader.
///
/// Thread: the GUI thread. Units: device-independent pixels. Errors: none; what a layout names and
/// the table does not have is left out.
class FleetHeader : public TableHeader
{
    Q_OBJECT

public:
    /// `model` must outlive the header.
    explicit FleetHeader(FleetModel &model, QWidget *parent = nullptr);

    std::vector<int> visibleColumns() const; ///< left to right
    void resetColumns();
    /// Makes the columns as wide as a sample of their cells needs, unless the user set a width.
    void fitWidths();
    void sortByColumn(int column, bool isAlone);
    void popUpMenu(const QPoint &globalPosition);
    TableLayout layout() const;
    void setLayout(const TableLayout &layout);

Q_SIGNALS:
    void columnsChanged();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
    QString sortRank(int logicalIndex) const override;

private:
    void showColumn(int column, bool isShown);
    void showSort();
    int widthOf(int column) const;

    FleetModel &m_model;
    bool m_isFitting = false;
    bool m_isTouched = false; ///< the user set a width
};

} // namespace drover::ui
