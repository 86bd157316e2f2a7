#pragma once

class QPlainTextEdit;

namespace drover::ui {

/// Makes the text as high as its lines, of which there are at least `least` and at most `most`: up to
/// those nothing is to be scrolled, and beyond them none is cut in two. It holds as long as the text
/// lives, whatever is put into it.
///
/// Thread: the GUI thread. Errors: none.
void fitToLines(QPlainTextEdit &text, int least, int most);

} // namespace drover::ui
