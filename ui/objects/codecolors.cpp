#include "ui/objects/codecolors.h"

#include "ui/theme/statuspalette.h"

namespace drover::ui {

const QColor &CodeColors::of(SyntaxSpan::Kind kind) const
{
    switch (kind) {
    case SyntaxSpan::Kind::Key: return key;
    case SyntaxSpan::Kind::Text: return text;
    case SyntaxSpan::Kind::Number:
    case SyntaxSpan::Kind::Word: return number;
    case SyntaxSpan::Kind::Comment: break;
    }
    return comment;
}

CodeColors codeColors(const QPalette &palette)
{
    const StatusColors states = statusColors(palette);
    CodeColors colors;
    colors.key = states.neutral;
    colors.comment = states.dimmed;
    const bool isStrong = isHighContrast(palette);
    if (isDark(palette)) {
        colors.text = QColor(0x8c, 0xd0, 0xb4);
        colors.number = QColor(0xe0, 0xa8, 0xf0);
        colors.added = QColor(0x17, 0x36, 0x22);
        colors.removed = QColor(0x45, 0x23, 0x22);
        colors.match = QColor(0x57, 0x4a, 0x14);
        colors.currentMatch = isStrong ? QColor(0x70, 0x48, 0x00) : QColor(0x8a, 0x5a, 0x00);
    } else {
        colors.text = isStrong ? QColor(0x05, 0x52, 0x45) : QColor(0x0d, 0x67, 0x58);
        colors.number = isStrong ? QColor(0x70, 0x1c, 0x86) : QColor(0x8a, 0x2f, 0xa0);
        colors.added = QColor(0xe0, 0xf5, 0xe6);
        colors.removed = QColor(0xfe, 0xee, 0xec);
        colors.match = QColor(0xff, 0xf0, 0xb8);
        colors.currentMatch = QColor(0xff, 0xcf, 0x70);
    }
    if (isStrong) // no shade behind a line: its sign says the same
        colors.added = colors.removed = palette.color(QPalette::Base);
    return colors;
}

} // namespace drover::ui
