#pragma once

#include "core/base/clock.h"
#include "core/kubeconfig/kubeconfig.h"
#include "ui/actions/actionset.h"
#include "ui/states/stateview.h"

#include <QMainWindow>
#include <QPointer>

#include <vector>

class QStackedWidget;

namespace drover::ui {

class ClusterTabs;
class ContextPicker;
class NoticeBar;
class StatePage;

/// The window: menus, tabs, what to do where no tab is open. Assembly only.
///
/// It asks for clusters by signal; who made it opens them. Thread: the GUI thread. Errors: shown.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `clock` must outlive the window.
    explicit MainWindow(Clock &clock, QWidget *parent = nullptr);

    /// What the picker offers; `files` are the kubeconfig files that were looked at.
    void setContexts(std::vector<KubeContext> contexts, std::vector<Error> problems,
                     QStringList files);
    void addNotice(const QString &sentence);
    ClusterTabs &tabs() { return *m_tabs; }

Q_SIGNALS:
    void clusterChosen(const drover::ClusterId &id);
    void fileChosen(const QString &path);
    void demoWanted();
    void firstPainted(); ///< once; nothing is asked of a network before

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void buildMenus();
    void buildCentre();
    void connectFileActions();
    void connectViewActions();
    void fillNodeMenu(QMenu *menu);
    void applyDetailsSide();
    void updateForTab();
    void actOnStart(StateView::Action action);
    void pickContext();
    void pickFile();

    ActionSet m_actions;
    QStackedWidget *m_stack;
    NoticeBar *m_notices;
    StatePage *m_start;
    ClusterTabs *m_tabs;
    QPointer<ContextPicker> m_picker;
    std::vector<KubeContext> m_contexts;
    std::vector<Error> m_problems;
    QStringList m_files;
    bool m_isPainted = false;
};

} // namespace drover::ui
