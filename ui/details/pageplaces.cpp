#include "ui/details/pageplaces.h"

#include <QAbstractScrollArea>
#include <QLineEdit>
#include <QScrollBar>

namespace drover::ui {

PagePlaces placesIn(const QWidget &page)
{
    PagePlaces places;
    for (const auto *area : page.findChildren<QAbstractScrollArea *>())
        places.scrolls.append(
            {area->horizontalScrollBar()->value(), area->verticalScrollBar()->value()});
    for (const auto *field : page.findChildren<QLineEdit *>())
        places.texts.append(field->text());
    return places;
}

void putPlaces(QWidget &page, const PagePlaces &places)
{
    const auto fields = page.findChildren<QLineEdit *>();
    for (qsizetype i = 0; i < fields.size() && fields.size() == places.texts.size(); ++i)
        fields[i]->setText(places.texts[i]);
    const auto areas = page.findChildren<QAbstractScrollArea *>();
    for (qsizetype i = 0; i < areas.size() && areas.size() == places.scrolls.size(); ++i) {
        areas[i]->horizontalScrollBar()->setValue(places.scrolls[i].x());
        areas[i]->verticalScrollBar()->setValue(places.scrolls[i].y());
    }
}

} // namespace drover::ui
