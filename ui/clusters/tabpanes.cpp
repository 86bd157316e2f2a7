#include "ui/clusters/tabpanes.h"

#include "ui/theme/spacing.h"

#include <QStyle>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kFewestRows = 7; ///< of the table, its header among them
constexpr int kRowsKept = 3;   ///< below its header, wherever a divide is moved to
constexpr int kLeastDetails = 26 * kSpace;
constexpr int kLowestDetails = 10 * kSpace; ///< on a screen of 640 × 360, below a notice
constexpr int kUsualDetails = 40 * kSpace;
constexpr int kLeastBeside = 40 * kSpace; ///< of the table, with the details beside it
constexpr int kLeastBoard = 25 * kSpace;
constexpr int kRowsOfDetails = 13; ///< header, tabs and, of a page with a bar and sums, three rows

/// As the second pane, with the size of the one before.
void put(QSplitter &panes, QWidget *second)
{
    if (panes.count() < 2)
        panes.addWidget(second);
    else
        delete panes.replaceWidget(1, second);
    panes.setStretchFactor(1, 0);
}

} // namespace

TabPanes::TabPanes(QWidget *table, QWidget *details, QWidget *parent)
    : Splitter(Qt::Vertical, parent), m_upper(new Splitter(Qt::Vertical, this))
{
    m_upper->addWidget(table);
    setDetails(details);
    m_upper->setChildrenCollapsible(false);
    m_upper->setStretchFactor(0, 1);
    // The user's own division is the one that is wanted from then on.
    connect(m_upper, &QSplitter::splitterMoved, this, [this] {
        keepRows();
        m_wantedDetails = m_upper->sizes().at(1);
        m_setTable = m_upper->sizes().at(0);
        Q_EMIT divided();
    });
    connect(this, &QSplitter::splitterMoved, this, &TabPanes::takeBoard);
    addWidget(m_upper);
    setChildrenCollapsible(false);
    setStretchFactor(0, 1);
}

void TabPanes::setDetails(QWidget *details)
{
    // A page's own least height would be taken from the table.
    details->setMinimumHeight(kLowestDetails);
    put(*m_upper, details);
    m_details = details;
}

void TabPanes::setBoard(QWidget *board)
{
    put(*this, board);
    m_board = board;
}

void TabPanes::boardChanged()
{
    m_isInsisted = false;
    showDetails();
    if (m_board)
        QMetaObject::invokeMethod(
            this,
            [this] {
                share();
                Q_EMIT shared();
            },
            Qt::QueuedConnection);
}

void TabPanes::share()
{
    if (m_board && !m_board->isHidden()) {
        const int room = height() - handleWidth();
        const int board =
            std::min(m_wantedBoard > 0 ? m_wantedBoard : room / 2, room - leastUpper(room - kLeastBoard));
        setSizes({room - board, board});
    }
    shareUpper();
}

/// Of table and details: what serves somebody, as long as that leaves the board what does. Where the
/// user set the board's height, details and table give more.
int TabPanes::leastUpper(int room) const
{
    const bool areBelow =
        m_upper->orientation() == Qt::Vertical && m_details && !m_details->isHidden();
    if (!areBelow)
        return leastTable();
    const int least = leastTable() + kLeastDetails;
    const int useful = leastTable() + m_upper->handleWidth() + usefulDetails();
    return m_wantedBoard > 0 ? least : std::clamp(room, least, useful);
}

void TabPanes::shareUpper()
{
    if (!m_details || m_details->isHidden())
        return;
    const bool areBelow = m_upper->orientation() == Qt::Vertical;
    const int room = (areBelow ? m_upper->height() : m_upper->width()) - m_upper->handleWidth();
    const bool isShared = m_board && !m_board->isHidden() && areBelow;
    const int useful = isShared ? usefulDetails() : kLeastDetails;
    const int least = areBelow ? std::clamp(room - lowestTable(), kLowestDetails, useful)
                               : m_details->minimumWidth();
    // As low as the user made it, not lower; else, and beside the board, the details keep some rows as well.
    const int wanted = m_setTable > 0 && !isShared
                           ? std::min(m_setTable, leastTable())
                           : std::min(m_setTable > 0 ? m_setTable : leastTable(), room - usefulDetails());
    const int below = std::clamp(wanted, lowestTable(), leastTable());
    const int table = std::max(areBelow ? below : kLeastBeside,
                               isShared ? std::min(room / 2, room - useful) : 0);
    const int usual = areBelow ? std::max(kUsualDetails, usefulDetails()) : room * 2 / 5;
    const int details = std::clamp(m_wantedDetails > 0 ? m_wantedDetails : usual, least,
                                   std::max(least, room - table));
    m_upper->setSizes({room - details, details});
}

