#pragma once

#include "core/base/backoff.h"
#include "core/objects/poddetails.h"
#include "core/pods/logstream.h"
#include "ui/logs/logstates.h"

#include <QWidget>

#include <memory>

class QStackedWidget;

namespace drover::ui {

class DimLabel;
class FindBar;
class LogBar;
class LogSearch;
class LogView;
class StateArea;

/// The log of one container of a pod, followed while it is looked at.
///
/// A stream that breaks is taken up again behind the last line. One that ends is too, as long as the
/// pod does not say that the container has stopped, and when it runs anew.
/// Thread: the GUI thread. Units: local time. Errors: shown in place of the lines, or above them.
class LogPage final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it. `user`: whose rights they are; may be empty.
    LogPage(ApiRequests &requests, Clock &clock, const QString &user, QWidget *parent = nullptr);
    ~LogPage() override;

    /// Another pod, or a new value of the same one; null: none.
    void setPod(const PodDetailsPtr &pod);
    void setContainer(const QString &name);
    QString container() const;
    void beginLook();
    void endLook(); ///< the stream ends, what was read stays
    void setDimmed(bool isDimmed);
    void countOn(); ///< once a second while it is looked at
    /// All that is kept, as it came. Says what became of it.
    void saveTo(const QString &path);

    const LogStream *stream() const { return m_stream.get(); }
    LogView &view() { return *m_view; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectParts();
    void connectSearch();
    void restart();
    void goOn();
    void readOn();
    bool isMoreWanted() const;
    void stopReading();
    void takeFollow();
    void newStream();
    void takeState();
    void takeLines();
    void tryAgainAfter(std::chrono::milliseconds wait);
    void planTry();
    void takeEnd();
    bool hasStopped() const;
    void followContainer();
    Timestamp containerStart() const;
    LogFacts facts() const;
    void showAll();
    void showFoot();
    void openFind();
    void closeFind();
    bool isSearched() const;
    void lookFor(const QString &needle);
    void expectFirst();
    void takeFound();
    bool isFirstKnown() const;
    std::optional<LogBuffer::Number> firstMatch() const;
    void step(bool isForward);
    void comeBack();
    void showMatches();
    void goToNewest();
    void keepPlace();
    void takeEndOfView();
    void askWhereToSave();

    ApiRequests &m_requests;
    Clock &m_clock;
    QString m_user;
    PodDetailsPtr m_pod;
    bool m_isLooking = false;
    bool m_isSlow = false;
    WallTime m_since{}; ///< in the stream's state
    Timestamp m_start; ///< of the container's run whose log is read
    QString m_told;    ///< what became of a save
    std::unique_ptr<LogStream> m_stream;
    Backoff m_backoff;
    int m_attempt = 0;
    std::optional<WallTime> m_nextTry;
    std::unique_ptr<Clock::Timer> m_retry;
    LogSearch *m_search;
    std::optional<LogBuffer::Number> m_match; ///< the current one
    std::optional<LogBuffer::Number> m_lastMatch; ///< where a search stood before
    std::optional<LogBuffer::Number> m_topFromEnd; ///< where the search moved who was at the end
    bool m_isPlaceLetGo = false; ///< until one scrolls: lines that come are worth more
    bool m_isFirstDue = false; ///< the lines that were there are not all looked at yet
    LogBuffer::Number m_endBefore = 0; ///< of those that were there
    LogBar *m_bar;
    FindBar *m_find;
    QStackedWidget *m_stack;
    LogView *m_view;
    StateArea *m_state;
    DimLabel *m_foot;
};

} // namespace drover::ui
