#include "tests/app/programtour.h"

#include "ui/clusters/clustertab.h"
#include "ui/clusters/filterbar.h"
#include "ui/details/pagetabs.h"
#include "ui/drains/boardlist.h"
#include "ui/nodes/nodeview.h"
#include "ui/pods/podpane.h"
#include "ui/pods/podview.h"
#include "ui/states/statepage.h"
#include "ui/window/clustertabs.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

using Id = QLatin1StringView;

constexpr int kPatience = 30'000; // what takes a second takes many on a busy machine
constexpr int kOfAPlan = 20'000;  // then the next node is tried
constexpr int kNodesTried = 3;
constexpr auto kNodeWithPods = "node-00003"_L1;

/// What opens no window of ours, or ends the tour.
constexpr Id kElsewhere[] = {Id("quit"), Id("close-tab"), Id("reopen-tab"), Id("open-file"), Id("try-demo"),
                             Id("paste-kubeconfig"), Id("all-clusters"), Id("drift"), Id("export"),
                             Id("saved-filters")};

void settle()
{
    QVERIFY(QTest::qWaitFor([turns = 0]() mutable { return ++turns > 3; }));
}

void choose(ui::NodeView &view, QLatin1StringView name)
{
    for (int row = 0; row < view.model()->rowCount() && view.currentName() != name; ++row)
        view.setCurrentIndex(view.model()->index(row, 0));
}

} // namespace

ProgramTour::ProgramTour(Options options, Look look)
    : m_look(std::move(look)), m_program(std::make_unique<Application>(std::move(options)))
{
    m_program->start();
    awaits(u"window"_s, [this] { return window().isVisible(); });
    QApplication::setActiveWindow(&window());
}

ProgramTour::~ProgramTour() = default;

ui::MainWindow &ProgramTour::window() const
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<ui::MainWindow *>(widget))
            return *found;
    }
    qFatal("the program has no window");
}

ui::ClusterTab *ProgramTour::tab() const
{
    return window().tabs().currentTab();
}

bool ProgramTour::awaits(const QString &screen, const std::function<bool()> &isThere)
{
    if (QTest::qWaitFor(isThere, kPatience))
        return true;
    m_missed << screen;
    return false;
}

void ProgramTour::see(const QString &screen)
{
    settle();
    m_look(screen, window());
}

/// Shows what was opened beside the window, and closes it.
void ProgramTour::seeOthers(const QString &screen)
{
    settle();
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget == &window() || !widget->isVisible())
            continue;
        m_look(screen, *widget);
        widget->close();
    }
    settle();
}

void ProgramTour::act(QLatin1StringView id)
{
    ui::ActionSet *nodes = window().tabs().nodeActions();
    const bool isOfNodes = ui::actionSpec(id).scope == ui::ActionScope::Node;
    (isOfNodes && nodes ? *nodes : window().actions()).action(id)->trigger();
}

void ProgramTour::walkStart()
{
    see(u"start page"_s);
    for (const Id id : {Id("open-cluster"), Id("palette"), Id("keys"), Id("settings"), Id("journal")}) {
        act(id);
        seeOthers(id);
    }
}

void ProgramTour::walkUnreachable()
{
    const auto isSaid = [this] {
        const auto pages = window().findChildren<ui::StatePage *>(u"clusterState"_s);
        return !pages.isEmpty() && pages.front()->view().kind == ui::StateView::Kind::CannotConnect;
    };
    if (awaits(u"cannot connect"_s, isSaid))
        see(u"cannot connect"_s);
    act(Id("doctor"));
    seeOthers(u"doctor"_s);
}

void ProgramTour::walkTable()
{
    if (!awaits(u"nodes"_s, [this] { return window().tabs().areAllSynced() && tab(); }))
        return;
    tab()->setFocus();
    see(u"table"_s);
    auto *filter = window().tabs().filterBar();
    for (const QString &text : {u"cpu>"_s, u"no-node-is-named-so"_s}) {
        filter->show(text, ui::QuickFilter::All);
        see(u"filter: "_s + text);
    }
    filter->clear();
    tab()->view().setFocus();
    window().addNotice(u"A notice."_s);
    see(u"notice"_s);
}

void ProgramTour::walkPagesOf(QTabWidget *pages, const QString &screen)
{
    if (!pages)
        return void(m_missed << screen);
    for (int page = 0; page < pages->count(); ++page) {
        if (auto *crowded = qobject_cast<ui::PageTabs *>(pages))
            crowded->openPage(page);
        else
            pages->setCurrentIndex(page);
        settle();
        m_look(u"%1: %2"_s.arg(screen, pages->tabText(page)), *pages->window());
    }
}

