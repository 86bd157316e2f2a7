#pragma once

#include "core/objects/clusterevent.h"
#include "core/pods/objectfeed.h"
#include "ui/pods/containersmodel.h"

#include <QWidget>

#include <memory>

class QTabWidget;

namespace drover::ui {

class ContainerList;
class EventsView;
class LogPage;
class PodHead;
class PodOverview;
class YamlView;

/// One pod: what it is, its containers, events, YAML, logs. The pod comes from whoever follows it;
/// the rest is asked for while its tab is looked at.
///
/// Esc goes back to the table, Alt+Return opens a window.
/// Thread: the GUI thread. Units: local time. Errors: shown in their place.
class PodPane final : public QWidget
{
    Q_OBJECT

public:
    enum class Place : std::uint8_t { OverTable, InWindow };

    /// Both must outlive it. `user`: whose rights they are; may be empty.
    PodPane(ApiRequests &requests, Clock &clock, const QString &user, Place place,
            QWidget *parent = nullptr);
    ~PodPane() override;

    /// Another pod, or a new value of the same one, by uid; null: none.
    void showPod(const PodDetailsPtr &pod);
    const PodDetailsPtr &pod() const { return m_pod; }
    void setGone(WallTime since); ///< it stays to be read, greyed
    std::optional<WallTime> gone() const { return m_gone; }
    void openLogs();
    void openAs(const PodPane &other); ///< on the same tab, with the same container's log
    void beginLook();
    void endLook();
    void setDimmed(bool isDimmed);
    void reachedAgain(); ///< what failed while there was no connection is asked once more
    void countOn(); ///< once a second while it is looked at

Q_SIGNALS:
    void backWanted();
    void windowWanted();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    using EventFeed = ObjectFeed<ClusterEvent>;

    void build();
    void buildContainers();
    void connectParts();
    void switchPod();
    void lookAt(QWidget *tab, bool isLooking);
    void changeTab();
    void openContainerLog(const QModelIndex &index);
    void showAll();
    void paintTone();
    bool isWindowKey(const QKeyEvent &event) const;
    bool isFindInPage(const QKeyEvent &event) const;
    void findInPage(QKeyEvent &event);

    ApiRequests &m_requests;
    Clock &m_clock;
    QString m_user;
    Place m_place;
    PodDetailsPtr m_pod;
    std::optional<WallTime> m_gone;
    bool m_isLooking = false;
    bool m_isDimmed = false;
    QWidget *m_seen = nullptr; ///< the tab that is looked at
    std::unique_ptr<EventFeed> m_events;
    PodHead *m_head;
    QTabWidget *m_tabs;
    PodOverview *m_overview;
    ContainersModel *m_containers;
    ContainerList *m_containerList;
    EventsView *m_eventsView;
    YamlView *m_yaml;
    LogPage *m_logs;
};

} // namespace drover::ui
