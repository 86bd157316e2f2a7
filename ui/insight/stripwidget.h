#pragma once

#include "core/insight/eventturns.h"
#include "core/insight/timeline.h"

#include <QWidget>

#include <vector>

namespace drover::ui {

/// A time that is said below the strip, from `left` on.
struct StripTime {
    int left = 0;
    QString text;
};

/// How one node stood over a while, as Drover saw it, with the times below; above it what events tell
/// of the same while. What stands at the pointer is its tool tip.
///
/// Thread: GUI. Units: local time. Errors: none.
class StripWidget : public QWidget
{
    Q_OBJECT

public:
    explicit StripWidget(QWidget *parent = nullptr);

    /// Oldest first, without holes; `now` is what times are said relative to.
    void setSpans(std::vector<StripSpan> spans, WallTime now);
    /// What events tell of the same while; none: there is no room kept for them.
    void setMarks(std::vector<EventMark> marks);
    bool hasMarks() const { return !m_marks.empty(); }
    void setDimmed(bool isDimmed);
    /// What stands at that place: "14:02:10–14:05:00  NotReady"; empty where nothing does.
    QString textAt(const QPoint &place) const;
    /// From left to right, none over another: where there is little room, some are left out.
    std::vector<StripTime> times() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QRect markRect() const;
    QRect stripRect() const;
    QString marksAt(int x) const;
    int tickOf(int part) const;
    StripTime timeOf(int part) const;
    void paintTimes(QPainter &painter) const;
    WallTime timeAt(double share) const;

    std::vector<StripSpan> m_spans;
    std::vector<EventMark> m_marks;
    WallTime m_now;
    bool m_isDimmed = false;
};

} // namespace drover::ui
