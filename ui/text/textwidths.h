#pragma once

#include <QFont>
#include <QHash>
#include <QString>

class QFontMetrics;

namespace drover::ui {

/// Remembers how wide texts are: to measure one is to shape it, and a table measures the same few
/// thousand each time it is painted.
///
/// Units: device-independent pixels, as QFontMetrics::horizontalAdvance(). Thread: any, one at a
/// time. Errors: none.
class TextWidths
{
public:
    /// `metrics` are the font's.
    int of(const QString &text, const QFont &font, const QFontMetrics &metrics);

private:
    QFont m_font;
    QHash<QString, int> m_widths;
};

} // namespace drover::ui
