#pragma once

#include "core/pods/logbuffer.h"

#include <QAbstractScrollArea>

#include <optional>
#include <utility>
#include <vector>

namespace drover::ui {

/// The lines of a log, painted from their buffer: only what is seen costs anything.
///
/// At its end it stays there while lines come; anywhere else it stays with the lines it shows.
/// Arrows, Page, Home and End scroll; the mouse selects, Ctrl+A selects all, Ctrl+C copies.
/// Thread: GUI. Errors: none. Units: lines, rows of them where they wrap.
class LogView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    using Number = LogBuffer::Number;

    explicit LogView(QWidget *parent = nullptr);

    /// Null: none. It must outlive its use here.
    void setLines(const LogBuffer *lines);
    void linesChanged();
    void setWrapped(bool isWrapped);
    void setTimesShown(bool areShown);
    bool areTimesShown() const { return m_areTimesShown; }
    void setDimmed(bool isDimmed);
    /// What is marked wherever it is seen, and the line that is current.
    void setMatches(const QString &text, std::optional<Number> current);

    bool isAtEnd() const { return m_isAtEnd; }
    void goToEnd();
    /// Scrolls no further than it must until the line's match is in sight, and leaves the end: it
    /// stays while others come.
    void showLine(Number line);
    Number topLine() const { return top().line; }
    bool isSeen(Number line) const; ///< some of it
    QString selectedText() const; ///< where nothing is selected: the current match
    /// What the line shows, its time in front where times are shown.
    QString shownText(Number line) const;
    QString seenText() const; ///< the rows that are seen, for a screen reader
    /// Where in it the row begins that the last key brought to sight. Units: UTF-16.
    qsizetype reachedPlace() const;

Q_SIGNALS:
    void scrolled(); ///< by who reads
    void atEndChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;

private:
    struct Place { ///< a row of a line
        Number line = 0;
        int row = 0;
        auto operator<=>(const Place &) const = default;
    };
    struct Spot { ///< a character
        Number line = 0;
        qsizetype unit = 0;
        auto operator<=>(const Spot &) const = default;
    };
    struct Row { ///< as it is painted
        Number line = 0;
        qsizetype start = 0;
        qsizetype end = 0;
        bool isLast = false; ///< of its line
    };

    void tellReached(int key);
    QString rowText(const Row &row) const;
    bool isEmpty() const { return !m_lines || m_lines->first() == m_lines->end(); }
    int columns() const;
    int rowsSeen() const;
    int rowsOf(Number line) const;
    std::vector<qsizetype> startsOf(const QString &text) const;
    Place top() const;
    Place moved(Place place, int rows) const;
    Place lastTop() const;
    void scrollTo(Place top);
    void showCells(const QString &text, qsizetype from, qsizetype to);
    void syncBars();
    void measure();
    std::vector<Row> seenRows() const;
    Spot spotAt(const QPoint &point) const;
    void select(Spot anchor, Spot cursor);
    void selectAll();
    void copy() const;

    void paintRow(QPainter &painter, const Row &row, const QString &text, int top) const;
    void paintSelection(QPainter &painter, const Row &row, const QString &text, int top) const;
    void paintMatches(QPainter &painter, const Row &row, const QString &text, int top) const;
    void paintSpan(QPainter &painter, const Row &row, const QString &text, int top,
                   qsizetype from, qsizetype to, const QColor &colour) const;
    void fillSpan(QPainter &painter, const Row &row, const QString &text, int top,
                  qsizetype from, qsizetype to, const QColor &colour) const;
    qreal xOf(const Row &row, const QString &text, qsizetype unit) const;
    qsizetype timeLength(Number line) const;

    const LogBuffer *m_lines = nullptr;
    bool m_isWrapped = false;
    bool m_areTimesShown = false;
    bool m_isDimmed = false;
    bool m_isAtEnd = true;
    bool m_isSyncing = false;
    bool m_isLastReached = false; ///< the lowest row, else the top one
    Place m_top;
    int m_widest = 0; ///< cells, of what was seen
    qreal m_cell = 1; ///< width of a cell
    int m_row = 1;    ///< height of a row
    Spot m_anchor;
    Spot m_cursor;
    QString m_needle;
    std::optional<Number> m_current;
};

} // namespace drover::ui
