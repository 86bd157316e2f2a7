#pragma once

#include "core/insight/historyrecorder.h"
#include "core/journal/journal.h"
#include "core/pods/objectfeed.h"
#include "core/objects/clusterevent.h"
#include "ui/details/nodepage.h"
#include "ui/insight/timelinetext.h"

#include <chrono>
#include <memory>
#include <set>

class QButtonGroup;
class QLabel;
class QStackedWidget;

namespace drover::ui {

class LookBar;
class LookList;
class StripWidget;
class TimelineModel;

/// What happened to a node: what Drover saw since it connected, the server's events and Drover's own
/// writes, newest first; above it a strip that shows how the node stood.
///
/// Events are asked while it is looked at; all else is in memory.
/// Thread: the GUI thread. Units: local time. Errors: events that cannot be read say so above, and so does a
/// history that cannot be kept.
class TimelinePage final : public NodePage
{
    Q_OBJECT

public:
    /// All must outlive it.
    struct Sources {
        ApiRequests &requests;
        Journal &journal;
        const HistoryRecorder &history;
        ClusterId cluster;
    };

    TimelinePage(Sources sources, Clock &clock, QWidget *parent = nullptr);
    ~TimelinePage() override;

    QString title() const override;

protected:
    void nodeSwitched() override;
    void lookBegun() override;
    void lookEnded() override;
    void dimmedChanged() override;
    void reachedAgain() override;
    void secondPassed() override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void measureColumns();
    void sizeColumns();
    int widthOf(int column) const;
    QWidget *buildSpans();
    QWidget *buildChips();
    void followSources();
    void schedule();
    void readEvents();
    void readWrites();
    void showEntries();
    void showStrip();
    void showToldBy();
    void showMark();
    void chooseGroup(TimelineGroup group, bool isShown);

    Sources m_sources;
    std::unique_ptr<ObjectFeed<ClusterEvent>> m_feed;
    std::vector<TimelineEntry> m_events;
    std::vector<TimelineEntry> m_writes;
    std::set<TimelineGroup> m_hidden;
    std::chrono::hours m_span{1};
    struct Needs {
        int time = 0;
        int what = 0;
        int detail = 0;
        int from = 0;
        int usualWhat = 0; ///< and not more, where there is little room
        int usualFrom = 0;
    };
    Needs m_needs; ///< of the columns, by what the list holds
    std::unique_ptr<Clock::Timer> m_due;
    LookBar *m_bar;
    StripWidget *m_strip;
    TimelineModel *m_model;
    QStackedWidget *m_stack;
    LookList *m_list;
    QLabel *m_toldBy; ///< where the marks above the strip come from
    QLabel *m_none;
};

} // namespace drover::ui
