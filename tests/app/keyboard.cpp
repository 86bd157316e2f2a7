#include "tests/app/keyboard.h"

#include <QApplication>
#include <QEvent>
#include <QKeySequence>
#include <QMainWindow>
#include <QTest>

namespace drover {

namespace {

constexpr int kMostStops = 100;

QWidget *mainWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (qobject_cast<QMainWindow *>(widget))
            return widget;
    }
    qFatal("the program has no window");
}

} // namespace

Keyboard::Keyboard()
{
    qApp->installEventFilter(this);
}

QWidget *Keyboard::dialog() const
{
    return QApplication::activeModalWidget();
}

QWidget *Keyboard::focus() const
{
    QWidget *window = QApplication::activePopupWidget();
    // A file dialog whose folder is read late opens its list of names when it is gone.
    const QWidget *field = window ? window->focusProxy() : nullptr;
    if (field && !field->isVisible()) {
        window->close();
        window = nullptr;
    }
    if (!window) {
        window = dialog() ? dialog() : mainWindow();
        if (QApplication::activeWindow() != window)
            QApplication::setActiveWindow(window);
    }
    return window->focusWidget() ? window->focusWidget() : window;
}

void Keyboard::press(const char *keys) const
{
    const QKeySequence sequence(QString::fromLatin1(keys), QKeySequence::PortableText);
    QTest::keyClick(focus(), sequence[0].key(), sequence[0].keyboardModifiers());
}

void Keyboard::type(const QString &text) const
{
    for (const QChar &letter : text)
        QTest::keyClicks(focus(), letter);
}

bool Keyboard::tabTo(const char *name) const
{
    for (int stop = 0; stop < kMostStops; ++stop) {
        if (focus()->objectName() == QLatin1StringView(name))
            return true;
        press("Tab");
    }
    return false;
}

bool Keyboard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::Wheel:
        ++m_mouseEvents;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace drover
