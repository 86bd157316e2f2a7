#pragma once

class QTextDocument;

namespace drover::ui {

/// Makes a document say what another one says, where both are built alike: the same blocks, tables
/// and formats. Only the letters that differ are written, so that a selection, the place that is
/// scrolled to and the lines that stay are left alone.
///
/// Thread: GUI. Errors: false where they are not built alike; nothing was written then.
bool renewTexts(QTextDocument &shown, const QTextDocument &fresh);

} // namespace drover::ui
