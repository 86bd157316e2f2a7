#include "ui/text/striptext.h"

#include "core/base/duration.h"
#include "core/base/joined.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>

namespace drover::ui {

namespace {

using State = StripSpan::State;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StripText)
};

struct Sum {
    int times = 0;
    std::chrono::system_clock::duration length{};
};

QString lengthText(const Sum &sum)
{
    return wordedDuration(std::chrono::duration_cast<std::chrono::seconds>(sum.length));
}

QString plainStateText(State state)
{
    switch (state) {
    case State::Unseen: return Words::tr("Not known");
    case State::Gap: return Words::tr("No record");
    case State::Gone: return Words::tr("Not there");
    case State::Ready: return Words::tr("Ready");
    case State::Pressed: return Words::tr("Ready, a condition is not as it should be");
    case State::NotReady: return Words::tr("NotReady");
    case State::Unknown: break;
    }
    return Words::tr("Unknown");
}

QString sumText(State state, const Sum &sum)
{
    if (sum.times == 1)
        return Words::tr("%1 for %2", "state, how long").arg(plainStateText(state), lengthText(sum));
    return Words::tr("%1 %Ln times, %2 in all", nullptr, sum.times)
        .arg(plainStateText(state), lengthText(sum));
}

/// The states that are said in a summary, worst first.
constexpr State kTold[] = {State::NotReady, State::Unknown, State::Pressed, State::Gone};

} // namespace

QString stripStateText(State state, bool isCordoned)
{
    const QString plain = plainStateText(state);
    return isCordoned ? Words::tr("%1, cordoned", "state of a node").arg(plain) : plain;
}

QString stripSummary(std::span<const StripSpan> spans)
{
    std::map<State, Sum> sums;
    std::chrono::system_clock::duration cordoned{};
    std::optional<State> before; // what cuts a state in two when nobody looked is no change of it
    for (const StripSpan &span : spans) {
        const bool isSeen = span.state != State::Gap && span.state != State::Unseen;
        Sum &sum = sums[span.state];
        sum.length += span.to - span.from;
        sum.times += !isSeen || before != span.state ? 1 : 0;
        if (isSeen)
            before = span.state;
        if (span.isCordoned)
            cordoned += span.to - span.from;
    }
    QStringList parts;
    for (const State state : kTold) {
        if (sums.contains(state))
            parts << sumText(state, sums[state]);
    }
    if (parts.isEmpty() && sums.contains(State::Ready))
        parts << (sums.size() == 1 ? Words::tr("Ready all the time")
                                   : sumText(State::Ready, sums[State::Ready]));
    if (cordoned > cordoned.zero())
        parts << Words::tr("cordoned for %1").arg(lengthText({1, cordoned}));
    if (sums.contains(State::Gap)) {
        const Sum &gaps = sums[State::Gap];
        parts << (gaps.times == 1 ? Words::tr("no record for %1").arg(lengthText(gaps))
                                  : Words::tr("no record %Ln times, %1 in all", nullptr, gaps.times)
                                        .arg(lengthText(gaps)));
    }
    if (sums.contains(State::Unseen))
        parts << Words::tr("not known for %1").arg(lengthText(sums[State::Unseen]));
    return remarks(parts);
}

QString stripLines(std::span<const StripSpan> spans, WallTime now, std::size_t limit)
{
    QStringList lines;
    for (auto newest = spans.rbegin(); newest != spans.rend(); ++newest) {
        if (static_cast<std::size_t>(lines.size()) == limit) {
            lines << Words::tr("and %Ln more", nullptr, int(spans.rend() - newest));
            break;
        }
        const QString from = exactMoment(newest->from, now);
        const QString to = exactMoment(newest->to, now);
        if (from != to || spans.size() == 1) // shorter than what a line can say
            lines << QStringLiteral("%1–%2  %3")
                         .arg(from, to, stripStateText(newest->state, newest->isCordoned));
    }
    return lines.join(u'\n');
}

QString markLines(std::span<const EventMark> marks, WallTime now)
{
    QStringList lines;
    for (const EventMark &mark : marks) {
        const QString source =
            mark.source.isEmpty() ? Words::tr("a writer that gives no name") : mark.source;
        lines << (mark.count == 1
                      ? Words::tr("%1 once, %2, an event of %3", "reason, time, who wrote it")
                            .arg(mark.reason, exactMoment(mark.to, now), source)
                      : Words::tr("%1 %Ln times, %2–%3, events of %4", "reason, times, who wrote it",
                                  int(std::min<std::int64_t>(mark.count, 1'000'000'000)))
                            .arg(mark.reason, exactMoment(mark.from, now),
                                 exactMoment(mark.to, now), source));
    }
    return lines.join(u'\n');
}

int stripChanges(std::span<const StripSpan> spans)
{
    int changes = 0;
    std::optional<bool> wasWell;
    for (const StripSpan &span : spans) {
        if (span.state == State::Gap || span.state == State::Unseen)
            continue;
        const bool isWell = span.state == State::Ready;
        changes += wasWell && *wasWell != isWell ? 1 : 0;
        wasWell = isWell;
    }
    return changes;
}

} // namespace drover::ui
