#include "ui/window/savedplace.h"

#include <QDataStream>

namespace drover::ui {

// Source: QWidget::saveGeometry() of Qt 6.4, versions 1 to 3.
SavedPlace savedPlaceOf(const QByteArray &geometry)
{
    constexpr quint32 kMagic = 0x1D9D0CB;
    QDataStream stream(geometry);
    stream.setVersion(QDataStream::Qt_4_0);
    quint32 magic = 0;
    quint16 major = 0;
    quint16 minor = 0;
    QRect frame;
    SavedPlace place;
    qint32 screen = 0;
    quint8 isMaximized = 0;
    quint8 isFullScreen = 0;
    stream >> magic >> major >> minor >> frame >> place.normal >> screen >> isMaximized >> isFullScreen;
    if (magic != kMagic || stream.status() != QDataStream::Ok)
        return {};
    place.state.setFlag(Qt::WindowMaximized, isMaximized != 0);
    place.state.setFlag(Qt::WindowFullScreen, isFullScreen != 0);
    return place;
}

} // namespace drover::ui
