#pragma once

#include <QWidget>

class QTableView;

namespace drover::ui {

class HealthDelegate;
class NodeFilter;

/// The head of the group whose rows are on top of a table: it stays there while they scroll.
///
/// Thread: the GUI thread. Errors: none; without groups it is hidden.
class GroupBar : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it; it lies on the table's viewport.
    GroupBar(QTableView &view, const NodeFilter &filter, const HealthDelegate &delegate);

    /// −1 where the head itself is on top.
    int group() const { return m_group; }
    bool eventFilter(QObject *object, QEvent *event) override;

Q_SIGNALS:
    void clicked(int group);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void place();

    QTableView &m_view;
    const NodeFilter &m_filter;
    const HealthDelegate &m_delegate;
    int m_group = -1;
};

} // namespace drover::ui
