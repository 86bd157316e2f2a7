#pragma once

#include "core/drain/clusteroperations.h"

#include <QPointer>
#include <QWidget>

#include <memory>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QSortFilterProxyModel;

namespace drover::ui {

class BoardButtons;
class BoardList;
class BoardModel;
class DrainList;
class DrainsModel;
class GoneBar;

/// The drains of a cluster while they run and after: left one row a drain, right the pods of the
/// one that is chosen, with what can be done about it. Hidden while there is none. Who sets the focus
/// on it comes to where it was last, at first to the drains.
///
/// Thread: the GUI thread. Units: seconds; spans count on while it is visible. Errors: shown as the
/// drain's end line and as each pod's last answer.
class DrainBoard : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    DrainBoard(ClusterOperations &operations, Clock &clock, QWidget *parent = nullptr);
    ~DrainBoard() override;

    void showDrainOf(const QString &node); ///< the newest of that node, if there is one
    void showRunning();                    ///< the newest that runs, where the one that is shown is over
    void showDrain(DrainOperation &drain);
    DrainOperation *current() const { return m_current; }
    QString endLineText() const;
    bool hasKeys() const; ///< of the window it is in

Q_SIGNALS:
    void uncordonWanted(const QString &node);
    void nodeWanted(const QString &node); ///< in the table
    void keysChanged(); ///< hasKeys(), perhaps
    void shownChanged(); ///< it has drains to show, or has none any more
    void ended(const QString &sentence); ///< a drain, chosen or not

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildDrains();
    QWidget *buildPods();
    void takePodTopic();
    void add(DrainOperation *drain);
    void remove(DrainOperation *drain);
    void choose(DrainOperation *drain);
    void showCurrent();
    QWidgetList stops() const;
    void leave(QPushButton *button);
    QMenu &beginMenu(QWidget &list);
    QAction *nodeWish(QMenu &menu);
    void openDrainMenu(const QPoint &place);
    void openPodMenu(const QPoint &place);
    void tick();

    ClusterOperations &m_operations;
    Clock &m_clock;
    DrainOperation *m_current = nullptr;
    DrainsModel *m_drains;
    BoardModel *m_pods;
    QSortFilterProxyModel *m_sorted;
    DrainList *m_drainList;
    BoardList *m_podList;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_times;
    GoneBar *m_bar;
    BoardButtons *m_buttons;
    QPointer<QMenu> m_menu;
    std::unique_ptr<Clock::Timer> m_second;
};

} // namespace drover::ui
