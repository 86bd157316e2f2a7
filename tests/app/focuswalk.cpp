#include "tests/app/accessiblewalk.h"

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kMostStops = 200;
constexpr int kMostLinks = 20;

QString nameOf(const QWidget *widget)
{
    QStringList way;
    for (; widget; widget = widget->parentWidget()) {
        const QString kind = QString::fromLatin1(widget->metaObject()->className());
        way.prepend(kind.section(u':', -1));
        const QString says = widget->accessibleName().isEmpty()
                                 ? widget->property("text").toString().left(40)
                                 : widget->accessibleName();
        if (way.size() == 1 && !says.isEmpty())
            way.front() += u" \"%1\""_s.arg(says);
        if (kind.startsWith("drover::"_L1) && way.size() > 1)
            break;
    }
    return way.join(u" > "_s);
}

bool isThere(const QWidget &window, const QWidget *widget)
{
    return widget->window() == &window && widget->isVisible() && widget->isEnabled();
}

bool takesTab(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) != 0;
}

/// A scrolled area around things to be reached is none itself.
bool isStop(const QWidget *widget)
{
    return takesTab(widget) && !widget->focusProxy();
}

/// A button that only the mouse can press, and no menu offers the same.
bool isMouseOnly(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (!button || takesTab(widget))
        return false;
    const auto *tool = qobject_cast<const QToolButton *>(button);
    if ((tool && tool->defaultAction()) || (button->group() && button->group()->exclusive()) ||
        (button->autoExclusive() && button->isCheckable()))
        return false;
    for (const QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (above->inherits("QLineEdit") || above->inherits("QTabBar") || above->inherits("QToolBar"))
            return false; // Backspace, Ctrl+W, the menus
        if (above->isWindow())
            break;
    }
    return true;
}

/// Where Tab leads, from the widget that has the focus around to it again.
QList<QWidget *> round(QWidget &window, Qt::KeyboardModifiers modifiers)
{
    QList<QWidget *> stops;
    QWidget *at = window.focusWidget();
    while (at && stops.size() < kMostStops && !stops.contains(at)) {
        stops << at;
        // A page of text has its links on the way, too.
        for (int i = 0; i < kMostLinks && window.focusWidget() == at; ++i)
            QTest::keyClick(at, modifiers ? Qt::Key_Backtab : Qt::Key_Tab, modifiers);
        at = window.focusWidget();
    }
    return stops;
}

/// Whether the second stands wholly above the first, or before it in its line, within what holds
/// both.
bool isBackwards(const QWidget &window, const QWidget *one, const QWidget *next)
{
    const QWidget *common = one;
    while (common != &window && !common->isAncestorOf(next))
        common = common->parentWidget();
    const auto boxIn = [common](const QWidget *widget) {
        while (widget->parentWidget() != common)
            widget = widget->parentWidget();
        return widget->geometry();
    };
    if (common == one || common == next)
        return false;
    const QRect from = boxIn(one);
    const QRect to = boxIn(next);
    const bool isSameLine = from.top() <= to.bottom() && to.top() <= from.bottom();
    return isSameLine ? to.right() < from.left() : to.bottom() < from.top();
}

/// Whether Enter came to the button, which does nothing with it, instead of pressing it.
class Enter : public QObject
{
public:
    bool isLeft(QAbstractButton &button)
    {
        m_isLeft = false;
        button.installEventFilter(this);
        const QSignalBlocker pressesNothing(button);
        const bool wasChecked = button.isChecked();
        QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, {});
        QApplication::sendEvent(&button, &enter);
        button.setChecked(wasChecked);
        button.removeEventFilter(this);
        return m_isLeft;
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_isLeft = m_isLeft || event->type() == QEvent::KeyPress;
        return event->type() == QEvent::KeyPress;
    }

private:
    bool m_isLeft = false;
};

} // namespace

QStringList enterFaults(const QWidget &window)
{
    QStringList faults;
    for (QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        const auto *tool = qobject_cast<const QToolButton *>(button);
        const bool isPressed = qobject_cast<const QPushButton *>(button) || (tool && !tool->defaultAction());
        if (isPressed && isThere(window, button) && takesTab(button) && Enter().isLeft(*button))
            faults << nameOf(button) + " is not pressed by Enter"_L1;
    }
    return faults;
}

QStringList focusFaults(QWidget &window)
{
    QStringList faults;
    QList<const QWidget *> wanted;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!isThere(window, widget))
            continue;
        if (isStop(widget))
            wanted << widget;
        else if (isMouseOnly(widget))
            faults << nameOf(widget) + " cannot be reached by keyboard"_L1;
    }
    if (wanted.isEmpty())
        return faults;
    QWidget *const before = window.focusWidget();
    if (!before || !isThere(window, before))
        window.nextInFocusChain()->setFocus(Qt::TabFocusReason);
    round(window, Qt::NoModifier); // a list that is reached chooses a row, which frees buttons
    const QList<QWidget *> stops = round(window, Qt::NoModifier);
    for (const QWidget *widget : wanted) {
        if (isStop(widget) && !stops.contains(widget)) // of a group of choices one is enough
            faults << nameOf(widget) + " is not on the way of Tab"_L1;
    }
    if (!stops.isEmpty() && window.focusWidget() != stops.front())
        faults << u"Tab comes from %1 to %2 and not around to %3"_s.arg(
            nameOf(stops.back()), nameOf(window.focusWidget()), nameOf(stops.front()));
    int backwards = 0;
    QStringList jumps;
    for (qsizetype i = 0; i < stops.size(); ++i) {
        const QWidget *next = stops[(i + 1) % stops.size()];
        if (isBackwards(window, stops[i], next) && ++backwards > 0)
            jumps << u"Tab leads back from %1 to %2"_s.arg(nameOf(stops[i]), nameOf(next));
    }
    if (backwards > 1) // once is where the round closes
        faults << jumps;
    QList<QWidget *> back = round(window, Qt::ShiftModifier);
    if (back.size() > 1)
        std::reverse(back.begin() + 1, back.end());
    if (back != stops)
        faults << nameOf(&window) + ": Shift+Tab is not the way back"_L1;
    if (before)
        before->setFocus();
    return faults;
}

} // namespace drover
