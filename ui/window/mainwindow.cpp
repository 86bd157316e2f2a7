#include "ui/window/mainwindow.h"

#include "core/drain/clusteroperations.h"
#include "ui/clusters/contextpicker.h"
#include "ui/clusters/tabletools.h"
#include "ui/columns/tableshelf.h"
#include "ui/doctor/doctordialog.h"
#include "ui/fleet/fleetcommands.h"
#include "ui/fleet/fleettab.h"
#include "ui/nodes/nodemenu.h"
#include "ui/nodes/nodeview.h"
#include "ui/operations/clustersettingsdialog.h"
#include "ui/operations/nodecommands.h"
#include "ui/states/statepage.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/splitter.h"
#include "ui/theme/statuspalette.h"
#include "ui/theme/tableheader.h"
#include "ui/window/clustertabs.h"
#include "ui/window/fleetdesk.h"
#include "ui/window/journaldesk.h"
#include "ui/window/keydesk.h"
#include "ui/window/noticebar.h"
#include "ui/window/palettedesk.h"
#include "ui/window/startstate.h"
#include "ui/window/windowdialogs.h"
#include "ui/writes/guardmark.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusTipEvent>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace drover::ui {

namespace {

using Id = QLatin1StringView;

/// Where none are a page stands in the place of the table in front.
bool hasNodes(const ClusterTabs &tabs)
{
    if (const ClusterTab *tab = tabs.currentTab())
        return tab->counts().all > 0;
    const std::vector<ClusterId> open = tabs.openIds();
    return std::ranges::any_of(open, [&tabs](const ClusterId &id) { return tabs.tabOf(id)->counts().all > 0; });
}

} // namespace

MainWindow::MainWindow(Clock &clock, QWidget *parent)
    : QMainWindow(parent), m_actions(ActionScope::Window, this),
      m_clock(clock), m_toolBar(new QToolBar(this)), m_add(new QToolButton(this)),
      m_guardWord(new QLabel(menuBar())),
      m_stack(new QStackedWidget(this)), m_notices(new NoticeBar(this)),
      m_start(new StatePage(this)), m_tabs(new ClusterTabs(clock, this)),
      m_shelf(new TableShelf(this))
{
    m_tabs->setShelf(*m_shelf);
    resize(1280, 800);
    setWindowIcon(programIcon());
    m_actions.action(Id("show-details"))->setChecked(true);
    m_actions.action(Id("details-below"))->setChecked(true);
    buildCentre();
    buildToolBar();
    fillMenuBar();
    buildDesks();
    connectFileActions();
    connectViewActions();
    connectOperationActions();
    tellRefusals();
    connect(m_tabs, &ClusterTabs::menuWanted, this, &MainWindow::showTabMenu);
    connect(m_start, &StatePage::actionTriggered, this, &MainWindow::actOnStart);
    connect(m_tabs, &ClusterTabs::tabsChanged, this, &MainWindow::updateForTab);
    connect(m_tabs, &ClusterTabs::tabAdded, m_notices, &NoticeBar::pass);
    connect(m_tabs, &ClusterTabs::warned, this, &MainWindow::addNotice);
    connect(m_tabs, &ClusterTabs::doctorWanted, this, &MainWindow::openDoctor);
    connect(m_tabs, &ClusterTabs::reopenWanted, this, &MainWindow::reopenWanted);
    connect(m_tabs, &ClusterTabs::fileWanted, this, &MainWindow::pickFile);
    connect(m_tabs, &ClusterTabs::demoWanted, this, &MainWindow::demoWanted);
    connect(m_tabs, &ClusterTabs::detailsWanted, this,
            [this] { m_actions.action(Id("show-details"))->setChecked(true); });
    updateForTab();
}

void MainWindow::buildCentre()
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notices);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_tabs);
    m_add->setAutoRaise(true);
    m_add->setDefaultAction(m_actions.action(Id("open-cluster")));
    m_add->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_tabs->setCornerWidget(m_add, Qt::TopRightCorner);
    m_guardWord->setObjectName(QLatin1StringView("guardWord"));
    m_guardWord->setTextFormat(Qt::PlainText);
    m_guardWord->setContentsMargins(kSpace, kSpace / 4, kSpace, 0); // as the menus stand
    menuBar()->setCornerWidget(m_guardWord, Qt::TopRightCorner);
    setCentralWidget(centre);
}

