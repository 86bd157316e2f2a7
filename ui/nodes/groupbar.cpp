#include "ui/nodes/groupbar.h"

#include "ui/nodes/healthdelegate.h"
#include "ui/nodes/nodefilter.h"

#include <QEvent>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTableView>

namespace drover::ui {

GroupBar::GroupBar(QTableView &view, const NodeFilter &filter, const HealthDelegate &delegate)
    : QWidget(view.viewport()), m_view(view), m_filter(filter), m_delegate(delegate)
{
    hide();
    setFocusPolicy(Qt::NoFocus);
    view.viewport()->installEventFilter(this);
    // Sideways as well: the view takes along what stands in it.
    for (const QScrollBar *bar : {view.verticalScrollBar(), view.horizontalScrollBar()})
        connect(bar, &QAbstractSlider::valueChanged, this, &GroupBar::place);
    // Queued: the view has not laid its rows out yet.
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&filter, signal, this, &GroupBar::place, Qt::QueuedConnection);
    connect(&filter, &QAbstractItemModel::layoutChanged, this, &GroupBar::place,
            Qt::QueuedConnection);
    connect(&filter, &QAbstractItemModel::dataChanged, this, [this] { update(); });
    connect(&filter, &NodeFilter::grouped, this, &GroupBar::place, Qt::QueuedConnection);
}

bool GroupBar::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(object, event);
}

void GroupBar::place()
{
    const int top = m_view.rowAt(0);
    const bool isWanted = m_filter.groups().isActive() && top >= 0 && top < m_filter.rowCount() &&
                          m_filter.nodeAt(top);
    m_group = -1;
    for (int row = isWanted ? top : -1; row >= 0 && m_group < 0; --row)
        m_group = m_filter.groupAt(row);
    setVisible(m_group >= 0);
    if (m_group < 0)
        return;
    setGeometry(0, 0, m_view.viewport()->width(), m_view.verticalHeader()->defaultSectionSize());
    raise();
    update();
}

void GroupBar::paintEvent(QPaintEvent *)
{
    if (m_group < 0 || m_group >= m_filter.groups().size())
        return;
    QPainter painter(this);
    QStyleOptionViewItem option;
    option.initFrom(&m_view);
    option.widget = &m_view;
    option.state = m_view.isActiveWindow() ? QStyle::State_Active | QStyle::State_Enabled
                                           : QStyle::State_Enabled;
    option.rect = rect();
    option.font = m_view.font();
    m_delegate.paintHead(painter, option, rect(), m_group, false);
}

void GroupBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_group >= 0)
        Q_EMIT clicked(m_group);
}

} // namespace drover::ui
