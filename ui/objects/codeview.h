#pragma once

#include "ui/objects/codecolors.h"
#include "ui/objects/codetext.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace drover::ui {

/// A text in YAML or JSON to be read: line numbers, colours, marks of a diff.
///
/// Only the lines that are seen are coloured, and a large text comes in piece by piece, so that its
/// size keeps nobody waiting.
/// Thread: GUI. Errors: none. Units: characters of the text.
class CodeView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeView(QWidget *parent = nullptr);

    /// Scroll and caret stay at their lines, as far as there are so many.
    void setCode(const CodeText &code);
    const CodeText &code() const { return m_code; }
    /// What was looked for: where it begins, sorted, and which one is current (-1: none).
    void setMatches(std::vector<int> starts, int length, int current);
    void setDimmed(bool isDimmed); ///< what is shown may be old

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Gutter;

    void fill(qsizetype upTo);
    void fillOn();
    void setColors();
    void fitGutter();
    void paintGutter(QPaintEvent *event);
    void followViewport(const QRect &rect, int dy);
    void decorate();
    void colourLine(const QTextBlock &block);
    void addMark(const QTextBlock &block, QList<QTextEdit::ExtraSelection> &selections) const;
    void addMatches(int first, int end, QList<QTextEdit::ExtraSelection> &selections) const;
    QString numberOf(int line) const;
    QTextBlock lastSeen() const;

    CodeText m_code;
    CodeColors m_colors;
    qsizetype m_filled = 0; ///< characters of the text that are there already
    QTimer m_filling;
    bool m_isDimmed = false;
    int m_look = 0; ///< of the colours; a line that has another one is coloured anew
    int m_seenFirst = -1;
    int m_seenLast = -1;
    std::vector<int> m_matches;
    int m_matchLength = 0;
    int m_currentMatch = -1;
    QWidget *m_gutter;
};

} // namespace drover::ui
