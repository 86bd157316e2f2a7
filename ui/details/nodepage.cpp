#include "ui/details/nodepage.h"

#include "core/base/beat.h"

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

// Longer than a key's repeat, shorter than a wait.
constexpr auto kRest = 150ms;

bool isSame(const NodePtr &one, const NodePtr &other)
{
    return one && other && one->name == other->name && one->uid == other->uid;
}

} // namespace

NodePage::NodePage(Clock &clock, QWidget *parent) : QWidget(parent), m_clock(clock) {}

NodePage::~NodePage() = default;

void NodePage::showNode(const NodePtr &node)
{
    if (node == m_node)
        return;
    if (isSame(node, m_node)) {
        m_node = node;
        nodeChanged();
        return;
    }
    endLook();
    m_node = node;
    nodeSwitched();
    if (m_node && m_isOnScreen)
        m_rest = m_clock.callAfter(kRest, [this] { beginLook(); });
}

void NodePage::setDimmed(bool isDimmed)
{
    if (m_isDimmed == isDimmed)
        return;
    m_isDimmed = isDimmed;
    dimmedChanged();
    if (!isDimmed)
        askAgain();
}

void NodePage::askAgain()
{
    if (m_isLooking)
        reachedAgain();
}

void NodePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_isOnScreen = true;
    beginLook();
}

void NodePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_isOnScreen = false;
    endLook();
}

void NodePage::beginLook()
{
    m_rest.reset();
    if (m_isLooking || !m_node)
        return;
    m_isLooking = true;
    lookBegun();
    m_tick = m_clock.callAfter(untilNextSecond(m_clock), [this] { tick(); });
}

void NodePage::endLook()
{
    m_rest.reset();
    m_tick.reset();
    if (!m_isLooking)
        return;
    m_isLooking = false;
    lookEnded();
}

void NodePage::tick()
{
    m_tick = m_clock.callAfter(untilNextSecond(m_clock), [this] { tick(); });
    secondPassed();
}

} // namespace drover::ui
