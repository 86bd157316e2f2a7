#include "tests/support/fakeclock.h"
#include "ui/clusters/filterbar.h"
#include "ui/help/helpsubject.h"
#include "ui/help/helptopics.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace drover;
using namespace drover::ui;

class TestFilterBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapeClearsFirstAndLeavesThen()
    {
        FakeClock clock;
        FilterBar bar(clock);
        QSignalSpy leaves(&bar, &FilterBar::leaveRequested);
        auto *field = bar.findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral("abc"));

        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(bar.text(), QString());
        QCOMPARE(leaves.size(), 0);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(leaves.size(), 1);
    }

    void whileItIsHiddenNothingIsTypedIntoIt()
    {
        FakeClock clock;
        QWidget window;
        FilterBar bar(clock, &window);
        window.show();
        bar.hide();

        bar.focusField();
        QCOMPARE(window.focusWidget(), nullptr);
        bar.setVisible(true);
        bar.focusField();

        QCOMPARE(window.focusWidget(), static_cast<QWidget *>(&bar.field()));
    }

    void theFieldSaysWhatIsBeingReadAndWhatIsNotKnown()
    {
        FakeClock clock;
        FilterBar bar(clock);
        bar.setVisible(true);
        const auto *note = bar.findChild<QLabel *>(QStringLiteral("queryNote"));
        QVERIFY(note->isHidden());

        const std::set<std::string> none;
        const auto isRead = [&](const std::set<std::string> &paths) { return paths == none; };
        LiveQuery query(clock, isRead);
        query.setText(QStringLiteral(".spec.podCIDR=x"));
        bar.showStanding(query, 0);
        QCOMPARE(bar.field().note(), QStringLiteral("reading…"));
        QVERIFY(bar.field().accessibleDescription().startsWith(QStringLiteral(".spec.podCIDR is being read")));
        QVERIFY(note->isVisible());
        QCOMPARE(bar.field().textMargins().right(), note->width());
        query.setText(QStringLiteral("ready"));
        bar.showStanding(query, 3);
        QCOMPARE(bar.field().note(), QStringLiteral("3 unknown"));
        query.setText(QStringLiteral("ready zone="));
        bar.showStanding(query, 0);
        QCOMPARE(bar.field().note(), QStringLiteral("read in part"));
        QVERIFY(bar.field().accessibleDescription().contains(QStringLiteral("without \"zone=\"")));
        bar.field().setText(QStringLiteral("zone="));
        query.setText(bar.field().text());
        bar.showStanding(query, 0);
        QCOMPARE(bar.field().note(), QStringLiteral("not read"));
        query.setText(QStringLiteral("foo=1 ready"));
        bar.showStanding(query, 0);
        QCOMPARE(bar.field().note(), QStringLiteral("not read"));
        query.setText({});
        bar.showStanding(query, 0);

        QVERIFY(note->isHidden());
        QCOMPARE(bar.field().textMargins().right(), 0);
    }

    void theButtonsCountAndChoose()
    {
        FakeClock clock;
        FilterBar bar(clock);
        bar.setCounts({212, 3, 1, 2});
        QSignalSpy choices(&bar, &FilterBar::quickFilterChanged);
        const auto buttons = bar.findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);

        buttons[1]->click();

        QVERIFY(buttons[1]->text().endsWith(QStringLiteral("Not ready 3")));
        QCOMPARE(bar.quickFilter(), QuickFilter::NotReady);
        QCOMPARE(choices.size(), 1);
    }

    void whatAButtonCountsIsExplained()
    {
        FakeClock clock;
        FilterBar bar(clock);
        const auto buttons = bar.findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);
        QStringList titles;
        for (const QToolButton *button : buttons.first(4)) {
            const HelpTopic *topic = helpTopic(helpSubjectAt(button));
            titles << (topic ? topicTitle(*topic) : QString());
        }

        QCOMPARE(titles, QStringList({QString(), QStringLiteral("NotReady"),
                                      QStringLiteral("SchedulingDisabled (cordoned)"),
                                      QStringLiteral("MemoryPressure")}));
    }

    void clearShowsAllNodesAgain()
    {
        FakeClock clock;
        FilterBar bar(clock);
        const auto buttons = bar.findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);
        buttons[2]->click();

        bar.clear();

        QCOMPARE(bar.quickFilter(), QuickFilter::All);
        QVERIFY(buttons[0]->isChecked());
        QVERIFY(!buttons[2]->isChecked());
    }
};

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