void MainWindow::buildDesks()
{
    m_keys = new KeyDesk(m_actions, *m_tabs, this);
    m_palette = new PaletteDesk(m_actions, *m_tabs, m_clock, this);
    m_fleet = new FleetDesk(m_actions, *m_tabs, *m_keys, m_clock, this);
    m_fleet->setShelf(*m_shelf);
    connect(m_fleet, &FleetDesk::detailsWanted, m_tabs, &ClusterTabs::detailsWanted);
    connect(m_shelf, &TableShelf::changed, m_palette,
            [this] { m_palette->setFilters(m_shelf->filters()); });
    connect(m_palette, &PaletteDesk::clusterWanted, this, &MainWindow::clusterChosen);
    m_actions.onTriggered(Id("palette"), this, [this] { m_palette->open(); });
    m_actions.onTriggered(Id("keys"), this, [this] { m_keys->showPage(); });
    m_actions.onTriggered(Id("meaning"), this,
                          [this] { showMeaning(this, m_tabs->currentTab()); });
}

void MainWindow::connectOperationActions()
{
    m_actions.onTriggered(Id("journal"), this, [this] {
        if (m_desk)
            m_desk->showJournal();
    });
    m_actions.onTriggered(Id("undo"), this, [this] {
        if (m_desk)
            m_desk->undoLast();
    });
    m_actions.onTriggered(Id("cluster-settings"), this, &MainWindow::showSettings);
    m_actions.action(Id("journal"))->setEnabled(false);
}

void MainWindow::setJournal(Journal &journal)
{
    m_desk = new JournalDesk(journal, m_clock, *m_tabs, this);
    connect(m_desk, &JournalDesk::noticed, this, &MainWindow::addNotice);
    connect(m_desk, &JournalDesk::clusterWanted, this, &MainWindow::clusterChosen);
    // As long as there are actions: the tabs' drains, which end with the window, outlive them.
    connect(&journal, &Journal::changed, &m_actions, [this] { updateUndo(); });
    connect(&journal, &Journal::loaded, &m_actions, [this] { updateUndo(); });
    m_actions.action(Id("journal"))->setEnabled(true);
}

void MainWindow::showGuardWord(const ClusterTab *tab)
{
    const bool isSaid = tab && tab->operations() &&
                        tab->operations()->guard() != GuardLevel::Careful;
    const QString word = isSaid ? guardText(tab->operations()->guard()) : QString();
    const bool isAnother = word != m_guardWord->text();
    m_guardWord->setText(word);
    m_guardWord->setToolTip(
        isSaid ? plainToolTip(guardMeaning(tab->operations()->guard())) : QString());
    QPalette words;
    const QColor colour = tab ? guardColor(tab->guard(), palette()) : QColor();
    if (colour.isValid())
        words.setColor(m_guardWord->foregroundRole(), readableColor(colour, palette())); // that of a menu bar
    m_guardWord->setPalette(words);
    // The menu bar gives its corner the width it had when it was last laid out. Laid out anew it
    // forgets which menu is open.
    if (isAnother)
        menuBar()->setCornerWidget(m_guardWord, Qt::TopRightCorner);
    m_guardWord->setVisible(isSaid);
}

void MainWindow::showSettings()
{
    ClusterTab *tab = m_tabs->currentTab();
    if (!tab)
        return;
    const ClusterId id = tab->info().id;
    auto *dialog =
        new ClusterSettingsDialog(tab->info().displayName, tab->guard(), m_isReadOnly, this);
    connect(dialog, &ClusterSettingsDialog::chosen, this,
            [this, id](GuardLevel level, const QString &colour) {
                Q_EMIT guardChosen(id, level, colour);
            });
    connect(dialog, &ClusterSettingsDialog::forgotten, this,
            [this, id] { Q_EMIT guardForgotten(id); });
    dialog->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const QStringList nodes = m_tabs->drainingNodes();
    if (nodes.isEmpty() || m_mayClose) {
        event->accept();
        return;
    }
    event->ignore();
    QMessageBox *box = askToStop(this, tr("Quit Drover?"), tr("&Stop Draining and Quit"), nodes);
    connect(box, &QMessageBox::accepted, this, [this] {
        m_mayClose = true;
        m_tabs->stopDrains();
        close();
    });
}

