#include "ui/theme/taborder.h"

#include <QLayout>
#include <QMainWindow>
#include <QWidget>

#include <algorithm>

namespace drover::ui {

namespace {

using Widgets = QList<QWidget *>;

void addLaidOut(const QLayout &layout, Widgets &all)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (QWidget *widget = item->widget())
            all << widget;
        else if (const QLayout *inside = item->layout())
            addLaidOut(*inside, all);
    }
}

/// Line after line, from the left to the right.
void sortByPlace(Widgets &all)
{
    std::ranges::stable_sort(all, {}, &QWidget::y);
    for (auto first = all.begin(); first != all.end();) {
        const int bottom = (*first)->geometry().bottom();
        const auto next =
            std::find_if(first + 1, all.end(), [bottom](auto *one) { return one->y() > bottom; });
        std::ranges::stable_sort(first, next, {}, &QWidget::x);
        first = next;
    }
}

Widgets childrenAsRead(const QWidget &widget)
{
    Widgets all;
    if (widget.layout() && !qobject_cast<const QMainWindow *>(&widget))
        addLaidOut(*widget.layout(), all);
    Widgets others;
    for (QWidget *child : widget.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (!all.contains(child))
            others << child;
    }
    sortByPlace(others);
    return all + others;
}

void addPlaces(QWidget &widget, const QWidget *focus, Widgets &places)
{
    const bool takesTab = (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy();
    if (takesTab || &widget == focus)
        places << &widget;
    for (QWidget *child : childrenAsRead(widget)) {
        if (!child->isWindow() && child->isVisible() && child->isEnabled())
            addPlaces(*child, focus, places);
    }
}

} // namespace

bool passFocus(QWidget &window, bool isForward)
{
    const QWidget *focus = window.focusWidget();
    Widgets places;
    addPlaces(window, focus, places);
    if (!isForward)
        std::ranges::reverse(places);
    const qsizetype at = places.indexOf(focus);
    if (places.isEmpty() || (at == 0 && places.size() == 1))
        return false;
    places[(at + 1) % places.size()]->setFocus(isForward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace drover::ui
