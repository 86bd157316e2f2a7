#pragma once

#include <QMessageBox>

namespace drover::ui {

/// Asks before something that was given a name is removed, which nothing brings back: not open yet.
/// It is accepted by the button that has `verb`, and deletes itself. Thread: GUI. Errors: none.
QMessageBox *removeQuestion(const QString &question, const QString &verb, QWidget *parent);

} // namespace drover::ui
