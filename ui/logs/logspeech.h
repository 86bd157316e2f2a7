#pragma once

namespace drover::ui {

/// From here on a LogView can be read by a screen reader: as text, of which there is what is seen.
/// A key that scrolls puts the caret where the row stands that it brought to sight.
///
/// Thread: GUI. Errors: none.
void speakLogs();

} // namespace drover::ui
