#pragma once

#include "core/base/clock.h"

#include <QObject>

#include <memory>

class QTableView;

namespace drover::ui {

class NodeFilter;
class NodeHeader;

/// Tells the NodeFigures of a table's clusters what of it is to be seen: which columns, which rows,
/// and what the filter asks for. A table that is hidden is not looked at, and leaves them to others;
/// scrolling asks nothing on the way.
///
/// Thread: the GUI thread. Errors: none; without figures it does nothing.
class FigureLook : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    FigureLook(QTableView &view, const NodeHeader &header, NodeFilter &filter, Clock &clock);
    ~FigureLook() override;

    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void schedule();
    void look();

    QTableView &m_view;
    const NodeHeader &m_header;
    NodeFilter &m_filter;
    Clock &m_clock;
    bool m_isOnScreen; ///< not while its window is minimised, though it is visible
    std::unique_ptr<Clock::Timer> m_due;
};

} // namespace drover::ui
