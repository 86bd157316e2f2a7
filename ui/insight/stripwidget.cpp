#include "ui/insight/stripwidget.h"

#include "ui/nodes/stripdrawing.h"
#include "ui/text/plaintext.h"
#include "ui/text/striptext.h"
#include "ui/text/timetext.h"
#include "ui/theme/spacing.h"
#include "ui/theme/spoken.h"
#include "ui/theme/statuspalette.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <iterator>

namespace drover::ui {

namespace {

constexpr int kHeight = 3 * kSpace;
constexpr int kTick = kSpace / 2;
constexpr int kMarkHeight = 2 * kSpace;
constexpr int kNear = 4; ///< pixels from the pointer to what it points at
// Quarters: of an hour, of six, of a day they are round.
constexpr int kParts = 4;

} // namespace

StripWidget::StripWidget(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSpokenRole(*this, QAccessible::Graphic);
    setAccessibleName(tr("How the node stood"));
}

void StripWidget::setSpans(std::vector<StripSpan> spans, WallTime now)
{
    m_spans = std::move(spans);
    m_now = now;
    setAccessibleDescription(stripSummary(m_spans) + u'\n' + markLines(m_marks, m_now));
    update();
}

void StripWidget::setMarks(std::vector<EventMark> marks)
{
    const bool changesHeight = m_marks.empty() != marks.empty();
    m_marks = std::move(marks);
    if (changesHeight)
        updateGeometry();
    update();
}

void StripWidget::setDimmed(bool isDimmed)
{
    m_isDimmed = isDimmed;
    update();
}

QSize StripWidget::sizeHint() const
{
    const int marks = m_marks.empty() ? 0 : kMarkHeight;
    return {20 * kSpace, marks + kHeight + kTick + fontMetrics().height() + kSpace};
}

QRect StripWidget::markRect() const
{
    return {kSpace, kSpace / 2, width() - 2 * kSpace, m_marks.empty() ? 0 : kMarkHeight};
}

QRect StripWidget::stripRect() const
{
    const QRect marks = markRect();
    return {marks.left(), marks.top() + marks.height(), marks.width(), kHeight};
}

QString StripWidget::marksAt(int x) const
{
    const QRect strip = stripRect();
    const auto share = [&strip](int place) {
        return std::clamp(double(place - strip.left()) / strip.width(), 0.0, 1.0);
    };
    const WallTime from = timeAt(share(x - kNear));
    const WallTime to = timeAt(share(x + kNear));
    std::vector<EventMark> near;
    std::copy_if(m_marks.begin(), m_marks.end(), std::back_inserter(near),
                 [&](const EventMark &mark) { return mark.from <= to && mark.to >= from; });
    return markLines(near, m_now);
}

WallTime StripWidget::timeAt(double share) const
{
    const auto length = m_spans.back().to - m_spans.front().from;
    return m_spans.front().from +
           WallTime::duration(static_cast<WallTime::rep>(double(length.count()) * share));
}

QString StripWidget::textAt(const QPoint &place) const
{
    const QRect strip = stripRect();
    if (!m_spans.empty() && markRect().contains(place))
        return marksAt(place.x());
    if (m_spans.empty() || !strip.contains(place))
        return {};
    const WallTime at = timeAt(double(place.x() - strip.left()) / strip.width());
    const auto found = std::find_if(m_spans.begin(), m_spans.end(),
                                    [at](const StripSpan &span) { return at < span.to; });
    return found == m_spans.end() ? QString() : stripLines({&*found, 1}, m_now);
}

bool StripWidget::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), plainToolTip(textAt(help->pos())), this);
    return true;
}

void StripWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect strip = stripRect();
    painter.fillRect(strip, palette().color(QPalette::Base));
    drawStrip(painter, strip.adjusted(1, 1, -1, -1), m_spans, {palette(), false, m_isDimmed});
    if (!m_spans.empty())
        drawMarks(painter, markRect().adjusted(0, 0, 0, -kSpace / 4), m_marks, m_spans.front().from,
                  m_spans.back().to, {palette(), false, m_isDimmed});
    painter.setPen(statusColors(palette()).line);
    painter.drawRect(strip.adjusted(0, 0, -1, -1));
    if (!m_spans.empty())
        paintTimes(painter);
}

int StripWidget::tickOf(int part) const
{
    const QRect strip = stripRect();
    return strip.left() + (strip.width() - 1) * part / kParts;
}

StripTime StripWidget::timeOf(int part) const
{
    const QRect strip = stripRect();
    const QString text = part == kParts ? tr("now")
                                        : shortMoment(timeAt(double(part) / kParts), m_now);
    const int wide = fontMetrics().horizontalAdvance(text);
    return {std::max(strip.left(), std::min(tickOf(part) - wide / 2, strip.right() - wide)), text};
}

std::vector<StripTime> StripWidget::times() const
{
    std::vector<StripTime> times;
    if (m_spans.empty())
        return times;
    const StripTime last = timeOf(kParts); // both ends are said before what is between
    int freeFrom = 0;
    for (int part = 0; part < kParts; ++part) {
        const StripTime time = timeOf(part);
        const int end = time.left + fontMetrics().horizontalAdvance(time.text) + kSpace / 2;
        if (time.left < freeFrom || end > last.left)
            continue;
        times.push_back(time);
        freeFrom = end;
    }
    times.push_back(last);
    return times;
}

void StripWidget::paintTimes(QPainter &painter) const
{
    const QRect strip = stripRect();
    painter.setPen(statusColors(palette()).line);
    for (int part = 0; part <= kParts; ++part)
        painter.drawLine(tickOf(part), strip.bottom() + 1, tickOf(part), strip.bottom() + kTick);
    painter.setPen(toneColor(Tone::Dimmed, palette()));
    for (const StripTime &time : times())
        painter.drawText(time.left, strip.bottom() + kTick + fontMetrics().ascent(), time.text);
}

} // namespace drover::ui
