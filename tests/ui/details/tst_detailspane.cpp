#include "core/nodes/nodecache.h"
#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/details/conditionsmodel.h"
#include "ui/details/conditionspage.h"
#include "ui/details/detailsheader.h"
#include "ui/details/detailspane.h"
#include "ui/details/elidedlabel.h"
#include "ui/details/factvalue.h"
#include "ui/states/freshnessbanner.h"
#include "ui/states/statepage.h"
#include "ui/theme/statuspalette.h"

#include <QApplication>
#include <QLabel>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

namespace {

NodeBuilder aWorker()
{
    return aNode("worker-1")
        .ready()
        .label(QStringLiteral("node-role.kubernetes.io/worker"), {})
        .condition(QStringLiteral("Ready"), QStringLiteral("True"), {},
                   QStringLiteral("2026-11-18T10:26:40Z"));
}

} // namespace

class TestDetailsPane : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<NodeCache> m_cache;
    std::unique_ptr<DetailsPane> m_pane;

    void apply(const NodeBuilder &node) { m_cache->apply({{node.build()}, {}}); }
    void removeWorker() { m_cache->apply({{}, {"worker-1"}}); }

    /// What is visible of all facts, header and notices, as text.
    QStringList shownTexts() const
    {
        QStringList texts;
        for (const QLabel *label : m_pane->findChildren<QLabel *>())
            texts += label->isVisibleTo(m_pane.get()) ? label->text() : QString();
        for (const ElidedLabel *label : m_pane->findChildren<ElidedLabel *>())
            texts += label->isVisibleTo(m_pane.get()) ? label->text() : QString();
        for (const FactValue *value : m_pane->findChildren<FactValue *>())
            texts += value->isVisibleTo(m_pane.get()) ? value->value() : QString();
        return texts;
    }
    const ConditionsModel &conditions() const { return *m_pane->findChild<ConditionsModel *>(); }
    QTreeView *conditionsView() const
    {
        return m_pane->findChild<ConditionsPage *>()->findChild<QTreeView *>();
    }
    QString forOfReady() const
    {
        const QModelIndex group = conditions().groupIndex(ConditionsModel::AsItShouldBe);
        return conditions().index(0, ConditionsModel::For, group).data().toString();
    }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_clock->setWall(parseTimestamp("2026-11-18T10:26:45Z")->wallTime());
        m_cache = std::make_unique<NodeCache>();
        m_pane = std::make_unique<DetailsPane>(*m_cache, *m_clock);
    }

    void withoutANodeItSaysWhatToDo()
    {
        QCOMPARE(m_pane->findChild<StatePage *>()->view().sentence, u"No node selected.");
        QVERIFY(m_pane->findChild<StatePage *>()->isVisibleTo(m_pane.get()));
    }

    void theHeaderTellsNameStatusAndRoles()
    {
        apply(aWorker().cordoned());

        m_pane->showNode(QStringLiteral("worker-1"));

        QVERIFY(shownTexts().contains(u"worker-1"));
        QVERIFY(shownTexts().contains(u"Ready"));
        QVERIFY(shownTexts().contains(u"· Cordoned"));
        QVERIFY(shownTexts().contains(u"worker"));
    }

    void aNodeThatIsBeingDrainedIsSaidToBeAsInTheTable()
    {
        apply(aWorker().cordoned());
        m_pane->setDraining({{"worker-1", DrainStand::Draining}});
        m_pane->showNode(QStringLiteral("worker-1"));
        QVERIFY(shownTexts().contains(u"· Draining"));
        m_pane->setDraining({{"worker-1", DrainStand::Paused}});
        QVERIFY(shownTexts().contains(u"· Drain paused"));
        m_pane->setDraining({{"worker-1", DrainStand::BlockedForGood}});
        QVERIFY(shownTexts().contains(u"· Blocked for good"));

        m_pane->setDraining({});

        QVERIFY(shownTexts().contains(u"· Cordoned"));
    }

    void aDrainThatEndsWithItsNodeIsNotPartOfItsLastState()
    {
        apply(aWorker().cordoned());
        m_pane->setDraining({{"worker-1", DrainStand::BlockedForGood}});
        m_pane->showNode(QStringLiteral("worker-1"));
        m_cache->apply({{}, {"worker-1"}});
        QVERIFY(shownTexts().contains(u"· Blocked for good"));

        m_pane->setDraining({});

        QVERIFY(!shownTexts().contains(u"· Blocked for good"));
        QCOMPARE(shownTexts().filter(QStringLiteral("Last state below.")).size(), 1);
    }

    void whereOneWasInTheConditionsComesBackThoughHidden()
    {
        NodeBuilder node = aWorker();
        for (int i = 0; i < 40; ++i)
            node.condition(QStringLiteral("Type%1").arg(i), QStringLiteral("True"));
        apply(node);
        const auto conditions = [](DetailsPane &pane) {
            pane.resize(600, 300);
            pane.findChild<QTabWidget *>()->setCurrentWidget(pane.findChild<ConditionsPage *>());
            return pane.findChild<ConditionsPage *>()->findChild<QTreeView *>()->verticalScrollBar();
        };
        m_pane->showNode(QStringLiteral("worker-1"));
        QScrollBar *bar = conditions(*m_pane);
        m_pane->show();
        bar->setValue(bar->maximum() / 2);
        QVERIFY(bar->value() > 0);

        DetailsPane again(*m_cache, *m_clock);
        const QScrollBar *same = conditions(again);
        again.show(); // how far a list can be scrolled depends on its size
        again.hide();
        again.goBackTo(m_pane->place());
        again.show();

        QCOMPARE(same->value(), bar->value());
    }

    void whereThereIsLittleHeightNameAndStatusShareALine()
    {
        apply(aWorker());
        m_pane->showNode(QStringLiteral("worker-1"));
        m_pane->resize(900, 400);
        m_pane->show();
        const auto *header = m_pane->findChild<DetailsHeader *>();
        const int high = header->height();

        m_pane->resize(900, 160);
        QTRY_VERIFY(header->height() <= high - header->fontMetrics().height());
        const auto names = header->findChildren<ElidedLabel *>();
        QVERIFY(names.first()->width() >= names.first()->sizeHint().width());
        m_pane->resize(900, 400);
        QTRY_COMPARE(header->height(), high);
    }

    void aNodeThatIsNotReadySaysSinceWhen()
    {
        apply(aNode("worker-1").condition(QStringLiteral("Ready"), QStringLiteral("Unknown"), {},
                                          QStringLiteral("2026-11-18T10:02:40Z")));

        m_pane->showNode(QStringLiteral("worker-1"));

        QVERIFY(shownTexts().contains(u"Unknown since 10:02"));
    }

    void aChangeOfTheNodeIsFollowed()
    {
        apply(aWorker());
        m_pane->showNode(QStringLiteral("worker-1"));

        apply(aWorker().version(QStringLiteral("2")).ready(QStringLiteral("False")));

        QVERIFY(shownTexts().contains(u"NotReady"));
        QCOMPARE(conditions().trouble()->icon, QLatin1StringView("status-notready"));
    }

    void aChangeOfAnotherNodeIsNot()
    {
        apply(aWorker());
        m_pane->showNode(QStringLiteral("worker-1"));
        const QStringList before = shownTexts();

        apply(aNode("worker-2").ready(QStringLiteral("False")));

        QCOMPARE(shownTexts(), before);
        QCOMPARE(m_pane->nodeName(), u"worker-1");
    }

    void selectionStaysWhenTheNodeChanges()
    {
        apply(aWorker());
        m_pane->showNode(QStringLiteral("worker-1"));
        auto *view = conditionsView();
        view->setCurrentIndex(
            conditions().index(0, 0, conditions().groupIndex(ConditionsModel::AsItShouldBe)));

        apply(aWorker().version(QStringLiteral("2")).ready(QStringLiteral("False")));

        QCOMPARE(view->currentIndex().data().toString(), u"Ready");
        QVERIFY(view->selectionModel()->isSelected(view->currentIndex()));
    }

    void timesCountOnOnceASecondWhileVisible()
    {
        apply(aWorker());
        m_pane->showNode(QStringLiteral("worker-1"));
        QCOMPARE(forOfReady(), u"5s");
        m_pane->show();

        m_clock->advance(3s);
        QCOMPARE(forOfReady(), u"8s");

        m_pane->hide();
        QCOMPARE(m_clock->pendingCount(), 0);
    }

    void aNodeThatVanishesStaysGreyedWithTheTime()
    {
        apply(aWorker());
        m_pane->showNode(QStringLiteral("worker-1"));

        removeWorker();

        QVERIFY(shownTexts().contains(u"Deleted 10:26. Last state below."));
        QVERIFY(shownTexts().contains(u"worker-1"));
        const QPalette page = conditionsView()->palette();
        QCOMPARE(page.color(QPalette::Text), statusColors(m_pane->palette()).dimmed);
    }

    void aNodeThatIsCreatedAgainUnderTheNameIsShownLive()
    {
        apply(aWorker());
        m_pane->showNode(QStringLiteral("worker-1"));
        removeWorker();

        apply(aWorker().uid(QStringLiteral("another")).ready(QStringLiteral("Unknown")));

        QVERIFY(shownTexts().contains(u"Unknown"));
        QVERIFY(shownTexts().filter(QStringLiteral("Deleted")).isEmpty());
        QCOMPARE(conditionsView()->palette().color(QPalette::Text),
                 m_pane->palette().color(QPalette::Text));
    }

    void anUnknownNameSaysThatItIsNotThere()
    {
        m_pane->showNode(QStringLiteral("nobody"));

        QCOMPARE(m_pane->findChild<StatePage *>()->view().sentence,
                 u"nobody is not in this cluster.");
        apply(aNode("nobody").ready());
        QVERIFY(shownTexts().contains(u"Ready"));
    }

    void aClickOnATabGoesIntoItsPage()
    {
        apply(aWorker());
        m_pane->showNode(QStringLiteral("worker-1"));
        m_pane->show();
        QApplication::setActiveWindow(m_pane.get());
        const auto *tabs = m_pane->findChild<QTabWidget *>();

        QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(1).center());

        QTRY_VERIFY(conditionsView()->hasFocus());
    }

    void clearedItFollowsNobody()
    {
        apply(aWorker());
        m_pane->showNode(QStringLiteral("worker-1"));

        m_pane->clear();
        removeWorker();

        QCOMPARE(m_pane->nodeName(), QString());
        QVERIFY(shownTexts().filter(QStringLiteral("Deleted")).isEmpty());
    }

    void whatMayBeOldIsGreyedAndComesBack()
    {
        apply(aWorker());
        m_pane->showNode(QStringLiteral("worker-1"));
        const auto colour = [this] {
            return m_pane->findChild<ConditionsPage *>()->palette().color(QPalette::Text);
        };
        const QColor live = colour();

        m_pane->setDimmed(true);
        QCOMPARE(colour(), statusColors(m_pane->palette()).dimmed);
        m_pane->setDimmed(false);
        QCOMPARE(colour(), live);
    }

    void htmlOfANodeIsShownAsText()
    {
        apply(aWorker().info(QStringLiteral("osImage"), QStringLiteral("<b>Linux</b>")));

        m_pane->showNode(QStringLiteral("worker-1"));

        QVERIFY(shownTexts().contains(u"<b>Linux</b>"));
        for (const QLabel *label : m_pane->findChildren<QLabel *>())
            QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText ||
                    !label->text().contains(u'<'));
    }

    void everyPageAndListHasAnAccessibleName()
    {
        const auto *tabs = m_pane->findChild<QTabWidget *>();

        for (int page = 0; page < tabs->count(); ++page)
            QVERIFY(tabs->tabText(page).contains(u'&'));
        for (const QTreeView *view : m_pane->findChildren<QTreeView *>())
            QVERIFY(!view->accessibleName().isEmpty());
        QVERIFY(!m_pane->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestDetailsPane)
#include "tst_detailspane.moc"
