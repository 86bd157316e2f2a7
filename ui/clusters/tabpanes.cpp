#include "ui/clusters/tabpanes.h"

#include "ui/theme/spacing.h"

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kFewestRows = 7; ///< of the table, its header among them
constexpr int kLeastDetails = 22 * kSpace;
constexpr int kLeastBoard = 25 * kSpace;

} // namespace

TabPanes::TabPanes(QWidget *table, QWidget *details, QWidget *parent)
    : QSplitter(Qt::Vertical, parent), m_upper(new QSplitter(Qt::Vertical, this)),
      m_details(details)
{
    // A page's own least height would be taken from the table.
    details->setMinimumHeight(kLeastDetails);
    m_upper->addWidget(table);
    m_upper->addWidget(details);
    m_upper->setChildrenCollapsible(false);
    m_upper->setStretchFactor(0, 1);
    m_upper->setStretchFactor(1, 0);
    m_upper->setSizes({480, 320});
    addWidget(m_upper);
    setChildrenCollapsible(false);
    setStretchFactor(0, 1);
}

void TabPanes::setBoard(QWidget *board)
{
    m_board = board;
    addWidget(board);
    setStretchFactor(1, 0);
}

void TabPanes::boardChanged()
{
    m_isInsisted = false;
    showDetails();
    // By the next turn the splitters know what they hold.
    if (m_board && !m_board->isHidden())
        QMetaObject::invokeMethod(this, &TabPanes::share, Qt::QueuedConnection);
}

void TabPanes::share()
{
    const bool areBelow = m_upper->orientation() == Qt::Vertical && m_details->isVisible();
    const int upper = std::max(height() / 2, leastTable() + (areBelow ? kLeastDetails : 0));
    setSizes({upper, height() - upper});
    if (areBelow) {
        const int table = std::max(upper / 2, leastTable());
        m_upper->setSizes({table, upper - table});
    }
    Q_EMIT shared();
}

int TabPanes::leastTable() const
{
    return kFewestRows * (fontMetrics().height() + kSpace);
}

bool TabPanes::isTooLow() const
{
    if (!m_board || m_board->isHidden() || m_upper->orientation() == Qt::Horizontal)
        return false;
    return height() < leastTable() + kLeastDetails + kLeastBoard;
}

void TabPanes::showDetails()
{
    if (m_details)
        m_details->setVisible(m_areWanted && (m_isInsisted || !isTooLow()));
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
    const int length = isBelow ? m_upper->height() : m_upper->width();
    m_upper->setSizes({length * 3 / 5, length * 2 / 5});
    showDetails();
}

void TabPanes::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    showDetails();
}

} // namespace drover::ui
