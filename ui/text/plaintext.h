#pragma once

#include <QString>

#include <string_view>

namespace drover::ui {

/// A node's text is data: it is shown as it is, never read as HTML.
///
/// Thread: any. Units: UTF-8 in. Errors: none; invalid bytes become U+FFFD.
QString toText(std::string_view utf8);
/// For tool tips: Qt guesses whether these are HTML, so a text that might be taken for it, or has
/// lines to be broken, is escaped and marked as such. Long text is cut at 2,000 characters.
QString plainToolTip(const QString &text);
/// One line of at most `limit` characters: line ends become spaces, the rest an ellipsis.
QString folded(const QString &text, qsizetype limit = 200);

} // namespace drover::ui