void ProgramTour::walkPages()
{
    QTest::keyClick(&tab()->view(), Qt::Key_Down);
    walkPagesOf(window().findChild<ui::PageTabs *>(), u"details"_s);
}

void ProgramTour::walkPods()
{
    choose(tab()->view(), kNodeWithPods);
    act(Id("show-pods"));
    auto *pods = window().findChild<ui::PodView *>();
    if (!awaits(u"pods"_s, [pods] { return pods && pods->isVisible() && pods->model()->rowCount() > 0; }))
        return;
    pods->setCurrentIndex(pods->model()->index(0, 0));
    for (QAction *action : pods->actions()) {
        if (action->shortcut() == QKeySequence(Qt::Key_Return))
            action->trigger();
    }
    auto *pane = window().findChild<ui::PodPane *>();
    if (awaits(u"a pod"_s, [pane] { return pane && pane->isVisible(); }))
        walkPagesOf(pane->findChild<QTabWidget *>(), u"pod"_s);
}

void ProgramTour::walkActions()
{
    for (const ui::ActionSpec &spec : ui::actionTable()) {
        ui::ActionSet *nodes = window().tabs().nodeActions();
        const bool isOfNodes = spec.scope == ui::ActionScope::Node;
        const QAction *action = (isOfNodes ? *nodes : window().actions()).action(spec.id);
        if (std::ranges::count(kElsewhere, spec.id) || !action->isEnabled() || action->isCheckable())
            continue;
        act(spec.id);
        seeOthers(spec.id);
    }
}

void ProgramTour::walkSelection()
{
    tab()->view().selectAll();
    for (const Id id : {Id("cordon"), Id("uncordon"), Id("drain"), Id("edit-taints"), Id("edit-labels"),
                        Id("delete-node")}) {
        act(id);
        seeOthers(id + u" of many"_s);
    }
}

void ProgramTour::walkTaint()
{
    choose(tab()->view(), kNodeWithPods);
    act(Id("edit-taints"));
    settle();
    QWidget *dialog = QApplication::activeModalWidget();
    if (!dialog)
        return void(m_missed << u"taints"_s);
    dialog->findChild<QLineEdit *>(u"key"_s)->setText(u"maintenance"_s);
    dialog->findChild<QComboBox *>(u"effect"_s)->setCurrentText(u"NoExecute"_s);
    dialog->findChild<QPushButton *>(u"set"_s)->click();
    const auto *pods = dialog->findChild<QPlainTextEdit *>(u"victims"_s);
    if (awaits(u"a taint that ends pods"_s, [pods] { return pods->isVisible(); }))
        m_look(u"a taint that ends pods"_s, *dialog);
    dialog->close();
}

void ProgramTour::walkDrain()
{
    ui::NodeView &view = tab()->view();
    QWidget *dialog = nullptr;
    for (int row = 0; row < kNodesTried && !dialog; ++row) {
        view.setCurrentIndex(view.model()->index(row, 0));
        act(Id("drain"));
        settle();
        dialog = QApplication::activeModalWidget();
        QPushButton *press = dialog ? dialog->findChild<QPushButton *>(u"act"_s) : nullptr;
        QCheckBox *agree = dialog ? dialog->findChild<QCheckBox *>(u"agree"_s) : nullptr;
        // What is to be agreed to is known when the plan is.
        const auto isReady = [press, agree] {
            if (agree && agree->isVisible())
                agree->setChecked(true);
            return press->isEnabled();
        };
        if (press && QTest::qWaitFor(isReady, kOfAPlan))
            press->click();
        else if (dialog)
            std::exchange(dialog, nullptr)->close();
    }
    auto *board = window().findChild<ui::BoardList *>();
    if (awaits(u"drain board"_s, [board] { return board && board->isVisible(); }))
        see(u"drain board"_s);
    act(Id("journal"));
    seeOthers(u"journal"_s);
}

void ProgramTour::walkFleet()
{
    act(Id("all-clusters"));
    if (awaits(u"all clusters"_s, [this] { return !tab(); }))
        see(u"all clusters"_s);
    act(Id("drift"));
    see(u"drift"_s);
    seeOthers(u"drift"_s);
}

} // namespace drover