void MainWindow::connectFileActions()
{
    m_actions.onTriggered(Id("open-cluster"), this, &MainWindow::pickContext);
    m_actions.onTriggered(Id("open-file"), this, &MainWindow::pickFile);
    m_actions.onTriggered(Id("paste-kubeconfig"), this, &MainWindow::paste);
    m_actions.onTriggered(Id("try-demo"), this, &MainWindow::demoWanted);
    m_actions.onTriggered(Id("close-tab"), this,
                          [this] { m_tabs->closeTab(m_tabs->currentIndex()); });
    m_actions.onTriggered(Id("quit"), this, &MainWindow::close);
    m_actions.onTriggered(Id("about"), this, [this] { showAbout(this); });
}

void MainWindow::connectViewActions()
{
    const auto onTab = [this](Id id, auto call) {
        m_actions.onTriggered(id, this, [this, call] {
            if (ClusterTab *tab = m_tabs->currentTab())
                call(*tab);
        });
    };
    onTab(Id("doctor"), [this](ClusterTab &tab) { openDoctor(tab.info().id); });
    onTab(Id("filter"), [](ClusterTab &tab) { tab.focusFilter(); });
    onTab(Id("refresh"), [](ClusterTab &tab) { tab.refresh(); });
    onTab(Id("next-pane"), [](ClusterTab &tab) { tab.focusNextPane(); });
    onTab(Id("columns"), [](ClusterTab &tab) { tab.tools().openColumns(); });
    onTab(Id("saved-filters"), [](ClusterTab &tab) { tab.tools().openSavedFilters(); });
    onTab(Id("reset-columns"), [](ClusterTab &tab) { tab.view().header().resetColumns(); });
    m_actions.onTriggered(Id("next-tab"), this, [this] { m_tabs->step(1); });
    m_actions.onTriggered(Id("previous-tab"), this, [this] { m_tabs->step(-1); });
    m_actions.onTriggered(Id("move-tab-left"), this, [this] { moveTab(-1); });
    m_actions.onTriggered(Id("move-tab-right"), this, [this] { moveTab(1); });
    m_actions.onTriggered(Id("divide"), this, [this] { focusNextDivide(*this); });
    m_actions.onTriggered(Id("column-widths"), this, [this] { focusNextEdge(*this); });
    for (const Id id : {Id("show-details"), Id("details-below")})
        connect(m_actions.action(id), &QAction::toggled, this, &MainWindow::applyDetailsSide);
}

void MainWindow::moveTab(int by)
{
    const int from = m_tabs->currentIndex();
    if (from + by >= 0 && from + by < m_tabs->count())
        m_tabs->tabBar()->moveTab(from, from + by);
}

void MainWindow::applyDetailsSide()
{
    for (const ClusterId &id : m_tabs->openIds()) // those behind keep no divide of the other side
        m_tabs->tabOf(id)->setDetailsBelow(m_actions.action(Id("details-below"))->isChecked());
    if (ClusterTab *tab = m_tabs->currentTab())
        tab->setDetailsShown(m_actions.action(Id("show-details"))->isChecked());
}

void MainWindow::updateForTab()
{
    const ClusterTab *tab = m_tabs->currentTab();
    const bool isAny = m_tabs->currentWidget();
    const QString none = isAny ? QString() : tr("No cluster is open.");
    const QString single = whyNotInTab();
    m_stack->setCurrentWidget(isAny || m_isOpening ? static_cast<QWidget *>(m_tabs) : m_start);
    for (const Id id : {Id("close-tab"), Id("all-clusters"), Id("drift"), Id("filter"), Id("saved-filters"),
                        Id("refresh"), Id("show-details"), Id("details-below"), Id("next-pane"), Id("divide"),
                        Id("column-widths")})
        m_actions.setRefusal(id, none);
    for (const Id id : {Id("next-tab"), Id("previous-tab"), Id("move-tab-left"), Id("move-tab-right")})
        m_actions.setRefusal(id, m_tabs->count() == 1 ? tr("There is no other tab.") : none);
    for (const Id id : {Id("columns"), Id("reset-columns")})
        m_actions.setRefusal(id, isAny && !hasNodes(*m_tabs) ? tr("There are no nodes here.") : none);
    setWindowTitle(isAny ? tr("%1 – Drover").arg(tab ? tab->info().displayName : tr("All clusters")) : tr("Drover"));
    m_actions.setRefusal(Id("doctor"), tab ? QString() : single);
    applyDetailsSide();
    fillToolBar();
    showGuardWord(tab);
    m_actions.setRefusal(Id("cluster-settings"), tab && tab->commands() ? QString() : single);
    updateUndo();
    m_start->setView(startState(m_contexts.size(), m_files, m_problems));
}

