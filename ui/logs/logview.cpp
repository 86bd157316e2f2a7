#include "ui/logs/logview.h"

#include "ui/logs/logcells.h"
#include "ui/logs/logspeech.h"
#include "ui/theme/spacing.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace drover::ui {

namespace {

constexpr int kMeasured = 64; ///< characters
constexpr int kWheelRows = 3;
constexpr int kWheelStep = 120; ///< of one notch, as QWheelEvent has it

} // namespace

LogView::LogView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameStyle(QFrame::NoFrame);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFocusPolicy(Qt::StrongFocus);
    speakLogs();
    setAccessibleName(tr("Log"));
    viewport()->setCursor(Qt::IBeamCursor);
    measure();
}

void LogView::measure()
{
    // Advances may have fractions, which add up along a line.
    const QString many(kMeasured, u'0');
    m_cell = std::max(1.0, QFontMetricsF(font()).horizontalAdvance(many) / kMeasured);
    m_row = std::max(1, QFontMetrics(font()).lineSpacing());
}

void LogView::setLines(const LogBuffer *lines)
{
    m_lines = lines;
    m_top = {lines ? lines->first() : 0, 0};
    m_anchor = m_cursor = {};
    m_current.reset();
    m_widest = 0;
    const bool wasAtEnd = std::exchange(m_isAtEnd, true);
    linesChanged();
    if (!wasAtEnd)
        Q_EMIT atEndChanged();
}

void LogView::linesChanged()
{
    m_top = m_isAtEnd ? lastTop() : std::min(top(), lastTop());
    syncBars();
    viewport()->update();
}

void LogView::setWrapped(bool isWrapped)
{
    m_isWrapped = isWrapped;
    m_top.row = 0;
    horizontalScrollBar()->setValue(0);
    linesChanged();
}

void LogView::setTimesShown(bool areShown)
{
    m_areTimesShown = areShown;
    m_anchor = m_cursor = {};
    m_top.row = 0;
    linesChanged();
}

void LogView::setDimmed(bool isDimmed)
{
    m_isDimmed = isDimmed;
    viewport()->update();
}

void LogView::setMatches(const QString &text, std::optional<Number> current)
{
    m_needle = text;
    m_current = current;
    viewport()->update();
}

int LogView::columns() const
{
    return std::max(1, static_cast<int>((viewport()->width() - 2 * kSpace) / m_cell));
}

int LogView::rowsSeen() const
{
    return std::max(1, viewport()->height() / m_row);
}

std::vector<qsizetype> LogView::startsOf(const QString &text) const
{
    return m_isWrapped ? rowStarts(text, columns()) : std::vector<qsizetype>{0};
}

int LogView::rowsOf(Number line) const
{
    return m_isWrapped ? static_cast<int>(startsOf(shownText(line)).size()) : 1;
}

/// Lines are forgotten at once and told a frame or two later: what is painted or asked in between
/// begins with the oldest that is left.
LogView::Place LogView::top() const
{
    return m_lines ? std::max(m_top, Place{m_lines->first(), 0}) : m_top;
}

LogView::Place LogView::moved(Place place, int rows) const
{
    if (isEmpty())
        return {};
    for (; rows > 0; --rows) {
        if (place.row + 1 < rowsOf(place.line))
            ++place.row;
        else if (place.line + 1 < m_lines->end())
            place = {place.line + 1, 0};
        else
            break;
    }
    for (; rows < 0; ++rows) {
        if (place.row > 0)
            --place.row;
        else if (place.line > m_lines->first())
            place = {place.line - 1, rowsOf(place.line - 1) - 1};
        else
            break;
    }
    return place;
}

LogView::Place LogView::lastTop() const
{
    if (isEmpty())
        return {m_lines ? m_lines->first() : 0, 0};
    const Number last = m_lines->end() - 1;
    return moved({last, rowsOf(last) - 1}, 1 - rowsSeen());
}

void LogView::scrollTo(Place top)
{
    const Place last = lastTop();
    const bool wasAtEnd = m_isAtEnd;
    m_top = std::min(top, last);
    m_isAtEnd = m_top >= last;
    syncBars();
    viewport()->update();
    Q_EMIT scrolled();
    if (m_isAtEnd != wasAtEnd)
        Q_EMIT atEndChanged();
}

void LogView::goToEnd()
{
    scrollTo(lastTop());
}

bool LogView::isSeen(Number line) const
{
    return !isEmpty() && line >= top().line && line <= moved(top(), rowsSeen() - 1).line;
}

void LogView::showLine(Number line)
{
    if (isEmpty() || line < m_lines->first() || line >= m_lines->end())
        return;
    const QString text = shownText(line);
    const qsizetype match =
        std::max(qsizetype(0), text.indexOf(m_needle, timeLength(line), Qt::CaseInsensitive));
    const std::vector<qsizetype> starts = startsOf(text);
    const auto row = std::upper_bound(starts.begin(), starts.end(), match) - starts.begin() - 1;
    const Place place{line, static_cast<int>(row)};
    if (place < top() || place > moved(top(), rowsSeen() - 1))
        scrollTo(moved(place, -rowsSeen() / 2));
    showCells(text, match, match + m_needle.size());
    if (std::exchange(m_isAtEnd, false)) // else the lines that come would take it out of sight
        Q_EMIT atEndChanged();
}

