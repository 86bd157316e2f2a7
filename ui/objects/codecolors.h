#pragma once

#include "ui/objects/syntax.h"

#include <QColor>
#include <QPalette>

namespace drover::ui {

/// The colours of a text in YAML or JSON. Each is readable (contrast 4.5:1 or more; 7:1
/// where the palette is of high contrast) on the palette's Base and on both backgrounds of a diff,
/// where the palette is one of ours.
///
/// Thread: GUI. Errors: none. Source: WCAG 2.2, success criteria 1.4.3 and 1.4.6.
struct CodeColors {
    QColor key;
    QColor text;
    QColor number; ///< and true, false, null
    QColor comment;
    QColor added;   ///< a line's background; its sign says the same
    QColor removed;
    QColor match;        ///< background of what was looked for
    QColor currentMatch;

    const QColor &of(SyntaxSpan::Kind kind) const;
};

CodeColors codeColors(const QPalette &palette);

} // namespace drover::ui