/// The user's hand on the upper divide, or on the lower one, leaves the table what serves somebody.
void TabPanes::keepRows()
{
    if (m_upper->orientation() == Qt::Horizontal || !m_details || m_details->isHidden())
        return;
    const QList<int> now = m_upper->sizes();
    const int room = now.at(0) + now.at(1);
    const int table = std::min(lowestTable(), room - kLowestDetails);
    if (now.at(0) < table)
        m_upper->setSizes({table, room - table});
}

void TabPanes::takeBoard()
{
    const QList<int> now = sizes();
    const bool areBelow =
        m_upper->orientation() == Qt::Vertical && m_details && !m_details->isHidden();
    const int upper = lowestTable() + (areBelow ? m_upper->handleWidth() + kLowestDetails : 0);
    if (now.at(0) < upper)
        setSizes({upper, now.at(0) + now.at(1) - upper});
    m_wantedBoard = sizes().at(1);
    keepRows();
    Q_EMIT divided();
}

/// The same measures as NodeView's, with the bar that lies below its rows.
int TabPanes::lowestTable() const
{
    const int row = fontMetrics().height() + kSpace;
    return row + kSpace / 2 + kRowsKept * row + style()->pixelMetric(QStyle::PM_ScrollBarExtent);
}

int TabPanes::leastTable() const
{
    return kFewestRows * (fontMetrics().height() + kSpace);
}

/// Rows of a page among them, however large the letters are; not more than the user gave them.
int TabPanes::usefulDetails() const
{
    const int useful = std::max(kRowsOfDetails * (fontMetrics().height() + kSpace), kLeastDetails);
    return m_wantedDetails > 0 ? std::clamp(m_wantedDetails, kLeastDetails, useful) : useful;
}

bool TabPanes::isTooLow() const
{
    if (!m_board || m_board->isHidden() || m_upper->orientation() == Qt::Horizontal)
        return false;
    return height() < leastTable() + kLeastDetails + kLeastBoard;
}

void TabPanes::showDetails()
{
    if (!m_details)
        return;
    const bool areShown = m_areWanted && (m_isInsisted || !isTooLow());
    if (areShown == !m_details->isHidden())
        return;
    m_details->setVisible(areShown);
    // By the next turn the splitters know what they hold.
    QMetaObject::invokeMethod(this, &TabPanes::share, Qt::QueuedConnection);
}

void TabPanes::setDetailsWanted(bool areWanted)
{
    m_areWanted = areWanted;
    showDetails();
}

void TabPanes::insistOnDetails()
{
    m_isInsisted = true;
    showDetails();
}

void TabPanes::setDetailsBelow(bool isBelow)
{
    const Qt::Orientation side = isBelow ? Qt::Vertical : Qt::Horizontal;
    if (m_upper->orientation() == side)
        return;
    m_upper->setOrientation(side);
    m_wantedDetails = 0;
    m_setTable = 0;
    showDetails();
    share();
}

QList<int> TabPanes::detailsSizes() const
{
    return m_details && !m_details->isHidden() ? m_upper->sizes() : QList<int>();
}

QList<int> TabPanes::setSizesOfDetails() const
{
    return m_wantedDetails > 0 ? QList<int>{m_setTable, m_wantedDetails} : QList<int>();
}

void TabPanes::setDetailsSizes(const QList<int> &sizes)
{
    if (sizes.size() != 2 || sizes.contains(0))
        return;
    m_wantedDetails = sizes.at(1);
    m_setTable = sizes.at(0);
    share();
}

void TabPanes::setBoardHeight(int height)
{
    if (height <= 0)
        return;
    m_wantedBoard = height;
    share();
}

void TabPanes::takeDivides(const TabPanes &other)
{
    m_wantedDetails = other.m_wantedDetails;
    m_setTable = other.m_setTable;
    m_wantedBoard = other.m_wantedBoard;
    share();
}

void TabPanes::resizeEvent(QResizeEvent *event)
{
    Splitter::resizeEvent(event);
    showDetails();
    share();
}

} // namespace drover::ui
