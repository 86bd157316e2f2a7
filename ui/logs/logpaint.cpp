// How a LogView paints the rows that are seen.
#include "ui/objects/codecolors.h"
#include "ui/logs/logcells.h"
#include "ui/logs/logview.h"
#include "ui/theme/spacing.h"
#include "ui/theme/statuspalette.h"

#include <QDateTime>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover::ui {

namespace {

constexpr std::int64_t kMillisecond = 1'000'000;

/// "2026-11-25 12:00:00.123 ", local; as wide where the line has no time.
QString timeText(std::int64_t nanoseconds)
{
    static const QString kForm = u"yyyy-MM-dd HH:mm:ss.zzz "_s;
    if (nanoseconds == 0)
        return QString(kForm.size(), u' ');
    return QDateTime::fromMSecsSinceEpoch(nanoseconds / kMillisecond).toString(kForm);
}

} // namespace

QString LogView::shownText(Number line) const
{
    const QString text = m_lines->text(line);
    return m_areTimesShown && !m_lines->isGap(line)
               ? timeText(m_lines->line(line).nanoseconds) + text
               : text;
}

qsizetype LogView::timeLength(Number line) const
{
    return m_areTimesShown && !m_lines->isGap(line) ? timeText(0).size() : 0;
}

std::vector<LogView::Row> LogView::seenRows() const
{
    std::vector<Row> rows;
    const auto most = static_cast<std::size_t>(rowsSeen()) + 1;
    const Place begin = top();
    int skipped = begin.row;
    for (Number line = begin.line; line < m_lines->end() && rows.size() < most; ++line) {
        const QString text = shownText(line);
        const std::vector<qsizetype> starts = startsOf(text);
        for (std::size_t row = 0; row < starts.size() && rows.size() < most; ++row) {
            const bool isLast = row + 1 == starts.size();
            if (skipped-- <= 0)
                rows.push_back({line, starts[row], isLast ? text.size() : starts[row + 1], isLast});
        }
    }
    return rows;
}

void LogView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    if (isEmpty())
        return;
    painter.setFont(font());
    int top = 0;
    int widest = m_widest;
    for (const Row &row : seenRows()) {
        const QString text = shownText(row.line);
        if (!m_isWrapped)
            widest = std::max(widest, cellsBefore(text, text.size()));
        paintRow(painter, row, text, top);
        top += m_row;
    }
    if (widest == m_widest)
        return;
    m_widest = widest;
    QMetaObject::invokeMethod(this, &LogView::syncBars, Qt::QueuedConnection);
}

void LogView::paintRow(QPainter &painter, const Row &row, const QString &text, int top) const
{
    const StatusColors colors = statusColors(palette());
    const bool isDim = m_isDimmed || m_lines->isGap(row.line);
    const QColor words = isDim ? colors.dimmed : palette().color(QPalette::Text);
    paintMatches(painter, row, text, top);
    const qsizetype time = std::clamp(timeLength(row.line), row.start, row.end);
    paintSpan(painter, row, text, top, row.start, time, colors.dimmed);
    paintSpan(painter, row, text, top, time, row.end, words);
    paintSelection(painter, row, text, top);
}

void LogView::paintMatches(QPainter &painter, const Row &row, const QString &text, int top) const
{
    if (m_needle.isEmpty() || m_lines->isGap(row.line)) // Drover's words, which no search finds
        return;
    const CodeColors colors = codeColors(palette());
    const QColor &colour = row.line == m_current ? colors.currentMatch : colors.match;
    for (qsizetype at = text.indexOf(m_needle, timeLength(row.line), Qt::CaseInsensitive);
         at >= 0 && at < row.end;
         at = text.indexOf(m_needle, at + m_needle.size(), Qt::CaseInsensitive))
        fillSpan(painter, row, text, top, at, at + m_needle.size(), colour);
}

void LogView::paintSelection(QPainter &painter, const Row &row, const QString &text,
                             int top) const
{
    const auto [from, to] = std::minmax(m_anchor, m_cursor);
    if (from == to || row.line < from.line || row.line > to.line)
        return;
    const qsizetype start = row.line == from.line ? from.unit : 0;
    const qsizetype end = row.line == to.line ? to.unit : text.size();
    fillSpan(painter, row, text, top, start, end, palette().color(QPalette::Highlight));
    paintSpan(painter, row, text, top, std::max(start, row.start), std::min(end, row.end),
              palette().color(QPalette::HighlightedText));
}

qreal LogView::xOf(const Row &row, const QString &text, qsizetype unit) const
{
    const QStringView rest = QStringView(text).mid(row.start);
    return kSpace + (cellsBefore(rest, unit - row.start) - horizontalScrollBar()->value()) * m_cell;
}

void LogView::fillSpan(QPainter &painter, const Row &row, const QString &text, int top,
                       qsizetype from, qsizetype to, const QColor &colour) const
{
    const qsizetype first = std::max(from, row.start);
    const qsizetype last = std::min(to, row.end);
    if (first >= last)
        return;
    const qreal left = xOf(row, text, first);
    painter.fillRect(QRectF(left, top, xOf(row, text, last) - left, m_row), colour);
}

/// Simple text in one go; else character by character, each in its cell.
void LogView::paintSpan(QPainter &painter, const Row &row, const QString &text, int top,
                        qsizetype from, qsizetype to, const QColor &colour) const
{
    if (from >= to)
        return;
    const QStringView rest = QStringView(text).mid(row.start, row.end - row.start);
    const int scrolled = horizontalScrollBar()->value();
    const qsizetype first = std::max(from, row.start + unitAtCell(rest, scrolled));
    const qsizetype last = std::min(to, row.start + unitAtCell(rest, scrolled + columns() + 2));
    if (first >= last)
        return;
    painter.setPen(colour);
    const int base = top + QFontMetrics(font()).ascent();
    const QString seen = text.mid(first, last - first);
    if (isSimple(seen)) {
        painter.drawText(QPointF(xOf(row, text, first), base), seen);
        return;
    }
    for (const LogCluster &cluster : clustersIn(rest, scrolled, scrolled + columns() + 2)) {
        const qsizetype unit = row.start + cluster.unit;
        if (unit >= first && unit < last)
            painter.drawText(QPointF(kSpace + (cluster.cell - scrolled) * m_cell, base),
                             text.mid(unit, cluster.length));
    }
}

} // namespace drover::ui
