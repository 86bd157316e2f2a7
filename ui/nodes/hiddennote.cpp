#include "ui/nodes/hiddennote.h"

#include "ui/nodes/nodeview.h"

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

// Longer than NodeView takes until it tells of the node that came instead.
constexpr auto kSoon = 100ms;

} // namespace

HiddenNote::HiddenNote(NodeView &view, Clock &clock, std::function<void()> tell)
    : QObject(&view), m_view(view), m_clock(clock), m_tell(std::move(tell))
{
}

void HiddenNote::tellSoon()
{
    if (!m_due)
        m_due = m_clock.callAfter(kSoon, [this] { tellNow(); });
}

void HiddenNote::tellNow()
{
    m_due.reset();
    if (!m_view.isToBeTold())
        m_tell();
}

} // namespace drover::ui