void MainWindow::updateUndo()
{
    const ClusterTab *tab = m_tabs->currentTab();
    if (m_desk && (tab ? tab->commands() != nullptr : m_fleet->isInFront()))
        m_actions.setRefusal(Id("undo"), m_desk->undoLastRefusal());
    else
        m_actions.setRefusal(Id("undo"), whyNotInTab());
}

/// Of what is done in one cluster where no tab of one is in front.
QString MainWindow::whyNotInTab() const
{
    return m_tabs->currentWidget() ? tr("This is done in a cluster's own tab.") : tr("No cluster is open.");
}

void MainWindow::actOnStart(StateView::Action action)
{
    if (action == StateView::Action::OpenCluster)
        pickContext();
    else if (action == StateView::Action::OpenFile)
        pickFile();
    else if (action == StateView::Action::PasteKubeconfig)
        paste();
    else if (action == StateView::Action::TryDemo)
        Q_EMIT demoWanted();
}

void MainWindow::setContexts(std::vector<KubeContext> contexts, std::vector<Error> problems,
                             QStringList files)
{
    m_contexts = std::move(contexts);
    m_problems = std::move(problems);
    m_files = std::move(files);
    m_palette->setContexts(m_contexts);
    if (m_picker)
        m_picker->setContexts(m_contexts, m_problems, m_tabs->openIds());
    m_start->setView(startState(m_contexts.size(), m_files, m_problems));
}

void MainWindow::setOpening(bool isOpening)
{
    m_isOpening = isOpening;
    updateForTab();
}

void MainWindow::setLastingNotice(const QString &sentence)
{
    m_notices->setLasting(sentence);
}

void MainWindow::addNotice(const QString &sentence)
{
    m_notices->add(sentence);
}

void MainWindow::pickContext()
{
    m_picker = new ContextPicker(this);
    m_picker->setAttribute(Qt::WA_DeleteOnClose);
    m_picker->setContexts(m_contexts, m_problems, m_tabs->openIds());
    connect(m_picker, &ContextPicker::chosen, this, &MainWindow::clusterChosen);
    connect(m_picker, &ContextPicker::openFileRequested, this, &MainWindow::pickFile);
    connect(m_picker, &ContextPicker::doctorWanted, this, &MainWindow::openDoctor);
    m_picker->open();
}

void MainWindow::pickFile()
{
    QWidget *above = m_picker ? static_cast<QWidget *>(m_picker) : this;
    connect(askForKubeconfig(above), &QFileDialog::fileSelected, this, &MainWindow::fileChosen);
}

void MainWindow::paste()
{
    Q_EMIT textPasted(QGuiApplication::clipboard()->text().toUtf8());
}

void MainWindow::openDoctor(const ClusterId &id)
{
    const ClusterTab *tab = m_tabs->tabOf(id);
    // A picker stands before the window, and would keep it from the mouse.
    QWidget *above = m_picker ? static_cast<QWidget *>(m_picker) : this;
    delete m_doctor; // one at a time
    m_doctor = new DoctorDialog(id, tab ? tab->info().displayName : id.context, m_clock, above);
    m_doctor->setAttribute(Qt::WA_DeleteOnClose);
    m_doctor->show();
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::StatusTip) {
        const QString tip = static_cast<QStatusTipEvent *>(event)->tip();
        if (ClusterTab *tab = m_tabs->currentTab())
            tab->setHint(tip);
        else if (m_fleet->isInFront())
            m_fleet->tab()->setHint(tip);
        return true;
    }
    return QMainWindow::event(event);
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!std::exchange(m_isPainted, true))
        QMetaObject::invokeMethod(this, &MainWindow::firstPainted, Qt::QueuedConnection);
}

} // namespace drover::ui
