#pragma once

class QDialogButtonBox;

namespace drover::ui {

/// Takes the pictures off the buttons: some styles give one to OK, Cancel and Close, and none to
/// those with words of our own beside them. Thread: GUI. Errors: none.
void plainButtons(const QDialogButtonBox &box);

} // namespace drover::ui
