#pragma once

#include <QSplitter>

class QDialog;

namespace drover::ui {

/// A splitter whose divides can be moved by keyboard as well: see focusNextDivide(). With the focus a
/// divide goes with the arrow keys, with PageUp and PageDown further, with Home and End as far as it
/// can; Return leaves it there, Esc puts it back. Both give the focus back.
///
/// Thread: GUI. Errors: none.
class Splitter : public QSplitter
{
    Q_OBJECT

public:
    using QSplitter::QSplitter;

protected:
    QSplitterHandle *createHandle() override;
};

/// The next divide that is seen in the window takes the focus, as one reads; after the last the focus
/// is where it was before the first. False where there is none. Thread: GUI. Errors: none.
bool focusNextDivide(QWidget &window);
/// The same by a key of the dialog, which has no menu to say so. Thread: GUI. Errors: none.
void offerDivides(QDialog &dialog);

} // namespace drover::ui