/// Sideways, and no further than it must: the line's beginning stays where there is room for both.
void LogView::showCells(const QString &text, qsizetype from, qsizetype to)
{
    m_widest = std::max(m_widest, cellsBefore(text, text.size())); // it may not be painted yet
    syncBars();
    QScrollBar &bar = *horizontalScrollBar();
    const int first = cellsBefore(text, from);
    const int end = cellsBefore(text, to);
    if (end <= columns())
        bar.setValue(0);
    else if (first < bar.value() || end > bar.value() + columns())
        bar.setValue(std::max(0, first - columns() / 2));
}

void LogView::syncBars()
{
    const QScopedValueRollback syncing(m_isSyncing, true);
    const Number first = m_lines ? m_lines->first() : 0;
    const Place last = lastTop();
    verticalScrollBar()->setRange(0, static_cast<int>(last.line - first) + (last.row > 0 ? 1 : 0));
    verticalScrollBar()->setPageStep(rowsSeen());
    verticalScrollBar()->setValue(m_isAtEnd ? verticalScrollBar()->maximum()
                                            : static_cast<int>(top().line - first));
    horizontalScrollBar()->setRange(0, m_isWrapped ? 0 : std::max(0, m_widest - columns()));
    horizontalScrollBar()->setPageStep(columns());
}

void LogView::scrollContentsBy(int, int dy)
{
    viewport()->update();
    if (m_isSyncing || dy == 0 || !m_lines)
        return;
    const int value = verticalScrollBar()->value();
    scrollTo(value >= verticalScrollBar()->maximum()
                 ? lastTop()
                 : Place{m_lines->first() + static_cast<Number>(value), 0});
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_isWrapped)
        m_top.row = 0;
    linesChanged();
}

void LogView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    measure();
    m_top.row = 0;
    linesChanged();
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    const int page = std::max(1, rowsSeen() - 1);
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->key() == Qt::Key_End)
        goToEnd();
    else if (event->key() == Qt::Key_Home)
        scrollTo({m_lines ? m_lines->first() : 0, 0});
    else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        scrollTo(moved(top(), event->key() == Qt::Key_Up ? -1 : 1));
    else if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown)
        scrollTo(moved(top(), event->key() == Qt::Key_PageUp ? -page : page));
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        horizontalScrollBar()->triggerAction(event->key() == Qt::Key_Left
                                                 ? QAbstractSlider::SliderSingleStepSub
                                                 : QAbstractSlider::SliderSingleStepAdd);
    else
        return event->ignore();
    tellReached(event->key());
}

void LogView::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const bool isSideways = event->modifiers().testFlag(Qt::ShiftModifier) || turned.y() == 0;
    const int amount = (isSideways && turned.x() != 0 ? turned.x() : turned.y()) * kWheelRows /
                       kWheelStep;
    if (isSideways)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - amount);
    else
        scrollTo(moved(top(), -amount));
    event->accept();
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || isEmpty())
        return;
    const Spot spot = spotAt(event->position().toPoint());
    select(event->modifiers().testFlag(Qt::ShiftModifier) ? m_anchor : spot, spot);
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton) || isEmpty())
        return;
    const int y = event->position().toPoint().y();
    if (y < 0 || y > viewport()->height())
        scrollTo(moved(top(), y < 0 ? -1 : 1));
    select(m_anchor, spotAt(event->position().toPoint()));
}

void LogView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || isEmpty())
        return;
    const Number line = spotAt(event->position().toPoint()).line;
    select({line, 0}, {line, shownText(line).size()});
}

LogView::Spot LogView::spotAt(const QPoint &point) const
{
    const Place place = moved(top(), std::clamp(point.y() / m_row, 0, rowsSeen()));
    const QString text = shownText(place.line);
    const std::vector<qsizetype> starts = startsOf(text);
    const qsizetype start =
        starts[static_cast<std::size_t>(std::min<int>(place.row, int(starts.size()) - 1))];
    const int cell = qRound((point.x() - kSpace) / m_cell) + horizontalScrollBar()->value();
    return {place.line, start + unitAtCell(QStringView(text).mid(start), std::max(0, cell))};
}

void LogView::select(Spot anchor, Spot cursor)
{
    m_anchor = anchor;
    m_cursor = cursor;
    viewport()->update();
}

void LogView::selectAll()
{
    if (isEmpty())
        return;
    const Number last = m_lines->end() - 1;
    select({m_lines->first(), 0}, {last, shownText(last).size()});
}

QString LogView::selectedText() const
{
    if (isEmpty())
        return {};
    if (m_anchor == m_cursor)
        return m_current && *m_current >= m_lines->first() ? shownText(*m_current) : QString();
    const auto [from, to] = std::minmax(m_anchor, m_cursor);
    QStringList texts;
    for (Number line = std::max(from.line, m_lines->first());
         line <= to.line && line < m_lines->end(); ++line) {
        QString text = shownText(line);
        if (line == to.line)
            text.truncate(to.unit);
        texts << (line == from.line ? text.mid(from.unit) : text);
    }
    return texts.join(u'\n');
}

void LogView::copy() const
{
    if (const QString text = selectedText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace drover::ui
