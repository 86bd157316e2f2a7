#include "ui/nodes/figurelook.h"

#include "ui/nodes/nodefilter.h"
#include "ui/nodes/nodeheader.h"

#include <QEvent>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>
#include <map>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

// Longer than a wheel's step, shorter than a wait.
constexpr auto kRest = 150ms;

} // namespace

FigureLook::FigureLook(QTableView &view, const NodeHeader &header, NodeFilter &filter,
                       Clock &clock)
    : QObject(&view), m_view(view), m_header(header), m_filter(filter), m_clock(clock),
      m_isOnScreen(view.isVisible())
{
    view.installEventFilter(this);
    connect(view.verticalScrollBar(), &QAbstractSlider::valueChanged, this, &FigureLook::schedule);
    connect(&header, &NodeHeader::columnsChanged, this, &FigureLook::schedule);
    connect(&filter, &QAbstractItemModel::layoutChanged, this, &FigureLook::schedule);
    connect(&filter, &QAbstractItemModel::rowsInserted, this, &FigureLook::schedule);
    connect(&filter, &QAbstractItemModel::rowsRemoved, this, &FigureLook::schedule);
    connect(&filter, &NodeFilter::needsChanged, this, &FigureLook::schedule);
    connect(&filter.rows(), &NodeRows::figuresGiven, this, &FigureLook::schedule);
}

FigureLook::~FigureLook() = default;

bool FigureLook::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        m_isOnScreen = event->type() == QEvent::Show;
    if (event->type() == QEvent::Show || event->type() == QEvent::Resize)
        schedule();
    else if (event->type() == QEvent::Hide)
        look(); // ends at once
    return QObject::eventFilter(object, event);
}

void FigureLook::schedule()
{
    if (m_isOnScreen && !m_due)
        m_due = m_clock.callAfter(kRest, [this] { look(); });
}

void FigureLook::look()
{
    m_due.reset();
    NodeFigures::Kinds kinds;
    std::map<int, std::vector<std::string>> nodes; // by cluster
    if (m_isOnScreen) {
        kinds = m_filter.needs().figures;
        for (const int column : m_header.visibleColumns())
            kinds.insert(m_filter.columns().at(column).figure);
        const int first = std::max(m_view.rowAt(0), 0);
        const int below = m_view.rowAt(m_view.viewport()->height());
        const int last = below < 0 ? m_filter.rowCount() - 1 : below;
        for (int row = first; row <= last; ++row) {
            if (const NodePtr &node = m_filter.nodeAt(row))
                nodes[m_filter.clusterAt(row)].emplace_back(node->name);
        }
    }
    for (const int cluster : m_filter.rows().clusters()) {
        if (NodeFigures *figures = m_filter.rows().figuresOf(cluster))
            figures->setLook(kinds, std::move(nodes[cluster]));
    }
}

} // namespace drover::ui
