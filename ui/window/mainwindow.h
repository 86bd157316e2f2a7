#pragma once

#include "core/base/clock.h"
#include "core/journal/journal.h"
#include "core/kubeconfig/kubeconfig.h"
#include "core/operations/clusterguard.h"
#include "ui/actions/actionset.h"
#include "ui/states/stateview.h"
#include "ui/theme/taborder.h"

#include <QMainWindow>
#include <QPointer>

#include <vector>

class QLabel;
class QStackedWidget;
class QToolBar;
class QToolButton;

namespace drover::ui {

class ClusterTab;
class ClusterTabs;
class ContextPicker;
class DoctorDialog;
class JournalDesk;
class FleetDesk;
class KeyDesk;
class NoticeBar;
class PaletteDesk;
class StatePage;
class TableShelf;

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
    void setLastingNotice(const QString &sentence); ///< see NoticeBar
    /// What passes there, passes when a cluster is opened.
    NoticeBar &notices() { return *m_notices; }
    /// Where writes are told of; must outlive the window. Once; without it there is no journal.
    void setJournal(Journal &journal);
    void setReadOnly(bool isReadOnly) { m_isReadOnly = isReadOnly; } ///< by the command line
    void pickContext();
    JournalDesk *journalDesk() const { return m_desk; }
    ClusterTabs &tabs() { return *m_tabs; }
    TableShelf &shelf() { return *m_shelf; } ///< filters and layouts that were saved
    const ActionSet &actions() const { return m_actions; }
    /// Tabs are about to come: until then nobody is asked what to open.
    void setOpening(bool isOpening);
    /// The language is another one: all that is open speaks it, and shows what it showed.
    void renewWords();
    KeyDesk &keyDesk() { return *m_keys; }
    FleetDesk &fleetDesk() { return *m_fleet; }
    PaletteDesk &paletteDesk() { return *m_palette; }

Q_SIGNALS:
    void clusterChosen(const drover::ClusterId &id);
    void fileChosen(const QString &path);
    void demoWanted();
    void textPasted(const QByteArray &kubeconfig); ///< from the clipboard
    void reopenWanted(const drover::ClusterId &id); ///< a new session in its tab's place
    void guardChosen(const drover::ClusterId &id, drover::GuardLevel level, const QString &colour);
    void guardForgotten(const drover::ClusterId &id);
    void wordsRenewed();
    void firstPainted(); ///< once; nothing is asked of a network before

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool isForward) override { return passFocus(*this, isForward); }
    void closeEvent(QCloseEvent *event) override;

private:
    void buildToolBar();
    void fillMenuBar();
    void buildCentre();
    void buildDesks();
    void connectFileActions();
    void connectViewActions();
    void connectOperationActions();
    void tellRefusals();
    void fillNodeMenu(QMenu *menu);
    void showTabMenu(const QPoint &place);
    void fillToolBar();
    void showSettings();
    void showGuardWord(const ClusterTab *tab);
    void applyDetailsSide();
    void moveTab(int by);
    void updateForTab();
    void updateUndo();
    QString whyNotInTab() const;
    void actOnStart(StateView::Action action);
    void pickFile();
    void paste();
    void openDoctor(const ClusterId &id);

    ActionSet m_actions;
    Clock &m_clock;
    QToolBar *m_toolBar;
    QToolButton *m_add; ///< beside the tabs
    QLabel *m_guardWord; ///< the colour around the tab, in a word
    QStackedWidget *m_stack;
    NoticeBar *m_notices;
    StatePage *m_start;
    ClusterTabs *m_tabs;
    TableShelf *m_shelf;
    KeyDesk *m_keys = nullptr;
    FleetDesk *m_fleet = nullptr;
    PaletteDesk *m_palette = nullptr;
    QPointer<ContextPicker> m_picker;
    QPointer<DoctorDialog> m_doctor;
    std::vector<KubeContext> m_contexts;
    std::vector<Error> m_problems;
    QStringList m_files;
    JournalDesk *m_desk = nullptr;
    QPointer<ActionSet> m_toolBarOf; ///< one that is gone is nobody's, whoever comes to its address
    bool m_isReadOnly = false;
    bool m_isOpening = false;
    bool m_mayClose = false; ///< drains that were running are stopped
    bool m_isPainted = false;
};

} // namespace drover::ui
