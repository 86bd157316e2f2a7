#include "ui/details/pagetabs.h"

#include <QActionGroup>
#include <QLabel>
#include <QMenu>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

/// Tabs in a place that may be narrow.
class TestPageTabs : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PageTabs> m_tabs;

    /// What stands in the bar.
    QStringList shown() const
    {
        QStringList titles;
        for (int index = 0; index < m_tabs->count(); ++index) {
            if (m_tabs->tabBar()->isTabVisible(index))
                titles.append(m_tabs->tabText(index));
        }
        return titles;
    }
    QRect firstShown() const
    {
        for (int index = 0; index < m_tabs->count(); ++index) {
            if (m_tabs->tabBar()->isTabVisible(index))
                return m_tabs->tabBar()->tabRect(index);
        }
        return {};
    }
    /// No tab is cut at either end, and there is no gap between them.
    bool isWhole() const
    {
        int end = 0;
        if (firstShown().left() != 0)
            return false;
        for (int index = 0; index < m_tabs->count(); ++index) {
            if (!m_tabs->tabBar()->isTabVisible(index))
                continue;
            const QRect tab = m_tabs->tabBar()->tabRect(index);
            if (tab.left() > end || tab.right() >= m_tabs->tabBar()->width())
                return false;
            end = tab.right() + 1;
        }
        return true;
    }

private Q_SLOTS:
    void init()
    {
        m_tabs = std::make_unique<PageTabs>();
        for (int page = 0; page < 11; ++page)
            m_tabs->addTab(new QLabel, u"Page number %1"_s.arg(page));
        m_tabs->resize(400, 200);
        m_tabs->show();
    }

    void onlyWhatFitsWholeStandsInTheBar()
    {
        const qsizetype few = shown().size();
        QVERIFY(few > 0 && few < 11);
        QVERIFY(isWhole());
        m_tabs->resize(2000, 200);
        QCOMPARE(shown().size(), 11);
        m_tabs->resize(400, 200);
        QCOMPARE(shown().size(), few);
    }

    void thePageInFrontAlwaysStandsThere()
    {
        m_tabs->openPage(9);
        QCOMPARE(m_tabs->currentIndex(), 9);
        QCOMPARE(shown().last(), u"Page number 9"_s);
        QVERIFY(isWhole());
        m_tabs->setCurrentIndex(0);
        QVERIFY(!shown().contains(u"Page number 9"_s));
    }

    void arrowKeysReachEveryPage()
    {
        m_tabs->setCurrentIndex(0);
        for (int page = 1; page < 11; ++page) {
            QTest::keyClick(m_tabs->tabBar(), Qt::Key_Right);
            QCOMPARE(m_tabs->currentIndex(), page);
            QVERIFY(m_tabs->widget(page)->isVisible());
        }
        QTest::keyClick(m_tabs->tabBar(), Qt::Key_Left);
        QCOMPARE(m_tabs->currentIndex(), 9);
    }

    void aPageWithoutRoomKeepsItsMnemonic()
    {
        m_tabs->setTabText(10, u"&Kubelet"_s);
        QVERIFY(!shown().contains(u"&Kubelet"_s));
        QVERIFY(QTest::qWaitForWindowActive(m_tabs.get()));
        QTest::keyClick(m_tabs.get(), Qt::Key_K, Qt::AltModifier);
        QTRY_COMPARE(m_tabs->currentIndex(), 10);
    }

    void theButtonListsAllPages()
    {
        m_tabs->findChild<QToolButton *>(QString(), Qt::FindDirectChildrenOnly)->click();
        QMenu *list = m_tabs->findChild<QMenu *>();
        QCOMPARE(list->actions().size(), 11);
        QVERIFY(list->actions().front()->isChecked());
        for (const QAction *page : list->actions())
            QVERIFY(page->actionGroup() && page->actionGroup()->isExclusive());
        list->actions().at(10)->trigger();
        QCOMPARE(m_tabs->currentIndex(), 10);
    }

    void aTitleThatGrowsLeavesTheBarWhereItBegins()
    {
        for (int width = 400; width < 1000; width += 60) {
            for (int page = 0; page < 11; ++page) {
                m_tabs->resize(width, 200);
                m_tabs->openPage(page);
                m_tabs->setTabText(page, u"Page number %1 (1,234)"_s.arg(page));
                QCoreApplication::sendPostedEvents();
                QVERIFY2(isWhole(), qPrintable(u"%1 at %2"_s.arg(page).arg(width)));
                m_tabs->setTabText(page, u"Page number %1"_s.arg(page));
                QCoreApplication::sendPostedEvents();
                QVERIFY2(isWhole(), qPrintable(u"%1 at %2"_s.arg(page).arg(width)));
            }
        }
    }

    void aLongerTitleMakesRoom()
    {
        m_tabs->resize(700, 200);
        const qsizetype few = shown().size();
        m_tabs->setTabText(0, u"A page with quite a long title, longer than the others"_s);
        QVERIFY(shown().size() < few);
        QVERIFY(isWhole());
    }
};

QTEST_MAIN(TestPageTabs)
#include "tst_pagetabs.moc"
