#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "tests/ui/clusters/contexts.h"
#include "ui/clusters/contextpicker.h"
#include "ui/nodes/nodeview.h"
#include "ui/states/statepage.h"
#include "ui/theme/appearance.h"
#include "ui/window/clustertabs.h"
#include "ui/window/mainwindow.h"
#include "ui/window/noticebar.h"
#include "ui/window/startstate.h"
#include "ui/writes/guardmark.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// A window whose clusters are never started: no thread talks to anything.
struct Window {
    FakeClock clock;
    MainWindow window{clock};

    explicit Window(std::initializer_list<const char *> names = {})
    {
        for (const char *name : names)
            open(name);
        window.show();
        QApplication::setActiveWindow(&window); // shortcuts belong to the active window
    }
    ClusterSession &open(const char *name, bool isDemo = false)
    {
        auto session = std::make_unique<ClusterSession>(ClusterConfig{}, s(name), clock);
        ClusterSession &opened = *session;
        window.tabs().addCluster(std::move(session), {{QString(), s(name)}, s(name), {}, {}, isDemo});
        return opened;
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *target = window.focusWidget() ? window.focusWidget() : &window;
        QTest::keyClick(target, Qt::Key(key), modifiers);
    }
    QString current() { return window.tabs().currentTab()->info().displayName; }
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMenuOfATabActsOnThatTab()
    {
        Window open({"a", "b", "c"});
        QTabBar *bar = open.window.tabs().tabBar();
        const auto menuAt = [&](QContextMenuEvent::Reason reason, const QPoint &place) {
            QContextMenuEvent event(reason, place, bar->mapToGlobal(place));
            QApplication::sendEvent(bar, &event);
            return qobject_cast<QMenu *>(QApplication::activePopupWidget());
        };
        QCOMPARE(open.current(), s("c"));

        QMenu *menu = menuAt(QContextMenuEvent::Mouse, bar->tabRect(2).center());
        QVERIFY(menu);
        QCOMPARE(open.current(), s("b"));
        menu->close();
        menu = menuAt(QContextMenuEvent::Keyboard, bar->tabRect(0).center());
        QVERIFY(menu);
        QCOMPARE(open.current(), s("b"));
        menu->actions().constLast()->trigger();

        QTRY_VERIFY(!open.window.tabs().tabOf({QString(), s("b")}));
        QVERIFY(open.window.tabs().tabOf({QString(), s("a")}));
    }

    void withNoClusterItSaysWhatToDo()
    {
        Window open;
        QSignalSpy demos(&open.window, &MainWindow::demoWanted);
        auto *start = open.window.findChild<StatePage *>();

        open.window.setContexts({}, {}, {s("/home/ana/.kube/config")});
        QCOMPARE(start->view().kind, StateView::Kind::NoKubeconfig);
        Q_EMIT start->actionTriggered(StateView::Action::TryDemo);

        QVERIFY(start->isVisible());
        QCOMPARE(demos.size(), 1);
    }

    void whereContextsAreItLeadsToThemAndToTheDemo()
    {
        const StateView view = startState(3, {});

        QCOMPARE(view.next.action, StateView::Action::OpenCluster);
        QCOMPARE(view.other.action, StateView::Action::OpenFile);
        QCOMPARE(view.more.action, StateView::Action::TryDemo);
    }

    void aFileThatCannotBeReadIsNotCalledEmpty()
    {
        Error broken;
        broken.message = s("/home/ana/bad.yaml cannot be read: line 3.");

        const StateView view = startState(0, {s("/home/ana/bad.yaml")}, {broken});

        QVERIFY(!view.sentence.contains(s("No clusters")));
        QVERIFY(view.detail.contains(broken.message));
        QVERIFY(tellsProblems(0)); // so that nothing else has to
        QCOMPARE(view.next.action, StateView::Action::OpenFile);
        QVERIFY(!startState(2, {}, {broken}).detail.contains(broken.message));
        QVERIFY(!tellsProblems(2));
    }

