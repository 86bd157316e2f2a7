#pragma once

#include "ui/nodes/nodefilter.h"
#include "ui/theme/tableheader.h"


#include <memory>
#include <vector>

class QMenu;

namespace drover::ui {

/// The node table's header: which columns are shown, in which order, how wide.
///
/// Thread: the GUI thread. Units: device-independent pixels. Errors: none.
class NodeHeader : public TableHeader
{
    Q_OBJECT

public:
    /// `filter` must outlive the header.
    explicit NodeHeader(const NodeFilter &filter, QWidget *parent = nullptr);

    std::vector<int> visibleColumns() const; ///< as they stand, left to right
    void showColumn(int column, bool isShown);
    void resetColumns(); ///< the default set, order and widths
    /// Makes the columns as wide as a sample of their cells needs, unless the user set a width.
    void fitWidths();
    /// Show and hide columns, reset.
    void popUpMenu(const QPoint &globalPosition);
    std::unique_ptr<QMenu> makeMenu();

Q_SIGNALS:
    void columnsChanged();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    int widthOf(int column) const;      ///< within bounds
    int wholeWidthOf(int column) const; ///< nothing cut, by the sample
    void fit(int column);

    const NodeFilter &m_filter;
    bool m_isFitting = false;
    bool m_isTouched = false; ///< the user set a width
};

} // namespace drover::ui
