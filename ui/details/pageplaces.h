#pragma once

#include <QList>
#include <QPoint>
#include <QStringList>

class QWidget;

namespace drover::ui {

/// Where somebody is in a page: how far its lists are scrolled, and what is typed in its fields.
struct PagePlaces {
    QList<QPoint> scrolls; ///< pixels or rows, as each list counts
    QStringList texts;
};

/// Thread: the GUI thread. Errors: none; a page that is built otherwise is left as it is.
PagePlaces placesIn(const QWidget &page);
void putPlaces(QWidget &page, const PagePlaces &places);

} // namespace drover::ui
