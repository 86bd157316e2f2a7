#pragma once

#include <QStackedWidget>

namespace drover::ui {

/// The table, or a page in its place.
///
/// How high the page's texts are at each width is nothing that the panes around need, and they
/// would ask a dozen times for each key in the filter.
///
/// Thread: GUI. Errors: none.
class TableStack final : public QStackedWidget
{
    Q_OBJECT

public:
    using QStackedWidget::QStackedWidget;

    QSize sizeHint() const override;
    /// As wide as each of them needs, as low as the table can be.
    QSize minimumSizeHint() const override;
};

} // namespace drover::ui
