#pragma once

#include "core/drain/clusteroperations.h"

#include <QWidget>

#include <memory>

class QBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace drover::ui {

class BoardList;
class BoardModel;
class DrainsModel;
class GoneBar;

/// The drains of a cluster while they run and after: left one row a drain, right the pods of the
/// one that is chosen, with what can be done about it. Hidden while there is none.
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
    void showDrain(DrainOperation &drain);
    DrainOperation *current() const { return m_current; }
    QString endLineText() const;

Q_SIGNALS:
    void uncordonWanted(const QString &node);
    void shownChanged(); ///< it has drains to show, or has none any more
    void ended(const QString &sentence); ///< a drain, chosen or not

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildDrains();
    QWidget *buildPods();
    QWidget *buildButtons();
    void offerDeadlines(QMenu &menu);
    void takePodTopic();
    QPushButton *addButton(QBoxLayout *row, const QString &text, const char *name);
    void add(DrainOperation *drain);
    void remove(DrainOperation *drain);
    void choose(DrainOperation *drain);
    void showCurrent();
    void showButtons(const DrainProgress &progress);
    void offer(QPushButton &button, bool isOn);
    void raiseDeadline(std::chrono::seconds by);
    void tick();

    ClusterOperations &m_operations;
    Clock &m_clock;
    DrainOperation *m_current = nullptr;
    DrainsModel *m_drains;
    BoardModel *m_pods;
    QSortFilterProxyModel *m_sorted;
    QTreeView *m_drainList;
    BoardList *m_podList;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_times;
    GoneBar *m_bar;
    QPushButton *m_pause;
    QPushButton *m_cancel;
    QPushButton *m_retry;
    QPushButton *m_deadline;
    QPushButton *m_uncordon;
    QPushButton *m_copy;
    QPushButton *m_putAway;
    std::unique_ptr<Clock::Timer> m_second;
};

} // namespace drover::ui
