#include "ui/nodes/stripdrawing.h"

#include "ui/theme/statuspalette.h"

#include <QPainter>

#include <algorithm>

namespace drover::ui {

namespace {

using State = StripSpan::State;

constexpr int kLeastTrouble = 2;
constexpr int kCordonLine = 2;

struct StateLook {
    Tone tone;
    int height; ///< in quarters of the strip
};

bool isTrouble(State state)
{
    return state == State::Pressed || state == State::NotReady || state == State::Unknown ||
           state == State::Gone;
}

StateLook lookOf(State state)
{
    switch (state) {
    case State::Ready: return {Tone::Good, 1};
    case State::Pressed: return {Tone::Warning, 2};
    case State::Unknown: return {Tone::Warning, 3};
    case State::NotReady: return {Tone::Bad, 4};
    case State::Gone: return {Tone::Dimmed, 4};
    case State::Gap: return {Tone::Dimmed, 4};
    case State::Unseen: break;
    }
    return {Tone::Dimmed, 0};
}

class StripPainter
{
public:
    StripPainter(QPainter &painter, const QRect &place, std::span<const StripSpan> spans,
                 const StripLook &look)
        : m_painter(painter), m_place(place), m_from(spans.front().from),
          m_length(std::max<double>(double((spans.back().to - m_from).count()), 1)), m_look(look)
    {
    }

    void draw(const StripSpan &span) const
    {
        QRect part = placeOf(span);
        if (span.isCordoned)
            m_painter.fillRect(QRect(part.left(), part.top(), part.width(), kCordonLine),
                               colorOf(Tone::Neutral));
        const StateLook look = lookOf(span.state);
        part.setTop(part.bottom() + 1 - part.height() * look.height / 4);
        if (look.height == 0)
            return;
        const QColor color = colorOf(look.tone);
        if (span.state == State::Gap)
            m_painter.fillRect(part, QBrush(color, Qt::BDiagPattern));
        else if (span.state == State::Gone)
            m_painter.fillRect(part, QBrush(color, Qt::Dense6Pattern));
        else
            m_painter.fillRect(part, color);
    }

private:
    QRect placeOf(const StripSpan &span) const
    {
        const auto x = [this](WallTime at) {
            return m_place.left() +
                   static_cast<int>(double((at - m_from).count()) / m_length * m_place.width());
        };
        const int left = std::min(x(span.from), m_place.right() + 1 - kLeastTrouble);
        const int least = isTrouble(span.state) ? kLeastTrouble : 1;
        return {left, m_place.top(), std::max(x(span.to) - left, least), m_place.height()};
    }

    QColor colorOf(Tone tone) const
    {
        if (m_look.isSelected)
            return m_look.palette.color(QPalette::HighlightedText);
        return toneColor(m_look.isDimmed ? Tone::Dimmed : tone, m_look.palette);
    }

    QPainter &m_painter;
    QRect m_place;
    WallTime m_from;
    double m_length;
    const StripLook &m_look;
};

QColor markColor(const EventMark &mark, const StripLook &look)
{
    if (look.isSelected)
        return look.palette.color(QPalette::HighlightedText);
    if (look.isDimmed)
        return toneColor(Tone::Dimmed, look.palette);
    return toneColor(mark.isBad ? Tone::Bad : Tone::Good, look.palette);
}

} // namespace

void drawStrip(QPainter &painter, const QRect &place, std::span<const StripSpan> spans,
               const StripLook &look)
{
    if (spans.empty() || place.width() <= 0)
        return;
    painter.save();
    painter.setClipRect(place, Qt::IntersectClip);
    const StripPainter strip(painter, place, spans, look);
    // Trouble comes last, so that what is widened covers its neighbour.
    for (const bool trouble : {false, true}) {
        for (const StripSpan &span : spans) {
            if (isTrouble(span.state) == trouble)
                strip.draw(span);
        }
    }
    painter.restore();
}

void drawMarks(QPainter &painter, const QRect &place, std::span<const EventMark> marks,
               WallTime from, WallTime to, const StripLook &look)
{
    constexpr int kTick = 3;
    constexpr int kDot = 1;
    const double length = std::max<double>(double((to - from).count()), 1);
    const auto x = [&](WallTime at) {
        const double share = double((at - from).count()) / length;
        return std::min(place.left() + int(share * place.width()), place.right() + 1 - kTick);
    };
    const int height = place.height() / 2 - 1;
    for (const EventMark &mark : marks) {
        const QColor color = markColor(mark, look);
        const int top = mark.isBad ? place.top() : place.bottom() + 1 - height;
        const int first = x(std::max(mark.from, from));
        const int last = x(std::min(mark.to, to));
        for (int dot = first + 2 * kTick; dot < last - kTick; dot += 2 * kTick)
            painter.fillRect(dot, top + height / 2, kDot, kDot, color);
        for (const WallTime at : {mark.from, mark.to}) {
            if (at >= from && at <= to) // at the edge a tick would say that it was then
                painter.fillRect(x(at), top, kTick, height, color);
        }
    }
}

} // namespace drover::ui