    void aFileThatIsLeftOutIsCalledSo()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(s("bad.yaml")));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("clusters: 5\n");
        file.close();
        const Error broken = Kubeconfig::loadFile(file.fileName()).problems().at(0);

        QCOMPARE(problemText(broken), broken.message + s(" It is left out until it is corrected."));
        QCOMPARE(startState(0, {}, {broken}).detail, problemText(broken));
        Error other;
        other.message = s("No such context.");
        QCOMPARE(problemText(other), other.message);
    }

    void theClipboardIsHandedOn()
    {
        Window open;
        open.window.setContexts({}, {}, {});
        QSignalSpy pasted(&open.window, &MainWindow::textPasted);
        QGuiApplication::clipboard()->setText(s("kind: Config"));

        Q_EMIT open.window.findChild<StatePage *>()->actionTriggered(
            StateView::Action::PasteKubeconfig);

        QCOMPARE(pasted.count(), 1);
        QCOMPARE(pasted.first().first().toByteArray(), QByteArray("kind: Config"));
    }

    void whatWasPastedInVainIsForgottenWhenAClusterOpens()
    {
        Window open;
        open.window.addNotice(s("A file cannot be read."));
        open.window.notices().addPassing(s("That is no kubeconfig."));

        open.open("a");

        QCOMPARE(open.window.notices().sentences(), QStringList(s("A file cannot be read.")));
    }

    void aClusterThatOpensTakesTheFocusFromTheStartPage()
    {
        Window open;
        open.window.setContexts({}, {}, {});
        open.window.findChild<StatePage *>()->setFocus();
        QVERIFY(open.window.focusWidget());

        ClusterSession &session = open.open("a");

        QVERIFY(open.window.tabs().currentTab()->isAncestorOf(open.window.focusWidget()));
        session.cache().apply({{aNode("n1").ready()}, {}});
        open.window.tabs().currentTab()->showFreshness(Live{open.clock.wallNow(), true, {}}, true);
        QCOMPARE(open.window.focusWidget(), &open.window.tabs().currentTab()->view());
    }

    void aClusterThatOpensAtTheStartHasTheFocus()
    {
        Window open;
        open.window.setOpening(true);
        open.window.tabs().tabBar()->setFocus(); // as the window gives it, with nothing else to give

        open.open("a");

        QVERIFY(open.window.tabs().currentTab()->isAncestorOf(open.window.focusWidget()));
    }

    void keysGoFromTabToTabAroundTheEnds()
    {
        Window open({"a", "b", "c"});

        open.press(Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(!open.window.tabs().currentTab()); // of all clusters, the first
        open.press(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(open.current(), s("a"));
        open.press(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        open.press(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(open.current(), s("c"));
        open.press(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(open.current(), s("b"));
    }

    void whoGoesToATabIsInItsTable_data()
    {
        QTest::addColumn<QKeyCombination>("keys");
        QTest::newRow("a click") << QKeyCombination();
        QTest::newRow("its number") << QKeyCombination(Qt::AltModifier, Qt::Key_2);
        QTest::newRow("the next") << QKeyCombination(Qt::ControlModifier, Qt::Key_Tab);
    }

    void whoGoesToATabIsInItsTable()
    {
        QFETCH(QKeyCombination, keys);
        Window open({"a", "b"});
        ClusterTabs &tabs = open.window.tabs();
        for (const int index : {1, 2}) { // behind that of all clusters
            tabs.cacheOf(*tabs.tabAt(index)).apply({{aNode("n1").ready()}, {}});
            tabs.tabAt(index)->showFreshness(Live{open.clock.wallNow(), true, {}}, true);
        }
        tabs.setCurrentIndex(1);
        tabs.tabBar()->setFocus();
        QTest::keyClick(tabs.tabBar(), Qt::Key_Right);
        QCOMPARE(open.current(), s("b"));
        QVERIFY(tabs.tabBar()->hasFocus()); // arrows go on in the bar
        QTest::keyClick(tabs.tabBar(), Qt::Key_Left);

        if (keys == QKeyCombination())
            QTest::mouseClick(tabs.tabBar(), Qt::LeftButton, {}, tabs.tabBar()->tabRect(2).center());
        else
            open.press(keys.key(), keys.keyboardModifiers());

        QCOMPARE(open.current(), s("b"));
        QCOMPARE(open.window.focusWidget(), &tabs.currentTab()->view());
    }

    void oneTabAloneHasNoOtherToGoTo()
    {
        Window open;
        const QAction *next = open.window.actions().action(QLatin1StringView("next-tab"));
        open.open("one");
        QVERIFY(!next->isEnabled());

        open.open("two");

        QVERIFY(next->isEnabled());
    }

    void ctrlWClosesTheTabInFrontAndTheLastLeavesTheStartPage()
    {
        Window open({"a", "b"});

        open.press(Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(open.current(), s("a"));
        open.press(Qt::Key_W, Qt::ControlModifier);

        QCOMPARE(open.window.tabs().count(), 0);
        QVERIFY(open.window.findChild<StatePage *>()->isVisible());
    }

    void aMiddleClickClosesItsTab()
    {
        Window open({"a", "b"});
        QTabBar *bar = open.window.tabs().tabBar();

        QTest::mouseClick(bar, Qt::MiddleButton, {}, bar->tabRect(1).center());

        QCOMPARE(open.window.tabs().count(), 1);
        QCOMPARE(open.current(), s("b"));
    }

    void ctrlTOpensThePickerWithOpenOnesMarked()
    {
        Window open({"a"});
        open.window.setContexts({aContext("a"), aContext("b")}, {}, {});
        QSignalSpy chosen(&open.window, &MainWindow::clusterChosen);

        open.press(Qt::Key_T, Qt::ControlModifier);
        auto *picker = open.window.findChild<ContextPicker *>();
        QVERIFY(picker);
        QTest::keyClicks(picker->findChild<QLineEdit *>(), s("b"));
        QTest::keyClick(picker->findChild<QLineEdit *>(), Qt::Key_Return);

        QCOMPARE(chosen.value(0).value(0).value<ClusterId>().context, s("b"));
    }

    void ctrlFGoesToTheFilterAndEscapeBackToTheTable()
    {
        Window open;
        open.open("a").cache().apply({{aNode("n1").ready()}, {}});
        NodeView &view = open.window.tabs().currentTab()->view();

        open.press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(qobject_cast<QLineEdit *>(open.window.focusWidget()));
        open.press(Qt::Key_Escape);

        QCOMPARE(open.window.focusWidget(), &view);
    }

    void aTabIsTitledByItsClustersCountsAndDemoTabsAreColoured()
    {
        Window open;
        ClusterSession &session = open.open("demo-x", true);
        session.cache().apply({{aNode("n1").ready()}, {}});
        open.window.tabs().currentTab()->showFreshness(Live{}, true);

        QCOMPARE(open.window.tabs().tabText(0), s("demo-x · 1 node"));
        QVERIFY(open.window.tabs().tabBar()->tabTextColor(0) !=
                open.window.palette().color(QPalette::WindowText));
        QVERIFY(!open.window.tabs().tabIcon(0).isNull());
    }

    void theWordOfAGuardHasItsColourAlsoWhenTheDesktopTurnsDark()
    {
        Window open({"a", "b"});
        const auto *word = open.window.findChild<QLabel *>(s("guardWord"));
        const auto colour = [word] { return word->palette().color(word->foregroundRole()); };
        ClusterGuard production;
        production.level = GuardLevel::Production;
        const QColor plain = colour();
        open.window.tabs().currentTab()->setGuard(production);
        const QColor light = guardColor(production, open.window.palette());
        QCOMPARE(colour(), light);

        open.window.setPalette(darkPalette());
        QVERIFY(guardColor(production, open.window.palette()) != light);
        QCOMPARE(colour(), guardColor(production, open.window.palette()));

        open.window.setPalette({});
        open.press(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(open.current(), s("a"));
        QCOMPARE(colour(), plain);
    }

    void anOpenMenuStaysMarkedWhileTheClusterGoesOn()
    {
        Window open;
        ClusterSession &session = open.open("a");
        QMenuBar *bar = open.window.menuBar();
        QAction *view = bar->actions().at(2);
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->actionGeometry(view).center());
        QCOMPARE(bar->activeAction(), view);

        session.cache().apply({{aNode("n1").ready()}, {}});
        open.window.tabs().currentTab()->setGuard({});

        QCOMPARE(bar->activeAction(), view);
    }

    void anOpenClusterIsBroughtToTheFrontNotOpenedTwice()
    {
        Window open({"a", "b"});

        QVERIFY(open.window.tabs().activate({QString(), s("a")}));
        QCOMPARE(open.current(), s("a"));
        QVERIFY(!open.window.tabs().activate({QString(), s("c")}));
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
