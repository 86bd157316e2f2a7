#include "core/nodes/nodecache.h"
#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/clusters/detailswindow.h"
#include "ui/clusters/detailswindows.h"
#include "ui/details/detailspane.h"
#include "ui/writes/messagebox.h"
#include "ui/details/pagetabs.h"
#include "ui/theme/spacing.h"

#include <QPointer>
#include <QScreen>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

/// Details that hold a node, in the tab and in a window of their own.
class TestDetailsWindow : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;
    NodeCache m_cache;

    static QToolButton &pin(QWidget &of)
    {
        for (QToolButton *button : of.findChildren<QToolButton *>()) {
            if (button->accessibleName() == u"Hold this node"_s)
                return *button;
        }
        qFatal("there is no pin");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cache.apply({{aNode("n1").build(), aNode("n2").build(), aNode("n3").build()}, {}});
    }

    void aPaneFollowsTheSelectionUntilItIsPinned()
    {
        DetailsPane pane(m_cache, m_clock);
        pane.follow(u"n1"_s);
        QCOMPARE(pane.nodeName(), u"n1"_s);
        pin(pane).click();
        pane.follow(u"n2"_s);
        pane.follow(u"n3"_s);
        QCOMPARE(pane.nodeName(), u"n1"_s);
        pin(pane).click();
        QCOMPARE(pane.nodeName(), u"n3"_s);
    }

    void aWindowHoldsItsNodeFromTheStart()
    {
        QWidget tab;
        auto *window = new DetailsWindow(m_cache, m_clock, u"prod"_s, &tab);
        window->showNode(u"n1"_s);
        QCOMPARE(window->windowTitle(), u"n1 – prod"_s);
        window->pane().follow(u"n2"_s);
        QCOMPARE(window->pane().nodeName(), u"n1"_s);
        pin(*window).click();
        QCOMPARE(window->windowTitle(), u"n2 – prod"_s);
    }

    /// The words of its tab are in another window.
    void thatWhatItShowsMayBeOldIsSaidThere()
    {
        QWidget tab;
        auto *window = new DetailsWindow(m_cache, m_clock, u"prod"_s, &tab);
        window->showNode(u"n1"_s);
        const auto *box = window->findChild<MessageBox *>();
        window->showFreshness(Live{m_clock.wallNow(), true, {}}, m_clock.wallNow());
        QVERIFY(box->isHidden());
        Reconnecting lost;
        lost.since = m_clock.wallNow();
        window->showFreshness(lost, m_clock.wallNow() + std::chrono::minutes(1));
        QVERIFY(!box->isHidden());
        QVERIFY2(box->text().startsWith(u"prod: "_s), qPrintable(box->text()));
        window->showFreshness(Live{m_clock.wallNow(), true, {}}, m_clock.wallNow());
        QVERIFY(box->isHidden());
    }

    void itOpensAsWideAsConditionsAreAndNoWiderThanTheScreen()
    {
        constexpr int kFrame = kSpace;
        constexpr int kConditions = 155 * kSpace; // with the reasons and the messages
        QWidget tab;
        const auto *window = new DetailsWindow(m_cache, m_clock, u"prod"_s, &tab);
        const int room = window->screen()->availableSize().width();
        QVERIFY2(window->width() >= std::min(kConditions, room - kFrame),
                 qPrintable(QString::number(window->width())));
        QVERIFY(window->width() <= room);
    }

    void theFocusIsInThePageWhenItOpens()
    {
        QWidget tab;
        auto *window = new DetailsWindow(m_cache, m_clock, u"prod"_s, &tab);
        window->showNode(u"n1"_s);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
        const QWidget *page = window->findChild<PageTabs *>()->currentWidget();
        QTRY_VERIFY(page == window->focusWidget() || page->isAncestorOf(window->focusWidget()));
    }

    void escapeAndCloseEndIt()
    {
        QWidget tab;
        for (const bool isEscape : {true, false}) {
            const QPointer<DetailsWindow> window =
                new DetailsWindow(m_cache, m_clock, u"prod"_s, &tab);
            window->showNode(u"n1"_s);
            window->show();
            QTest::keyClick(window, isEscape ? Qt::Key_Escape : Qt::Key_W,
                            isEscape ? Qt::NoModifier : Qt::ControlModifier);
            QVERIFY(!window || !window->isVisible());
        }
    }

    void aNodeHasOneWindowThatClosesWithItsTab()
    {
        auto tab = std::make_unique<QWidget>();
        auto *windows = new DetailsWindows(m_cache, m_clock, u"prod"_s, tab.get());
        int furnished = 0;
        windows->setFurnish([&furnished](DetailsPane &) { ++furnished; });
        windows->open(u"n1"_s);
        windows->open(u"n1"_s);
        windows->open(u"n2"_s);
        windows->open({});
        const QPointer<DetailsWindow> window = tab->findChild<DetailsWindow *>();
        QCOMPARE(tab->findChildren<DetailsWindow *>().size(), 2);
        QCOMPARE(furnished, 2);
        tab.reset();
        QVERIFY(!window);
    }

    void aWindowThatIsLetGoFollowsTheTable()
    {
        QWidget tab;
        auto *windows = new DetailsWindows(m_cache, m_clock, u"prod"_s, &tab);
        windows->follow(u"n3"_s);
        windows->open(u"n1"_s);
        auto *window = tab.findChild<DetailsWindow *>();
        windows->follow(u"n2"_s);
        QCOMPARE(window->pane().nodeName(), u"n1"_s);
        pin(*window).click();
        QCOMPARE(window->pane().nodeName(), u"n2"_s);
        windows->follow(u"n3"_s);
        QCOMPARE(window->pane().nodeName(), u"n3"_s);
    }
};

QTEST_MAIN(TestDetailsWindow)
#include "tst_detailswindow.moc"
