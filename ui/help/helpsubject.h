#pragma once

#include <QString>

class QWidget;

namespace drover::ui {

/// Says what F1 in this widget, or in a child without a subject of its own, explains: the id of a
/// topic. Empty: nothing of its own.
///
/// Thread: the GUI thread. Errors: none.
void setHelpSubject(QWidget *widget, const QString &topic);
/// The subject of the widget, or of the nearest one around it; empty where none has one.
QString helpSubjectAt(const QWidget *widget);

} // namespace drover::ui
