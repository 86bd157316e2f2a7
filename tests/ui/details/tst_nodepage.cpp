#include "core/nodes/nodecache.h"
#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/details/detailspane.h"
#include "ui/details/nodepage.h"

#include <QLineEdit>
#include <QTabWidget>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

namespace {

/// The entries of a log, written "one, two".
QStringList lines(const char *text)
{
    return QString::fromUtf8(text).split(QStringLiteral(", "));
}

/// Writes down what it is told.
class LoggedPage final : public NodePage
{
public:
    using NodePage::NodePage;

    QString title() const override { return QStringLiteral("Logged"); }
    QStringList taken() { return std::exchange(m_log, {}); }

protected:
    void nodeSwitched() override
    {
        m_log += node() ? QStringLiteral("switched ") + nodeName() : QStringLiteral("none");
    }
    void nodeChanged() override { m_log += QStringLiteral("changed"); }
    void lookBegun() override { m_log += QStringLiteral("look ") + nodeName(); }
    void lookEnded() override { m_log += QStringLiteral("end"); }
    void dimmedChanged() override { m_log += QLatin1StringView(isDimmed() ? "dimmed" : "bright"); }
    void secondPassed() override { m_log += QStringLiteral("second"); }

private:
    QString nodeName() const
    {
        return QString::fromUtf8(node()->name.data(), qsizetype(node()->name.size()));
    }

    QStringList m_log;
};

} // namespace

class TestNodePage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<NodeCache> m_cache;
    std::unique_ptr<DetailsPane> m_pane;
    LoggedPage *m_page = nullptr;

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_cache = std::make_unique<NodeCache>();
        m_cache->apply({{aNode("n1").build(), aNode("n2").build(), aNode("n3").build()}, {}});
        m_pane = std::make_unique<DetailsPane>(*m_cache, *m_clock);
        m_page = new LoggedPage(*m_clock);
        m_pane->addPage(m_page, DetailsPane::PagePlace::BeforeLabels);
        m_pane->showNode(QStringLiteral("n1"));
        m_pane->show();
        m_page->taken();
    }

    void nothingIsAskedUntilThePageIsInFront()
    {
        m_clock->advance(5s);
        QVERIFY(!m_page->isLooking());
        m_pane->openPage(m_page);
        QCOMPARE(m_page->taken(), lines("look n1"));
        m_clock->advance(2s);
        QCOMPARE(m_page->taken(), lines("second, second"));
        m_pane->hide();
        QCOMPARE(m_page->taken(), lines("end"));
        m_clock->advance(5s);
        QCOMPARE(m_page->taken(), QStringList());
    }

    void itsSecondsAreThoseOfTheCalendar()
    {
        m_clock->setWall(WallTime(1'795'000'000s + 400ms));
        m_pane->openPage(m_page);
        m_page->taken();

        m_clock->advance(599ms);
        QCOMPARE(m_page->taken(), QStringList());
        m_clock->advance(1ms);
        QCOMPARE(m_page->taken(), lines("second"));
        m_clock->advance(1s);
        QCOMPARE(m_page->taken(), lines("second"));
    }

    void aWalkDownTheTableAsksOnlyWhereItRests()
    {
        m_pane->openPage(m_page);
        m_page->taken();
        m_pane->showNode(QStringLiteral("n2"));
        m_clock->advance(100ms);
        m_pane->showNode(QStringLiteral("n3"));
        m_clock->advance(100ms);
        QCOMPARE(m_page->taken(), lines("end, switched n2, switched n3"));
        m_clock->advance(50ms);
        QCOMPARE(m_page->taken(), lines("look n3"));
    }

    void aNewValueOfTheNodeIsNoOtherNode()
    {
        m_pane->openPage(m_page);
        m_page->taken();
        m_cache->apply({{aNode("n1").version(QStringLiteral("2")).cordoned().build()}, {}});
        QCOMPARE(m_page->taken(), lines("changed"));
        QVERIFY(m_page->isLooking());
    }

    void aNodeBornAgainUnderItsNameIsAnotherNode()
    {
        m_pane->openPage(m_page);
        m_page->taken();
        m_cache->apply({{aNode("n1").uid(QStringLiteral("other")).build()}, {}});
        QCOMPARE(m_page->taken(), lines("end, switched n1"));
    }

    void aNodeThatIsGoneStaysAndDims()
    {
        m_pane->openPage(m_page);
        m_page->taken();
        m_cache->apply({{}, {"n1"}});
        QCOMPARE(m_page->taken(), lines("dimmed"));
        m_pane->clear();
        QCOMPARE(m_page->taken(), lines("end, none"));
    }

    void thePageInFrontGetsTheFocus()
    {
        m_page->setObjectName(QStringLiteral("logged"));
        auto *field = new QLineEdit(m_page);
        field->show();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        QVERIFY(m_pane->openPage(QLatin1StringView("logged")));
        QVERIFY(field->hasFocus());
        QVERIFY(!m_pane->openPage(QLatin1StringView("unknown")));
        field->clearFocus();
        m_pane->setFocus();
        QVERIFY(field->hasFocus());
    }

    void pagesStandWhereTheyWereAdded()
    {
        auto *last = new LoggedPage(*m_clock);
        m_pane->addPage(last, DetailsPane::PagePlace::Last);
        const auto *tabs = m_pane->findChild<QTabWidget *>();
        QCOMPARE(tabs->indexOf(m_page), 2);
        QCOMPARE(tabs->indexOf(last), tabs->count() - 1);
    }
};

QTEST_MAIN(TestNodePage)
#include "tst_nodepage.moc"
