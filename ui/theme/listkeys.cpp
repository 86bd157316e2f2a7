#include "ui/theme/listkeys.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace drover::ui {

ListKeys::ListKeys(QLineEdit *field, QAbstractItemView *list) : QObject(field), m_list(list)
{
    field->installEventFilter(this);
}

bool ListKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isForList = key == Qt::Key_Down || key == Qt::Key_Up ||
                               key == Qt::Key_PageDown || key == Qt::Key_PageUp;
        if (isForList)
            return QCoreApplication::sendEvent(m_list, event);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace drover::ui
