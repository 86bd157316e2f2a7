#include "ui/nodes/stripdrawing.h"

#include "ui/theme/statuspalette.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace drover::ui {

namespace {

using State = StripSpan::State;

constexpr int kLeastHatched = 4; ///< narrower, its strokes are no pattern
constexpr int kCordonLine = 2;
constexpr std::size_t kStates = std::size_t(State::Unknown) + 1;

struct StateLook {
    Tone tone;
    int height;  ///< in quarters of the strip
    std::size_t trouble; ///< the worse, the higher; 0: none
};

StateLook lookOf(State state)
{
    switch (state) {
    case State::Ready: return {Tone::Good, 1, 0};
    case State::Pressed: return {Tone::Warning, 2, 2};
    case State::Unknown: return {Tone::Warning, 3, 3};
    case State::NotReady: return {Tone::Bad, 4, 4};
    case State::Gone: return {Tone::Dimmed, 4, 1};
    case State::Gap: return {Tone::Dimmed, 4, 0};
    case State::Unseen: break;
    }
    return {Tone::Dimmed, 0, 0};
}

/// What a column of pixels says: the worst trouble in it, else what fills most of it.
struct Column {
    State state = State::Unseen;
    bool isCordoned = false;

    bool operator==(const Column &) const = default;
};

/// How much of a column each state fills.
using Shares = std::array<double, kStates>;

State mainState(const Shares &shares)
{
    State main = State::Unseen;
    for (std::size_t i = 0; i < kStates; ++i) {
        const auto state = State(i);
        const std::size_t trouble = lookOf(state).trouble;
        const std::size_t known = lookOf(main).trouble;
        if (shares[i] > 0 && (trouble > known || (trouble == known && shares[i] > shares[std::size_t(main)])))
            main = state;
    }
    return main;
}

/// Trouble of one column is seen in two: it covers what is well beside it, and lesser trouble only where
/// there is nothing else to cover.
void widenTrouble(std::vector<Column> &columns)
{
    const int width = int(columns.size());
    const auto troubleAt = [&columns, width](int x) {
        return x >= 0 && x < width ? lookOf(columns[std::size_t(x)].state).trouble : kStates;
    };
    for (int x = 0; x < width; ++x) {
        const auto trouble = troubleAt(x);
        if (trouble == 0 || troubleAt(x - 1) == trouble || troubleAt(x + 1) == trouble)
            continue;
        const int beside = troubleAt(x + 1) > 0 && troubleAt(x - 1) == 0 ? x - 1 : x + 1;
        if (troubleAt(beside) < trouble)
            columns[std::size_t(beside)].state = columns[std::size_t(x)].state;
    }
}

std::vector<Column> columnsOf(std::span<const StripSpan> spans, int width)
{
    const WallTime begin = spans.front().from;
    const double length = std::max<double>(double((spans.back().to - begin).count()), 1);
    std::vector<Shares> shares(std::size_t(width), Shares{});
    std::vector<Column> columns(std::size_t(width), Column{});
    for (const StripSpan &span : spans) {
        const double first = double((span.from - begin).count()) / length * width;
        const double last = double((span.to - begin).count()) / length * width;
        for (int x = int(first); x < std::min(int(std::ceil(last)), width); ++x) {
            const auto place = std::size_t(x);
            shares[place][std::size_t(span.state)] += std::min(last, x + 1.0) - std::max<double>(first, x);
            columns[place].isCordoned |= span.isCordoned;
        }
    }
    std::transform(shares.begin(), shares.end(), columns.begin(), columns.begin(),
                   [](const Shares &share, const Column &column) {
                       return Column{mainState(share), column.isCordoned};
                   });
    widenTrouble(columns);
    return columns;
}

QColor colorOf(Tone tone, const StripLook &look)
{
    if (look.isSelected)
        return look.palette.color(QPalette::HighlightedText);
    return toneColor(look.isDimmed ? Tone::Dimmed : tone, look.palette);
}

void drawPart(QPainter &painter, QRect part, const Column &column, const StripLook &look)
{
    if (column.isCordoned)
        painter.fillRect(QRect(part.left(), part.top(), part.width(), kCordonLine),
                         colorOf(Tone::Neutral, look));
    const StateLook state = lookOf(column.state);
    if (state.height == 0)
        return;
    part.setTop(part.bottom() + 1 - part.height() * state.height / 4);
    QBrush brush(colorOf(state.tone, look));
    if (column.state == State::Gone)
        brush.setStyle(Qt::Dense6Pattern);
    else if (column.state == State::Gap)
        brush.setStyle(part.width() < kLeastHatched ? Qt::Dense4Pattern : Qt::BDiagPattern);
    painter.fillRect(part, brush);
}

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
    const std::vector<Column> columns = columnsOf(spans, place.width());
    for (auto begin = columns.begin(); begin != columns.end();) {
        const auto end = std::find_if(begin, columns.end(),
                                      [begin](const Column &column) { return column != *begin; });
        drawPart(painter,
                 QRect(place.left() + int(begin - columns.begin()), place.top(), int(end - begin),
                       place.height()),
                 *begin, look);
        begin = end;
    }
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
