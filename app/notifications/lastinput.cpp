#include "app/notifications/lastinput.h"

#include <QCoreApplication>
#include <QEvent>

namespace drover {

namespace {

bool isInput(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::InputMethod:
        return true;
    default:
        return false;
    }
}

} // namespace

LastInput::LastInput(Clock &clock) : m_clock(clock)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool LastInput::isWithin(std::chrono::seconds span) const
{
    return m_last && m_clock.now() - *m_last <= span;
}

bool LastInput::eventFilter(QObject *watched, QEvent *event)
{
    if (event->spontaneous() && isInput(event->type()))
        m_last = m_clock.now();
    return QObject::eventFilter(watched, event);
}

} // namespace drover
