#pragma once

#include "core/objects/clusterevent.h"
#include "core/pods/objectfeed.h"
#include "ui/insight/lookstate.h"

#include <QPointer>
#include <QWidget>

#include <memory>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;

namespace drover::ui {

class EventsModel;
class LookBar;
class LookList;
class StateArea;

/// The events of one object as a feed tells them: newest first, warnings first on request, how true
/// they are, and the whole message of the current one where the list cuts it.
///
/// Whoever owns the feed starts and stops it. Changes that come in a burst are shown ten times a
/// second at most.
/// Thread: the GUI thread. Units: local time. Errors: shown in place of the list, or above it.
class EventsView : public QWidget
{
    Q_OBJECT

public:
    using EventFeed = ObjectFeed<ClusterEvent>;

    /// `clock` must outlive it.
    EventsView(LookSubject subject, Clock &clock, QWidget *parent = nullptr);
    ~EventsView() override;

    /// Null: of nothing.
    void setFeed(EventFeed *feed);
    void setDimmed(bool isDimmed);
    void countOn(); ///< once a second while it is looked at
    int count() const;
    int warningCount() const;

Q_SIGNALS:
    void countsChanged();

private:
    void connectList();
    void buildWhole();
    void sizeColumns();
    void follow();
    void schedule();
    void showEvents();
    void showState();
    void showWhole();
    QString countText() const;

    LookSubject m_subject;
    Clock &m_clock;
    QPointer<EventFeed> m_feed;
    bool m_isSlow = false; ///< a second has passed without an answer
    LookBar *m_bar;
    QCheckBox *m_warningsFirst;
    EventsModel *m_model;
    QStackedWidget *m_stack;
    LookList *m_list;
    StateArea *m_state;
    QWidget *m_wholeBox;
    QLabel *m_wholeTitle;
    QPlainTextEdit *m_whole;
    QLabel *m_foot;
    std::unique_ptr<Clock::Timer> m_due;
};

} // namespace drover::ui
