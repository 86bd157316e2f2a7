#pragma once

#include <QString>

namespace drover::rules {

/// C++ with every comment and every character inside quotes made a blank, so that words can be
/// looked for. Line breaks, quotes and all positions stay where they are.
///
/// Thread: any. Errors: none; an unclosed quote blanks to the end.
QString plainCode(const QString &text);

/// The same with preprocessor lines blank too.
QString withoutDirectives(QString code);

} // namespace drover::rules
