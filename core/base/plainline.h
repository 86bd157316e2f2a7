#pragma once

#include <QString>

namespace drover {

/// The text without what steers a terminal: of control characters, with which escape sequences
/// begin, only line ends and tabs stay, the others become U+FFFD. So do the marks that turn the
/// direction of writing, which can make a text look like another.
///
/// Thread: any. Errors: none.
QString withoutControls(QString text);

/// From now on each line of the log goes to stderr so; servers' words are among them.
///
/// Thread: main, once, before others log. Errors: none.
void logWithoutControls();

} // namespace drover
