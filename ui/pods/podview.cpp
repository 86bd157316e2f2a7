#include "ui/pods/podview.h"

#include "ui/details/roomydelegate.h"
#include "ui/details/viewcopy.h"
#include "ui/help/helpsubject.h"
#include "ui/help/helptopics.h"
#include "ui/help/helpwindow.h"
#include "ui/pods/podfilter.h"
#include "ui/pods/podtablemodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/tableheader.h"

#include <QAction>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kSampleRows = 100;
constexpr int kStatusIcon = 3 * kSpace; ///< with its gap

const PodColumn &podColumnAt(int column)
{
    return podColumns()[static_cast<std::size_t>(column)];
}

bool isWindowKey(const QKeyEvent &event)
{
    return event.modifiers() == Qt::AltModifier && event.key() == Qt::Key_Return;
}

int iconWidth(int column)
{
    return podColumnAt(column).id == QLatin1StringView("status") ? kStatusIcon : 0;
}

} // namespace

PodView::PodView(PodFilter &pods, QWidget *parent) : QTreeView(parent), m_pods(pods)
{
    setHeader(new TableHeader(this));
    setModel(&pods);
    setAccessibleName(tr("Pods of the node"));
    setItemDelegate(new RoomyDelegate(1, this));
    setFrameStyle(QFrame::NoFrame);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSortingEnabled(true);
    sortByColumn(*podColumnOf(QLatin1StringView("namespace")), Qt::AscendingOrder);
    header()->setSectionsMovable(false);
    header()->setSectionsClickable(true);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(4 * kSpace);
    connect(header(), &QHeaderView::sectionResized, this,
            [this] { m_isTouched = m_isTouched || !m_isFitting; });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { setHelpSubject(this, helpTopicOfCurrent()); });
    addActions();
}

QString PodView::helpTopicOfCurrent() const
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return {};
    return podTopic(
        current.siblingAtColumn(*podColumnOf(QLatin1StringView("status"))).data().toString());
}

void PodView::addEntry(const QString &text, const char *icon, const QKeySequence &keys,
                       void (PodView::*signal)(const QString &))
{
    auto *action = new QAction(themedIcon(QLatin1StringView(icon)), text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, signal] {
        if (const QString uid = currentUid(); !uid.isEmpty())
            Q_EMIT (this->*signal)(uid);
    });
    addAction(action);
}

void PodView::addActions()
{
    setContextMenuPolicy(Qt::ActionsContextMenu);
    addEntry(tr("&Open"), "details", Qt::Key_Return, &PodView::opened);
    addEntry(tr("Open in a &Window"), "details", Qt::ALT | Qt::Key_Return,
             &PodView::windowWanted);
    addEntry(tr("&Logs"), "journal", Qt::CTRL | Qt::SHIFT | Qt::Key_L, &PodView::logsWanted);
    auto *line = new QAction(this);
    line->setSeparator(true);
    addAction(line);
    addSorting(*this, tr("&Sort By"));
    auto *meaning = new QAction(themedIcon(QLatin1StringView("help")),
                                tr("What does this &mean?"), this);
    connect(meaning, &QAction::triggered, this,
            [this] { showHelp(helpTopicOfCurrent(), window()); });
    addAction(meaning);
    addCopyRows(*this, tr("&Copy"), PodTableModel::CopyRole, static_cast<int>(podColumns().size()))
        ->setShortcut(QKeySequence::Copy);
    addCopyCell(*this, tr("Copy C&ell"), PodTableModel::CopyRole);
}

QString PodView::currentUid() const
{
    return currentIndex().data(PodTableModel::UidRole).toString();
}

void PodView::keyboardSearch(const QString &typed)
{
    // Names are what is typed, whichever cell is current.
    const int name = *podColumnOf(QLatin1StringView("name"));
    if (currentIndex().isValid() && currentIndex().column() != name)
        selectionModel()->setCurrentIndex(currentIndex().siblingAtColumn(name),
                                          QItemSelectionModel::NoUpdate);
    QTreeView::keyboardSearch(typed);
}

/// The window has an action with these keys, for the node.
bool PodView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isWindowKey(*static_cast<QKeyEvent *>(event)))
        event->accept();
    return QTreeView::event(event);
}

void PodView::keyPressEvent(QKeyEvent *event)
{
    const QString uid = currentUid();
    if (isWindowKey(*event) && !uid.isEmpty())
        Q_EMIT windowWanted(uid);
    else if (event->key() == Qt::Key_Enter && !uid.isEmpty())
        Q_EMIT opened(uid);
    else
        QTreeView::keyPressEvent(event);
}

void PodView::mousePressEvent(QMouseEvent *event)
{
    setAutoScroll(false); // whole rows are chosen; Qt would bring the cell into sight
    QTreeView::mousePressEvent(event);
    setAutoScroll(true);
}

void PodView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTreeView::mouseDoubleClickEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT opened(index.data(PodTableModel::UidRole).toString());
}

void PodView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

int PodView::contentWidth(int column) const
{
    const QFontMetrics metrics = fontMetrics();
    const int rows = m_pods.rowCount();
    const int step = std::max(1, rows / kSampleRows);
    int widest = 0;
    for (int row = 0; row < rows; row += step)
        widest = std::max(widest, metrics.horizontalAdvance(
                                      m_pods.index(row, column).data().toString()));
    return widest + 2 * kSpace + 2 + iconWidth(column);
}

int PodView::leastWidth(int column) const
{
    return header()->fontMetrics().horizontalAdvance(podColumnTitle(podColumnAt(column))) +
           2 * kSpace + kSortMark;
}

void PodView::fitColumns()
{
    if (m_isTouched || m_pods.rowCount() == 0)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    int room = viewport()->width();
    const int columns = m_pods.columnCount();
    for (int column = 0; column < columns; ++column) {
        const int usual = fontMetrics().horizontalAdvance(
                              QString::fromUtf8(podColumnAt(column).usual)) +
                          2 * kSpace + iconWidth(column);
        const int width = std::max(leastWidth(column), std::min(contentWidth(column), usual));
        setColumnWidth(column, width);
        room -= width;
    }
    // What is left of the width goes to the columns that were cut, left to right.
    for (int column = 0; column < columns && room > 0; ++column) {
        const int more = std::clamp(contentWidth(column) - columnWidth(column), 0, room);
        setColumnWidth(column, columnWidth(column) + more);
        room -= more;
    }
}

} // namespace drover::ui
